package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/page"
)

// biography is a bio on the page.
type biography struct {
	line  int
	text  string
	score int
	extra []int // further lines of it
	whole bool  // the line is nothing but the bio, with how to reach the author
}

// bios finds what the page says of its authors. In a bare text without a byline
// a bio is also what names the author.
func (f *finder) bios() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if b := a.Bio; b != nil && !aboutPerson(string(b.Value), string(a.Name.Value)) {
			a.Bio = nil
		}
	}
	if len(f.out.Authors) == 0 {
		f.unknownBios()
	}
	if len(f.out.Authors) == 0 {
		f.disclaimed()
	}
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Body || a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		b := f.bioOf(string(a.Name.Value))
		if b == nil {
			continue
		}
		f.useBio(b)
		if a.Bio == nil || b.score >= 6 && len(b.text) > len(a.Bio.Value)/2 {
			a.Bio = fact(b.text, f.place(b.line), b.score >= 5 && f.plainly(b.line))
		}
	}
	f.sharedBios()
	f.namelessBio()
}

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	last, first := surname(fold(name)), given(fold(name))
	lowLast, lowFirst := strings.ToLower(last), strings.ToLower(first)
	for i := range f.lines {
		l := &f.lines[i]
		if i == f.titleAt || words(l.Text) < 5 || l.Has(page.InComment|page.InNav|page.InCaption) {
			continue
		}
		if l.Has(page.InRelated) && !l.Has(page.InBio) && !(l.Has(page.InAuthor) && words(l.Text) < 60) {
			continue
		}
		boxed := l.Has(page.InBio) || l.Has(page.InAuthor)
		if !boxed && !(lowLast != "" && strings.Contains(l.Lower, lowLast)) && !(lowFirst != "" && strings.Contains(l.Lower, lowFirst)) {
			continue
		}
		if !f.closely(l) {
			break
		}
		b := f.bioAt(i, name)
		if b != nil && (best == nil || b.score > best.score) {
			best = b
		}
	}
	return best
}

// sharedBios gives a bio that is about several authors to each of them.
func (f *finder) sharedBios() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Bio != nil || a.Body {
			continue
		}
		for j := range f.out.Authors {
			b := f.out.Authors[j].Bio
			if b == nil || j == i {
				continue
			}
			if _, rest, ok := strings.Cut(fold(string(b.Value)), fold(string(a.Name.Value))); ok && afterName.in(rest) {
				a.Bio = b
				break
			}
		}
	}
}

func (f *finder) useBio(b *biography) {
	if b.whole {
		f.use(b.line, "", "bio")
	} else {
		f.use(b.line, b.text, "bio")
	}
	for _, i := range b.extra {
		f.use(i, "", "bio")
	}
}
