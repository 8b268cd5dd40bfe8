// Package genre finds what the page itself says the piece is, on explicit evidence only: places that
// name a genre are votes. They are the data, labels, titles and the address here, and the lines around
// the title and at the edges of the text (line.go). What a label stands for, package rubric knows.
package genre

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/section"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose genre is looked for, with what the genre may be read from.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
	authors []content.Author
	// votes are the genres that places of the page name, the best evidence first.
	votes []vote
	// news is the first place that says news. It counts only when nothing else is said: columns
	// stand under "News", too.
	news *vote
}

type vote = content.Found[content.Genre]

// Find finds what the page itself says the piece is.
func Find(p *evidence.Page, section *content.Found[[]clean.Text], authors []content.Author) *content.Found[content.Genre] {
	f := &finder{Page: p, section: section, authors: authors}
	f.inData()
	f.inLabels()
	f.inTitles()
	f.inLines()
	g, where := rubric.GenreOfAddress(f.Address())
	f.put(g, where, g != content.GenreNews)
	if len(f.votes) == 0 {
		f.inHints()
	}
	if len(f.votes) == 0 {
		f.inNews()
		if f.news == nil {
			return nil
		}
		f.votes = append(f.votes, *f.news)
	}
	best := f.votes[0]
	if i := slices.IndexFunc(f.votes, func(v vote) bool { return v.Sure && v.Value != content.GenreBlog }); best.Value == content.GenreBlog && i >= 0 {
		best = f.votes[i] // a blog holds pieces of every kind
	}
	if f.news != nil && f.news.Sure {
		f.votes = append(f.votes, *f.news)
	}
	for _, o := range f.votes {
		if o.Value != best.Value {
			f.Conflict("genre", string(o.Value), string(o.Where))
		}
	}
	return &best
}

// put takes in the genre that a place names.
func (f *finder) put(g content.Genre, where string, sure bool) {
	switch v := (vote{Value: g, Where: evidence.Show(where), Sure: sure}); {
	case g == rubric.NoGenre:
	case g != content.GenreNews:
		f.votes = append(f.votes, v)
	case f.news == nil:
		f.news = &v
	}
}

// label takes in a label on the page or in its data.
func (f *finder) label(s, where string) {
	g := genreOf(s)
	if g == rubric.NoGenre {
		g = f.House.Genre(s)
	}
	f.put(g, where, true)
}

// genreOf is what a label alone says.
func genreOf(label string) content.Genre { return rubric.Genre(strings.ToLower(page.Fold(label))) }

// inData takes in what the page's data say.
func (f *finder) inData() {
	if a := f.Data.Article; a != nil {
		f.put(rubric.GenreOfType(a), "JSON-LD @type", true)
		f.put(genreOf(metadata.Text(a["genre"])), "JSON-LD genre", true)
	}
	for _, n := range f.Data.Nodes {
		if n.Typed("ClaimReview") && n.Under == "" {
			f.put(content.GenreFactCheck, "JSON-LD ClaimReview", true)
		}
	}
	if strings.EqualFold(f.Head.Get("article:opinion"), "true") {
		f.put(content.GenreOpinion, "meta article:opinion", true)
	}
}

// inLabels takes in the names of the sections in which the piece stands, the fields for a type and
// the authors' roles.
func (f *finder) inLabels() {
	if s := f.section; s != nil && s.Where != section.Topics {
		for _, l := range s.Value {
			f.label(string(l), "section: "+string(s.Where))
		}
	}
	for _, c := range f.Conflicts {
		if c.Fact == "section" {
			f.label(string(c.Value), "section: "+string(c.Where))
		}
	}
	for _, l := range section.Crumbs(f.Page) {
		f.label(l, "breadcrumbs")
	}
	for _, n := range [...]string{"genre", "article:type"} {
		f.label(f.Head.Get(n), "meta "+n)
	}
	f.label(f.Front("genre", "type"), "front matter")
	for i := range f.authors {
		if r := f.authors[i].Role; r != nil {
			f.put(rubric.GenreOfRole(string(r.Value)), "role: "+string(r.Where), true)
		}
	}
}

var (
	titleLead = pattern.New(`(?i)^(opinion|op-?ed|commentary|comment|editorial|letters?(?: to the editor)?|analysis|review|fact[ -]check|guest column|column` +
		`|satire|kommentar|meinung|leitartikel|gastbeitrag|analyse|faktencheck|tribune|éditorial|point de vue|interview|press release|pressemitteilung` +
		`|sponsored|advertisement)\s*(?:\||:|—|–| - )\s*`)
	reviewTitle = pattern.New(`(?i)\breviews?(?: ?[:|–—]| - |, )|\breview(?:ed)?$|: (?:[\p{L}-]+ )?reviews?(?:,|$)`)
)

// dashes makes one separator of those that stand between the parts of a title.
var dashes = strings.NewReplacer(" - ", " | ", " – ", " | ", " — ", " | ")

