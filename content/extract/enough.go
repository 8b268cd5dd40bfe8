package extract

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
	"github.com/standfirst/standfirst/content/wording"
)

// minWords is the least that is called an article.
const minWords = 20

// tally is what stays of a page.
type tally struct{ words, linked, links, sentences int }

func count(pieces []piece) tally {
	var t tally
	for i := range pieces {
		x := &pieces[i]
		if x.reason != "" || x.Kind == content.Image || x.Kind == content.Rule {
			continue
		}
		t.words += x.words
		t.linked += x.linked
		if x.linked*2 > x.words {
			t.links++
		}
		if x.Kind != content.Heading && x.words >= 5 && sentenceEnd(string(x.Text)) {
			t.sentences++
		}
	}
	return t
}

// enough reports whether the pieces that stay are an article, and if not, as an error, what the
// page holds instead and what a reader can do.
func enough(p *page.Page, pieces []piece, f source.Facts) error {
	t := count(pieces)
	fail := func(reason, hint string) error {
		err := p.NoArticle(reason)
		if e, ok := errors.AsType[*content.Error](err); ok && hint != "" {
			with := *e
			with.Hint = clean.Inline(hint, nil)
			if hint == listHint {
				with.Kind = content.Listing
			}
			return &with
		}
		return err
	}
	if p.Tree != nil {
		if reason, hint := instead(p, pieces, t, f); reason != "" {
			return fail(reason, hint)
		}
	}
	if t.words >= minWords && (t.sentences > 0 || p.Tree == nil || t.words >= 200) {
		return nil
	}
	if p.Tree != nil {
		if reason, hint := empty(p.Tree); reason != "" {
			return fail(reason, hint)
		}
	}
	if t.words == 1 {
		return fail("it holds 1 word", "")
	}
	return fail("it holds "+strconv.Itoa(t.words)+" words", "")
}

// instead is what a page is that is no article, whatever words it holds, and what to do then.
func instead(p *page.Page, pieces []piece, t tally, f source.Facts) (reason, hint string) {
	title := ""
	if f.Title != nil {
		title = strings.ToLower(string(f.Title.Value))
	}
	title += " " + strings.ToLower(plainText(markup.First(p.Tree, atom.Title)))
	if t.words < 60 && signIn(p.Tree) {
		return "it holds a sign-in form", ""
	}
	if why, robot := boilerplate.NoArticle(page.Fold(title), page.Fold(bodyStart(p.Tree)), t.words); robot {
		return why, "open it in a browser, save the page, and read the file"
	} else if why != "" {
		return why, "look for the article's present address"
	}
	if t.links >= 8 && t.linked*3 > t.words*2 {
		return "it holds a list of " + strconv.Itoa(t.links) + " links", listHint
	}
	if n := teasers(pieces); n >= mostTeasers {
		return "it is a list of " + strconv.Itoa(n) + " articles", listHint
	}
	return "", ""
}

const listHint = "open one of them by its address"

// mostTeasers is how many teasers make a page a list of articles.
const mostTeasers = 6

// teasers is how many headings, each a link with a few words on what it leads to, make up
// what stays of a page, or 0 when there is more to it than that. Teasers break off: a list of
// things that are linked and told of in whole sentences is an article.
func teasers(pieces []piece) int {
	heads, cut, other := 0, 0, 0
	open := false // the piece before is a heading or what stands under it
	for i := range pieces {
		x := &pieces[i]
		switch {
		case x.reason != "" || x.Kind == content.Rule || x.Kind == content.Image:
		case x.Kind == content.Heading && x.linked*10 >= x.words*8:
			heads++
			open = true
		case open && x.words <= 60:
			if text := strings.TrimRight(string(x.Text), " "); strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "[…]") {
				cut++
			}
			open = x.words <= 8
		default:
			other += x.words
		}
	}
	if heads < mostTeasers || other > 15*heads || cut*2 < heads {
		return 0
	}
	return heads
}

// bodyStart is the beginning of what a page shows, in lower case.
func bodyStart(tree *html.Node) string {
	text := strings.ToLower(wording.Squeeze(plainText(markup.First(tree, atom.Body))))
	return text[:min(len(text), 1500)]
}

// empty is why a page shows next to no words, and what to do then.
func empty(tree *html.Node) (reason, hint string) {
	frames, scripts := 0, 0
	var noscript strings.Builder
	for n := range tree.Descendants() {
		switch n.DataAtom {
		case atom.Frame, atom.Iframe:
			if strings.HasPrefix(markup.Attr(n, "src"), "http") || strings.HasPrefix(markup.Attr(n, "src"), "/") || n.DataAtom == atom.Frame {
				frames++
			}
		case atom.Script:
			scripts++
		case atom.Noscript:
			noscript.WriteString(strings.ToLower(plainTextOf(n)))
		}
	}
	links := linkCount(tree)
	switch {
	case links >= 8:
		return "it holds a list of " + strconv.Itoa(links) + " links", listHint
	case strings.Contains(noscript.String(), "javascript"), strings.Contains(noscript.String(), "java script"), scripts > 0 && frames == 0 && holdsState(tree):
		return "its text is filled in by a script", "open it in a browser, wait until the text is there, save the page, and read the file"
	case markup.First(tree, atom.Frameset) != nil, frames > 0:
		return "its text is in a frame, which is a page of its own", "open the address of the frame"
	}
	return "", ""
}

// holdsState reports whether a script carries what the page is to be made of.
func holdsState(tree *html.Node) bool {
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil {
			continue
		}
		if id := markup.Attr(n, "id"); id == "__NEXT_DATA__" || id == "__NUXT_DATA__" || strings.Contains(n.FirstChild.Data, "__INITIAL_STATE__") ||
			strings.Contains(n.FirstChild.Data, "__NUXT__") || strings.Contains(n.FirstChild.Data, "__APOLLO_STATE__") {
			return true
		}
	}
	for n := range tree.Descendants() {
		switch markup.Attr(n, "id") {
		case "root", "app", "__next", "__nuxt", "app-root":
			if n.FirstChild == nil {
				return true
			}
		}
	}
	return false
}

// signIn reports whether a page asks for a password.
func signIn(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Input && markup.Attr(d, "type") == "password" {
			return true
		}
	}
	return false
}

func linkCount(n *html.Node) int {
	links := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && markup.Attr(d, "href") != "" {
			links++
		}
	}
	return links
}
