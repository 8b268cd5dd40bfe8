package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
)

// Genres that a label may name and that matter only here.
const noGenre content.Genre = ""

// genre finds what the page itself says the piece is.
func (f *finder) genre() {
	type vote struct {
		genre content.Genre
		where string
		sure  bool
	}
	var votes []vote
	put := func(g content.Genre, where string, sure bool) {
		if g != noGenre {
			votes = append(votes, vote{g, where, sure})
		}
	}
	a := f.data.article
	if a != nil {
		put(genreOfType(a), "JSON-LD @type", true)
		put(genreOfLabel(strings.ToLower(text(a["genre"]))), "JSON-LD genre", true)
	}
	for _, n := range f.data.nodes {
		if n.typed("ClaimReview") && n.under == "" {
			put(content.GenreFactCheck, "JSON-LD ClaimReview", true)
			break
		}
	}
	if v, _ := f.head.get("article:opinion", "opinion"); strings.EqualFold(v, "true") {
		put(content.GenreOpinion, "meta article:opinion", true)
	}
	// A label on the page, in the data, in the address.
	weak := vote{}
	label := func(s, where string) {
		g := genreOfLabel(strings.ToLower(strings.Trim(fold(s), " :|")))
		if g == noGenre {
			g = f.rules.genre(s)
		}
		if g == content.GenreNews {
			if weak.genre == noGenre {
				weak = vote{g, where, true}
			}
			return
		}
		put(g, where, true)
	}
	if s := f.out.Section; s != nil {
		for _, l := range s.Value {
			label(string(l), "section: "+string(s.Where))
		}
	}
	for _, c := range f.out.Conflicts {
		if c.Fact == "section" {
			label(string(c.Value), "section: "+string(c.Where))
		}
	}
	if labels, _ := f.crumbs(); len(labels) > 0 {
		for _, l := range labels {
			label(l, "breadcrumbs")
		}
	}
	put(f.titleGenre())
	for i := range f.out.Authors {
		if r := f.out.Authors[i].Role; r != nil {
			put(roleGenre(string(r.Value)), "role: "+string(r.Where), true)
		}
	}
	put(f.labelLine())
	for _, n := range [...]string{"genre", "prism.genre", "dc.type", "content-type", "articletype", "article:type", "contenttype", "parsely-type", "cxenseparse:articletype"} {
		v, _ := f.head.get(n)
		label(v, "meta "+n)
	}
	label(f.front("genre", "type"), "front matter")
	if g, where := f.columnGenre(); g != noGenre {
		put(g, where, false)
	}
	put(f.saidGenre())
	g, where := genreOfAddress(f.address())
	if g == content.GenreNews {
		if weak.genre == noGenre {
			weak = vote{g, where, false}
		}
	} else {
		put(g, where, true)
	}
	if weak.genre == noGenre || !weak.sure {
		if a != nil && (a.typed("NewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle") && f.newsSection()) {
			weak = vote{content.GenreNews, "JSON-LD NewsArticle in a news section", false}
		}
	}
	if weak.genre == noGenre && a == nil && f.newsSection() {
		weak = vote{content.GenreNews, "news section", false}
	}
	if weak.genre == noGenre && f.datelined() {
		weak = vote{content.GenreNews, "dateline", false}
	}
	if len(votes) == 0 && weak.genre != noGenre {
		votes = append(votes, weak)
	}
	if len(votes) == 0 {
		return
	}
	best := votes[0]
	for _, v := range votes {
		// A narrower label wins over "opinion": a letter, an editorial, a satire.
		if best.genre == content.GenreOpinion && (v.genre == content.GenreLetter || v.genre == content.GenreEditorial || v.genre == content.GenreSatire || v.genre == content.GenreSponsored) && v.sure {
			best = v
		}
	}
	f.out.Genre = &content.Found[content.Genre]{Value: best.genre, Where: show(best.where), Sure: best.sure}
	for _, v := range votes {
		if v.genre != best.genre {
			f.conflict("genre", string(v.genre), v.where)
		}
	}
	if weak.sure && weak.genre != best.genre {
		f.conflict("genre", string(weak.genre), weak.where)
	}
}

// roleGenre reads "Opinion columnist".
func roleGenre(s string) content.Genre {
	l := strings.ToLower(s)
	if strings.HasPrefix(l, "opinion ") || holds(l, "op-ed columnist", "opinion columnist", "opinion contributor", "opinion writer", "guest columnist", "ideas contributor") {
		return content.GenreOpinion
	}
	return noGenre
}

// newsSection says whether the piece stands in a section that holds reports on
// what happened, by its label or address.
func (f *finder) newsSection() bool {
	labels := []string{}
	if s := f.out.Section; s != nil {
		for _, l := range s.Value {
			labels = append(labels, string(l))
		}
	}
	for _, c := range f.out.Conflicts {
		if c.Fact == "section" {
			labels = append(labels, string(c.Value))
		}
	}
	if i := strings.Index(f.address(), "//"); i >= 0 {
		if p := strings.Split(f.address()[i+2:], "/"); len(p) > 2 {
			labels = append(labels, p[1:len(p)-1]...)
		}
	}
	for _, l := range labels {
		switch strings.ToLower(strings.Trim(l, " /")) {
		case "news", "world", "politics", "national", "nation", "international", "local", "us", "u.s.", "uk", "europe", "africa", "asia", "asia-pacific", "americas", "middle east", "middle-east",
			"crime", "courts", "us & canada", "us news", "world news", "federal politics", "nyregion", "new york", "metro", "breaking news", "nation & world", "uk-news", "us-news", "world-news",
			"politik", "ausland", "inland", "nachrichten", "politique", "monde", "international-news", "regional", "australia-news", "state", "canada", "india", "china", "australia", "entertainment", "entertainment news", "congress", "elections", "white house":
			return true
		}
	}
	return false
}

// datelined says whether the text begins as a report does: "PARIS (Agency) -".
func (f *finder) datelined() bool {
	for i := f.begin; i < len(f.lines) && i < f.begin+2; i++ {
		if dateline.in(f.lines[i].fold) {
			return true
		}
	}
	return false
}
