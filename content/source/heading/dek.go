package heading

import (
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Dek finds the standfirst: a line under the title that sums the piece up.
func Dek(p *evidence.Page) *content.Found[clean.Text] { return (&finder{p}).dek() }

func (f *finder) dek() (dek *content.Found[clean.Text]) {
	said := []struct{ value, where string }{}
	if a := f.Data.Article; a != nil {
		for _, k := range [...]string{"alternativeHeadline", "description", "abstract"} {
			said = append(said, struct{ value, where string }{metadata.Text(a[k]), "JSON-LD " + k})
		}
	}
	for _, n := range [...]string{"og:description", "twitter:description", "description", "dc.description"} {
		v := f.Head.Get(n)
		said = append(said, struct{ value, where string }{v, "meta " + n})
	}
	if v := f.Front("dek", "subtitle", "description", "summary", "standfirst", "lead"); v != "" {
		return evidence.Fact(v, "front matter", true)
	}
	if f.TitleAt >= 0 {
		for i := f.TitleAt + 1; i < len(f.Lines) && i <= f.TitleAt+6 && i <= f.Begin; i++ {
			l := &f.Lines[i]
			if _, used := f.Taken[i]; used || !f.dekForm(l) {
				continue
			}
			echoed := ""
			for _, s := range said {
				if evidence.Overlap(s.value, l.Text) > 0.8 {
					echoed = s.where
				}
			}
			switch {
			case f.oneOfParagraphs(i):
				continue
			case l.Has(page.InDek) && i < f.Begin+1, echoed != "" && (i < f.Begin || l.Tag.String() != "p"):
				dek = evidence.Fact(l.Text, f.Place(i), f.Plainly(i))
			case f.Plain && i < f.Begin && i == f.TitleAt+1:
				dek = evidence.Fact(l.Text, f.Place(i), false)
			case !f.Plain && i == f.TitleAt+1 && i < f.Begin && wording.Count(l.Text) >= 8 && !l.Body && l.Linked == 0:
				dek = evidence.Fact(l.Text, f.Place(i), false)
			default:
				continue
			}
			f.Use(i, "", "dek")
			return dek
		}
	}
	return nil
}

// oneOfParagraphs reports whether a line is simply the first of the text: the next one stands in a box
// of the same tag and class.
func (f *finder) oneOfParagraphs(i int) bool {
	if i+1 >= len(f.Lines) {
		return false
	}
	l, next := &f.Lines[i], &f.Lines[i+1]
	return l.Body && next.Body && l.Node != nil && next.Node != nil && l.Node != next.Node && l.Tag == next.Tag &&
		markup.Attr(l.Node, "class") == markup.Attr(next.Node, "class") && evidence.Running(l) && evidence.Running(next)
}

func (f *finder) dekForm(l *evidence.Line) bool {
	n := wording.Count(l.Text)
	if n < 5 || n > 70 || l.Elsewhere() || l.Tag == atom.Td ||
		l.Has(page.InByline|page.InDate|page.InCaption|page.InCredit|page.InFooter|page.InBio) || statement.IsCredit(l.Lower) {
		return false
	}
	return !signature.Lead.In(l.Fold) && !provenance.Says(f.Page, l.Fold) && !statement.Disclaims(l.Fold) &&
		!pattern.Holds(l.Lower, "min read", "subscribe", "newsletter")
}
