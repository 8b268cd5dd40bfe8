package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// credited is a list of authors and where it was found.
type credited struct {
	people []content.Author
	where  string
	sure   bool
	line   int // the line it stands in, or -1
}

// authors finds who signs the piece.
func (f *finder) authors() {
	said := f.dataAuthors()
	seen := f.bylines()
	var chosen *credited
	switch {
	case len(said) == 0 && len(seen) == 0:
		return
	case len(said) == 0:
		chosen = &seen[0]
	default:
		chosen = f.best(said, seen)
	}
	if chosen == nil {
		return
	}
	f.out.Authors = chosen.people
	if chosen.line >= 0 {
		f.use(chosen.line, "", "byline")
	}
	for _, c := range append(said, seen...) {
		for _, a := range c.people {
			if !f.isAuthor(string(a.Name.Value)) {
				f.conflict("author", string(a.Name.Value), c.where)
			}
		}
		// What another place says of the same person is added.
		for _, a := range c.people {
			for i := range f.out.Authors {
				if sameName(string(f.out.Authors[i].Name.Value), string(a.Name.Value)) {
					complete(&f.out.Authors[i], a)
				}
			}
		}
	}
	for i := range f.lines {
		if i > f.end+60 && i > f.begin+12 {
			break
		}
		if _, done := f.taken[i]; !done && len(f.lines[i].text) < 90 && f.bylineOnly(i) {
			f.use(i, "", "byline")
		}
	}
}

// bylineOnly says whether a line is the authors' names and no more.
func (f *finder) bylineOnly(i int) bool {
	l := f.lines[i].fold
	if _, end, ok := bylineLead.span(l); ok {
		l = l[end:]
	}
	for _, a := range f.out.Authors {
		if key(l) == key(string(a.Name.Value)) {
			return true
		}
	}
	if f.plain && len(f.out.Authors) > 1 {
		n := signatures(f.lines[i].fold)
		if len(n) < 2 {
			return false
		}
		for _, s := range n {
			if !f.isAuthor(s.name) {
				return false
			}
		}
		return true
	}
	return false
}

// best chooses among what the data say: the first that is also shown in the
// byline, or the byline when it names more people than the data; otherwise the first.
func (f *finder) best(said, seen []credited) *credited {
	for i := range seen {
		for j := range said {
			shared := 0
			for _, a := range said[j].people {
				if hasName(seen[i].people, string(a.Name.Value)) {
					shared++
				}
			}
			if shared == 0 {
				continue
			}
			if shared == len(said[j].people) && len(seen[i].people) > shared && seen[i].sure {
				return &seen[i]
			}
			return &said[j]
		}
	}
	// Data that name only the publisher or a group give way to a person in the byline.
	for j := range said {
		for _, a := range said[j].people {
			if !a.Body {
				return &said[j]
			}
		}
	}
	for i := range seen {
		if seen[i].sure {
			return &seen[i]
		}
	}
	return &said[0]
}

func hasName(people []content.Author, name string) bool {
	for _, a := range people {
		if sameName(string(a.Name.Value), name) {
			return true
		}
	}
	return false
}

// sameName says whether two names are of one person: equal, or one with a
// middle name or a title more.
func sameName(a, b string) bool {
	ka, kb := key(stripTitle(a)), key(stripTitle(b))
	if ka == kb {
		return true
	}
	fa, fb := strings.Fields(stripTitle(a)), strings.Fields(stripTitle(b))
	if len(fa) < 2 || len(fb) < 2 {
		return false
	}
	return strings.EqualFold(fa[0], fb[0]) && strings.EqualFold(surname(a), surname(b))
}

func (f *finder) isAuthor(name string) bool { return hasName(f.out.Authors, name) }

func complete(a *content.Author, b content.Author) {
	if a.Role == nil {
		a.Role = b.Role
	}
	if a.Organisation == nil {
		a.Organisation = b.Organisation
	}
	if a.Bio == nil {
		a.Bio = b.Bio
	}
	if a.Address == nil {
		a.Address = b.Address
	}
}

