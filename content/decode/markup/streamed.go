package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// streamed puts what a page sends late where it belongs. Servers that use React's streaming
// write a place first, <template id="B:1"> with what is shown meanwhile, then at the end of the
// page its contents, <div hidden id="S:1">, and a script that swaps them at once: $RC("B:1","S:1")
// for a place of its own, $RS("S:1","P:1") for a part of such contents.
func streamed(tree *html.Node) {
	late, places := lateParts(tree)
	if len(late) == 0 {
		return
	}
	for n := tree; n != nil; {
		if n.Type == html.ElementNode {
			if late[attr.Of(n, "id")] == n { // not yet in its place
				n = afterwards(n)
				continue
			}
			if n.DataAtom == atom.Template {
				id := places[attr.Of(n, "id")]
				if part := late[id]; part != nil {
					delete(late, id)
					if depth(part)+depthOf(n) < mostOpen {
						n = swapped(n, part)
						continue
					}
				}
			}
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		n = afterwards(n)
	}
}

// lateParts are the hidden elements that hold late contents, by their ids, and which of them
// belongs into which template. Where the scripts are lost, numbers tell it.
func lateParts(tree *html.Node) (late map[string]*html.Node, places map[string]string) {
	late, places = map[string]*html.Node{}, map[string]string{}
	var templates []string
	for n := range tree.Descendants() {
		switch id := attr.Of(n, "id"); {
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Template && strings.Contains(id, ":"):
			templates = append(templates, id)
		case n.DataAtom == atom.Script && n.FirstChild != nil && strings.Contains(n.FirstChild.Data, "$R"):
			swaps(n.FirstChild.Data, places)
		case strings.Contains(id, "S:") && attr.Has(n, "hidden") && late[id] == nil:
			late[id] = n
		}
	}
	for _, id := range templates {
		at := strings.LastIndexByte(id, ':') - 1
		if places[id] == "" && at >= 0 && (id[at] == 'B' || id[at] == 'P') {
			places[id] = id[:at] + "S" + id[at+1:]
		}
	}
	return late, places
}

// swaps reads which contents a script puts where.
func swaps(script string, places map[string]string) {
	for _, call := range [...]string{`$RC("`, `$RR("`, `$RS("`} {
		for rest := script; ; {
			_, after, ok := strings.Cut(rest, call)
			if !ok {
				break
			}
			rest = after
			first, after, _ := strings.Cut(after, `"`)
			second, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimLeft(after, " "), `,"`), `"`)
			if call == `$RS("` {
				first, second = second, first
			}
			if first != "" && second != "" {
				places[first] = second
			}
		}
	}
}

// swapped puts late contents in the place of a template and of what is shown meanwhile, and
// gives the node to go on with.
func swapped(template, part *html.Node) *html.Node {
	parent := template.Parent
	for _, c := range meanwhile(template) {
		parent.RemoveChild(c)
	}
	next := part.FirstChild
	for c := part.FirstChild; c != nil; c = part.FirstChild {
		part.RemoveChild(c)
		parent.InsertBefore(c, template)
	}
	if next == nil {
		next = afterwards(template)
	}
	parent.RemoveChild(template)
	return next
}

// meanwhile are the nodes that are shown until the contents of a template come: those up to the
// comment that closes what the comment before the template opens.
func meanwhile(template *html.Node) (shown []*html.Node) {
	if before := template.PrevSibling; before == nil || before.Type != html.CommentNode || !strings.HasPrefix(before.Data, "$") {
		return nil
	}
	open := 1
	for c := template.NextSibling; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.CommentNode:
		case c.Data == "/$":
			if open--; open == 0 {
				return shown
			}
		case strings.HasPrefix(c.Data, "$"):
			open++
		}
		shown = append(shown, c)
	}
	return nil
}

// afterwards is the node that follows a node and all within it.
func afterwards(n *html.Node) *html.Node {
	for n != nil && n.NextSibling == nil {
		n = n.Parent
	}
	if n == nil {
		return nil
	}
	return n.NextSibling
}
