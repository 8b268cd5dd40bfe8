// Package source finds who is speaking: the author and what is said of the
// author, the publisher, the dates, where the piece comes from, what it
// disclaims and discloses. It reads the whole page, before anything is thrown
// away, and says of each fact where it was found.
//
// Evidence is taken in the order of its measured precision: JSON-LD, meta tags,
// microdata, the classes of elements, and then the visible text by its wording,
// its place and the author's name. What is not there stays empty. The package
// does not say which blocks are the article's body.
package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/wording"
)

// Facts are the facts of a page and the lines that they were read from.
type Facts struct {
	content.Source

	// Text is the article's text as the page's data give it, outside text that nobody has
	// cleaned, or empty.
	Text string
	// Closed reports whether the page's data say that the article is not open to everybody.
	Closed bool

	// Used are the visible lines that are facts, in no certain order. They are no part of
	// the article's body.
	Used []Used
}

// Used is a line of the page, or a part of one, and the fact it is.
type Used struct {
	// Line is the index of the line in the page.
	Line int
	// Text is the line, or the part of it that is the fact.
	Text clean.Text
	// Whole reports whether the line as a whole is the fact.
	Whole bool
	Fact  string
}

// Options change what Find goes by.
type Options struct {
	// NoPublishers leaves out the rules that hold for one publisher only.
	NoPublishers bool
	// Head leaves out what is dear to find and seldom stands above an article: disclosures
	// and the policies of the publisher.
	Head bool
}

// Find reads the facts of a page.
func Find(p *page.Page) Facts { return Options{}.Find(p) }

// Find reads the facts of a page.
func (o Options) Find(p *page.Page) Facts {
	f := newFinder(p, o)
	// The order matters: a step reads what those before it have found, as noted, and
	// many pass over lines that are some other fact already.
	f.title()        // most of the others look around its line
	f.publisher()    // title
	f.dates()        // the title's line
	f.section()      // title
	f.authors()      // the title's line
	f.bios()         // authors; finds some where no byline names any
	f.affiliations() // authors with their bios, publisher
	f.genre()        // title, section with its conflicts, roles of authors
	f.provenance()   // authors, publisher
	f.disclaimer()   // genre
	f.genreOfNotes() // genre, disclaimer
	if !o.Head {
		f.disclosure() // authors, the lines of bios, publisher
	}
	f.notes()       // authors, disclosure
	f.sponsorship() // provenance
	f.paywall()
	f.dek()         // the title's line; what is left of the lines below it
	f.captions()    // what is left of the lines
	f.titleOfName() // only without a title; publisher
	f.dateLines()   // what is left of the lines around the title
	f.pressRelease()
	if !o.Head {
		f.policies()
	}
	f.canonical()
	f.ownText()
	return f.out
}

// finder holds what is known of a page while it is being read.
type finder struct {
	page   *page.Page
	rules  *publishers
	head   *metadata.Head
	data   *metadata.Linked
	micro  *metadata.Micro
	matter map[string][]string // Markdown front matter
	lines  []line
	// plain says that there is no markup to go by.
	plain bool
	// begin and end are the first line of the body and the one after its last.
	begin, end int
	// titleAt is the headline's line, or -1.
	titleAt int
	host    string
	// home says that the address is that of the site that the page names.
	home bool
	// fuel is how many more bytes are looked at closely. A page needs a small part of
	// it; one made to need more than that is read in part.
	fuel int

	taken map[int]string   // lines that are facts as a whole
	said  map[int][]string // the facts that lines hold
	out   Facts
}

// closeBytes is how much of a page is looked at closely, in bytes of its lines, each
// counted once for every step that reads it: several times the text of a long article.
const closeBytes = 512 << 10

