package byline

import (
	"slices"
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

// Below finds the authors, on a page that names none elsewhere, around the end of its text: in a credit, in how
// to reach them, in a signature, or in a card.
func Below(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	for _, place := range [...]struct {
		from, to int
		at       func(i int) []content.Author
	}{
		{f.End - 4, f.End + 4, f.creditedAt},
		{f.End - 5, f.End + 6, f.reachedAt},
		{f.End - 2, f.End + 2, f.signedAt},
		{(f.Begin + f.End) / 2, f.End + 31, f.presentedAt},
	} {
		for i := max(f.Begin+1, place.from); i < min(len(f.Lines), place.to); i++ {
			if people := place.at(i); len(people) > 0 {
				evidence.Doubt(people)
				return evidence.Unique(people)
			}
		}
	}
	return nil
}

// creditedAt reads a credit: "(Reporting by Ada Quill and Ben Marsh; editing by Tess Hale)", "Words & images: Ada
// Quill", "An excerpt from Tides of Hale, by Ada Quill."
func (f *finder) creditedAt(i int) []content.Author {
	for _, form := range [...]pattern.Pattern{reportingBy, wordsBy, excerptBy, interviewBy} {
		m := form.Groups(f.Lines[i].Fold)
		if m == nil {
			continue
		}
		where, name := "credit: "+f.Place(i), strings.TrimRight(m[1], " .,")
		if names.PenName(name) {
			return []content.Author{evidence.Author(name, where, false)}
		}
		return f.authorsIn(name, where)
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

// reachedAt reads how to reach the authors: "Ada Quill can be reached at ada@post.example", "Write to Ada Quill at".
func (f *finder) reachedAt(i int) []content.Author {
	var people []content.Author
	for _, s := range wording.Sentences(f.Lines[i].Fold) {
		all := reachable(s)
		for _, name := range all {
			people = append(people, evidence.Author(name, "contact: "+f.Place(i), false))
		}
		if len(all) > 0 {
			f.Use(i, evidence.AsShown(&f.Lines[i], s), "contact")
		}
	}
	return people
}

// reachable are the people whom a sentence says how to reach, the second and the others each with an address:
// "Write to Ada Quill at ada@post.example, Ben Marsh at ben@post.example and Tess Hale at tess@post.example".
func reachable(s string) []string {
	m := reach.Groups(s)
	if m == nil {
		return nil
	}
	all := []string{m[1] + m[2]}
	for _, next := range nextAt().FindAllStringSubmatch(s, -1) {
		all = append(all, next[1])
	}
	box := mailbox.Groups(s)
	for i := range all {
		all[i] = strings.TrimRight(names.StripTitle(all[i]), ".,")
	}
	return slices.DeleteFunc(all, func(name string) bool {
		// A mailbox that is named for a person shows two words to be a name, whatever else they mean.
		return !names.Personal(name) && (box == nil || !strings.EqualFold(box[1]+" "+box[2], name))
	})
}

const named = `(\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4}?)`

var (
	reach = pattern.New(`^` + named + ` (?:can be (?:reached|contacted|emailed|followed)|may be (?:reached|contacted)|is reachable|tweets|is on Twitter)` +
		` (?:at|by|on|via|as)\b` +
		`|^(?i:write to|contact|e-?mail|reach|follow|you can (?:reach|contact|follow|email)) (?:(?i:reporter|columnist|staff writer|writer|editor) )?` +
		named + `(?: (?:at|on|via|by)(?: e-?mail)?|:) \S`)
	// nextAt is one more name and address in a list of them, behind the address of the last.
	nextAt  = pattern.New(`[@.]\S+?(?:,|,? (?:and|or|und)) (?:or )?` + named + ` (?:at|via|by e-?mail at) \S`)
	mailbox = pattern.New(`\b(\p{Ll}+)[._-](\p{Ll}+)@`)
)

// signedAt reads a signature: a dash and a name, "– Ada Quill", or a name and the house, "Ada Quill, Hale Radio
// News." Who is quoted in the line above is no author.
func (f *finder) signedAt(i int) []content.Author {
	s := strings.TrimRight(f.Lines[i].Fold, ". ")
	name := strings.TrimLeft(s, "–—- ")
	if person, house, ok := strings.Cut(s, ", "); ok && f.BeginsAsSite(house) {
		name = person
	}
	if name == s || !names.Personal(name) || f.Lines[i].Has(page.InQuote) || strings.ContainsAny(f.Lines[i-1].Fold, "\"“„«") {
		return nil
	}
	return []content.Author{evidence.Author(name, "signature: "+f.Place(i), false)}
}

// presentedAt reads a card: a name as heading, and below it what that person is.
func (f *finder) presentedAt(i int) []content.Author {
	name := strings.Trim(f.Lines[i].Fold, " .:")
	if i+1 == len(f.Lines) || !headed(f.Lines[i].Tag) || !names.Personal(name) {
		return nil
	}
	below := f.Lines[i+1].Fold
	if how, _ := names.Opens(below, name); how < 3 || !names.HasRole(below) {
		return nil
	}
	return []content.Author{evidence.Author(name, f.Place(i), false)}
}

func headed(tag atom.Atom) bool {
	return slices.Contains([]atom.Atom{atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}, tag)
}
