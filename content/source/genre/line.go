package genre

import (
	"embed"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var (
	forms       = pattern.Read(files, "forms.txt", words.ByName)
	signedLabel = forms.Named("signed")
	forRelease  = forms.Named("for release")
	paidFor     = forms.Named("paid for")
	saysItself  = forms.Named("says itself")
	ofAuthor    = forms.Named("of the author")
)

// inLines takes in what lines near the title and at the edges of the text say of the piece.
func (f *finder) inLines() {
	for i := max(0, f.TitleAt-3); i < min(max(f.TitleAt+3, f.Begin+2), len(f.Lines)); i++ {
		if l := &f.Lines[i]; !l.Has(page.InFooter|page.InBio) && !l.Elsewhere() {
			g := f.label(i)
			f.put(g, "label: "+f.Place(i), g != content.GenreNews && f.Plainly(i))
		}
	}
	for i := range f.Lines {
		line := f.Lines[i].Fold
		if m := saysItself.Groups(line); m != nil && (i <= f.Begin+1 || i >= f.End-4) && !strings.ContainsAny(line, "“\"") {
			f.put(genreOf(m[1]), f.Place(i), f.Plainly(i))
		}
	}
}

// label is the genre that a line near the title names, alone, in its first element or with a name. "For immediate
// release" is a release, and what somebody paid for says so in its byline: on a page with markup, "Sponsored" alone
// stands above what others paid for. A label belongs to the title and is not in a list.
func (f *finder) label(i int) content.Genre {
	l := &f.Lines[i]
	switch signed := signedLabel.Groups(l.Fold); {
	case forRelease.In(l.Fold):
		return content.GenrePressRelease
	case l.Has(page.InByline|page.InAuthor) && paidFor.In(l.Fold):
		return content.GenreSponsored
	case signed != nil && l.Words <= 12:
		return genreOf(signed[1])
	case l.Tag == atom.Li && !l.Has(page.InKicker|page.InCrumbs), f.HeadsOthers(i):
		return rubric.NoGenre
	}
	labels := rubric.Split(l.Fold)
	alone := len(labels)
	if i >= f.TitleAt-1 && i <= f.TitleAt+2 && l.Words > 3 && l.Node != nil {
		labels = append(labels, first(l.Node))
	}
	for k, label := range labels {
		if g := genreOf(label); g != rubric.NoGenre && (g != content.GenreSponsored || f.Plain) {
			if _, used := f.Taken[i]; !used && k < alone {
				f.Use(i, "", "section")
			}
			return g
		}
	}
	return rubric.NoGenre
}

// first is the text of the element that a block begins with, "Opinion" in "Opinion Why the harbour is full", or empty.
func first(block *html.Node) string {
	for n := range block.Descendants() {
		if text := wording.Squeeze(n.Data); n.Type == html.TextNode && text != "" {
			if n.Parent == block {
				return ""
			}
			return text
		}
	}
	return ""
}
