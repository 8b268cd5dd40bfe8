package evidence

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// Shows reports whether the page shows the first words of a text that its data give. What a person
// wrote into a form once is in the data of many pages, and no reader is told.
func (f *Page) Shows(text string) bool {
	k := wording.Key(wording.FirstWords(wording.Fold(text), 9))
	for i := range f.Lines {
		if l := &f.Lines[i]; len(l.Text) >= len(k) && strings.Contains(wording.Key(l.Fold), k) {
			return true
		}
	}
	return false
}

// SameBox reports whether two lines stand in one box of the page or in boxes side by side.
func (f *Page) SameBox(a, b int) bool {
	x, y := f.Lines[a].Box, f.Lines[b].Box
	if f.Plain || x == nil || y == nil {
		return false
	}
	if x.Parent == y || y.Parent == x || x.Parent.Parent == y.Parent.Parent {
		return true
	}
	// Each name in a box of its own, in one byline.
	if f.Lines[a].Has(page.InByline) && f.Lines[b].Has(page.InByline) {
		for up, n := 0, x; n != nil && up < 6; up, n = up+1, n.Parent {
			if within(y, n) {
				return n.DataAtom != atom.Body && n.DataAtom != atom.Article && n.DataAtom != atom.Main
			}
		}
	}
	return false
}

// AuthorLink reports whether a line leads to the page of an author.
func (f *Page) AuthorLink(l *Line) bool {
	return slices.ContainsFunc(l.Links, func(href string) bool {
		return pattern.Holds(strings.ToLower(href), "/author/", "/authors/", "/profile/", "/users/", "/contributor", "/autor/", "/auteur/", "/writers/",
			"/people/", "/member/", "/editors/")
	})
}

// HeadsOthers reports whether a label above the title is that of a strip of other pieces: one of
// them stands between the two.
func (f *Page) HeadsOthers(i int) bool {
	for j := i + 1; j < f.TitleAt; j++ {
		l := &f.Lines[j]
		if _, used := f.Taken[j]; !used && !l.Has(page.InByline|page.InDate) && l.Words >= 4 && l.Linked*2 > len(l.Text) {
			return true
		}
	}
	return false
}
