package evidence

import (
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// BylineWhere says in plain words where a byline in line i stands.
func (f *Page) BylineWhere(i int) string {
	switch {
	case f.TitleAt >= 0 && i > f.TitleAt && i <= f.Begin+1:
		return f.Told(i, "byline under the title")
	case f.TitleAt >= 0 && i < f.TitleAt:
		return f.Told(i, "byline above the title")
	case i < f.Begin:
		return f.Told(i, "byline before the text")
	}
	return f.Told(i, "byline after the text")
}

// Place says in plain words where a line stands, and how hidden it is.
func (f *Page) Place(i int) string { return f.Told(i, f.position(i)) }

// Told is where line i was found, with how hidden it is.
func (f *Page) Told(i int, where string) string {
	if phrase := f.Lines[i].Level.Phrase(); phrase != "" {
		return where + ", " + phrase
	}
	return where
}

// Plainly reports whether line i is shown to everybody; what is not is never sure.
func (f *Page) Plainly(i int) bool { return f.Lines[i].Level == visibility.Shown }

// position says in plain words where a line stands.
func (f *Page) position(i int) string {
	l := &f.Lines[i]
	switch {
	case l.Has(page.InBio):
		return "author box"
	case l.Has(page.InNote):
		return "note beside the article"
	case l.Has(page.InFooter):
		return "foot of the page"
	case l.Has(page.InCaption):
		return "caption"
	case i == f.TitleAt+1 && f.TitleAt >= 0:
		return "line under the title"
	case i < f.Begin && i < f.TitleAt:
		return "line above the title"
	case i < f.Begin && i == 0 && f.Plain:
		return "first line"
	case i < f.Begin:
		return "line before the text"
	case i == f.Begin:
		return "first paragraph"
	case i == f.End-1:
		return "last paragraph"
	case i >= f.End:
		return "line after the text"
	case f.End-i <= 6:
		return "end of the text"
	}
	return "in the text"
}

// LastText is the last line of a bare text that is part of the piece and not of
// what stands under it, such as a list of other pieces.
func (f *Page) LastText() int {
	last := len(f.Lines) - 1
	return otherPieces(f.Lines, max(1, last-9), len(f.Lines)) - 1
}
