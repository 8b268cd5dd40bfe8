package signature

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// Lead begins a byline: "By", "Text:", "Von".
var Lead = pattern.New(`(?i)^\W*(?:(?:opinion|analysis|story|text|words|article|post(?:ed)?|written|reported|review(?:ed)?|commentary|column|published` +
	`|submitted|authored|guest post|kommentar|ein (?:kommentar|gastbeitrag|beitrag|artikel|essay)|eine? (?:analyse|kolumne)|gastbeitrag` +
	`|interview)\s*:?\s*(?:by|von|par)|by|von|par|(?-i:[Pp]or|[Dd]oor|di)|propos recueillis par` +
	`|author links open overlay panel|autorin/autor|autor/autorin|autor/in|author|authors|autor|autorin|autoren|auteur|auteurs|text|words:` +
	`|texte:|contributors?:|(?:with )?contributions? (?:from|by):?)(?:\s*:\s*|\s+)`)

const month = `(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*\.?,?`

var (
	bylineNoise = pattern.New(`(?i)\s*(?:\([^)]*\)|@\w+|\S+@\S+\.\w+|https?://\S+|(?:\d+ ?|\bno )(?:comments?|kommentare?|commentaires|shares)\b.*` +
		`|\b(?:follow|view (?:all|bio|profile)|more (?:from|by|posts)|email|twitter|facebook)\b.*)`)
	leadDate = pattern.New(`(?i)^(?:(?:on|posted|published|(?:last )?updated)(?: on)?:? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?` +
		`(?:(?:\d{1,2}(?:st|nd|rd|th|\.)? ` + month + ` |` + month + ` \d{1,2}(?:st|nd|rd|th)?,? )(?:19|20)\d\d` +
		`|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: (?-i:[A-Z]{2,4})\b)?)?`)
	// barBy is what stands before "by" in a byline of several parts: "4 May 2024 | By".
	barBy         = pattern.New(`(?i)^[^|•·]*\d[^•·]*[|•·]\s*(?:(?:by|von|par)\s+|(?:author|autor(?:in)?|auteur)\s?:\s*)|^[^|•·]{1,24}[|•·]\s*(?:by|von|par)\s+`)
	bylineSection = pattern.New(`\s(?:in|under|on behalf of|View)\s|\s(?:on|at|[Ii]n)$`)
	// inPlace is where the first of two people writes from: "Ada Quill in Brinmouth and Ben Marsh in Hale".
	inPlace = pattern.New(` in \p{Lu}[\p{L}.' -]{2,30}?( and \p{Lu}[\p{L}.'-]* \p{Lu})`)
	// pictures leads to who made the pictures, who is no author of the text.
	pictures = pattern.New(`(?i)(?:^|\s)(?:photographs?|photos?|photography|pictures?|images?|illustrations?|illustrated|graphics?|videos?|film|translated` +
		`|translation|fotos?|bilder|illustration(?:en)?) (?:by|von|par)\s`)
)

// bare is a byline without what stands around the names: "By", dates, places, who took the pictures.
func bare(s string) string {
	s = wording.Squeeze(page.Fold(s))
	if len(s) > 400 {
		return ""
	}
	behind := func(p pattern.Pattern) {
		if _, end, ok := p.Span(s); ok {
			s = strings.TrimLeft(s[end:], " ,|/–—-·•⋅:")
		}
	}
	before := func(p pattern.Pattern) {
		if start, _, ok := p.Span(s); ok && start > 0 {
			s = strings.TrimRight(s[:start], " ,;|&–—-·•")
		}
	}
	for range 3 { // "4 May 2024 | 10:30 | By Ada Quill", "4 May 2024 by Ada Quill": the date first
		behind(Lead)
		behind(barBy)
		behind(leadDate)
	}
	before(pictures)
	s = inPlace().ReplaceAllString(s, "$1")
	before(dates.Stamp)
	before(bylineSection)
	return s
}
