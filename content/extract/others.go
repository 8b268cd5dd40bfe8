package extract

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/wording"
)

// Another article on a page has at least so many words of prose, and its byline or date stands
// so few lines behind its title. A page of more titles than that is something else.
const (
	articleWords = 80
	bylineLines  = 5
	mostHeads    = 40
)

// otherArticles are the elements of a page that hold whole articles besides the one that the page
// is named after: each has a title of the first level, a byline or a date, and prose. Pages that go
// on with the next article when a reader gets to the end are saved so.
func otherArticles(p *page.Page) map[*html.Node]bool {
	name := page.Key(wording.Squeeze(plainText(markup.First(p.Tree, atom.Title))))
	own := -1
	var heads []int
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Tag != atom.H1 || l.Node == nil {
			continue
		}
		heads = append(heads, i)
		if key := page.Key(l.Text); own < 0 && (key == name || len(key) >= 12 && strings.Contains(name, key)) {
			own = i
		}
	}
	if own < 0 || len(heads) > mostHeads {
		return nil
	}
	others := map[*html.Node]bool{}
	for _, i := range heads {
		signed := slices.ContainsFunc(p.Lines[i+1:min(len(p.Lines), i+1+bylineLines)], func(l page.Line) bool {
			return l.Has(page.InByline|page.InAuthor|page.InDate) && !sentences(&l)
		})
		if !signed || p.Lines[i].Lower == p.Lines[own].Lower {
			continue
		}
		before := max(i-1, 0) // the last prose before it
		for before > 0 && !sentences(&p.Lines[before]) {
			before--
		}
		if n := apart(p.Lines[i].Node, p.Lines[own].Node, p.Lines[before].Node); n != nil {
			others[n] = true
		}
	}
	words := map[*html.Node]int{} // those of no other are the page's own
	for i := range p.Lines {
		if l := &p.Lines[i]; sentences(l) {
			n := l.Node
			for n != nil && !others[n] {
				n = n.Parent
			}
			words[n] += countWords(l.Text)
		}
	}
	if words[nil] < articleWords {
		return nil
	}
	maps.DeleteFunc(others, func(n *html.Node, _ bool) bool { return words[n] < articleWords })
	return others
}

// apart is the largest element around a node with none of the others in it, or nil.
func apart(n *html.Node, others ...*html.Node) *html.Node {
	around := map[*html.Node]bool{}
	for _, o := range others {
		for ; o != nil; o = o.Parent {
			around[o] = true
		}
	}
	if around[n] {
		return nil
	}
	for n.Parent != nil && !around[n.Parent] {
		n = n.Parent
	}
	return n
}
