package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// entities decodes characters by name that a page shows as such, "&ldquo;", as they were written twice. Only marks of
// writing are, nothing that could begin an element, and not in what is code.
func entities(tree *html.Node) {
	var found []*html.Node
	r := writing()
	for n := range tree.Descendants() {
		if n.Type != html.TextNode || !strings.Contains(n.Data, "&") || n.Parent == nil {
			continue
		}
		switch n.Parent.DataAtom {
		case atom.Script, atom.Style, atom.Code, atom.Pre, atom.Kbd, atom.Samp, atom.Tt, atom.Textarea:
			continue
		}
		if r.Replace(n.Data) != n.Data {
			found = append(found, n)
		}
	}
	const least = 2 // one alone may be meant
	if len(found) < least {
		return
	}
	for _, n := range found {
		n.Data = r.Replace(n.Data)
	}
}

// writing replaces the marks of writing by name.
func writing() *strings.Replacer {
	return strings.NewReplacer(
		"&ldquo;", "“", "&rdquo;", "”", "&lsquo;", "‘", "&rsquo;", "’", "&mdash;", "—", "&ndash;", "–", "&hellip;", "…", "&nbsp;", "\u00a0",
		"&quot;", "\"", "&apos;", "'", "&#39;", "'", "&#8211;", "–", "&#8212;", "—", "&#8216;", "‘", "&#8217;", "’", "&#8220;", "“", "&#8221;", "”",
		"&#8230;", "…",
	)
}
