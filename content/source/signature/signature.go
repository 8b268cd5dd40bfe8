// Package signature reads the names in a byline, with the role or the organisation that stands beside
// each: "By Ada Quill, Harbour Editor, and Ben Marsh (Hale Labs)". Which line is a byline, package
// byline finds.
package signature

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// signature is one name of a byline, with what stands beside it.
type signature struct {
	Name string
	Body bool   // an organisation
	Role string // "Staff Writer"
	Org  string // "Associated Press"
}

// Lead begins a byline: "By", "Text:", "Von".
var Lead = pattern.New(`(?i)^\W*(?:(?:opinion|analysis|story|text|words|article|post(?:ed)?|written|reported|review(?:ed)?|commentary|column|published` +
	`|submitted|authored|guest post|kommentar|ein (?:kommentar|gastbeitrag|beitrag|artikel|essay)|eine? (?:analyse|kolumne)|gastbeitrag` +
	`|interview)\s*:?\s*(?:by|von|par)|by|von|par|(?-i:[Pp]or|[Dd]oor|di)|propos recueillis par` +
	`|author links open overlay panel|autorin/autor|autor/autorin|autor/in|author|authors|autor|autorin|autoren|auteur|auteurs|text|words:|texte:|contributors?:)(?:\s*:\s*|\s+)`)

var (
	bylineNoise = pattern.New(`(?i)\s*(?:\([^)]*\)|@\w+|\S+@\S+\.\w+|https?://\S+|\bfollow\b.*|(?:\d+ ?|\bno )(?:comments?|kommentare?|commentaires|shares)\b.*` +
		`|\bview (?:all|bio|profile)\b.*|\bmore (?:from|by|posts)\b.*|\bemail\b.*|\btwitter\b.*|\bfacebook\b.*|\bgoogle\+ .*)`)
	leadDate = pattern.New(`(?i)^(?:(?:on|posted|published|updated|last updated)(?: on)?:? )?(?:(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur` +
		`|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:jan|feb|mar|mär|apr|may|mai|june?|juni|july?|juli|aug|sep|sept|oct|okt|nov|dec` +
		`|dez)[a-zä]*\.?,? (?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d` +
		`|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: (?-i:[A-Z]{2,4})\b)?)?`)
	// BarBy is what stands before "by" in a byline of several parts: "4 May 2024 | By".
	BarBy         = pattern.New(`(?i)^[^|•·]*\d[^•·]*[|•·]\s*(?:(?:by|von|par)\s+|(?:author|autor(?:in)?|auteur)\s?:\s*)|^[^|•·]{1,24}[|•·]\s*(?:by|von|par)\s+`)
	bylineSection = pattern.New(`\s(?:in|under|on behalf of|View In|View)\s`)
	bylineCut     = pattern.New(`\s*(?:[|•·⋅►»>]|\s[—–-]+\s|\s/\s|\s{2,})\s*`)
	bylineAnd     = pattern.New(`(?i)\s*(?:,\s*(?:and|und|et)\s+|,|;|\s&\s|\s(?:and|und|et|with|mit|avec)\s)\s*`)
	// Handle is the name of an account.
	Handle = pattern.New(`^[@#]?[\p{Ll}0-9._-]+$`)
)

// bareByline is a byline without what stands around the names: "By", dates, who took the pictures. It reports whether
// anything is left.
func bareByline(s string) (string, bool) {
	s = wording.Squeeze(page.Fold(s))
	if s == "" || len(s) > 400 {
		return "", false
	}
	for range 2 {
		if _, end, ok := Lead.Span(s); ok {
			s = s[end:]
		}
	}
	// "4 May 2024 | 10:30 | By Ada Quill", "4 May 2024 by Ada Quill": the date first.
	if _, end, ok := BarBy.Span(s); ok && end < len(s) {
		s = s[end:]
	}
	for range 2 {
		if _, end, ok := leadDate.Span(s); ok && end < len(s) {
			s = strings.TrimLeft(s[end:], " ,|/–—-·•⋅:")
			if _, end, ok := Lead.Span(s); ok {
				s = s[end:]
			}
		}
	}
	s = strings.ReplaceAll(s, "-in-chief", " in chief")
	if start, _, ok := pictures.Span(s); ok && start > 0 {
		s = strings.TrimRight(s[:start], " ,;|&")
	}
	if both, ok := eachInPlace(s); ok {
		s = both
	}
	if start, _, ok := bylineSection.Span(s); ok && start > 0 && !strings.Contains(s, " in chief") {
		s = s[:start]
	}
	if start, _, ok := dates.Stamp.Span(s); ok && start > 0 {
		s = strings.TrimRight(s[:start], " ,|–—-·•")
		for _, w := range [...]string{" on", " at", " am", " vom", " le"} {
			s = strings.TrimSuffix(s, w)
		}
	} else if ok {
		return "", false
	}
	return strings.TrimSuffix(strings.TrimSuffix(s, " in"), " In"), true
}

