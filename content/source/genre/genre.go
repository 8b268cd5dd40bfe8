// Package genre finds what the page itself says the piece is, on explicit evidence only: places that
// name a genre are votes. They are the data, labels, titles and the address here, and the lines around
// the title and at the edges of the text (line.go). What a label stands for, package rubric knows.
package genre

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/section"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// finder is the page whose genre is looked for, with the labels of its section.
type finder struct {
	*evidence.Page
	labels []string
	// votes are the genres that places of the page name, the best evidence first.
	votes []vote
}

type vote = content.Found[content.Genre]

// Find finds what the page itself says the piece is: the best evidence that names more than news, as a column may
// stand under "News", too. Where there is none, a disclaimer may tell.
func Find(p *evidence.Page, labels *content.Found[[]clean.Text], by []content.Author, disclaimer *content.Found[clean.Text]) *vote {
	f := &finder{Page: p}
	f.inData()
	f.inLabels(labels)
	for _, a := range by {
		if a.Role != nil {
			f.put(rubric.GenreOfRole(string(a.Role.Value)), "role: "+string(a.Role.Where), true)
		}
	}
	f.inTitles()
	f.underName(by)
	f.inLines()
	g, where := rubric.GenreOfAddress(f.Address())
	f.put(g, where, g != content.GenreNews)
	for _, find := range [...]func(){f.inHints, f.inNews} {
		if !slices.ContainsFunc(f.votes, tells) {
			find()
		}
	}
	if len(f.votes) == 0 {
		return ofDisclaimer(disclaimer)
	}
	best := f.votes[max(0, slices.IndexFunc(f.votes, tells))]
	for _, o := range f.votes {
		if o.Value != best.Value && (o.Sure || o.Value != content.GenreNews) {
			f.Conflict("genre", string(o.Value), string(o.Where))
		}
	}
	return &best
}

// tells reports whether a vote is for more than news.
func tells(v vote) bool { return v.Value != content.GenreNews }

// put takes in the genre that a place names.
func (f *finder) put(g content.Genre, where string, sure bool) {
	if g != rubric.NoGenre {
		f.votes = append(f.votes, vote{Value: g, Where: evidence.Show(where), Sure: sure})
	}
}

// named is what a label on the page or in its data says, there.
func (f *finder) named(label string) content.Genre {
	return cmp.Or(genreOf(label), f.House.Genre(label))
}

// genreOf is what a label alone says.
func genreOf(label string) content.Genre { return rubric.Genre(strings.ToLower(wording.Fold(label))) }

// inData takes in what the page's data say.
func (f *finder) inData() {
	f.put(rubric.GenreOfType(f.Data.Article), "JSON-LD @type", true)
	if strings.EqualFold(f.Head.Get("article:opinion"), "true") {
		f.put(content.GenreOpinion, "meta article:opinion", true)
	}
}

// inLabels takes in the names of the sections in which the piece stands, and the fields for a type.
func (f *finder) inLabels(labels *content.Found[[]clean.Text]) {
	if labels != nil && labels.Where != section.Topics {
		for _, l := range labels.Value {
			f.labels = append(f.labels, string(l))
			f.put(f.named(string(l)), "section: "+string(labels.Where), true)
		}
	}
	for _, c := range f.Conflicts {
		if c.Fact == "section" {
			f.put(f.named(string(c.Value)), "section: "+string(c.Where), true)
		}
	}
	for _, l := range section.Crumbs(f.Page) {
		f.put(f.named(l), "breadcrumbs", true)
	}
	for _, g := range f.Given(evidence.Fields{Linked: []string{"genre"}, Meta: []string{"genre", "article:type"}, Front: []string{"genre", "type"}}) {
		f.put(f.named(g.Value), g.Where, true)
	}
}

// inTitles takes in "Opinion: …" and "… | Opinion | Newsweek" of the titles that the page gives.
func (f *finder) inTitles() {
	for _, t := range [...]string{f.Head.Title, f.title(), f.Head.Get("og:title", "twitter:title")} {
		parts := heading.Parts(t)
		for _, p := range parts {
			if g := genreOf(p); len(parts) > 1 && wording.Count(p) < 4 && !f.IsSite(p) {
				f.put(g, "label in the title", g != content.GenreNews)
			}
		}
	}
}

// underName takes in the author's surname before the title or in the address: "QUILL: The harbour is full" is how papers
// head columns.
func (f *finder) underName(by []content.Author) {
	if len(by) != 1 || by[0].Body {
		return
	}
	last := strings.ToLower(names.Surname(wording.Fold(string(by[0].Name.Value))))
	if len(last) > 2 && (strings.HasPrefix(strings.ToLower(f.title()), last+": ") || f.Plain && strings.HasPrefix(path.Base(f.address()), last+"-")) {
		f.put(content.GenreOpinion, "the author's name before the title", false)
	}
}

func (f *finder) title() string {
	if f.Title == nil {
		return ""
	}
	return wording.Fold(string(f.Title.Value))
}

// address is the page's own in lower case, without what is asked of it.
func (f *finder) address() string {
	address, _, _ := strings.Cut(strings.ToLower(f.Address()), "?")
	return address
}

var reviewTitle = pattern.New(`(?i)\breviews?(?: ?[:|–—]| - |, |$)|\breviewed$`)

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
	name := strings.TrimSuffix(path.Base(f.address()), ".html")
	if at := strings.LastIndexByte(name, '-'); at >= 0 && !strings.HasSuffix(name, "s") { // "-reviews" is about several
		hint(name[at+1:], "the page's address")
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

// newsSection reports whether the piece stands, by its label or address, in a section that holds reports on what
// happened.
func (f *finder) newsSection() bool {
	return slices.ContainsFunc(append(strings.Split(path.Dir(f.address()), "/"), f.labels...), func(l string) bool {
		l = strings.ToLower(strings.ReplaceAll(l, "-", " "))
		return rubric.Genre(l) == content.GenreNews || words.NewsSections()[l]
	})
}

// ofDisclaimer takes a disclaimer of views as weak evidence that a piece of which nothing else is
// said is the author's opinion. At the foot of the page it is under every piece.
func ofDisclaimer(d *content.Found[clean.Text]) *vote {
	if d == nil || !ofAuthor.In(strings.ToLower(string(d.Value))) ||
		strings.HasPrefix(string(d.Where), "foot of the page") || !slices.ContainsFunc(wording.Sentences(wording.Fold(string(d.Value))), statement.Disclaims) {
		return nil
	}
	return &vote{Value: content.GenreOpinion, Where: "disclaimer of the author's views"}
}
