package bio

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// roleLines reads the line under a byline: "Professor of History, Harbour College". The line above it names
// the author, at the head of the article, below the text or in a box on the author.
func (f *finder) roleLines() {
	for i := range f.authors {
		a := &f.authors[i]
		name := wording.Key(string(a.Name.Value))
		for at := 0; at < len(f.Lines) && at <= f.End+30; at++ {
			l := &f.Lines[at]
			if at > f.Begin+3 && at < f.End-4 && !l.Has(page.InBio) || len(l.Text) > 120 || !strings.Contains(wording.Key(l.Text), name) {
				continue
			}
			if below := f.belowName(at, name); below < len(f.Lines) && f.isRoleLine(at, below, a) {
				f.takeRole(below, a)
				break
			}
		}
	}
}

// belowName is the line below the name in line i, which may be printed again in the next ones.
func (f *finder) belowName(i int, name string) int {
	next := i + 1
	for next < len(f.Lines) && next <= i+2 && wording.Key(f.Lines[next].Text) == name {
		next++
	}
	// The date may stand between: "By Ada Quill", "May 4, 2024", "Harbour Reporter".
	if next+1 < len(f.Lines) && wording.Count(f.Lines[next].Text) <= 4 && f.Lines[next].Has(page.InAuthor|page.InByline) &&
		f.Lines[next+1].Has(page.InAuthor|page.InByline) {
		if start, _, ok := dates.Stamp.Span(f.Lines[next].Fold); ok && start == 0 && names.HasRole(f.Lines[next+1].Fold) {
			next++
		}
	}
	return next
}

// isRoleLine reports whether line i, below the author's name in line named, is a short line that
// tells what the author does, and belongs to the name.
func (f *finder) isRoleLine(named, i int, a *content.Author) bool {
	l, r := &f.Lines[named], &f.Lines[i]
	name := string(a.Name.Value)
	if wording.Count(r.Text) > 18 && (!strings.Contains(r.Text, " | ") || saysVerb.In(r.Fold)) || len(r.Text) > 140 || wording.SentenceEnd(r.Text) ||
		!names.HasRole(r.Text) {
		return false
	}
	if label, list, ok := strings.Cut(r.Fold, ": "); ok && !names.HasRole(label) && (wording.Count(label) > 1 || strings.Count(list, ", ") > 1) {
		return false // "Tags: harbour, president of the board"
	}
	if glued.In(r.Fold) || rubric.Invites(r.Fold) || firstPerson.In(wording.FirstWords(r.Fold, 1)) || signature.Lead.In(r.Fold) || byline.AuthorLabel.In(r.Fold) ||
		names.Personal(strings.Trim(r.Fold, " .")) || f.otherAuthorOpens(r.Fold, name) ||
		r.Has(page.InCaption) {
		return false
	}
	if f.Plain {
		return i <= f.Begin
	}
	return r.Has(page.InByline|page.InAuthor|page.InBio|page.InRole) || f.SameBox(named, i) || wording.Key(l.Text) == wording.Key(name) && r.Tag != atom.P ||
		named <= f.Begin && i < f.Begin && wording.Count(r.Text) <= 3 && f.Lines[named].Has(page.InAuthor|page.InByline) ||
		named <= f.Begin && wording.Count(r.Text) <= 5 && names.Upper(r.Fold) && signature.Lead.In(l.Fold) &&
			strings.HasSuffix(wording.Key(l.Text), wording.Key(name)) // "By Ada Quill", "Co-founder and Chief Pilot"
}

// takeRole takes role and organisation from line i, as far as they are not known.
func (f *finder) takeRole(i int, a *content.Author) {
	r := &f.Lines[i]
	defer f.Use(i, "", "role")
	if a.Role != nil {
		return
	}
	text := r.Fold
	if start, _, ok := dates.Stamp.Span(text); ok && start > 4 {
		text = strings.TrimRight(text[:start], " ,|•·–-")
	}
	if parts := strings.Split(text, " | "); len(parts) > 2 && names.HasRole(parts[0]) {
		text = parts[0] // the first of several
	}
	where := f.Told(i, byline.UnderByline)
	role, org := signature.RoleAndOrg(text)
	a.Role = evidence.Fact(role, where, f.Plainly(i))
	if org == "" {
		return
	}
	if a.Organisation == nil {
		a.Organisation = evidence.Fact(f.fullName(org), where, f.Plainly(i))
	}
	// In a card on the author this line is all that is said.
	if a.Bio == nil && r.Has(page.InAside) && !strings.HasPrefix(r.Fold, "Former") {
		a.Bio = evidence.Fact(r.Text, f.Told(i, authorCard), false)
	}
}

// glued are words without spaces between them, as labels in boxes are that style alone sets apart:
// "developer surveyPiersNews".
var glued = pattern.New(`\p{L}{3}\p{Ll}\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}{3}`)

var saysVerb = pattern.New(`(?i)\b` + names.BioVerb + `\b|\b(?:I|I'm|who|covering|writing|reporting)\b`)

// authorCard is where a line stands that is all a card says of an author.
const authorCard = "author card"