// inTitles takes in "Opinion: …" and "… | Opinion | Newsweek" of the titles that the page gives, and
// the author's surname before one or in the address: "QUILL: The harbour is full" is how papers head columns.
func (f *finder) inTitles() {
	title := f.title()
	for _, t := range [...]string{f.Head.Title, title, f.Head.Get("og:title", "twitter:title")} {
		if m := titleLead.Groups(page.Fold(t)); m != nil {
			f.put(genreOf(m[1]), "first word of the title", true)
		}
		for _, p := range strings.Split(dashes.Replace(t), " | ")[1:] {
			if wording.Count(p) < 4 && !f.IsSite(p) {
				g := genreOf(p)
				f.put(g, "end of the title", g != content.GenreNews)
			}
		}
	}
	if len(f.authors) != 1 || f.authors[0].Body {
		return
	}
	last := strings.ToLower(names.Surname(page.Fold(string(f.authors[0].Name.Value))))
	switch {
	case len(last) < 3:
	case strings.HasPrefix(strings.ToLower(title), last+": "):
		f.put(content.GenreOpinion, "the author's name before the title", false)
	case f.Plain && strings.HasPrefix(f.nameInAddress(), last+"-"):
		f.put(content.GenreOpinion, "the author's name in the page's address", false)
	}
}

func (f *finder) title() string {
	if f.Title == nil {
		return ""
	}
	return page.Fold(string(f.Title.Value))
}

// nameInAddress is the last part of the page's address: "quill-the-harbour-is-full".
func (f *finder) nameInAddress() string {
	path, _, _ := strings.Cut(strings.ToLower(f.Address()), "?")
	path = strings.TrimRight(path, "/")
	return strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".html")
}

// inHints takes in what is right more often than not: words of the title, the last one of the
// address, keywords.
func (f *finder) inHints() {
	if reviewTitle.In(f.title()) {
		f.put(content.GenreReview, "words of the title", false)
	}
	hint := func(word, where string) {
		switch g := genreOf(word); g {
		case content.GenreReview, content.GenreInterview, content.GenreOpinion, content.GenreEditorial, content.GenreSatire:
			f.put(g, where, false)
		}
	}
	if name := f.nameInAddress(); strings.Contains(name, "-") && !strings.HasSuffix(name, "s") { // "-reviews" is about several
		hint(name[strings.LastIndexByte(name, '-')+1:], "the page's address")
	}
	for k := range strings.SplitSeq(f.Head.Get("news_keywords", "keywords"), ",") {
		hint(k, "meta keywords")
	}
}

// inNews takes in what makes it likely that the piece, of which nothing else is said, is a report:
// its section and the place before its first words, "PARIS (Agency) -".
func (f *finder) inNews() {
	if a := f.Data.Article; (a == nil || a.Typed("NewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle")) && f.newsSection() {
		f.put(content.GenreNews, "news section", false)
	}
	for i := f.Begin; i < min(f.Begin+2, len(f.Lines)); i++ {
		if provenance.Dateline.In(f.Lines[i].Fold) {
			f.put(content.GenreNews, "dateline", false)
		}
	}
}

// newsSections are sections that hold reports on what happened.
var newsSections = pattern.New(`^(?:world|politics|national|nation|international|local|us|u\.s\.|uk|europe|africa|asia|asia pacific|americas|middle east` +
	`|crime|courts|us & canada|nyregion|new york|metro|nation & world|politik|ausland|inland|politique|monde|regional|state|canada|india|china|australia` +
	`|entertainment|federal politics|congress|elections|white house)$`)

// newsSection reports whether the piece stands in such a section, by its label or address.
func (f *finder) newsSection() bool {
	var labels []string
	if s := f.section; s != nil {
		for _, l := range s.Value {
			labels = append(labels, string(l))
		}
	}
	if _, path, ok := strings.Cut(f.Address(), "//"); ok {
		if folders := strings.Split(path, "/"); len(folders) > 2 {
			labels = append(labels, folders[1:len(folders)-1]...)
		}
	}
	return slices.ContainsFunc(labels, func(l string) bool {
		l = strings.ToLower(strings.ReplaceAll(l, "-", " "))
		return rubric.Genre(l) == content.GenreNews || newsSections.In(l)
	})
}

// OfDisclaimer takes a disclaimer of views as weak evidence that a piece of which nothing else is
// said is the author's opinion. At the foot of the page it is under every piece.
func OfDisclaimer(d *content.Found[clean.Text]) *content.Found[content.Genre] {
	if d == nil || !pattern.Holds(strings.ToLower(string(d.Value)), "author", "writer", "columnist", "contributor", "my own", "autor", "auteur") ||
		strings.HasPrefix(string(d.Where), "foot of the page") || !slices.ContainsFunc(wording.Sentences(page.Fold(string(d.Value))), statement.Disclaims) {
		return nil
	}
	return &content.Found[content.Genre]{Value: content.GenreOpinion, Where: "disclaimer of the author's views"}
}
