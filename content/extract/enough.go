package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// minWords is the least that is called an article; manyWords are one without more.
const (
	minWords  = 20
	manyWords = 200
)

// tally is what stays of a page.
type tally struct {
	words, linked, links int
	// teasers are headings that are a link, with a few words on what it leads to; cut are those
	// words that break off, and other the words of all else.
	teasers, cut, other int
}

func count(pieces []piece) (t tally) {
	open := false // the piece before is a teaser's heading or what stands under it
	for i := range pieces {
		x := &pieces[i]
		if x.reason != "" || x.Kind == content.Image {
			continue
		}
		t.words += x.words
		t.linked += x.linked
		if x.linked*2 > x.words {
			t.links++
		}
		switch {
		case x.Kind == content.Heading && x.linked*10 >= x.words*8:
			t.teasers++
			open = true
		case open && x.words <= 60:
			if breaksOff(x) {
				t.cut++
			}
			open = x.words <= 8
		default:
			t.other += x.words
		}
	}
	return t
}

// breaksOff reports whether a text ends with an ellipsis.
func breaksOff(p *piece) bool {
	text := strings.TrimRight(string(p.Text), " ]")
	return strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

// enough is nil where the pieces that stay are an article, and else, as an error, what the page holds
// instead and what a reader can do.
func enough(p *page.Page, pieces []piece) error {
	t := count(pieces)
	var of census
	what, hint := "", ""
	if p.Tree != nil {
		if t.words < manyWords {
			of = censusOf(p.Tree)
			what, hint = of.instead(p.Tree, t.words)
		}
		if what == "" {
			what, hint = t.listed()
		}
	}
	if what == "" && t.words < minWords {
		what, hint = of.empty(t.words)
	}
	if what == "" {
		return nil
	}
	err := content.Without(content.NoArticle, p.Name, what, hint)
	if hint == listHint {
		err.Kind = content.Listing
	}
	return err
}

const listHint = "open one of them by its address"

// census is what of a page's elements may tell why there is no article in it.
type census struct {
	links, frames int
	// signIn reports whether a password is asked for, scripted that a script brings what the page shows.
	signIn, scripted bool
}

var (
	wantsScript = pattern.Among("javascript", "java script")
	carriesPage = pattern.Among("__INITIAL_STATE__", "__NUXT__", "__APOLLO_STATE__")
)

func censusOf(tree *html.Node) (c census) {
	for n := range tree.Descendants() {
		inside := n.FirstChild
		switch n.DataAtom {
		case atom.Input:
			c.signIn = c.signIn || attr.Of(n, "type") == "password"
		case atom.A:
			if attr.Of(n, "href") != "" {
				c.links++
			}
		case atom.Frame, atom.Frameset:
			c.frames++
		case atom.Iframe:
			if src := attr.Of(n, "src"); strings.HasPrefix(src, "http") || strings.HasPrefix(src, "/") {
				c.frames++
			}
		case atom.Noscript:
			c.scripted = c.scripted || inside != nil && wantsScript.In(strings.ToLower(inside.Data))
		case atom.Script:
			c.scripted = c.scripted || inside != nil && carriesPage.In(inside.Data)
		}
		switch attr.Of(n, "id") {
		case "__NEXT_DATA__", "__NUXT_DATA__":
			c.scripted = true
		case "root", "app", "__next", "__nuxt", "app-root":
			c.scripted = c.scripted || inside == nil
		}
	}
	return c
}

// instead is what a page of few words is that is no article, and what to do then.
func (c *census) instead(tree *html.Node, words int) (what, hint string) {
	if words < 60 && c.signIn {
		return "it holds a sign-in form", ""
	}
	lower := func(a atom.Atom) string {
		text := wording.Squeeze(plainText(markup.First(tree, a)))
		return wording.Fold(strings.ToLower(text[:min(len(text), 1500)]))
	}
	switch by := boilerplate.NoArticle(lower(atom.H1)+" "+lower(atom.Title), lower(atom.Body), words); {
	case by.Robots:
		return by.Why, "open it in a browser, save the page, and read the file"
	case by.Why != "":
		return by.Why, "look for the article's present address"
	}
	return "", ""
}

// listed is what list a page is, and what to do then. A list of things that are linked and told of in
// whole sentences is an article.
func (t *tally) listed() (what, hint string) {
	switch {
	case t.links >= 8 && t.linked*3 > t.words*2:
		return "it holds a list of " + strconv.Itoa(t.links) + " links", listHint
	case t.teasers >= 6 && t.cut*2 >= t.teasers && t.other <= 15*t.teasers:
		return "it is a list of " + strconv.Itoa(t.teasers) + " articles", listHint
	}
	return "", ""
}

// empty is why a page shows so few words, and what to do then.
func (c *census) empty(words int) (what, hint string) {
	switch {
	case c.links >= 8:
		return "it holds a list of " + strconv.Itoa(c.links) + " links", listHint
	case c.scripted:
		return "its text is filled in by a script", "open it in a browser, wait until the text is there, save the page, and read the file"
	case c.frames > 0:
		return "its text is in a frame, which is a page of its own", "open the address of the frame"
	case words == 1:
		return "it holds 1 word", ""
	}
	return "it holds " + strconv.Itoa(words) + " words", ""
}
