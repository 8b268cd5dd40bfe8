package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode"
)

// minWords is the least that is called an article.
const minWords = 20

// enough says whether the pieces that stay are an article, and if not, what the
// page holds instead.
func enough(p *decode.Page, pieces []piece) error {
	words, linked, links, sentences := 0, 0, 0, 0
	for i := range pieces {
		x := &pieces[i]
		if x.reason != "" || x.Kind == content.Image || x.Kind == content.Rule {
			continue
		}
		words += x.words
		linked += x.linked
		if x.linked*2 > x.words {
			links++
		}
		if x.Kind != content.Heading && x.words >= 5 && sentenceEnd(string(x.Text)) {
			sentences++
		}
	}
	switch {
	case p.Tree != nil && words < 60 && signIn(p.Tree):
		return p.NoArticle("it holds a sign-in form")
	case links >= 8 && linked*3 > words*2:
		return p.NoArticle("it holds a list of " + strconv.Itoa(links) + " links")
	case words >= minWords && (sentences > 0 || p.Tree == nil || words >= 200):
		return nil
	}
	if p.Tree != nil {
		if n := linkCount(p.Tree); n >= 8 {
			return p.NoArticle("it holds a list of " + strconv.Itoa(n) + " links")
		}
	}
	if words == 1 {
		return p.NoArticle("it holds 1 word")
	}
	return p.NoArticle("it holds " + strconv.Itoa(words) + " words")
}

// signIn says whether a page asks for a password.
func signIn(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Input && attr(d, "type") == "password" {
			return true
		}
	}
	return false
}

func linkCount(n *html.Node) int {
	links := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && attr(d, "href") != "" {
			links++
		}
	}
	return links
}
