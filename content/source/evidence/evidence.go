// Package evidence is a page while its facts are being found: its lines, its data, where its text
// begins and ends, what the site calls itself, and, noted line by line, what is some fact already. It
// also makes facts of what was found, fit to be shown. It finds none itself.
//
// evidence.go has the type; body.go where the text is; place.go where a line stands in words; site.go
// what is the site's own; beside.go what belongs together; ledger.go what has been used; author.go and
// text.go make facts.
package evidence

import (
	"cmp"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/house"
	"github.com/standfirst/standfirst/content/wording"
)

// Page is what is known of a page while its facts are being found.
type Page struct {
	From  *page.Page
	House *house.Rules
	Head  *metadata.Head
	Data  *metadata.Linked
	Micro *metadata.Micro
	Lines []Line
	// Plain reports whether there is no markup to go by.
	Plain bool
	// Begin and End are the first line of the body and the one after its last.
	Begin, End int
	Host       string
	// site is what the host alone calls the site, as a key: "harbourpost" of www.harbourpost.example;
	// siteKeys are its names, and home says that the address is that of the site that these name.
	site     string
	siteKeys []string
	home     bool

	// Title is the headline, and TitleAt its line, or -1.
	Title   *content.Found[clean.Text]
	TitleAt int
	// Publisher is the house whose page it is.
	Publisher *content.Found[clean.Text]

	// fuel is how many more bytes are looked at closely. A page needs a small part of
	// it; one made to need more than that is read in part.
	fuel      int
	Taken     map[int]string   // lines that are facts as a whole
	Said      map[int][]string // the facts that lines hold
	Used      []Used
	Conflicts []content.Conflict
}

// Line is a line of the page, and whether it stands in the article's own text.
type Line struct {
	*page.Line

	Body bool
}

// Spend notes that so many bytes have been looked at closely.
func (f *Page) Spend(n int) { f.fuel -= n }

// closeBytes is the most bytes of lines that the steps together look at closely on one page. A line counts each
// time that a step looks at it. It is several times the text of a long article.
const closeBytes = 512 << 10

// Bare is a page of which nothing is known yet, so that nobody looks around its title.
type Bare struct{ *Page }

// Titled is a page whose title is known, if it has one, and of whose publisher nothing is.
type Titled struct{ *Page }

// Read is a page of which no fact is known yet. Rules says that those that hold for one publisher only count.
func Read(p *page.Page, rules bool) Bare {
	f := &Page{
		From: p, Lines: make([]Line, len(p.Lines)), fuel: closeBytes, TitleAt: -1, Taken: map[int]string{}, Said: map[int][]string{},
		Head: &metadata.Head{Meta: map[string][]string{}}, Data: &metadata.Linked{}, Micro: &metadata.Micro{}, House: &house.Rules{},
	}
	for i := range p.Lines {
		f.Lines[i].Line = &p.Lines[i]
	}
	if p.Tree == nil {
		f.Begin, f.End = textBody(f.Lines)
		f.Plain = true
	} else {
		f.Head = metadata.ReadHead(p.Tree)
		f.Micro = metadata.ReadMicro(p.Tree)
		f.Begin, f.End = findBody(f.Lines)
		title := cmp.Or(f.Head.Get("og:title", "twitter:title"), f.Head.Title)
		f.Data = metadata.ReadLinked(f.Head.Scripts, title, []string{f.Head.Canonical, p.Address, f.Head.Get("og:url")})
	}
	f.Host = metadata.Host(f.Address())
	if rules {
		f.House = house.Of(f.Host)
	}
	f.site = wording.Key(metadata.Site(f.Host))
	for _, n := range f.SiteNames() {
		f.siteKeys = append(f.siteKeys, wording.Key(n))
	}
	f.home = f.atHome()
	return Bare{f}
}

// Address is the page's own, as known from outside or as the page gives it.
func (f *Page) Address() string {
	for _, address := range [...]string{f.From.Address, f.Head.Get("og:url")} {
		if strings.Contains(address, "//") {
			return address
		}
	}
	return f.Head.Canonical
}

// Front is a value of the front matter of Markdown.
func (f *Page) Front(names ...string) string {
	for _, n := range names {
		if v := strings.Join(f.From.Matter[n], ", "); v != "" && len(v) < 4000 {
			return v
		}
	}
	return ""
}

// Closely reports whether a line may be looked at closely, and pays for it.
func (f *Page) Closely(l *Line) bool {
	f.fuel -= len(l.Text)
	return f.fuel > 0
}