// dataAuthors is what JSON-LD, meta tags and microdata say, in this order.
func (f *finder) dataAuthors() []credited {
	var all []credited
	put := func(people []content.Author, where string) {
		if len(people) > 0 {
			all = append(all, credited{people, where, true, -1})
		}
	}
	put(f.linkedAuthors(), "JSON-LD author")
	put(f.authorsIn(f.front("author", "authors", "author.name", "authors.name", "by", "byline"), "front matter"), "front matter")
	for _, n := range [...]string{
		"author", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "article:author_name", "authors",
		"citation_author", "article.author", "cxenseparse:author", "vr:author", "byline", "creator", "article_author", "analytics:author",
	} {
		var people []content.Author
		for _, v := range f.head.meta[n] {
			people = append(people, f.authorsIn(v, "meta "+n)...)
		}
		put(unique(people), "meta "+n)
	}
	put(f.authorsIn(f.head.labelled("written by", "author", "verfasst von", "geschrieben von", "écrit par", "par"), "meta twitter:data1"), "meta twitter:data1")
	for _, n := range [...]string{"article:author", "og:article:author", "book:author"} {
		var people []content.Author
		for _, v := range f.head.meta[n] {
			if !strings.Contains(v, "/") {
				people = append(people, f.authorsIn(v, "meta "+n)...)
			}
		}
		put(unique(people), "meta "+n)
	}
	return all
}

func unique(people []content.Author) []content.Author {
	var out []content.Author
	for _, a := range people {
		if !hasName(out, string(a.Name.Value)) {
			out = append(out, a)
		}
	}
	return out
}

// linkedAuthors reads the article's author in JSON-LD.
func (f *finder) linkedAuthors() []content.Author {
	a := f.data.article
	if a == nil || a.typed("ClaimReview", "Review") && a["headline"] == nil {
		return nil
	}
	var people []content.Author
	for _, v := range list(first(a["author"], a["creator"])) {
		if len(people) >= 20 {
			break
		}
		o, ok := f.data.resolve(v).(object)
		if !ok {
			people = append(people, f.authorsIn(text(v), "JSON-LD author")...)
			continue
		}
		for _, name := range list(first(o["name"], o["alternateName"])) {
			got := f.authorsIn(text(name), "JSON-LD author.name")
			if len(got) == 0 && o.typed("Person") {
				// One word is a name when the data call it a person and the page shows it.
				n := text(name)
				if words(n) == 1 && len(n) > 2 && !handle.in(n) && !notName(strings.ToLower(n)) && !f.isSiteName(n) && f.shownNearTitle(n) {
					got = []content.Author{author(n, "JSON-LD author.name", true)}
				}
			}
			if len(got) == 1 {
				f.person(&got[0], o)
			}
			people = append(people, got...)
		}
	}
	return unique(people)
}

// person adds what JSON-LD says of an author.
func (f *finder) person(a *content.Author, o object) {
	if o.typed("Organization", "NewsMediaOrganization", "Corporation") && !personal(string(a.Name.Value)) {
		a.Body = true
	}
	f.itself(a)
	if s := text(o["jobTitle"]); s != "" && len(s) < 120 && !f.isSiteName(s) {
		a.Role = fact(s, "JSON-LD author.jobTitle", true)
	}
	for _, k := range [...]string{"affiliation", "worksFor", "memberOf"} {
		if org, ok := f.data.resolve(firstOf(o[k])).(object); ok && a.Organisation == nil {
			a.Organisation = fact(text(org["name"]), "JSON-LD author."+k, true)
		} else if s := text(o[k]); s != "" && a.Organisation == nil && len(s) < 120 {
			a.Organisation = fact(s, "JSON-LD author."+k, true)
		}
	}
	if s := text(o["description"]); words(s) >= 4 && len(s) < 3000 && !f.isSiteName(s) {
		a.Bio = fact(s, "JSON-LD author.description", true)
	}
	if s, _ := first(o["url"], o["sameAs"], o["@id"]).(string); strings.HasPrefix(s, "http") && len(s) < 500 {
		a.Address = fact(s, "JSON-LD author.url", true)
	}
}

// itself makes an organisation that signs its own affiliation. The people of a
// newsroom are none.
func (f *finder) itself(a *content.Author) {
	if a.Body && a.Organisation == nil && !staff(string(a.Name.Value)) && !strings.HasPrefix(strings.ToLower(string(a.Name.Value)), "team ") {
		a.Organisation = fact(string(a.Name.Value), string(a.Name.Where), a.Name.Sure)
	}
}

