// Package genre finds what the page itself says the piece is, on explicit evidence only: places that
// name a genre vote (vote.go), in the data, the labels (label.go), the title (title.go) and what is
// said of the piece (said.go). What a label stands for, package rubric knows.
package genre

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
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
}

// Find finds what the page itself says the piece is.
func Find(p *evidence.Page, section *content.Found[[]clean.Text], authors []content.Author) *content.Found[content.Genre] {
	return (&finder{p, section, authors}).genre()
}

func (f *finder) genre() *content.Found[content.Genre] {
	v := &genreVotes{rules: f.House}
	f.genreInData(v)
	f.genreInSections(v)
	f.genreInWords(v)
	f.genreInAddress(v)
	if g, where := f.genreSaidWeakly(); g != rubric.NoGenre && (len(v.all) == 0 || v.best().genre == content.GenreBlog) {
		v.put(g, where, len(v.all) > 0)
	}
	if len(v.all) == 0 {
		f.newsAtLeast(v)
		if v.news.genre == rubric.NoGenre {
			return nil
		}
		v.all = append(v.all, v.news)
	}
	best := v.best()
	for _, o := range v.all {
		if o.genre != best.genre {
			f.Conflict("genre", string(o.genre), o.where)
		}
	}
	if v.news.sure && v.news.genre != best.genre {
		f.Conflict("genre", string(v.news.genre), v.news.where)
	}
	return &content.Found[content.Genre]{Value: best.genre, Where: evidence.Show(best.where), Sure: best.sure}
}

// genreInData takes in what the page's data say.
func (f *finder) genreInData(v *genreVotes) {
	if a := f.Data.Article; a != nil {
		v.put(rubric.GenreOfType(a), "JSON-LD @type", true)
		v.put(rubric.Genre(strings.ToLower(metadata.Text(a["genre"]))), "JSON-LD genre", true)
	}
	for _, n := range f.Data.Nodes {
		if n.Typed("ClaimReview") && n.Under == "" {
			v.put(content.GenreFactCheck, "JSON-LD ClaimReview", true)
			break
		}
	}
	if flag := f.Head.Get("article:opinion", "opinion"); strings.EqualFold(flag, "true") {
		v.put(content.GenreOpinion, "meta article:opinion", true)
	}
}

// genreInSections takes in the names of the sections in which the piece stands.
func (f *finder) genreInSections(v *genreVotes) {
	if s := f.section; s != nil && s.Where != section.Topics {
		for _, l := range s.Value {
			v.label(string(l), "section: "+string(s.Where))
		}
	}
	for _, c := range f.Conflicts {
		if c.Fact == "section" {
			v.label(string(c.Value), "section: "+string(c.Where))
		}
	}
	for _, l := range section.Crumbs(f.Page) {
		v.label(l, "breadcrumbs")
	}
}

// genreInWords takes in what the title, the authors' roles, the lines around the text and
// the fields for a type say.
func (f *finder) genreInWords(v *genreVotes) {
	v.put(f.titleGenre())
	for i := range f.authors {
		if r := f.authors[i].Role; r != nil {
			v.put(rubric.GenreOfRole(string(r.Value)), "role: "+string(r.Where), true)
		}
	}
	v.put(f.labelLine())
	v.put(f.gluedLabel())
	v.put(f.releasedOrPaid())
	v.put(f.signedLabel())
	for _, n := range [...]string{
		"genre", "prism.genre", "dc.type", "content-type", "articletype", "article:type", "contenttype", "parsely-type",
		"cxenseparse:articletype",
	} {
		v.label(f.Head.Get(n), "meta "+n)
	}
	v.label(f.Front("genre", "type"), "front matter")
	if g, where := f.columnGenre(); g != rubric.NoGenre {
		v.put(g, where, false)
	}
	v.put(f.saidGenre())
}

// genreInAddress takes in the folders of the page's address.
func (f *finder) genreInAddress(v *genreVotes) {
	g, where := rubric.GenreOfAddress(f.Address())
	if g == content.GenreNews {
		v.weakly(where, false)
		return
	}
	v.put(g, where, true)
}

// newsAtLeast takes in what makes it likely that the piece, of which nothing else is
// said, is a report.
func (f *finder) newsAtLeast(v *genreVotes) {
	a := f.Data.Article
	if !v.news.sure && a != nil && a.Typed("NewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle") && f.newsSection() {
		v.news = genreVote{content.GenreNews, "JSON-LD NewsArticle in a news section", false}
	}
	if a == nil && f.newsSection() {
		v.weakly("news section", false)
	}
	if f.datelined() {
		v.weakly("dateline", false)
	}
	for i := max(0, f.TitleAt-2); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+3; i++ {
		if l := &f.Lines[i]; !l.Has(page.InNav|page.InRelated|page.InFooter) && wording.Count(l.Text) <= 4 && strings.HasSuffix(l.Fold, " News") {
			v.weakly(f.Place(i), false)
		}
	}
}

// OfDisclaimer takes a disclaimer of views as weak evidence that a piece of which nothing else is
// said is the author's opinion.
func OfDisclaimer(d *content.Found[clean.Text]) *content.Found[content.Genre] {
	if d == nil || !pattern.Holds(strings.ToLower(string(d.Value)), "author", "writer", "columnist", "contributor", "my own", "autor", "auteur") {
		return nil
	}
	if strings.HasPrefix(string(d.Where), "foot of the page") || !slices.ContainsFunc(wording.Sentences(page.Fold(string(d.Value))), statement.Disclaims) {
		return nil // it is under every piece
	}
	return &content.Found[content.Genre]{Value: content.GenreOpinion, Where: "disclaimer of the author's views", Sure: false}
}

// newsSection reports whether the piece stands in a section that holds reports on
// what happened, by its label or address.
func (f *finder) newsSection() bool {
	labels := []string{}
	if s := f.section; s != nil {
		for _, l := range s.Value {
			labels = append(labels, string(l))
		}
	}
	if i := strings.Index(f.Address(), "//"); i >= 0 {
		if p := strings.Split(f.Address()[i+2:], "/"); len(p) > 2 {
			labels = append(labels, p[1:len(p)-1]...)
		}
	}
	for _, l := range labels {
		switch strings.ToLower(strings.Trim(l, " /")) {
		case "news", "world", "politics", "national", "nation", "international", "local", "us", "u.s.", "uk", "europe", "africa", "asia", "asia-pacific",
			"americas", "middle east", "middle-east",
			"crime", "courts", "us & canada", "us news", "world news", "federal politics", "nyregion", "new york", "metro", "breaking news", "nation & world",
			"uk-news", "us-news", "world-news",
			"politik", "ausland", "inland", "nachrichten", "politique", "monde", "international-news", "regional", "australia-news", "state", "canada",
			"india", "china", "australia", "entertainment", "entertainment news", "congress", "elections", "white house":
			return true
		}
	}
	return false
}

// datelined reports whether the text begins as a report does: "PARIS (Agency) -".
func (f *finder) datelined() bool {
	for i := f.Begin; i < len(f.Lines) && i < f.Begin+2; i++ {
		if provenance.Dateline.In(f.Lines[i].Fold) {
			return true
		}
	}
	return false
}
