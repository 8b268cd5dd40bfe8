// Package publisher finds whose page it is, and the address that the page gives as its own.
package publisher

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose publisher is looked for, and the names that it gives, the surest first.
type finder struct {
	*evidence.Page
	given []content.Found[clean.Text]
}

// Find finds who publishes the page, and notes it there.
func Find(p evidence.Titled) *evidence.Page {
	f := &finder{Page: p.Page}
	f.inData()
	for _, find := range [...]func(){f.inHeading, f.inTitle, f.inStatements, f.inCopyright, f.inText, f.inAddress} {
		if len(f.given) == 0 {
			find()
		}
	}
	if len(f.given) > 0 {
		best := f.best()
		for _, c := range f.given {
			a, b := wording.Key(string(c.Value)), wording.Key(string(best.Value))
			if c.Sure && !strings.Contains(a, b) && !strings.Contains(b, a) {
				f.Conflict("publisher", string(c.Value), string(c.Where))
			}
		}
		f.Publisher = &best
	}
	return p.Page
}

// put adds a name of the publisher.
func (f *finder) put(name, where string, sure bool) {
	name = strings.Trim(wording.Squeeze(name), " .|-–—")
	if fact := evidence.Fact(name, where, sure); fact != nil && len(name) < 90 && !strings.Contains(name, "//") {
		f.given = append(f.given, *fact)
	}
}

func (f *finder) inAddress() { f.put(f.Host, "the page's address", false) }

// inData puts what the page's data say.
func (f *finder) inData() {
	if a := f.Data.Article; a != nil {
		if o, ok := f.Data.Resolve(metadata.FirstOf(a["publisher"])).(metadata.Object); ok {
			f.put(metadata.Text(o["name"]), "JSON-LD publisher.name", true)
		}
	}
	for _, n := range f.Data.Nodes {
		if n.Under == "" && n.Typed("NewsMediaOrganization", "Organization", "WebSite") {
			f.put(metadata.Text(n.Object["name"]), "JSON-LD "+n.Kind(), true)
			break
		}
	}
	for _, n := range [...]string{"og:site_name", "dc.publisher", "publisher", "application-name", "apple-mobile-web-app-title"} {
		f.put(f.Head.Get(n), "meta "+n, n != "apple-mobile-web-app-title")
	}
	f.put(f.Front("publisher", "publication", "site"), "front matter", true)
	f.put(f.From.Envelope.Publisher.Value, f.From.Envelope.Publisher.Where, true)
	f.put(f.House.Name, "list of publishers", true)
}

// inHeading puts the name of the site in a heading of the first rank that leads to its first page.
func (f *finder) inHeading() {
	for i := 0; i < len(f.Lines) && i <= f.Begin; i++ {
		if l := &f.Lines[i]; i != f.TitleAt && heading.LeadsHome(l) {
			f.put(l.Text, "heading that leads to the first page", false)
			return
		}
	}
}

// inTitle puts what follows the last bar in the title element.
func (f *finder) inTitle() {
	for _, bar := range [...]string{" | ", " — ", " – ", " - ", " · ", " :: "} {
		if i := strings.LastIndex(f.Head.Title, bar); i > 0 {
			tail := strings.TrimSpace(f.Head.Title[i+len(bar):])
			if wording.Count(tail) <= 5 && !strings.HasPrefix(tail, "By ") &&
				(f.Title == nil || !strings.Contains(wording.Key(string(f.Title.Value)), wording.Key(tail))) {
				f.put(tail, "end of the title element", false)
				return
			}
		}
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

// best is the one of the names that readers know. One that the page's address spells goes before one that it
// does not: data fields also name the agency that wrote the piece, the platform that runs the site, or an account.
// A name says more than an address, and that of an outlet more than that of the company that owns it.
func (f *finder) best() content.Found[clean.Text] {
	site := key(metadata.Site(f.Host))
	spelled := func(name string) bool { return key(name) == site || len(site) > 3 && strings.Contains(key(name), site) }
	given := slices.Clone(f.given)
	slices.SortStableFunc(given, func(a, b content.Found[clean.Text]) int { return cmp.Compare(plainness(a), plainness(b)) })
	if spelled(string(given[0].Value)) {
		return given[0]
	}
	for _, c := range given {
		if spelled(string(c.Value)) && plainness(c) != isAddress {
			return c
		}
	}
	more := &finder{Page: f.Page}
	more.inTitle()
	more.inCopyright()
	for _, c := range more.given {
		if key(string(c.Value)) == site || plainness(given[0]) == isCompany && plainness(c) == isUnsure {
			return c
		}
	}
	return given[0]
}

// What a publisher's name may be, the plainest first.
const (
	isName = iota
	isCompany
	isAddress
	isUnsure
)

func plainness(c content.Found[clean.Text]) int {
	switch name := string(c.Value); {
	case strings.Contains(name, ".") && !strings.Contains(name, " "):
		return isAddress
	case legalForm.In(name):
		return isCompany
	case !c.Sure:
		return isUnsure
	}
	return isName
}

// legalForm ends the name of a company.
var legalForm = pattern.New(`(?i)[ ,](?:ag|gmbh(?: & co\.? kg)?|se|ltd\.?|limited|llc|inc\.?|corp(?:oration)?\.?|plc|s\.?a\.?s?|b\.?v\.?|pty\.? ltd\.?)$`)

func key(name string) string { return strings.TrimPrefix(wording.Key(name), "the") }

// inStatements puts the house that a disclaimer, a call to subscribe or a copyright line of a bare text names.
func (f *finder) inStatements() {
	votes := map[string]int{}
	best, where := "", ""
	vote := func(name, place string, n int) {
		name = strings.TrimRight(strings.TrimSuffix(strings.TrimSpace(name), "'s"), ".,")
		if provenance.Syndicate.In(name) {
			return
		}
		if votes[name] += n; votes[name] > votes[best] {
			best, where = name, place
		}
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if !f.Plain || !statement.Promotion(l.Lower) && !statement.DisclaimWords(l.Lower) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		disclaims := statement.Disclaims(l.Fold)
		if m := plainHouse.Groups(l.Fold); m != nil && disclaims {
			vote(m[1], "disclaimer", 3)
		} else if m != nil && i > f.Begin {
			vote(m[1], f.Place(i), 1)
		}
		if v := statement.CopyrightHolder(l.Fold); v != "" && !names.Agencies.In(v) {
			vote(v, "copyright line", 2)
		}
	}
	if votes[best] >= 2 {
		f.put(best, where, false)
	}
}

var plainHouse = pattern.New(`(?:(?i:neither) |(?i:views|policy|policies|position|opinions?) of |(?i:not|reflect|represent` +
	`|necessarily)[^.]{0,60}?(?i: those of | of )|(?i:full access to|breaking news from|a loyal|subscribe to|support|you rely on` +
	`|trusted by) )(?:the )?((?:The )?[A-Z][\w&'.-]*(?: (?:[A-Z][\w&'-]*|of|&|and))*)`)

// Canonical is the address that the page gives as its own.
func Canonical(p *evidence.Page) *content.Found[clean.Text] {
	if c := p.Head.Canonical; strings.HasPrefix(c, "http") && len(c) < 2000 {
		return evidence.Fact(c, "canonical link", true)
	}
	if v := p.Head.Get("og:url"); strings.HasPrefix(v, "http") && len(v) < 2000 {
		return evidence.Fact(v, "meta og:url", true)
	}
	if v := p.From.Envelope.Address; len(v.Value) < 2000 {
		return evidence.Fact(v.Value, v.Where, true)
	}
	return nil
}