func author(name, where string, sure bool) content.Author {
	return content.Author{Name: content.Found[clean.Text]{Value: show(name), Where: show(where), Sure: sure}}
}

// authorsIn reads names as a tag or a byline gives them. The publisher's own name
// is no author.
func (f *finder) authorsIn(s, where string) []content.Author {
	if s == "" || strings.Contains(s, "://") && !strings.Contains(s, " ") {
		return nil
	}
	var people []content.Author
	for _, n := range signatures(s) {
		if f.isSiteName(n.name) && !staff(n.name) && !f.signed(n.name) || n.body && f.onlyPublisher(n.name) || personalOnlyInForm(n.name) || f.rules.house(n.name) {
			continue
		}
		a := author(n.name, where, true)
		a.Body = n.body
		if n.role != "" {
			a.Role = fact(n.role, where, true)
		}
		if n.org != "" && !f.isSiteName(n.org) && !f.beginsAsSite(n.org) {
			a.Organisation = fact(n.org, where, true)
		}
		f.itself(&a)
		people = append(people, a)
	}
	return unique(people)
}

// personalOnlyInForm holds what stands in bylines with capitals and is no name.
func personalOnlyInForm(s string) bool {
	switch key(s) {
	case "letterstotheeditor", "lastupdated", "signin", "guestauthor", "superuser", "readmore":
		return true
	}
	return false
}

// onlyPublisher says whether a group's name is the publisher's and no more.
func (f *finder) onlyPublisher(s string) bool { return f.isSiteName(s) && !staff(s) }

// staff says whether a name is that of the people in a newsroom.
func staff(s string) bool {
	l := strings.ToLower(s)
	return holds(l, "staff", " team", "redaktion", "rédaction", "newsroom", "editors", "editorial board", "editorial team")
}

// beginsAsSite says whether a name begins with the site's: "Harbour Post International".
func (f *finder) beginsAsSite(s string) bool {
	k := key(s)
	for _, n := range append(f.siteNames(), site(f.host)) {
		if o := key(n); len(o) > 3 && strings.HasPrefix(k, o) {
			return true
		}
	}
	if h := key(site(f.host)); len(h) > 6 {
		if first, _, ok := strings.Cut(s, " "); ok && len(first) > 4 && strings.HasPrefix(h, key(first)) {
			return true
		}
	}
	return false
}

// signed says whether a line between title and text is a person's name, so that it is the
// author's even where the site is named for them.
func (f *finder) signed(name string) bool {
	if f.titleAt < 0 || !personal(name) {
		return false
	}
	want := key(name)
	for i := f.titleAt + 1; i < len(f.lines) && i <= f.begin+1 && i <= f.titleAt+12; i++ {
		l := &f.lines[i]
		if l.has(inNav) || len(l.text) > 80 || !strings.Contains(key(l.text), want) {
			continue
		}
		for _, n := range signatures(l.text) {
			if key(n.name) == want {
				return true
			}
		}
	}
	return false
}

// shownNearTitle says whether a short line before the text is the name.
func (f *finder) shownNearTitle(name string) bool {
	want := key(name)
	for i := range f.lines[:min(len(f.lines), f.begin+4)] {
		if l := &f.lines[i]; len(l.text) < 80 && strings.Contains(key(l.text), want) && (l.has(inByline|inAuthor) || bylineLead.in(l.fold)) {
			return true
		}
	}
	return false
}