func newFinder(p *page.Page, o Options) *finder {
	f := &finder{
		page: p, fuel: closeBytes, titleAt: -1, taken: map[int]string{}, said: map[int][]string{}, head: &metadata.Head{Meta: map[string][]string{}},
		data: &metadata.Linked{}, micro: &metadata.Micro{},
	}
	f.lines = linesOf(p)
	switch {
	case p.Tree != nil:
		f.head = metadata.ReadHead(p.Tree)
		f.micro = metadata.ReadMicro(p.Tree)
		f.begin, f.end = findBody(f.lines)
		title := f.head.Get("og:title", "twitter:title")
		if title == "" {
			title = f.head.Title
		}
		f.data = metadata.ReadLinked(f.head.Scripts, title, []string{f.head.Canonical, p.Address, f.head.Get("og:url")})
	default:
		f.matter = p.Matter
		f.begin, f.end = textBody(f.lines)
		f.plain = true
	}
	f.host = metadata.Host(f.address())
	f.rules = rulesFor(f.host, o)
	f.home = f.atHome()
	return f
}

// address is the page's own, as known from outside or as the page gives it.
func (f *finder) address() string {
	if strings.Contains(f.page.Address, "//") {
		return f.page.Address
	}
	if v := f.head.Get("og:url"); v != "" && strings.Contains(v, "//") {
		return v
	}
	return f.head.Canonical
}

// front is a value of the Markdown front matter.
func (f *finder) front(names ...string) string {
	for _, n := range names {
		if v := strings.Join(f.matter[n], ", "); v != "" && len(v) < 4000 {
			return v
		}
	}
	return ""
}

// closely reports whether a line may be looked at closely, and pays for it.
func (f *finder) closely(l *line) bool {
	f.fuel -= len(l.Text)
	return f.fuel > 0
}

// use notes that a line, or a part of it, is a fact.
func (f *finder) use(i int, part, fact string) {
	l := &f.lines[i]
	f.said[i] = append(f.said[i], fact)
	whole := part == "" || len(part)*10 >= len(l.Text)*8
	if whole {
		part = l.Text
		f.taken[i] = fact
	}
	f.out.Used = append(f.out.Used, Used{Line: i, Text: clean.Inline(part, nil), Whole: whole, Fact: fact})
}

func (f *finder) conflict(fact, value, where string) {
	if value == "" || len(f.out.Conflicts) >= 24 {
		return
	}
	c := content.Conflict{Fact: clean.Inline(fact, nil), Value: show(value), Where: show(where)}
	for _, o := range f.out.Conflicts {
		if o.Fact == c.Fact && wording.Key(string(o.Value)) == wording.Key(value) {
			return
		}
	}
	f.out.Conflicts = append(f.out.Conflicts, c)
}

// show makes text fit to be shown, on one line.
func show(s string) clean.Text { return clean.Inline(wording.Squeeze(s), nil) }

func fact(value, where string, sure bool) *content.Found[clean.Text] {
	v := show(value)
	if v == "" {
		return nil
	}
	return &content.Found[clean.Text]{Value: v, Where: show(where), Sure: sure}
}

// place says in plain words where a line stands, and how hidden it is.
func (f *finder) place(i int) string { return f.told(i, f.position(i)) }

// told is where line i was found, with how hidden it is.
func (f *finder) told(i int, where string) string {
	if phrase := f.lines[i].Level.Phrase(); phrase != "" {
		return where + ", " + phrase
	}
	return where
}

// plainly reports whether line i is shown to everybody; what is not is never sure.
func (f *finder) plainly(i int) bool { return f.lines[i].Level == visibility.Shown }

// position says in plain words where a line stands.
func (f *finder) position(i int) string {
	l := &f.lines[i]
	switch {
	case l.Has(page.InBio):
		return "author box"
	case l.Has(page.InNote):
		return "note beside the article"
	case l.Has(page.InFooter):
		return "foot of the page"
	case l.Has(page.InCaption):
		return "caption"
	case i == f.titleAt+1 && f.titleAt >= 0:
		return "line under the title"
	case i < f.begin:
		if f.titleAt >= 0 && i < f.titleAt {
			return "line above the title"
		}
		if f.plain && i == 0 {
			return "first line"
		}
		return "line before the text"
	case i == f.begin:
		return "first paragraph"
	case i == f.end-1:
		return "last paragraph"
	case i >= f.end:
		return "line after the text"
	case f.end-i <= 6:
		return "end of the text"
	}
	return "in the text"
}
