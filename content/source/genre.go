package source

import (
	"strings"

	"golang.org/x/net/html/atom"

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

func genreOfType(o object) content.Genre {
	switch {
	case o.typed("OpinionNewsArticle"):
		return content.GenreOpinion
	case o.typed("AnalysisNewsArticle"):
		return content.GenreAnalysis
	case o.typed("ReviewNewsArticle"):
		return content.GenreReview
	case o.typed("SatiricalArticle"):
		return content.GenreSatire
	case o.typed("AdvertiserContentArticle"):
		return content.GenreSponsored
	case o.typed("ReportageNewsArticle"):
		return content.GenreNews
	}
	return noGenre
}

// genreOfLabel is what a label alone, in lower case, says the piece is.
func genreOfLabel(s string) content.Genre {
	s = strings.TrimSpace(strings.Trim(s, " :|"))
	if s == "" || len(s) > 50 {
		return noGenre
	}
	if strings.Contains(s, "/") {
		for p := range strings.SplitSeq(s, "/") {
			if genreOfLabel(p) == content.GenreOpinion {
				return content.GenreOpinion
			}
		}
		return noGenre
	}
	switch s {
	case "opinion", "opinions", "op-ed", "oped", "op-eds", "op ed", "commentary", "commentaries", "comment", "column", "columns", "columnist", "columnists", "viewpoint", "viewpoints", "point of view",
		"perspective", "perspectives", "voices", "views", "opinion contributor", "opinion columnist", "opinion writer", "guest column", "guest columnist", "guest commentary", "guest opinion", "guest essay", "your view", "ideas", "blogs & opinion",
		"opinion & analysis", "opinion and analysis", "debate", "contributors", "contributor op-ed", "opinion | columnists", "the opinion pages",
		"meinung", "meinungen", "kommentar", "kommentare", "kolumne", "kolumnen", "gastbeitrag", "gastkommentar", "standpunkt", "debatte", "zwischenruf", "essay & kommentar", "meinung & debatte", "pro und contra", "glosse",
		"tribune", "tribunes", "chronique", "chroniques", "idées", "débats", "point de vue", "points de vue", "billet", "opinión", "libre opinion":
		return content.GenreOpinion
	case "analysis", "news analysis", "analyse", "analysen", "analyses", "décryptage", "hintergrund & analyse", "the analysis":
		return content.GenreAnalysis
	case "editorial", "editorials", "our view", "editorial board", "leitartikel", "éditorial", "éditoriaux", "édito", "leader", "leaders", "the editorial board", "leading article":
		return content.GenreEditorial
	case "letters", "letter", "letters to the editor", "letter to the editor", "readers' letters", "reader letters", "your letters", "leserbriefe", "leserbrief", "courrier des lecteurs", "courrier":
		return content.GenreLetter
	case "sponsored", "sponsored content", "paid post", "paid content", "advertorial", "partner content", "promoted", "promoted content", "advertisement feature", "paid program", "anzeige", "werbung", "sponsored post", "branded content", "publireportage", "contenu sponsorisé":
		return content.GenreSponsored
	case "press release", "press releases", "press-release", "press-releases", "pressemitteilung", "pressemitteilungen", "communiqué", "communiqué de presse", "communiqués", "news release", "news releases", "media release", "media releases":
		return content.GenrePressRelease
	case "satire", "humor", "humour", "parody":
		return content.GenreSatire
	case "review", "reviews", "book review", "book reviews", "film review", "film reviews", "movie review", "movie reviews", "music review", "album review", "tv review", "theater review", "theatre review", "restaurant review", "kritik", "rezension", "rezensionen", "critique", "critiques":
		return content.GenreReview
	case "fact check", "fact-check", "fact checks", "fact-checks", "fact checker", "factcheck", "fact checking", "faktencheck", "faktenfinder", "désintox", "fake off", "vrai ou faux", "fact-checking":
		return content.GenreFactCheck
	case "interview", "interviews", "q&a", "im gespräch", "entretien", "entretiens":
		return content.GenreInterview
	case "news", "latest news", "breaking news", "nachrichten", "aktuelles", "actualités", "actualité", "actu", "news stories", "us news", "u.s. news", "world news", "local news", "national news", "business news", "international news", "politics news", "news report":
		return content.GenreNews
	}
	return noGenre
}

var titleLead = lazy(`(?i)^(opinion|op-?ed|commentary|comment|editorial|letters?(?: to the editor)?|analysis|review|fact[ -]check|guest column|column|satire|kommentar|meinung|leitartikel|gastbeitrag|analyse|faktencheck|tribune|éditorial|point de vue|interview|press release|pressemitteilung|sponsored|advertisement)\s*(?:\||:|—|–| - )\s*`)

// titleGenre reads "Opinion: …" and "Opinion | …" in the titles that the page gives.
func (f *finder) titleGenre() (content.Genre, string, bool) {
	titles := []string{f.head.title}
	if f.out.Title != nil {
		titles = append(titles, string(f.out.Title.Value))
	}
	v, _ := f.head.get("og:title", "twitter:title")
	titles = append(titles, v)
	if a := f.data.article; a != nil {
		titles = append(titles, text(a["headline"]))
	}
	for _, t := range titles {
		if m := titleLead.groups(fold(t)); m != nil {
			if g := genreOfLabel(strings.ToLower(m[1])); g != noGenre {
				return g, "first word of the title", true
			}
		}
		// "… - The Post - Opinion", "… | Opinion | Newsweek"
		for _, sep := range [...]string{" | ", " - ", " – ", " — "} {
			parts := strings.Split(t, sep)
			for _, p := range parts[1:] {
				if g := genreOfLabel(strings.ToLower(strings.TrimSpace(p))); g != noGenre && g != content.GenreNews && words(p) < 4 {
					return g, "end of the title", true
				}
			}
		}
	}
	return noGenre, "", false
}

// roleGenre reads "Opinion columnist".
func roleGenre(s string) content.Genre {
	l := strings.ToLower(s)
	if strings.HasPrefix(l, "opinion ") || holds(l, "op-ed columnist", "opinion columnist", "opinion contributor", "opinion writer", "guest columnist", "ideas contributor") {
		return content.GenreOpinion
	}
	return noGenre
}

// columnGenre reads a title, or the end of an address, that begins with the author's surname:
// "QUILL: The harbour is full" is how papers head columns.
func (f *finder) columnGenre() (content.Genre, string) {
	if len(f.out.Authors) != 1 || f.out.Authors[0].Body {
		return noGenre, ""
	}
	last := strings.ToLower(surname(fold(string(f.out.Authors[0].Name.Value))))
	if len(last) < 3 {
		return noGenre, ""
	}
	if t := f.out.Title; t != nil && strings.HasPrefix(strings.ToLower(fold(string(t.Value))), last+": ") {
		return content.GenreOpinion, "the author's name before the title"
	}
	a := strings.TrimRight(strings.ToLower(f.address()), "/")
	if i := strings.LastIndexByte(a, '/'); f.plain && i > 0 && strings.HasPrefix(a[i+1:], last+"-") {
		return content.GenreOpinion, "the author's name in the page's address"
	}
	return noGenre, ""
}

var saysItself = lazy(`(?i)\b(?:this is an?|the (?:above|following|preceding) is an?) (opinion|commentary|editorial|analysis|satir\w+|sponsored)(?: \w+)?\b|^(editorials?) (?:are|is|represents?|reflects?) (?:developed|written|the (?:view|opinion|position|consensus))|\b(?:opinion|views) (?:columns?|pieces?|commentaries) (?:are|do|reflect)`)

// saidGenre reads a line at the edge of the text that says what it is: "This is an opinion piece."
func (f *finder) saidGenre() (content.Genre, string, bool) {
	for i := range f.lines {
		l := &f.lines[i]
		if !(i <= f.begin+1 || i >= f.end-4) || l.elsewhere() || l.has(inFooter) || words(l.text) > 90 || !holds(l.lower, "this is a", "following is", "above is", "preceding is", "editorial", "opinion column", "opinion piece") {
			continue
		}
		for _, s := range sentences(bareStart(l.fold)) {
			m := saysItself.groups(s)
			if m == nil || strings.ContainsAny(s, "“\"") || words(s) > 25 {
				continue
			}
			switch w := strings.ToLower(m[1] + m[2]); {
			case strings.HasPrefix(w, "satir"):
				return content.GenreSatire, f.place(i), true
			case w == "":
				return content.GenreOpinion, f.place(i), true
			default:
				return genreOfLabel(w), f.place(i), true
			}
		}
	}
	return noGenre, "", false
}

// labelLine is a line near the title that is a genre's name and no more.
func (f *finder) labelLine() (content.Genre, string, bool) {
	from, to := 0, f.begin+2
	if f.titleAt >= 0 {
		from = max(0, f.titleAt-6)
	}
	for i := from; i < len(f.lines) && i < to; i++ {
		l := &f.lines[i]
		if len(l.text) > 40 || l.has(inNav|inFooter|inRelated|inComment) || !f.plain && i < f.titleAt-3 || l.tag == atom.Li && !l.has(inKicker|inCrumbs) {
			continue
		}
		if !f.plain && f.titleAt < 0 {
			continue
		}
		for _, p := range splitGlued(l.fold) {
			g := genreOfLabel(strings.ToLower(p))
			if g == noGenre || g == content.GenreNews || g == content.GenreSponsored && !f.plain {
				continue
			}
			if _, used := f.taken[i]; !used {
				f.use(i, "", "section")
			}
			return g, "label: " + f.place(i), true
		}
	}
	return noGenre, "", false
}

// genreOfAddress reads a part of the address that is a genre's name.
func genreOfAddress(address string) (content.Genre, string) {
	_, after, ok0 := strings.Cut(address, "//")
	if !ok0 {
		return noGenre, ""
	}
	_, path, ok := strings.Cut(after, "/")
	hostname, _, _ := strings.Cut(after, "/")
	if strings.HasPrefix(hostname, "blogs.") || strings.HasPrefix(hostname, "blog.") {
		return content.GenreBlog, "the page's address"
	}
	if strings.HasPrefix(hostname, "opinion.") || strings.HasPrefix(hostname, "opinionator.") {
		return content.GenreOpinion, "the page's address"
	}
	if !ok {
		return noGenre, ""
	}
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(strings.ToLower(path), "/")
	news := false
	for i, p := range parts {
		if i == len(parts)-1 && i > 0 {
			for _, lead := range [...]string{"fact-check-", "editorial-", "op-ed-", "opinion-"} {
				if strings.HasPrefix(p, lead) && g(lead) != noGenre {
					return g(lead), "the page's address"
				}
			}
			break // the piece's own name
		}
		if strings.HasPrefix(p, "fact-check-") {
			return content.GenreFactCheck, "the page's address"
		}
		switch g := genreOfLabel(strings.ReplaceAll(p, "_", "-")); g {
		case noGenre:
			if k := strings.ReplaceAll(p, "-", " "); genreOfLabel(k) != noGenre && genreOfLabel(k) != content.GenreNews {
				return genreOfLabel(k), "the page's address"
			}
		case content.GenreNews:
			news = true
		default:
			return g, "the page's address"
		}
	}
	if news {
		return content.GenreNews, "the page's address"
	}
	return noGenre, ""
}

func g(lead string) content.Genre { return genreOfLabel(strings.TrimSuffix(lead, "-")) }

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