// bylines finds the lines that name the author, best first.
func (f *finder) bylines() []credited {
	type scored struct {
		credited

		score int
	}
	var all []scored
	limit := min(len(f.lines), max(f.end, f.begin+10)+30)
	for i := range limit {
		l := &f.lines[i]
		if len(all) >= 48 {
			break
		}
		if len(l.text) > 240 || l.elsewhere() || l.has(inCaption|inCrumbs) || i == f.titleAt ||
			l.has(inFooter) && !(f.titleAt >= 0 && i > f.titleAt && i < f.begin) && !l.has(inArticle) {
			continue
		}
		near := i >= f.titleAt-4 && i <= f.begin+3
		if f.titleAt < 0 {
			near = i <= f.begin+3
		}
		if m := pieceBy.groups(l.fold); m != nil && personal(strings.TrimRight(m[1], ".")) && near {
			all = append(all, scored{credited{[]content.Author{author(strings.TrimRight(m[1], "."), f.place(i), true)}, f.place(i), true, -1}, 7})
			continue
		}
		lead := bylineLead.in(l.fold) && leadsName(l.fold)
		var score int
		switch {
		case lead && near:
			score = 5
		case lead && l.has(inByline|inAuthor):
			score = 4
		case near && l.has(inByline|inAuthor):
			score = 4
		case f.underTitle(i) && l.has(inBio) && personal(strings.Trim(l.fold, " .:")):
			score = 4
		case !f.plain && f.underTitle(i) && !l.body && f.dated(l):
			score = 4
		case !f.plain && f.underTitle(i) && !l.body && personal(strings.Trim(l.fold, " .:")) && f.seconded(i):
			score = 3
		case !f.plain && near && i < f.begin && strings.Contains(l.lower, " by ") && f.dated(l):
			score = 3
		case !f.plain && i >= f.end && i <= f.end+15 && writtenLead.in(l.fold) && lead && words(l.text) < 12:
			score = 3
		case f.titleAt >= 0 && i > f.titleAt && i <= f.titleAt+3 && collective(l.fold) && words(l.text) < 5:
			score = 3
		case !f.plain && i >= f.end && i <= f.end+3 && l.has(inAuthor) && !l.has(inRelated) && personal(strings.Trim(l.fold, " .:")):
			score = 3
		case f.plain && i < f.begin && i <= 8 && (lead || personal(strings.Trim(l.fold, " .:")) && f.seconded(i)):
			score = 3
		default:
			continue
		}
		if l.has(inAside) && !(f.titleAt >= 0 && f.lines[f.titleAt].has(inAside)) {
			score -= 2
		}
		if l.has(inBio) && !near {
			continue
		}
		if l.has(inByline) {
			score++
		}
		people := f.authorsIn(l.text, f.bylineWhere(i))
		if len(people) == 0 || score < 3 {
			continue
		}
		if l.has(inAuthor) && !lead && l.linked == 0 && words(l.text) > 8 {
			continue
		}
		all = append(all, scored{credited{people, f.bylineWhere(i), score >= 4, i}, score})
	}
	if c := f.labelled(); c != nil {
		all = append(all, scored{*c, 3})
	}
	// Lines of one name each, one after another, are one byline.
	for i := 0; i+1 < len(all); {
		a, b := &all[i], &all[i+1]
		if b.line > a.line && a.line >= 0 && b.line-a.line <= 3 && len(b.people) == 1 && a.score-b.score <= 1 && a.score >= b.score && !a.people[0].Body && f.sameBox(a.line, b.line) {
			a.people = unique(append(a.people, b.people...))
			a.line = b.line
			all = append(all[:i+1], all[i+2:]...)
			continue
		}
		i++
	}
	var out []credited
	for want := 7; want >= 3; want-- {
		for _, c := range all {
			if c.score == want {
				out = append(out, c.credited)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, f.microAuthors()...)
	}
	return out
}

// seconded says whether something beside a bare name in a text without markup
// tells that it is the author's: the name again, a role or a section label, or a bio.
func (f *finder) seconded(i int) bool {
	name := strings.Trim(f.lines[i].fold, " .:")
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(f.lines) {
			continue
		}
		l := &f.lines[j]
		if key(l.text) == key(name) || words(l.text) < 12 && (f.isLabel(l.text) || hasRole(l.text)) || (j > i || !f.plain) && bylineDate.in(l.fold) && words(l.text) < 10 {
			return true
		}
	}
	for j := range f.lines {
		if how, rest := opens(f.lines[j].fold, name); j != i && how == 3 && afterName.in(rest) && hasRole(f.lines[j].fold) {
			return true
		}
	}
	return false
}

// underTitle says whether a line stands closely under the headline and before the text.
func (f *finder) underTitle(i int) bool {
	return f.titleAt >= 0 && i > f.titleAt && i <= f.titleAt+5 && i < f.begin
}

