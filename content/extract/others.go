package extract

import (
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
	var heads []int
	for i := range p.Lines {
		if p.Lines[i].Tag == atom.H1 && p.Lines[i].Node != nil {
			heads = append(heads, i)
		}
	}
	if len(heads) < 2 || len(heads) > mostHeads {
		return nil
	}
	name := page.Key(wording.Squeeze(plainText(markup.First(p.Tree, atom.Title))))
	own := -1
	for _, i := range heads {
		if key := page.Key(p.Lines[i].Text); key != "" && (key == name || sameTitle(key, name) || len(key) >= 12 && strings.HasPrefix(name, key)) {
			own = i
			break
		}
	}
	if own < 0 {
		return nil
	}
	others := map[*html.Node]bool{}
	for _, i := range heads {
		if p.Lines[i].Lower == p.Lines[own].Lower || !signed(p.Lines[i+1:min(len(p.Lines), i+1+bylineLines)]) {
			continue
		}
		around := map[*html.Node]bool{}
		for _, line := range [...]int{own, proseBefore(p, i)} {
			for n := p.Lines[line].Node; n != nil && !around[n]; n = n.Parent {
				around[n] = true
			}
		}
		n := p.Lines[i].Node
		for n.Parent != nil && !around[n.Parent] {
			n = n.Parent
		}
		if !around[n] {
			others[n] = true
		}
	}
	if len(others) > 0 && !apartFrom(p, others) {
		return nil
	}
	return others
}

// proseBefore is the last line of prose before a line, or the first line of the page.
func proseBefore(p *page.Page, line int) int {
	for line--; line > 0; line-- {
		if sentences(&p.Lines[line]) {
			return line
		}
	}
	return 0
}

// signed reports whether a byline or a date is among lines.
func signed(lines []page.Line) bool {
	for i := range lines {
		if l := &lines[i]; l.Has(page.InByline|page.InAuthor|page.InDate) && !sentences(l) {
			return true
		}
	}
	return false
}

// apartFrom reports whether an article stands in a page beside the others, and leaves those out
// that are too short to be one.
func apartFrom(p *page.Page, others map[*html.Node]bool) bool {
	own, words := 0, map[*html.Node]int{}
	for i := range p.Lines {
		l := &p.Lines[i]
		if !sentences(l) {
			continue
		}
		n := l.Node
		for n != nil && !others[n] {
			n = n.Parent
		}
		if n == nil {
			own += countWords(l.Text)
		} else {
			words[n] += countWords(l.Text)
		}
	}
	for n := range others {
		if words[n] < articleWords {
			delete(others, n)
		}
	}
	return own >= articleWords
}
