// Package policy finds the publisher's own pages on ethics, ownership and corrections, and on what
// others may do with the piece, where the page links them.
package policy

import (
	"cmp"
	"embed"
	"maps"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// finder is the page whose publisher's rules are looked for, and those that have been found.
type finder struct {
	*evidence.Page
	policies []content.Policy
}

// mostPolicies is how many are told.
const mostPolicies = 12

// Find finds the publisher's pages on its own rules and on what others may do with the piece.
func Find(p *evidence.Page) []content.Policy {
	f := &finder{Page: p}
	f.inData()
	if p.From.Tree != nil {
		f.inLinks()
	}
	f.inText()
	return f.policies
}

// put notes where a rule stands, the first time that it is named.
func (f *finder) put(name, address, where string) {
	if !strings.HasPrefix(address, "http") && !strings.HasPrefix(address, "/") || len(address) > 500 || len(f.policies) >= mostPolicies ||
		slices.ContainsFunc(f.policies, func(p content.Policy) bool { return string(p.Name) == name }) {
		return
	}
	f.policies = append(f.policies, content.Policy{Name: evidence.Show(name), Address: evidence.Show(address), Where: evidence.Show(where)})
}

// inData are those that the page's data link.
func (f *finder) inData() {
	put := func(name, key string, in metadata.Object) {
		v := f.Data.Resolve(metadata.FirstOf(in[key]))
		if o, ok := v.(metadata.Object); ok {
			v = metadata.First(o["url"], o["@id"])
		}
		f.put(name, metadata.Text(v), "JSON-LD "+key)
	}
	for _, n := range f.Data.Nodes {
		for _, key := range slices.Sorted(maps.Keys(n.Object)) {
			if on := words.PolicyFields()[strings.ToLower(key)]; on != "" {
				put(on, key, n.Object)
			}
		}
	}
	put("licence", "license", f.Data.Article)
	put("use by others", "usageInfo", f.Data.Article)
}

//go:embed forms.txt
var files embed.FS

// licensed is a sentence that puts the piece, and not a picture in it, under a licence.
var licensed = pattern.Read(files, "forms.txt", words.ByName).Named("licensed")

// inText is the licence that a sentence puts the text under.
func (f *finder) inText() {
	for i := range f.Lines {
		l := &f.Lines[i]
		to := slices.IndexFunc(l.Links, func(href string) bool { return strings.Contains(href, "creativecommons.org/") })
		if to >= 0 && !l.Has(page.InCaption) && licensed.In(l.Fold) {
			f.put("licence", l.Links[to], f.Place(i))
		}
	}
}

// likeEntries are the words of a link as they stand in the list of what such links are called.
var likeEntries = strings.NewReplacer("-", " ", "&", "and")

// inLinks are those to which the page has a link of such words, or that is marked as one.
func (f *finder) inLinks() {
	base, err := url.Parse(f.Address())
	if err != nil {
		base = &url.URL{}
	}
	for n := range f.From.Tree.Descendants() {
		if n.DataAtom != atom.A && n.DataAtom != atom.Link {
			continue
		}
		href := strings.TrimSpace(attr.Of(n, "href"))
		if slices.Contains(strings.Fields(strings.ToLower(attr.Of(n, "rel"))), "license") && !metadata.Inside(n, "figure", "figcaption", "aside") {
			f.put("licence", href, "link marked as the licence")
		}
		text := likeEntries.Replace(strings.ToLower(wording.Squeeze(metadata.Inner(n, 80))))
		on := cmp.Or(words.Policies()[text], words.Policies()[strings.TrimPrefix(strings.TrimPrefix(text, "our "), "the ")])
		if on == "" {
			continue
		}
		if address, err := base.Parse(href); err == nil {
			f.put(on, address.String(), "link on the page")
		}
	}
}
