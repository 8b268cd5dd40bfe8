// Package publisher finds whose page it is, and the address that the page gives as its own.
package publisher

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose publisher is looked for.
type finder struct {
	*evidence.Page
}

// houseName is what may be the publisher's name, and where it stands.
type houseName struct {
	value, where string
	sure         bool
}

// Find finds who publishes the page, and notes it there.
func Find(p evidence.Titled) *evidence.Page {
	p.Publisher = (&finder{p.Page}).publisher()
	return p.Page
}

func (f *finder) publisher() *content.Found[clean.Text] {
	var all []houseName
	put := func(v, where string, sure bool) {
		v = strings.Trim(wording.Squeeze(v), " .|-–—")
		if v != "" && len(v) < 90 && !strings.Contains(v, "//") {
			all = append(all, houseName{v, where, sure})
		}
	}
	if a := f.Data.Article; a != nil {
		for _, k := range [...]string{"publisher", "sourceOrganization", "provider"} {
			if o, ok := f.Data.Resolve(metadata.FirstOf(a[k])).(metadata.Object); ok {
				put(metadata.Text(o["name"]), "JSON-LD "+k+".name", true)
			}
		}
	}
	for _, n := range f.Data.Nodes {
		if n.Under == "" && n.Typed("NewsMediaOrganization", "Organization", "WebSite") {
			put(metadata.Text(n.Object["name"]), "JSON-LD "+n.Kind(), true)
			break
		}
	}
	for _, n := range [...]string{"og:site_name", "dc.publisher", "publisher", "application-name", "cre", "apple-mobile-web-app-title", "copyright"} {
		v := f.Head.Get(n)
		if n == "copyright" {
			v = statement.CopyrightHolder(v)
		}
		put(v, "meta "+n, n != "apple-mobile-web-app-title" && n != "copyright")
	}
	put(f.Front("publisher", "publication", "site"), "front matter", true)
	put(f.From.Envelope.Publisher.Value, f.From.Envelope.Publisher.Where, true)
	put(f.House.Name, "list of publishers", true)
	if len(all) == 0 {
		put(f.blogsHeading(), "heading that leads to the first page", false)
	}
	if len(all) == 0 {
		put(f.titleSite(), "end of the title element", false)
	}
	if f.Plain {
		name, where := f.plainPublisher()
		put(name, where, false)
	}
	if len(all) == 0 {
		put(f.holderBelow(), "copyright line", false)
	}
	if len(all) == 0 && f.Plain {
		if name, i := f.inText(); name != "" {
			put(name, f.Place(i)+", as the page's address has it", false)
		}
	}
	if len(all) == 0 {
		put(f.Host, "the page's address", false)
	}
	if len(all) == 0 {
		return nil
	}
	if legalForm.In(all[0].value) {
		put(f.titleSite(), "end of the title element", true)
	}
	best := f.housesName(all)
	for _, c := range all {
		a, b := wording.Key(c.value), wording.Key(best.value)
		if !strings.Contains(a, b) && !strings.Contains(b, a) && c.sure {
			f.Conflict("publisher", c.value, c.where)
		}
	}
	return evidence.Fact(best.value, best.where, best.sure)
}

// blogsHeading is the name of the site in a heading of the first rank that leads to its first page, or empty.
func (f *finder) blogsHeading() string {
	for i := 0; i < len(f.Lines) && i <= f.Begin; i++ {
		if l := &f.Lines[i]; i != f.TitleAt && heading.LeadsHome(f.Page, l) && wording.Count(l.Text) <= 8 {
			return l.Text
		}
	}
	return ""
}

// holderBelow is the holder of the copyright in the last lines of the page, or empty.
func (f *finder) holderBelow() string {
	for i := len(f.Lines) - 1; i >= 0 && i > len(f.Lines)-60 && !f.Plain; i-- {
		if v := statement.CopyrightHolder(f.Lines[i].Fold); v != "" && !f.Lines[i].Has(page.InComment) {
			return v
		}
	}
	return ""
}

