package policy

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// licensed is a sentence that puts the piece, and not a picture in it, under a licence.
var licensed = pattern.New(`(?i)\bthis (?:work|article|post|page|content|text|story|essay|blog|site|website|piece|material)\b[^.]{0,40}\b(?:licen[cs]ed|under)\b`)

// licences are the addresses of what others may do with the piece.
func (f *finder) licences() {
	put := func(name, address, where string) {
		if !strings.HasPrefix(address, "http") && !strings.HasPrefix(address, "/") || len(address) > 500 ||
			slices.ContainsFunc(f.policies, func(p content.Policy) bool { return string(p.Name) == name }) {
			return
		}
		f.policies = append(f.policies, content.Policy{Name: evidence.Show(name), Address: evidence.Show(address), Where: evidence.Show(where)})
	}
	if a := f.Data.Article; a != nil {
		for _, k := range [...]struct{ key, name string }{{"license", "licence"}, {"usageInfo", "use by others"}} {
			v := f.Data.Resolve(metadata.FirstOf(a[k.key]))
			if o, ok := v.(metadata.Object); ok {
				v = metadata.First(o["url"], o["@id"])
			}
			put(k.name, metadata.Text(v), "JSON-LD "+k.key)
		}
	}
	if f.From.Tree == nil {
		return
	}
	for n := range f.From.Tree.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.A && n.DataAtom != atom.Link ||
			!slices.Contains(strings.Fields(strings.ToLower(markup.Attr(n, "rel"))), "license") ||
			metadata.Inside(n, "figure", "figcaption", "aside") {
			continue
		}
		put("licence", markup.Attr(n, "href"), "link marked as the licence")
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if !strings.Contains(l.Lower, "licen") && !strings.Contains(l.Lower, "under") || len(l.Links) == 0 || l.Elsewhere() || l.Has(page.InCaption) ||
			i > f.Begin && i < f.End-6 || !licensed.In(l.Fold) {
			continue
		}
		for _, href := range l.Links {
			if strings.Contains(href, "creativecommons.org/licenses/") || strings.Contains(href, "creativecommons.org/publicdomain/") {
				put("licence", href, f.Place(i))
			}
		}
	}
}
