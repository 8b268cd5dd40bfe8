package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// loose is the score of a line in an author box that does not name the author.
func (f *finder) loose(whole *evidence.Line) int {
	own := *whole.Line
	l := &evidence.Line{Line: &own, Body: whole.Body}
	l.Text, l.Fold, l.Lower = withoutTail(l.Text), withoutTail(l.Fold), withoutTail(l.Lower)
	if boxNoise(l.Lower) || l.Linked*2 > len(l.Text) || wording.Count(l.Text) < 6 || l.Has(page.InRole) && !wording.SentenceEnd(l.Text) {
		return 0
	}
	if _, _, ok := dates.Stamp.Span(l.Fold); ok && (wording.Count(l.Text) < 10 || rubric.Invites(l.Fold)) {
		return 0
	}
	if onlyOfRole(l) {
		return 0 // a role
	}
	if names.HasRole(l.Fold) || pronoun.In(l.Fold) {
		return 4
	}
	if wording.SentenceEnd(l.Text) && wording.Count(l.Text) > 8 && (heOrShe.In(l.Fold) || firstPerson.In(l.Fold)) {
		return 3
	}
	return 0
}

// withoutTail is a line of an author box without the link that it ends in.
func withoutTail(s string) string {
	if start, _, ok := boxTail.Span(s); ok && start > 20 {
		return s[:start] + "."
	}
	return s
}

// onlyOfRole reports whether a line is what somebody is and no more: "Editor, Harbour Post, and
// director of the lab".
func onlyOfRole(l *evidence.Line) bool {
	return names.HasRole(l.Fold) && !wording.SentenceEnd(l.Text) && wording.Count(l.Text) <= 18 && !saysVerb.In(l.Fold)
}

// boxedRoles reads such lines in the authors' boxes.
func (f *finder) boxedRoles() {
	for i := range f.authors {
		a := &f.authors[i]
		for j := 0; j < len(f.Lines) && a.Role == nil && a.Organisation == nil && a.Bio == nil && !a.Body; j++ {
			l := &f.Lines[j]
			if !l.Has(page.InBio) || l.Elsewhere() || boxNoise(l.Lower) || l.Linked*2 > len(l.Text) || wording.Count(l.Text) < 6 || !onlyOfRole(l) ||
				!f.boxNames(j, string(a.Name.Value)) {
				continue
			}
			role, org := signature.RoleAndOrg(l.Text)
			a.Role, a.Organisation = evidence.Fact(role, f.Place(j), f.Plainly(j)), evidence.Fact(org, f.Place(j), f.Plainly(j))
			f.Use(j, "", "role")
		}
	}
}

var saysVerb = pattern.New(`(?i)\b` + names.BioVerb + `\b|\b(?:I|I'm|who|covering|writing|reporting)\b`)

func boxNoise(lower string) bool {
	if wording.Count(lower) < 10 && pattern.Holds(lower, "follow me", "follow on", "follow @", "email the author", "find this author", "read the latest",
		"view profile", "full bio", "rss") {
		return true
	}
	return pattern.Holds(lower, "view all", "read more from", "more from", "more posts", "all posts by", "sign up", "subscribe", "newsletter", "cookie",
		"see all", "min read", "minutes read",
		"read more by", "comments", "alle artikel", "mehr von", "share this", "related", "skip to",
		"search for this author", "want to hear", "send us", "got a tip", "anonymous", "submit a", "would you like", "join our", "want to join")
}

// boxNames reports whether the author box around a line is about the author: it
// names the author, or nobody at all.
func (f *finder) boxNames(i int, name string) bool {
	last := strings.ToLower(names.Surname(page.Fold(name)))
	if last == "" {
		last = strings.ToLower(name)
	}
	kind := f.Lines[i].Hint & (page.InBio | page.InAuthor)
	other := false
	for d := -6; d <= 6; d++ {
		j := i + d
		if j < 0 || j >= len(f.Lines) || f.Lines[j].Hint&kind == 0 {
			continue
		}
		l := &f.Lines[j]
		if strings.Contains(l.Lower, last) {
			// The nearest name counts: boxes of several authors stand one after another.
			for e := j + 1; e < i; e++ {
				if f.Lines[e].Hint&kind != 0 && len(f.Lines[e].Text) < 60 && names.Personal(strings.Trim(f.Lines[e].Fold, " .:")) &&
					!strings.Contains(f.Lines[e].Lower, last) {
					return false
				}
			}
			return true
		}
		if s := strings.Trim(l.Fold, " .:"); len(l.Text) < 60 && (names.Personal(s) || d < 0 && f.IsSiteName(s)) {
			other = true
		}
	}
	return !other && len(f.authors) == 1 && !f.Lines[i].Elsewhere() && names.HasRole(f.Lines[i].Fold)
}

// aboutPerson reports whether a text from the page's data is a bio rather than a
// slogan of the site.
func aboutPerson(s, name string) bool {
	n := wording.Count(s)
	if n < 4 || n > 500 || n < 10 && boxNoise(strings.ToLower(s)) {
		return false
	}
	l := page.Fold(s)
	if strings.Contains(wording.Key(l), wording.Key(names.Surname(name))) && names.Surname(name) != "" {
		return true
	}
	if names.Given(name) != "" && strings.HasPrefix(l, names.Given(name)) {
		return true
	}
	return names.HasRole(s) || pronoun.In(l)
}
