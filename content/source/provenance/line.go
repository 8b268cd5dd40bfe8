package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// place is where a line stands, as far as it tells what the line may be.
type place uint8

const (
	opening place = 1 << iota // the first lines of the text
	byline
	under // the line right below the title
	head  // between title and text
	above // anything above the text
	foot  // the end of the text, and below it
)

// placesOf are the places at which line i stands.
func (f *finder) placesOf(i int) (at place) {
	l := &f.Lines[i]
	in := func(p place, stands bool) {
		if stands {
			at |= p
		}
	}
	in(opening, i >= f.Begin && i < f.Begin+3)
	in(byline, i > f.TitleAt && i <= f.Begin+1 && l.Has(page.InByline|page.InAuthor))
	in(under, i == f.TitleAt+1)
	in(head, f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+8 && i < f.Begin)
	in(above, i < f.Begin)
	in(foot, i >= f.End-3 && i <= f.End+6 && !l.Has(page.InFooter))
	return at
}

// line is a form of lines, and of the beginning or end of them, that names where a piece comes from.
type line struct {
	at   place
	kind content.ProvenanceKind
	is   pattern.Guarded // its first group is who is named
	used bool            // what matches is no part of the text
}

const (
	// copyright leads to whose it is.
	copyright = `(?:copyright|©|\(c\)|\bc\.)\s*(?:©|\(c\)|@)?\s*(?:(?:19|20)\d\d)?,?\s*(?:by )?`
	// signs leads to an agency in a line of its own.
	signs = `^[ —–(-]*(?:(?:Quelle|Von|Source|By)(?: ?:)? ?)?`
	// agency is the short form of one, as papers in German sign its reports.
	agency = `(?:APA|apa|dpa(?:-AFX)?|AFP|afp|AP|ap|sda|SDA|epd|KNA|SID|sid|Reuters|rtr|ots)`
)

// Dateline begins a report of an agency: "HALE (AP) —".
var Dateline = pattern.New(`^[\p{Lu}][\p{L}\d.,'\- /]{1,60}\s?\((?:[A-Z]{3,8}/)?(AP|Reuters|REUTERS|AFP|UPI|dpa|DPA|Bloomberg|Xinhua|ANSA|KNA|epd|PTI` +
	`|IANS|TASS|EFE|CNS|CNA|JTA|CNN|CNN Business)(?:/\p{L}{2,8})?\)\s*[—–-]+`).Behind("(")

// lines are these forms. The first that a line of the page has tells.
var lines = [...]line{
	// Whose copyright it is: a syndicate's, another paper's or an agency's.
	{above | foot, content.Republished, pattern.New(`(?i)`+copyright+`((?:[\p{L}&.]+ ){0,3}(?:syndicate|creators|creators\.com|syndication`+
		`|media services|tribune content agency|writers group|features)\b[\w ]{0,20})`).Behind("copyright", "©", "(c)", "c."), true},
	{foot, content.Republished, pattern.New(`^(?:©|\([cC]\)|Copyright) (?:(?:19|20)\d\d,? )?(?:by )?((?:[Tt]he )?(?:\p{Lu}[\p{L}.&-]* ){0,3}`+
		`(?:Times|Post|Journal|Guardian|Herald|Tribune|Telegraph|Observer|Monde|Figaro|Economist|Zeitung|Spiegel)(?: Ltd\.?| Limited| Company)?)`+
		`(?: (?:19|20)\d\d)?\.?$`).Behind("copyright", "©", "(c)"), true},
	{foot, content.Wire, pattern.New(`(?i)`+copyright+`((?:the )?(?:`+names.AgencyList+`|australian associated press|thomson reuters|press trust of india`+
		`|bloomberg|npr|national public radio|new york times(?: company| news service)?|washington post|los angeles times))\b(?:\. all rights reserved\.?)?`).
		Behind("copyright", "©", "(c)", "c."), true},
	// The text begins with the agency.
	{opening, content.Wire, Dateline, false},
	{opening, content.Wire, pattern.New(`^\s*\(?(?:\p{Lu}[\p{L}&.]{1,20} via )?(AP|Reuters|REUTERS|AFP|UPI|dpa|dpa-AFX|KNA|epd|JTA|AFP/dpa)\)?\s*[—–-]+\s`).
		Behind("ap", "reuters", "afp", "upi", "dpa", "kna", "epd", "jta"), false},
	{opening, content.PressRelease, pattern.New(`^[^()/]{0,90}[/(](PRNewswire|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|ACCESSWIRE|EIN ?Presswire)` +
		`(?:-[\w-]+)?[/)] ?[—–-]`).Behind("wire"), false},
	// The byline ends with it: "Harbour Post with AFP", "By Ada Quill, The Associated Press".
	{byline, content.Wire, pattern.New(`(?i)(?:^(?:(?:\S+ ){1,4}(?:with|mit|avec) )?|[ ,|/–—-])((?:the )?(?:associated press|reuters|agence france-presse` +
		`|afp|dpa|upi|kna|epd|canadian press|cnn (?:wire|newsource)|press association)|(?-i:AP))[ .]*$`).Behind(), false},
	// A line is no more than a credit: "— The Associated Press", "Quelle: APA/sda/dpa", "Von: det/dpa".
	{under | foot, content.Wire, pattern.New(`^[ —–(-]*(?:© ?)?(?:[Tt]he )?(` + names.AgencyList + `)[.)]*(?: \| .*)?$`).Behind(), true},
	{foot, content.Wire, pattern.New(signs + `(` + agency + `(?:/` + agency + `)+)[.)]*$`).Behind("/"), true},
	{foot, content.Wire, pattern.New(signs + `(?:[\p{L}.]+, ?)?(?:\p{Ll}{2,5}/)(` + agency + `)[.)]*$`).Behind("/"), true},
	// The text ends with it: "… ends on Monday. — AFP".
	{foot, content.Wire, pattern.New(`[.”"!?] ?(?:[—–-]+ ?|\()(` + names.AgencyList + `)\)?\.?$`).Behind(), false},
	// A field names it.
	{head, content.Republished, pattern.New(`^[ /|•·]*(?:Source|Quelle) ?: ?(\p{Lu}[^.:;|@]{1,40})$`).Behind("source", "quelle"), true},
}

// inLines is whom a line names by its form.
func (f *finder) inLines() *content.Provenance {
	places := make([]place, len(f.Lines))
	for i := range f.Lines {
		if l := &f.Lines[i]; i != f.TitleAt && !l.Elsewhere() && !l.Has(page.InCaption) {
			places[i] = f.placesOf(i)
		}
	}
	for _, form := range &lines {
		for i := range f.Lines {
			if places[i]&form.at == 0 {
				continue
			}
			l := &f.Lines[i]
			m := form.is.Groups(l.Fold)
			if m == nil || f.home(m[1], form.kind) || form.at == head && evidence.HasName(f.authors, m[1]) {
				continue
			}
			text := evidence.AsShown(l, m[0])
			if form.used {
				f.Use(i, text, "provenance")
			} else {
				text = strings.TrimRight(strings.TrimLeft(text, " .,|/”\"!?"), " —–-")
			}
			return &content.Provenance{
				Value: evidence.Show(text), Kind: form.kind, From: evidence.Show(agencyName(m[1])), Where: evidence.Show(f.whereOf(i, form.at)),
				Sure: form.at != head && f.Plainly(i),
			}
		}
	}
	return nil
}

// whereOf tells in words where line i stands.
func (f *finder) whereOf(i int, at place) string {
	switch at {
	case opening:
		return "dateline"
	case byline:
		return f.BylineWhere(i)
	}
	return f.Place(i)
}