// Read reads the names of a byline. Nothing in it that is no name is
// taken for one: what follows a name is its role or organisation.
func Read(s string) []signature {
	led := Lead.In(page.Fold(s))
	s, ok := bareByline(s)
	if !ok {
		return nil
	}
	if all := Degreed(s); len(all) > 1 {
		return all
	}
	if one, ok := nickname(s); ok {
		return []signature{one}
	}
	if m := degrees.Groups(s); m != nil && names.Personal(m[1]) {
		s = m[1] // "Ada Quill CPP, PSP"
	}
	if m := wireAndHouse.Groups(s); m != nil && names.OnlyAgency(m[1]) {
		s = m[1] + ", " + m[2] // "AFP/Harbour Post"
	}
	if m := forHouse.Groups(s); m != nil && names.Personal(names.Tidy(m[1])) && !names.HasRole(m[2]) {
		s = m[1] + ", " + m[2] // "Ada Quill for the Harbour Post"
	}
	if m := linkGlued.Groups(s); m != nil {
		s = m[1] // "Ada QuillEmail Author"
	}
	if m := withRole.Groups(s); m != nil && led && names.Personal(m[1]) && names.HasRole(m[2]) && !names.Personal(m[1]+" "+m[2]) {
		return []signature{{Name: m[1], Role: m[2]}} // "Ada Quill Staff Writer"
	}
	if m := handled.Groups(s); m != nil && names.Personal(names.Tidy(m[1])) && names.HasRole(m[2]) {
		s = m[1] + ", " + m[2]
	}
	s, orgs := beside(s)
	s = strings.TrimSpace(bylineNoise().ReplaceAllString(s, " "))
	parts := bylineCut().Split(s, 6)
	var all []signature
	for i, part := range parts {
		if i > 0 && len(all) > 0 {
			// After a bar comes what the names are.
			last := &all[len(all)-1]
			if p := names.Tidy(part); p != "" && last.Role == "" && last.Org == "" && !names.Personal(p) && len(p) < 70 {
				last.attach(p)
				continue
			}
		}
		pieces := bylineAnd().Split(part, 12)
		if one, rest := nameAndRole(part, pieces); one != "" {
			role, org := RoleAndOrg(rest)
			all = append(all, signature{Name: one, Role: role, Org: org})
			continue
		}
		all = addAll(all, part, pieces)
	}
	if len(all) == 1 && orgs != "" && all[0].Org == "" && !all[0].Body {
		all[0].attach(orgs)
	}
	return all
}

var (
	// linkGlued is a name with the link to write to whom it is of right behind it.
	linkGlued = pattern.New(`^(\p{Lu}[\p{L}.' -]{3,50}\p{Ll})(?:E-?mail|Follow|View|Contact) (?:(?:the )?Author|Bio|Profile)\b.*$`)
	// withRole is a name and a role with nothing between them.
	withRole = pattern.New(`^(\p{Lu}[\p{L}.'-]* (?:\p{Lu}\.? )?\p{Lu}[\p{L}'-]+) ((?:(?:Senior|Staff|Chief|Contributing|Associate|Guest|Special) )*\p{Lu}\p{Ll}+)$`)
)

// handled is a name with an address between it and the role: "Ada Quill @adaquill Reporter".
var handled = pattern.New(`^(\p{Lu}[\p{L}.' -]{3,50}) @\w+ (\p{Lu}[\p{L} -]{3,40})$`)

var (
	// degrees are two or more short forms behind a name, of whatever degrees they are.
	degrees      = pattern.New(`^(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}?),? \p{Lu}[\p{L}.]{0,3}\p{Lu}®?(?:, ?\p{Lu}[\p{L}.]{0,5}\p{Lu}®?)+$`)
	wireAndHouse = pattern.New(`^([\p{L} ]{2,30})/(\p{Lu}[\p{L} ]{2,30})$`)
	forHouse     = pattern.New(`^(\p{Lu}[^,|]{3,40}?) for (?:the )?(\p{Lu}[\p{L}\d&.' -]{2,40})$`)
)

