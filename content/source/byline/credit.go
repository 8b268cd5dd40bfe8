package byline

import (
	"strings"

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
	for i := range min(len(f.Lines), f.Begin+4) {
		if l := &f.Lines[i]; takenFrom.In(l.Fold) && wording.Count(l.Text) <= 40 && !l.Elsewhere() && !l.Has(page.InCaption) {
			if m := excerptBy.Groups(l.Fold); m != nil && names.Personal(m[1]) {
				return []content.Author{evidence.Author(m[1], "credit: "+f.Place(i), false)}
			}
		}
	}
	for i := max(f.Begin+1, f.End-4); i < len(f.Lines) && i < f.End+4; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Has(page.InCaption|page.InFooter) || wording.Count(l.Text) > 60 && !strings.Contains(l.Lower, "(reporting by ") {
			continue
		}
		for _, form := range [...]pattern.Pattern{reportingBy, wordsBy, excerptBy, interviewBy} {
			m := form.Groups(l.Fold)
			if m == nil {
				continue
			}
			people := f.authorsIn(strings.TrimRight(m[1], " .,"), "credit: "+f.Place(i))
			if name := strings.Trim(m[1], " ."); len(people) == 0 && wording.Count(l.Text) < 7 && names.PenName(name) &&
				pattern.Holds(l.Lower, " by ", ": ") && !f.IsSiteName(name) {
				people = append(people, evidence.Author(name, "credit: "+f.Place(i), false))
			}
			if len(people) > 0 && !people[0].Body {
				evidence.Doubt(people)
				return people
			}
		}
	}
	return nil
}

// takenFrom begins a line on the book that a text is a part of.
var takenFrom = pattern.New(`(?i)^(?:this (?:article|essay|piece|text) is )?(?:adapted|excerpted|extracted|an? (?:excerpt|extract)) from `)

var (
	reportingBy = pattern.New(`(?i)(?:^\W{0,3}|\()reporting by ([^;()]{4,120}?)\s*(?:;|\)|\. |\.?$)`)
	wordsBy     = pattern.New(`(?i)^(?:words|text|story)(?: (?:&|and|\+) (?:images?|photos?|photography|pictures?))?:? (?:by )?(\p{L}[^:;.]{2,60})\.?$`)
	// interviewBy is how papers in German and French say who asked.
	interviewBy = pattern.New(`^(?:(?:Das|Dieses) (?:Gespräch|Interview) führten?|(?:Interview|Gespräch) geführt von|Propos recueillis par):? (\p{Lu}[^;:.]{3,80})\.?$`)
	excerptBy   = pattern.New(`(?i:\b(?:excerpt(?:ed)?|extract|adapted) from )[^.!?]{3,140}?,? by ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3})(?:[,.;(]|$)`)
)