// readersName is the name by which readers know the house.
func readersName(all []houseName) houseName {
	best := all[0]
	// The name of an outlet says more than that of the company that owns it.
	for _, c := range all[1:] {
		if legalForm.In(best.value) && c.sure && !legalForm.In(c.value) && (!strings.Contains(c.value, ".") || strings.Contains(c.value, " ")) {
			best = c
			break
		}
	}
	// A name says more than an address.
	for _, c := range all[1:] {
		if (strings.Contains(best.value, ".") && !strings.Contains(best.value, " ")) && c.sure && !strings.Contains(c.value, ".") {
			best = c
			break
		}
	}
	return best
}

// legalForm ends the name of a company.
var legalForm = pattern.New(`(?i)[ ,](?:ag|gmbh(?: & co\.? kg)?|se|ltd\.?|limited|llc|inc\.?|corp(?:oration)?\.?|plc|s\.?a\.?s?|b\.?v\.?|pty\.? ltd\.?)$`)

// titleSite is what follows the last bar in the title element.
func (f *finder) titleSite() string {
	for _, sep := range [...]string{" | ", " — ", " – ", " - ", " · ", " :: "} {
		if i := strings.LastIndex(f.Head.Title, sep); i > 0 {
			tail := strings.TrimSpace(f.Head.Title[i+len(sep):])
			if wording.Count(tail) <= 5 && tail != "" && !strings.HasPrefix(tail, "By ") &&
				(f.Title == nil || !strings.Contains(wording.Key(string(f.Title.Value)), wording.Key(tail))) {
				return tail
			}
		}
	}
	return ""
}

var (
	plainHouse = pattern.New(`(?:(?i:neither) |(?i:views|policy|policies|position|opinions?) of |(?i:not|reflect|represent` +
		`|necessarily)[^.]{0,60}?(?i: those of | of )|(?i:full access to|breaking news from|a loyal|subscribe to|support|you rely on` +
		`|trusted by) )(?:the )?((?:The )?[A-Z][\w&'.-]*(?: (?:[A-Z][\w&'-]*|of|&|and))*)`)
	houseNoise = pattern.New(`^(?:The )?(?:Author|Authors|Writer|Writers|Columnist|I|We|Our|It|They|You|This|That|These|God|America|Congress|Facebook|Twitter` +
		`|Google|Getty|Trump|Obama|Biden|Creators|Creators Syndicate)\b`)
	neitherHouse = pattern.New(`(?i:neither) (?:the )?((?:The )?[A-Z][\w&'.-]*(?: [A-Z][\w&'-]*)*) (?i:nor)`)
)

// plainPublisher reads a bare text: the house that a disclaimer or a call to subscribe
// names.
func (f *finder) plainPublisher() (name, where string) {
	votes := map[string]int{}
	var order []string
	places := map[string]string{}
	vote := func(name, place string, n int) {
		name = strings.TrimSuffix(strings.TrimSpace(name), "'s")
		name = strings.TrimRight(name, ".,")
		if name == "" || houseNoise.In(name) || len(name) < 3 || provenance.Syndicate.In(name) || strings.HasPrefix(name, "Copyright") {
			return
		}
		if votes[name] == 0 {
			order = append(order, name)
			places[name] = place
		}
		votes[name] += n
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		p := statement.Promotion(l.Lower)
		if !p && !statement.DisclaimWords(l.Lower) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		d := statement.Disclaims(l.Fold)
		if !d && !(p && i > f.Begin) {
			continue
		}
		if d {
			if m := neitherHouse.Groups(l.Fold); m != nil {
				vote(m[1], "disclaimer", 4)
			}
		}
		if m := plainHouse.Groups(l.Fold); m != nil {
			n := 1
			if d {
				n = 3
			}
			vote(m[1], map[bool]string{true: "disclaimer", false: f.Place(i)}[d], n)
		}
		if v := statement.CopyrightHolder(l.Fold); v != "" && !names.Agencies.In(v) {
			vote(v, "copyright line", 2)
		}
	}
	best := ""
	for _, n := range order {
		if votes[n] > votes[best] {
			best = n
		}
	}
	if votes[best] < 2 {
		return "", ""
	}
	return best, places[best]
}

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