// dated says whether a short line is a date and a name: "May 4, 2024 | Ada Quill".
func (f *finder) dated(l *line) bool {
	if words(l.text) > 14 {
		return false
	}
	start, _, ok := bylineDate.span(l.fold)
	if !ok {
		return false
	}
	n := signatures(l.fold)
	return len(n) == 1 && personal(n[0].name) && (start == 0 || strings.HasPrefix(l.fold, n[0].name) || bylineLead.in(l.fold))
}

var (
	writtenLead = lazy(`(?i)^(?:(?:written|words|story|reported) by|author)\b`)
	authorLabel = lazy(`(?i)^(?:about the authors?|(?:written|words|story|posted|published) by|by|authors?|von|autor(?:in|en)?|par|auteure?s?)\s*:?$`)
)

// labelled reads names that stand under a label of their own: "Author", then a line for
// each, with a line on what they are after each.
func (f *finder) labelled() *credited {
	for i := range f.lines {
		l := &f.lines[i]
		if len(l.text) > 24 || l.elsewhere() || !authorLabel.in(l.fold) || i < f.titleAt || i > f.end+15 || i > f.begin+3 && i < f.end-3 {
			continue
		}
		var people []content.Author
		last := i
		for j := i + 1; j < len(f.lines) && j <= i+10; j++ {
			s := strings.Trim(f.lines[j].fold, " .:")
			switch {
			case personal(s) && !hasRole(s) && !known(s) && !f.lines[j].elsewhere():
				people = append(people, author(s, f.bylineWhere(i), true))
				last = j
				continue
			case len(people) > 0 && j == last+1 && words(s) < 14 && hasRole(s):
				role, org := roleAndOrg(s)
				people[len(people)-1].Role, people[len(people)-1].Organisation = fact(role, "line under the byline", true), fact(org, "line under the byline", true)
				continue
			case len(s) <= 3:
				continue
			}
			break
		}
		if len(people) > 0 {
			return &credited{unique(people), f.bylineWhere(i), true, -1}
		}
	}
	return nil
}

// pieceBy is a sentence before the text that says who wrote it.
var pieceBy = lazy(`(?i:(?:this|the following|today's) (?:article|post|story|column|piece|essay|guest post|op-?ed|commentary|text)(?: is| was| has been)? (?:written|contributed|authored|submitted|a guest post) by )(?i:(?:guest|our) \w+ )?((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,4})`)

func (f *finder) sameBox(a, b int) bool {
	if f.plain {
		return false
	}
	x, y := f.lines[a].box, f.lines[b].box
	if x == nil || y == nil {
		return false
	}
	return x.Parent == y.Parent || x == y || x.Parent == y || y.Parent == x || x.Parent != nil && y.Parent != nil && x.Parent.Parent == y.Parent.Parent
}

func (f *finder) bylineWhere(i int) string {
	switch {
	case f.titleAt >= 0 && i > f.titleAt && i <= f.begin+1:
		return "byline under the title"
	case f.titleAt >= 0 && i < f.titleAt:
		return "byline above the title"
	case i < f.begin:
		return "byline before the text"
	}
	return "byline after the text"
}

// leadsName says whether what follows "By" begins as a name does.
func leadsName(s string) bool {
	_, end, ok := bylineLead.span(s)
	if !ok || end >= len(s) {
		return false
	}
	n := signatures(s)
	return len(n) > 0
}

// microAuthors are the names that the page's elements are marked with.
func (f *finder) microAuthors() []credited {
	var people []content.Author
	where := ""
	for _, m := range f.micro.authors {
		if m.node != nil && (m.node.DataAtom == atom.Link || inside(m.node, "aside", "footer")) {
			continue
		}
		got := f.authorsIn(m.value, m.prop)
		if len(got) == 1 && strings.HasPrefix(m.href, "http") {
			got[0].Address = fact(m.href, m.prop, true)
		}
		people = append(people, got...)
		if where == "" {
			where = m.prop
		}
	}
	people = unique(people)
	if len(people) == 0 || len(people) > 6 {
		return nil
	}
	return []credited{{people, where, true, -1}}
}