// pictures leads to who made the pictures, who is no author of the text.
var pictures = pattern.New(`(?i)(?:^|\s)(?:photographs?|photos?|photography|pictures?|images?|illustrations?|illustrated|graphics?|videos?|film|translated` +
	`|translation|fotos?|bilder|illustration(?:en)?) (?:by|von|par)\s`)

// eachInPlace leaves the places out of "Ada Quill in Brinmouth and Ben Marsh in Hale".
func eachInPlace(s string) (string, bool) {
	pieces := bylineAnd().Split(s, 6)
	if len(pieces) < 2 {
		return "", false
	}
	for i, p := range pieces {
		name, _, ok := strings.Cut(p, " in ")
		if name = names.Tidy(name); !ok && i == 0 || !names.Personal(name) {
			return "", false
		}
		pieces[i] = name
	}
	return strings.Join(pieces, " and "), true
}

// addAll adds the pieces of a part of a byline, without degrees. An agency behind "and" signs as well.
func addAll(all []signature, part string, pieces []string) []signature {
	agency := strings.HasPrefix(part, pieces[0]+" and ")
	for i, piece := range pieces {
		switch {
		case i > 0 && names.Suffix(names.Tidy(pieces[i-1])) && names.Degree.In(names.Tidy(piece)):
			// "Ada Quill, MS, RD, FAND"
		case i == 1 && agency && len(all) == 1 && names.OnlyAgency(piece):
			all = append(all, signature{Name: piece, Body: true}) // "Ada Quill and AP"
		default:
			all = add(all, piece)
		}
	}
	return all
}

func add(all []signature, piece string) []signature {
	piece = names.Tidy(piece)
	if short := strings.TrimSuffix(piece, "."); short != piece && utf8.RuneCountInString(wording.LastWord(short)) > 3 &&
		!strings.Contains(wording.LastWord(short), ".") {
		piece = short
	}
	if piece == "" {
		return all
	}
	if len(all) > 0 && names.Suffix(piece) {
		return all
	}
	if m := besideAgency.Groups(piece); m != nil && names.Personal(m[1]) {
		return append(all, signature{Name: m[1], Org: m[2]})
	}
	// "Ada Quill. Harbour Press International"
	if a, b, ok := strings.Cut(piece, ". "); ok && wording.Count(a) >= 2 && utf8.RuneCountInString(wording.LastWord(a)) > 3 && names.Personal(a) {
		return append(all, signature{Name: a, Org: b})
	}
	switch {
	case names.Personal(piece):
		name := piece
		// "Ada Quill Harbour Press": a name has few words.
		return append(all, signature{Name: name})
	case names.Collective(piece):
		if len(all) > 0 && all[len(all)-1].Role == "" && all[len(all)-1].Org == "" && !all[len(all)-1].Body {
			all[len(all)-1].attach(piece)
			return all
		}
		return append(all, signature{Name: piece, Body: true})
	case len(all) > 0:
		all[len(all)-1].attach(piece)
	}
	return all
}

// attach adds what stands after a name.
func (s *signature) attach(what string) {
	if s.Body && names.Upper(what) && names.OnlyAgency(s.Name) {
		return // where its report is from: "AFP, HALE"
	}
	if len(what) > 80 || what == "" || rubric.Invites(what) || names.Faceless(what) && wording.Count(what) == 1 ||
		len(what) > 1 && strings.ToLower(what) == names.Initials(s.Name) {
		return
	}
	if names.HasRole(what) {
		if s.Role == "" {
			s.Role = what
		}
		return
	}
	if r, _ := utf8.DecodeRuneInString(what); unicode.IsUpper(r) && s.Org == "" && s.Role == "" && !names.Place(what) && likeName(what) &&
		!words.NoSections()[strings.ToLower(what)] && !rubric.IsSection(what) && !strings.EqualFold(what, "news") {
		s.Org = what
	}
}

// likeName reports whether the words of s are those of a name: each has a capital but for those that
// join them. "Become a fan" is none.
func likeName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !names.Upper(w) && !names.Joins(w) && !names.Particle(w) && !strings.ContainsAny(w, ".@'&") {
			return false
		}
	}
	return !names.Joins(wording.LastWord(s))
}
