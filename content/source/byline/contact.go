package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// Reached finds the authors, on a page that names none elsewhere, in what it says behind the text of
// how to reach them: "Ada Quill can be reached at ada@post.example", "Write to Ada Quill at".
func Reached(p *evidence.Page) []content.Author {
	f := &finder{Page: p}
	for i := max(f.Begin+1, f.lastLine()-4); i < len(f.Lines) && i <= f.lastLine()+6; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Has(page.InCaption|page.InFooter|page.InQuote) || wording.Count(l.Text) > 60 {
			continue
		}
		where := "contact: " + f.Place(i)
		var people []content.Author
		for _, s := range wording.Sentences(l.Fold) {
			name := f.reachable(s)
			if name == "" {
				continue
			}
			people = append(people, evidence.Author(name, where, false))
			for _, more := range alsoReachable(s) {
				people = append(people, evidence.Author(more, where, false))
			}
			f.Use(i, evidence.AsShown(l, s), "contact")
		}
		if len(people) == 0 && i+1 < len(f.Lines) && toContact.In(l.Fold) {
			if m := nameAt.Groups(f.Lines[i+1].Fold); m != nil && names.Personal(m[1]) {
				people = append(people, evidence.Author(m[1], where, false))
				f.Use(i, "", "contact")
			}
		}
		if len(people) > 0 {
			return evidence.Unique(people)
		}
	}
	return nil
}

// lastLine is the last line of the text, as far as it is known.
func (f *finder) lastLine() int {
	if f.Plain {
		return f.LastText()
	}
	return f.End - 1
}

// reachable is the person whom a sentence says how to reach, or empty.
func (f *finder) reachable(s string) string {
	for _, form := range [...]pattern.Pattern{canBeReached, writeTo} {
		m := form.Groups(s)
		if m == nil {
			continue
		}
		name := strings.TrimRight(names.StripTitle(m[1]), ".,")
		if words := strings.Fields(name); len(words) > 2 && names.HasRole(words[0]) {
			name = strings.Join(words[1:], " ") // "Contact reporter Ada Quill at"
		}
		if wording.Count(name) == 1 {
			name = fromMailbox(name, s)
		}
		if inMailbox(name, s) || names.Personal(name) && !f.IsSiteName(name) && !names.Collective(name) && !names.OrgWord(name) {
			return name
		}
	}
	if m := ownHandle.Groups(s); m != nil && names.Personal(m[1]+" "+m[2]) && !f.IsSiteName(m[1]+" "+m[2]) {
		return m[1] + " " + m[2]
	}
	return ""
}

// alsoReachable are the people whom a sentence says how to reach behind the first, each with an address:
// "Write to Ada Quill at ada@post.example, Ben Marsh at ben@post.example and Tess Hale at tess@post.example".
func alsoReachable(s string) []string {
	var all []string
	for rest := s; ; {
		m := nextAt.Groups(rest)
		if m == nil {
			return all
		}
		name := names.StripTitle(m[1])
		if names.Personal(name) && !names.Collective(name) && !names.OrgWord(name) || inMailbox(name, m[2]) {
			all = append(all, name)
		}
		_, end, _ := nextAt.Span(rest)
		rest = rest[end-len(m[2]):]
	}
}

// inMailbox reports whether a mailbox in a sentence is named for a person of two names, so that they
// are names whatever else they mean: "Write to Ada Law at ada.law@post.example".
func inMailbox(name, s string) bool {
	m := mailbox.Groups(s)
	return m != nil && strings.EqualFold(m[1]+" "+m[2], name)
}

// fromMailbox adds the surname that a mailbox gives to a first name: "Ada can be reached at
// ada.quill@post.example".
func fromMailbox(first, s string) string {
	m := mailbox.Groups(s)
	if m == nil || !strings.EqualFold(m[1], first) || len(m[2]) < 3 {
		return ""
	}
	r, size := utf8.DecodeRuneInString(m[2])
	return first + " " + string(unicode.ToUpper(r)) + m[2][size:]
}

var (
	canBeReached = pattern.New(`^(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4}?) (?:can be (?:reached|contacted|emailed|followed)|may be (?:reached|contacted)|is reachable` +
		`|tweets|is on Twitter) (?:at|by|on|via|as)\b`)
	writeTo = pattern.New(`^(?i:write to|contact|e-?mail|reach|follow|you can (?:reach|contact|follow|email)) ((?:(?i:reporter|columnist|staff writer|writer` +
		`|editor) )?\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4}?)(?: (?:at|on|via|by)(?: e-?mail)?|:) \S`)
	// ownHandle is a line that is no more than the writer's account, which is the name.
	ownHandle = pattern.New(`^(?i:twitter|follow on twitter|on twitter|follow): @(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$`)
	// nextAt is one more name and address in a list of them, behind the address of the last.
	nextAt  = pattern.New(`[@.]\S+?(?:,|,? (?:and|or|und)) (?:or )?(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){1,3}?) (?:at|via|by e-?mail at) (\S+@\S+)`)
	mailbox = pattern.New(`\b(\p{Ll}+)[._-](\p{Ll}+)@`)
	// toContact stands above the author's name and address.
	toContact = pattern.New(`(?i)^to contact the (?:author|writer|reporter)s? (?:of|on|for|responsible for) this (?:story|article|column|piece):?$`)
	nameAt    = pattern.New(`^(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){1,3}?) (?:at|in) \S`)
)
