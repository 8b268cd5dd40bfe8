package source

import "slices"

// withoutReviewers leaves out who reviewed a piece that somebody else signs.
func (f *finder) withoutReviewers(all []scored) []scored {
	reviews := func(c scored) bool { return c.line >= 0 && reviewedLead.in(f.lines[c.line].Fold) }
	if !slices.ContainsFunc(all, func(c scored) bool { return !reviews(c) }) {
		return all
	}
	return slices.DeleteFunc(all, reviews)
}

var reviewedLead = lazy(`(?i)^(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited)\b`)

// withoutLetters leaves out signatures under letters: two or more people who each sign a part of
// the page are no authors of it.
func (f *finder) withoutLetters(all []scored) []scored {
	signs := func(c scored) bool {
		for j := c.line - 1; j >= f.begin && j >= c.line-2; j-- {
			if l := &f.lines[j]; l.body && running(l) {
				return true
			}
		}
		return false
	}
	var first string
	several := false
	for _, c := range all {
		if signs(c) {
			name := string(c.people[0].Name.Value)
			several = several || first != "" && !sameName(first, name)
			first = name
		}
	}
	if !several {
		return all
	}
	return slices.DeleteFunc(all, signs)
}
