package layout

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// ofPeople reports whether labels name people, not what a page lists beside them, such as "Pros:" and "Cons:". A third of
// them are of somebody whom the page or a list of first names knows; or all stand in plain paragraphs, most of them as
// people are named in full, and in two of five turns somebody speaks of himself.
func (r *reader) ofPeople(ls []label) bool {
	known, full, plain := 0, 0, true
	for _, l := range ls {
		b := &r.blocks[l.block]
		plain = plain && !b.heading && !b.listed
		if r.somebody(l.name) {
			known++
		}
		if len(strings.Fields(l.name)) > 1 || !l.line && strings.ToUpper(l.name) == l.name {
			full++
		}
	}
	return 3*known >= len(ls) || plain && 3*full >= 2*len(ls) && 5*r.turnsIn(ls, (*block).own) >= 2*len(ls)
}

// somebody reports whether a name is one that people have or are called by: "Q", an office, a first name, with or without
// another, a name or a part of one of somebody whom the page names in full.
func (r *reader) somebody(name string) bool {
	ws := fields(name)
	switch {
	case len(ws) == 0:
		return false
	case name == "Q" || name == "A" || called(ws[len(ws)-1]), len(ws) == 1 && r.article.FirstName(ws[0]),
		len(ws) > 1 && len(r.article.People([]string{title(name)})) > 0:
		return true
	}
	return slices.ContainsFunc(r.named(), func(p string) bool {
		of := fields(p)
		return !slices.ContainsFunc(ws, func(w string) bool { return !slices.Contains(of, w) })
	})
}

// called reports whether people in a talk are called by a word: an office, or what somebody is there.
func called(w string) bool {
	return inBroadcast(w) || isCalled(w) || english.Office(w)
}
