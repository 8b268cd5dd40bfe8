// Package publisher finds whose page it is, and the address that the page gives as its own.
package publisher

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose publisher is looked for, and the names that it gives.
type finder struct {
	*evidence.Page
	// site is what the page's address calls the site, as a key.
	site  string
	given []content.Found[clean.Text]
}

// Find finds who publishes the page, and notes it there.
func Find(p evidence.Titled) *evidence.Page {
	f := &finder{Page: p.Page, site: key(metadata.Site(p.Host))}
	f.inData()
	f.inHeading()
	f.inTitle()
	f.inCopyright()
	if f.Plain && len(f.given) == 0 {
		f.inText()
	}
	if len(f.given) == 0 {
		f.put(f.Host, "the page's address", false)
	}
	if len(f.given) == 0 {
		return p.Page
	}
	best := slices.MinFunc(f.given, func(a, b content.Found[clean.Text]) int { return cmp.Compare(f.rank(a), f.rank(b)) })
	for _, c := range f.given {
		a, b := wording.Key(string(c.Value)), wording.Key(string(best.Value))
		if c.Sure && !strings.Contains(a, b) && !strings.Contains(b, a) {
			f.Conflict("publisher", string(c.Value), string(c.Where))
		}
	}
	f.Publisher = &best
	return p.Page
}

// put adds a name of the publisher.
func (f *finder) put(name, where string, sure bool) {
	name = strings.Trim(wording.Squeeze(name), " .|-–—")
	if fact := evidence.Fact(name, where, sure); fact != nil && len(name) < 90 && !strings.Contains(name, "//") {
		f.given = append(f.given, *fact)
	}
}

// inData puts what the page's data say.
func (f *finder) inData() {
	f.put(metadata.Text(f.Data.Resolve(metadata.FirstOf(f.Data.Article["publisher"]))), "JSON-LD publisher.name", true)
	for _, n := range f.Data.Nodes {
		if n.Under == "" && n.Typed("NewsMediaOrganization", "Organization", "WebSite") {
			f.put(metadata.Text(n.Object["name"]), "JSON-LD "+n.Kind(), true)
			break
		}
	}
	for _, g := range f.Given(evidence.Fields{
		Meta:  []string{"og:site_name", "dc.publisher", "publisher", "application-name"},
		Front: []string{"publisher", "publication", "site"},
	}) {
		f.put(g.Value, g.Where, true)
	}
	f.put(f.From.Envelope.Publisher.Value, f.From.Envelope.Publisher.Where, true)
	f.put(f.House.Name, "list of publishers", true)
}

// inHeading puts the name of the site in a heading of the first rank that leads to its first page.
func (f *finder) inHeading() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin+1)] {
		if l := &f.Lines[i]; i != f.TitleAt && heading.LeadsHome(l) {
			f.put(l.Text, "heading that leads to the first page", false)
			return
		}
	}
}

// inTitle puts what follows the last bar in the title element.
func (f *finder) inTitle() {
	parts := heading.Parts(f.Head.Title)
	tail := parts[len(parts)-1]
	if len(parts) > 1 && wording.Count(tail) <= 5 && !strings.HasPrefix(tail, "By ") &&
		(f.Title == nil || !strings.Contains(wording.Key(string(f.Title.Value)), wording.Key(tail))) {
		f.put(tail, "end of the title element", false)
	}
}

// inCopyright puts the holder that the last copyright line at the foot of the page names.
func (f *finder) inCopyright() {
	for i := len(f.Lines) - 1; i >= max(0, len(f.Lines)-60) && !f.Plain; i-- {
		if v := statement.CopyrightHolder(f.Lines[i].Fold); v != "" {
			f.put(v, "copyright line", false)
			return
		}
	}
}

// rank is the less, the likelier readers know the publisher by a name. One that the page's address spells goes
// before one that it does not: data fields also name the agency that wrote the piece, the platform that runs
// the site, or an account. A name says more than an address, and that of an outlet more than that of the
// company that owns it.
func (f *finder) rank(c content.Found[clean.Text]) int {
	name := string(c.Value)
	address, rank := strings.Contains(name, ".") && !strings.Contains(name, " "), 4
	switch k := key(name); {
	case c.Sure && len(f.site) > 3 && strings.Contains(k, f.site):
		rank = 0
	case k == f.site && !address:
		return 2
	case !c.Sure:
		return 6
	}
	if address {
		rank++
	}
	if legalForm.In(name) {
		rank += 3
	}
	return rank
}

func key(name string) string { return strings.TrimPrefix(wording.Key(name), "the") }

// Canonical is the address that the page gives as its own.
func Canonical(p *evidence.Page) *content.Found[clean.Text] {
	for _, g := range [...]evidence.Given{
		{Value: p.Head.Canonical, Where: "canonical link"},
		{Value: p.Head.Get("og:url"), Where: "meta og:url"},
		evidence.Given(p.From.Envelope.Address),
	} {
		if strings.HasPrefix(g.Value, "http") && len(g.Value) < 2000 {
			return evidence.Fact(g.Value, g.Where, true)
		}
	}
	return nil
}
