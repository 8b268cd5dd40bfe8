package heading

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
)

// Dek finds the standfirst: a line under the title that sums the piece up. It is marked as one, or the data
// have it as a description, or it stands right below the title and before the text.
func Dek(p *evidence.Page) *content.Found[clean.Text] {
	f := &finder{p}
	if v := f.Front("dek", "subtitle", "description", "summary", "standfirst", "lead"); v != "" {
		return evidence.Fact(v, "front matter", true)
	}
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+6 && i <= f.Begin; i++ {
		l := &f.Lines[i]
		if _, used := f.Taken[i]; used || !dekForm(l) || f.oneOfParagraphs(i) {
			continue
		}
		sure := l.Has(page.InDek) || (i < f.Begin || l.Tag != atom.P) && f.described(l.Text)
		if sure || i == f.TitleAt+1 && i < f.Begin && (f.Plain || l.Words >= 8 && !l.Body && l.Linked == 0) {
			f.Use(i, "", "dek")
			return evidence.Fact(l.Text, f.Place(i), sure && f.Plainly(i))
		}
	}
	return nil
}

// described reports whether the data have a text as their description of the piece.
func (f *finder) described(s string) bool {
	return slices.ContainsFunc(f.Given(evidence.Fields{
		Linked: []string{"alternativeHeadline", "description", "abstract"},
		Meta:   []string{"og:description", "twitter:description", "description", "dc.description"},
	}), func(g evidence.Given) bool { return evidence.Overlap(g.Value, s) > 0.8 })
}

// oneOfParagraphs reports whether a line is simply the first of the text: the next one stands in a box
// of the same tag and class.
func (f *finder) oneOfParagraphs(i int) bool {
	l, next := &f.Lines[i], &f.Lines[min(i+1, len(f.Lines)-1)]
	return l.Body && next.Body && l.Node != next.Node && l.Tag == next.Tag && attr.Of(l.Node, "class") == attr.Of(next.Node, "class") &&
		evidence.Running(l) && evidence.Running(next)
}

func dekForm(l *evidence.Line) bool {
	n := l.Words
	return n >= 5 && n <= 70 && !l.Elsewhere() &&
		!l.Has(page.InByline|page.InDate|page.InCaption|page.InCredit|page.InFooter|page.InBio) &&
		!signature.Lead.In(l.Fold) && !statement.IsCredit(l.Lower) && !strings.Contains(l.Lower, "min read")
}
