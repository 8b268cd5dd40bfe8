package genre

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

// genreSaidWeakly is what places say that are right more often than not: an end of the title or
// the address, a word among the keywords.
func (f *finder) genreSaidWeakly() (content.Genre, string) {
	if t := f.Title; t != nil {
		switch s := page.Fold(string(t.Value)); {
		case reviewTitle.In(s):
			return content.GenreReview, "words of the title"
		case interviewTitle.In(s):
			return content.GenreInterview, "words of the title"
		}
	}
	_, path, _ := strings.Cut(f.Address(), "//")
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(strings.ToLower(path), "/"), ".html"), ".htm")
	if g := endOfAddress(path); g != rubric.NoGenre && strings.Contains(path, "-") {
		return g, "the page's address"
	}
	for k := range strings.SplitSeq(f.Head.Get("news_keywords", "keywords"), ",") {
		switch g := rubric.Genre(strings.ToLower(strings.TrimSpace(k))); g {
		case content.GenreReview, content.GenreInterview, content.GenreOpinion, content.GenreEditorial, content.GenreSatire:
			return g, "meta keywords"
		}
	}
	return rubric.NoGenre, ""
}

var (
	reviewTitle    = pattern.New(`(?i)\breviews?(?: ?[:|–—]| - |, )|\breview(?:ed)?$|: (?:[\p{L}-]+ )?reviews?(?:,|$)`)
	interviewTitle = pattern.New(`(?i)\b(?:interview|q ?& ?a)(?: with\b|[:|–—]| - )|: (?:an? |the )?(?:interview|q ?& ?a)$|\bim (?:interview|gespräch)\b`)
)

// endOfAddress is what the last part of an address may end in.
func endOfAddress(path string) content.Genre {
	switch path[strings.LastIndexByte(path, '-')+1:] {
	case "review", "rezension":
		return content.GenreReview
	case "interview":
		return content.GenreInterview
	case "editorial":
		return content.GenreEditorial
	}
	return rubric.NoGenre
}

// releasedOrPaid reads a line near the title that says that the piece is a release, or, in the
// byline, that somebody paid for it.
func (f *finder) releasedOrPaid() (content.Genre, string, bool) {
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= max(f.TitleAt, f.Begin)+2; i++ {
		l := &f.Lines[i]
		if len(l.Text) > 80 || l.Elsewhere() {
			continue
		}
		if forRelease.In(l.Fold) {
			return content.GenrePressRelease, f.Place(i), f.Plainly(i)
		}
		if l.Has(page.InByline|page.InAuthor) && paidFor.In(l.Fold) {
			return content.GenreSponsored, f.Place(i), f.Plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}

var (
	forRelease = pattern.New(`(?i)^(?:[\[(*]\s*)?for immediate release\b|^zur sofortigen veröffentlichung`)
	paidFor    = pattern.New(`(?:^|[ |•·])(?:Sponsored|SPONSORED|Partner Content|Paid Content|Advertorial)$`)
)

// gluedLabel is a label in an element of its own at the beginning of a line below the title:
// "Opinion" in "Opinion Why the harbour is full".
func (f *finder) gluedLabel() (content.Genre, string, bool) {
	for i := max(0, f.TitleAt-1); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+2; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Node == nil || wording.Count(l.Text) < 4 {
			continue
		}
		label := firstElement(l.Node)
		if !strings.HasPrefix(l.Text, label) {
			continue
		}
		if g := rubric.Genre(strings.ToLower(strings.Trim(label, " :|"))); g != rubric.NoGenre && g != content.GenreNews && g != content.GenreSponsored {
			return g, "label: " + f.Place(i), f.Plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}

// firstElement is the text of the element that a block begins with, empty if it begins with text.
func firstElement(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type != html.ElementNode:
			return ""
		case c.FirstChild != nil && c.FirstChild.Type == html.TextNode && c.FirstChild.NextSibling == nil:
			return wording.Squeeze(c.FirstChild.Data)
		default:
			return firstElement(c)
		}
	}
	return ""
}
