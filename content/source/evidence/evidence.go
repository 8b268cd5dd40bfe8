package evidence

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/house"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"golang.org/x/net/html/atom"
)

// BeginsAsSite reports whether a name begins with the site's: "Harbour Post International".
func (f *Page) BeginsAsSite(s string) bool {
	k := wording.Key(s)
	for _, n := range append(f.SiteNames(), metadata.Site(f.Host)) {
		if o := wording.Key(n); len(o) > 3 && strings.HasPrefix(k, o) {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 6 {
		if first, _, ok := strings.Cut(s, " "); ok && len(first) > 4 && strings.HasPrefix(h, wording.Key(first)) {
			return true
		}
	}
	return false
}

// Shows reports whether the page shows the first words of a text that its data give. What a person
// wrote into a form once is in the data of many pages, and no reader is told.
func (f *Page) Shows(text string) bool {
	k := wording.Key(wording.FirstWords(page.Fold(text), 8))
	for i := range f.Lines {
		if l := &f.Lines[i]; len(l.Text) >= len(k) && strings.Contains(wording.Key(l.Fold), k) {
			return true
		}
	}
	return false
}

func (f *Page) SameBox(a, b int) bool {
	if f.Plain {
		return false
	}
	x, y := f.Lines[a].Box, f.Lines[b].Box
	if x == nil || y == nil {
		return false
	}
	if x.Parent == y.Parent || x == y || x.Parent == y || y.Parent == x || x.Parent != nil && y.Parent != nil && x.Parent.Parent == y.Parent.Parent {
		return true
	}
	// Each name in a box of its own, in one byline.
	if f.Lines[a].Has(page.InByline) && f.Lines[b].Has(page.InByline) {
		for up, n := 0, x; n != nil && up < 6; up, n = up+1, n.Parent {
			if within(y, n) {
				return n.DataAtom != atom.Body && n.DataAtom != atom.Article && n.DataAtom != atom.Main
			}
		}
	}
	return false
}

func (f *Page) BylineWhere(i int) string {
	switch {
	case f.TitleAt >= 0 && i > f.TitleAt && i <= f.Begin+1:
		return f.Told(i, "byline under the title")
	case f.TitleAt >= 0 && i < f.TitleAt:
		return f.Told(i, "byline above the title")
	case i < f.Begin:
		return f.Told(i, "byline before the text")
	}
	return f.Told(i, "byline after the text")
}

// AuthorLink reports whether a line leads to the page of an author.
func (f *Page) AuthorLink(l *Line) bool {
	for _, href := range l.Links {
		if pattern.Holds(strings.ToLower(href), "/author/", "/authors/", "/profile/", "/users/", "/contributor", "/autor/", "/auteur/", "/writers/", "/people/", "/member/") {
			return true
		}
	}
	return false
}

// Near reports whether a line next to i is the fact.
func (f *Page) Near(i int, what string) bool {
	for d := -2; d <= 2; d++ {
		if slices.Contains(f.Said[i+d], what) {
			return true
		}
	}
	return false
}

// HeadsOthers reports whether a label above the title is that of a strip of other pieces: one of
// them stands between the two.
func (f *Page) HeadsOthers(i int) bool {
	for j := i + 1; j < f.TitleAt; j++ {
		l := &f.Lines[j]
		if _, used := f.Taken[j]; used || l.Has(page.InByline|page.InDate) {
			continue
		}
		if wording.CountWords(l.Text) >= 4 && l.Linked*2 > len(l.Text) {
			return true
		}
	}
	return false
}

// Ours reports whether a name is that of the site, in print or on the web.
func (f *Page) Ours(name string) bool {
	if f.IsSiteName(name) || f.House.IsAlias(name) {
		return true
	}
	k := strings.TrimPrefix(wording.Key(name), "the")
	if p := f.Publisher; p != nil && k != "" {
		o := strings.TrimPrefix(wording.Key(string(p.Value)), "the")
		if strings.HasPrefix(k, o) && len(o) > 3 || strings.HasPrefix(o, k) && len(k) > 4 || strings.HasSuffix(o, k) && len(k) > 6 {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 3 && f.home && (strings.Contains(k, h) || len(k) > 6 && strings.Contains(h, k)) {
		return true
	}
	// The Associated Press is at apnews.com.
	if h, short := wording.Key(metadata.Site(f.Host)), names.Initials(name); len(short) > 1 && (h == short || h == short+"news") {
		return true
	}
	return pattern.Holds(strings.ToLower(name), "this site", "this blog", "this website", "my website", "my blog", "my own")
}

// atHome reports whether the page's address is that of the site that it names. The address of
// a piece taken from elsewhere is often its first publisher's.
func (f *Page) atHome() bool {
	h := wording.Key(metadata.Site(f.Host))
	all := f.SiteNames()
	for _, n := range all {
		if k := strings.TrimPrefix(wording.Key(n), "the"); k != "" && (strings.Contains(k, h) || strings.Contains(h, k)) {
			return true
		}
	}
	return len(all) == 0
}

// IsSite reports whether a label is the site's own name. A part of it is none: "The Post explains".
func (f *Page) IsSite(l string) bool {
	k := wording.Key(l)
	for _, n := range f.SiteNames() {
		if wording.Key(n) == k {
			return true
		}
	}
	return k == wording.Key(metadata.Site(f.Host)) || k == wording.Key(f.Host)
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

// Page is what is known of a page while its facts are being found.
type Page struct {
	From   *page.Page
	House  *house.Rules
	Head   *metadata.Head
	Data   *metadata.Linked
	Micro  *metadata.Micro
	matter map[string][]string // Markdown front matter
	Lines  []Line
	// plain says that there is no markup to go by.
	Plain bool
	// begin and end are the first line of the body and the one after its last.
	Begin, End int
	Host       string
	// home says that the address is that of the site that the page names.
	home bool

	// Title is the headline, and titleAt its line, or -1.
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

// Spend notes that so many bytes have been looked at closely.
func (f *Page) Spend(n int) { f.fuel -= n }

// closeBytes is how much of a page is looked at closely, in bytes of its lines, each
// counted once for every step that reads it: several times the text of a long article.
const closeBytes = 512 << 10

func Read(p *page.Page, rules bool) *Page {
	f := &Page{
		From: p, fuel: closeBytes, TitleAt: -1, Taken: map[int]string{}, Said: map[int][]string{}, Head: &metadata.Head{Meta: map[string][]string{}},
		Data: &metadata.Linked{}, Micro: &metadata.Micro{},
	}
	f.Lines = linesOf(p)
	switch {
	case p.Tree != nil:
		f.Head = metadata.ReadHead(p.Tree)
		f.Micro = metadata.ReadMicro(p.Tree)
		f.Begin, f.End = findBody(f.Lines)
		title := f.Head.Get("og:title", "twitter:title")
		if title == "" {
			title = f.Head.Title
		}
		f.Data = metadata.ReadLinked(f.Head.Scripts, title, []string{f.Head.Canonical, p.Address, f.Head.Get("og:url")})
	default:
		f.matter = p.Matter
		f.Begin, f.End = textBody(f.Lines)
		f.Plain = true
	}
	f.Host = metadata.Host(f.Address())
	if f.House = (&house.Rules{}); rules {
		f.House = house.Of(f.Host)
	}
	f.home = f.atHome()
	return f
}

// Address is the page's own, as known from outside or as the page gives it.
func (f *Page) Address() string {
	if strings.Contains(f.From.Address, "//") {
		return f.From.Address
	}
	if v := f.Head.Get("og:url"); v != "" && strings.Contains(v, "//") {
		return v
	}
	return f.Head.Canonical
}

// Front is a value of the Markdown front matter.
func (f *Page) Front(names ...string) string {
	for _, n := range names {
		if v := strings.Join(f.matter[n], ", "); v != "" && len(v) < 4000 {
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

// Use notes that a line, or a part of it, is a fact.
func (f *Page) Use(i int, part, fact string) {
	l := &f.Lines[i]
	f.Said[i] = append(f.Said[i], fact)
	whole := part == "" || len(part)*10 >= len(l.Text)*8
	if whole {
		part = l.Text
		f.Taken[i] = fact
	}
	f.Used = append(f.Used, Used{Line: i, Text: clean.Inline(part, nil), Whole: whole, Fact: fact})
}

func (f *Page) Conflict(fact, value, where string) {
	if value == "" || len(f.Conflicts) >= 24 {
		return
	}
	c := content.Conflict{Fact: clean.Inline(fact, nil), Value: Show(value), Where: Show(where)}
	for _, o := range f.Conflicts {
		if o.Fact == c.Fact && wording.Key(string(o.Value)) == wording.Key(value) {
			return
		}
	}
	f.Conflicts = append(f.Conflicts, c)
}

// Place says in plain words where a line stands, and how hidden it is.
func (f *Page) Place(i int) string { return f.Told(i, f.position(i)) }

// Told is where line i was found, with how hidden it is.
func (f *Page) Told(i int, where string) string {
	if phrase := f.Lines[i].Level.Phrase(); phrase != "" {
		return where + ", " + phrase
	}
	return where
}

// Plainly reports whether line i is shown to everybody; what is not is never sure.
func (f *Page) Plainly(i int) bool { return f.Lines[i].Level == visibility.Shown }

// position says in plain words where a line stands.
func (f *Page) position(i int) string {
	l := &f.Lines[i]
	switch {
	case l.Has(page.InBio):
		return "author box"
	case l.Has(page.InNote):
		return "note beside the article"
	case l.Has(page.InFooter):
		return "foot of the page"
	case l.Has(page.InCaption):
		return "caption"
	case i == f.TitleAt+1 && f.TitleAt >= 0:
		return "line under the title"
	case i < f.Begin:
		if f.TitleAt >= 0 && i < f.TitleAt {
			return "line above the title"
		}
		if f.Plain && i == 0 {
			return "first line"
		}
		return "line before the text"
	case i == f.Begin:
		return "first paragraph"
	case i == f.End-1:
		return "last paragraph"
	case i >= f.End:
		return "line after the text"
	case f.End-i <= 6:
		return "end of the text"
	}
	return "in the text"
}

// LastText is the last line of a bare text that is part of the piece and not of
// what stands under it.
func (f *Page) LastText() int {
	for i := len(f.Lines) - 1; i > 0; i-- {
		if l := &f.Lines[i]; wording.CountWords(l.Text) >= 5 && !statement.Promotion(l.Lower) {
			return i
		}
	}
	return len(f.Lines) - 1
}

// TrimSite takes the site's name off the end or beginning of a title.
func (f *Page) TrimSite(s string) string {
	s = wording.Squeeze(s)
	for _, sep := range [...]string{" | ", " — ", " – ", " - ", " · ", " • ", " :: ", " » ", " « ", " // ", ": "} {
		if i := strings.LastIndex(s, sep); i > 0 {
			if tail := s[i+len(sep):]; f.IsSiteName(tail) {
				return strings.TrimSpace(s[:i])
			}
		}
		if i := strings.Index(s, sep); i > 0 && i < 30 {
			if lead := s[:i]; f.IsSiteName(lead) {
				return strings.TrimSpace(s[i+len(sep):])
			}
		}
	}
	return s
}

// IsSiteName reports whether s is what the site calls itself.
func (f *Page) IsSiteName(s string) bool {
	k := wording.Key(s)
	if k == "" {
		return false
	}
	for _, n := range f.SiteNames() {
		if o := wording.Key(n); o != "" && (k == o || len(o) > 4 && strings.HasPrefix(k, o) && len(k) < len(o)+12 ||
			len(k) > 6 && len(k) == len(o) && strings.Contains(o+o, k) || len(k) > 4 && strings.HasSuffix(o, k)) {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 3 && f.home && (k == h || "the"+h == k || k == "the"+h || k == h+"com" || k == wording.Key(f.Host)) {
		return true
	}
	return false
}

// SiteNames are the names under which the site and its publisher go.
func (f *Page) SiteNames() []string {
	var all []string
	for _, n := range [...]string{"og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "cre"} {
		if v := f.Head.Get(n); v != "" && !strings.Contains(v, "//") {
			all = append(all, v)
		}
	}
	if a := f.Data.Article; a != nil {
		// Who publishes a site alone is a person, whatever else the data call them.
		if p, ok := f.Data.Resolve(metadata.FirstOf(a["publisher"])).(metadata.Object); ok && !p.Typed("Person") {
			all = append(all, metadata.Text(p["name"]))
		}
	}
	return all
}
