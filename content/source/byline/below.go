package byline

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// CreditedBelow finds the authors in a credit at the end of the text, on a page that names none
// elsewhere: "(Reporting by Ada Quill and Ben Marsh; editing by Tess Hale)", "Words & images: Ada
// Quill", "An excerpt from Tides of Hale, by Ada Quill."
func CreditedBelow(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	for i := max(f.Begin+1, f.End-4); i < len(f.Lines) && i < f.End+4; i++ {
		for _, form := range [...]pattern.Pattern{reportingBy, wordsBy, excerptBy, interviewBy} {
			m := form.Groups(f.Lines[i].Fold)
			if m == nil {
				continue
			}
			where := "credit: " + f.Place(i)
			people := f.authorsIn(strings.TrimRight(m[1], " .,"), where)
			if name := strings.Trim(m[1], " ."); len(people) == 0 && names.PenName(name) {
				people = append(people, evidence.Author(name, where, false))
			}
			if len(people) > 0 {
				evidence.Doubt(people)
				return people
			}
		}
	}
	return nil
}

var (
	reportingBy = pattern.New(`(?i)(?:^\W{0,3}|\()reporting by ([^;()]{4,120}?)\s*(?:;|\)|\. |\.?$)`)
	wordsBy     = pattern.New(`(?i)^(?:words|text|story)(?: (?:&|and|\+) (?:images?|photos?|photography|pictures?))?:? (?:by )?(\p{L}[^:;.]{2,60})\.?$`)
	// interviewBy is how papers in German and French say who asked.
	interviewBy = pattern.New(`^(?:(?:Das|Dieses) (?:Gespräch|Interview) führten?|(?:Interview|Gespräch) geführt von` +
		`|Propos recueillis par):? (\p{Lu}[^;:.]{3,80})\.?$`)
	excerptBy = pattern.New(`(?i:\b(?:excerpt(?:ed)?|extract|adapted) from )[^.!?]{3,140}?,? by ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3})(?:[,.;(]|$)`)
)

// Reached finds the authors, on a page that names none elsewhere, in what it says behind the text of
// how to reach them: "Ada Quill can be reached at ada@post.example", "Write to Ada Quill at".
func Reached(p *evidence.Page) []content.Author {
	last := p.End - 1
	if p.Plain {
		last = p.LastText()
	}
	for i := max(p.Begin+1, last-4); i < len(p.Lines) && i <= last+6; i++ {
		var people []content.Author
		for _, s := range wording.Sentences(p.Lines[i].Fold) {
			all := reachable(s)
			for _, name := range all {
				people = append(people, evidence.Author(name, "contact: "+p.Place(i), false))
			}
			if len(all) > 0 {
				p.Use(i, evidence.AsShown(&p.Lines[i], s), "contact")
			}
		}
		if len(people) > 0 {
			return evidence.Unique(people)
		}
	}
	return nil
}

// reachable are the people whom a sentence says how to reach, the second and the others each with an address:
// "Write to Ada Quill at ada@post.example, Ben Marsh at ben@post.example and Tess Hale at tess@post.example".
func reachable(s string) []string {
	var all []string
	for _, form := range [...]pattern.Pattern{canBeReached, writeTo} {
		if m := form.Groups(s); m != nil && len(all) == 0 {
			// A mailbox that is named for a person shows two words to be a name, whatever else they mean.
			name := strings.TrimRight(names.StripTitle(m[1]), ".,")
			if box := mailbox.Groups(s); box != nil && strings.EqualFold(box[1]+" "+box[2], name) || names.Personal(name) {
				all = append(all, name)
			}
		}
	}
	for rest := s; len(all) > 0; {
		m := nextAt.Groups(rest)
		if m == nil {
			break
		}
		if name := names.StripTitle(m[1]); names.Personal(name) {
			all = append(all, name)
		}
		_, end, _ := nextAt.Span(rest)
		rest = rest[end-len(m[2]):]
	}
	return all
}

var (
	canBeReached = pattern.New(`^(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4}?) (?:can be (?:reached|contacted|emailed|followed)` +
		`|may be (?:reached|contacted)|is reachable` +
		`|tweets|is on Twitter) (?:at|by|on|via|as)\b`)
	writeTo = pattern.New(`^(?i:write to|contact|e-?mail|reach|follow|you can (?:reach|contact|follow|email)) ((?:(?i:reporter|columnist|staff writer|writer` +
		`|editor) )?\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4}?)(?: (?:at|on|via|by)(?: e-?mail)?|:) \S`)
	// nextAt is one more name and address in a list of them, behind the address of the last.
	nextAt  = pattern.New(`[@.]\S+?(?:,|,? (?:and|or|und)) (?:or )?(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){1,3}?) (?:at|via|by e-?mail at) (\S+@\S+)`)
	mailbox = pattern.New(`\b(\p{Ll}+)[._-](\p{Ll}+)@`)
)

// SignedOff finds the author, on a page that names none elsewhere, in the last line of the text: a
// dash and a name, "– Ada Quill", or a name and the house, "Ada Quill, Hale Radio News." Who is
// quoted in the line above is no author.
func SignedOff(p *evidence.Page) []content.Author {
	for i := max(p.Begin+1, p.End-2); i < len(p.Lines) && i <= p.End+1; i++ {
		s := strings.TrimRight(p.Lines[i].Fold, ". ")
		name := strings.TrimLeft(s, "–—- ")
		if person, house, ok := strings.Cut(s, ", "); ok && p.BeginsAsSite(house) {
			name = person
		}
		if name != s && names.Personal(name) && !p.Lines[i].Has(page.InQuote) && !strings.ContainsAny(p.Lines[i-1].Fold, "\"“„«") {
			return []content.Author{evidence.Author(name, "signature: "+p.Place(i), false)}
		}
	}
	return nil
}

// Presented finds the author, on a page that names none elsewhere, in a card below or within the second half
// of the text: a name as heading, and below it what that person is.
func Presented(p *evidence.Page) []content.Author {
	for i := p.Begin + (p.End-p.Begin)/2; i+1 < len(p.Lines) && i <= p.End+30; i++ {
		name, below := strings.Trim(p.Lines[i].Fold, " .:"), p.Lines[i+1].Fold
		if how, rest := names.Opens(below, name); headed(p.Lines[i].Tag) && names.Personal(name) && how == 3 && names.AfterName.In(rest) && names.HasRole(below) {
			return []content.Author{evidence.Author(name, p.Place(i), false)}
		}
	}
	return nil
}

func headed(tag atom.Atom) bool {
	switch tag {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
