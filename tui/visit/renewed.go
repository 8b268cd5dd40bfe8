package visit

import (
	"slices"
	"time"

	"github.com/standfirst/standfirst/content"
)

// Renew makes a visit one of an article that was read once more, at the same place in it,
// and reports whether that has the same words. If so, what the reader did in it stays.
func (v *Visit) Renew(w Way, since time.Time, article *content.Article) (same bool) {
	same = sameText(&v.Article.Document, &article.Document)
	mark, marks := v.Reader.Mark(), v.Reader.Marks()
	width, height := v.Reader.Size()
	filter, filters := v.Reader.Filter()
	version, remade, own, changes := v.version+1, v.remade+1, v.Own, v.Changes
	v.Begin(v.frame, v.rules, w, since, article) // the list and the places to go back to know it by its address
	v.version, v.remade, v.drawn = version, remade, len(article.Judgements)
	if same {
		v.Own, v.Changes = own, changes
		v.Refresh()
	}
	v.Reader.SetMarks(marks)
	v.Reader.SetFilter(filter, filters)
	v.Reader.SetSize(width, height)
	v.Reader.Return(mark)
	return same
}

// sameText reports whether two documents have the same words.
func sameText(a, b *content.Document) bool {
	return slices.EqualFunc(a.Blocks, b.Blocks, func(x, y content.Block) bool { return x.Kind == y.Kind && x.Text == y.Text })
}
