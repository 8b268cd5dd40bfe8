package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

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
	g := content.Genre(words.Genres()[s])
	if g == noGenre {
		g = genreOfTail(s)
	}
	if g != noGenre || !strings.Contains(s, "blog") || strings.HasPrefix(s, "back ") || !ownBlog.In(s) {
		return g
	}
	return content.GenreBlog
}

// ownBlog is the name of a blog: "harbour blog", "back to blog".
var ownBlog = pattern.New(`^(?:\p{L}[\p{L}.&'-]* ){1,3}blogs?$|^blog home$`)

// signed is a label with the name of whoever wrote the piece, or with what it reviews: "Column by Ada Quill".
var signed = pattern.New(`(?i)^(?:an? |eine? )?(?:[\p{L}-]+ )?(opinion|commentary|column|analysis|editorial|review|kolumne|kommentar|leitartikel|gastbeitrag` +
	`|analyse|rezension` +
	`|chronique|tribune) (?:by|von|de|par|of) (?:the )?\p{Lu}`)

// signedLabel is such a line beside the title.
func (f *finder) signedLabel() (content.Genre, string, bool) {
	for i := max(0, f.titleAt-3); i < len(f.lines) && i <= max(f.titleAt+5, f.begin+1) && f.titleAt >= 0; i++ {
		l := &f.lines[i]
		if i == f.titleAt || l.Elsewhere() || l.Has(page.InCaption|page.InAside) || wording.CountWords(l.Text) > 12 || wording.SentenceEnd(l.Text) && wording.CountWords(l.Text) > 10 {
			continue
		}
		if m := signed.Groups(l.Fold); m != nil && (l.Linked*10 < len(l.Text)*8 || i > f.titleAt) && !f.headsOthers(i) {
			return genreOfLabel(strings.ToLower(m[1])), "label: " + f.place(i), f.plainly(i)
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
		if len(l.Text) > 40 || l.Has(page.InNav|page.InFooter|page.InRelated|page.InComment) || !f.plain && i < f.titleAt-3 || l.Tag == atom.Li &&
			!l.Has(page.InKicker|page.InCrumbs) {
			continue
		}
		if !f.plain && (f.titleAt < 0 || f.headsOthers(i)) {
			continue
		}
		for _, p := range splitGlued(l.Fold) {
			g := genreOfLabel(strings.ToLower(p))
			if g == noGenre || g == content.GenreNews || g == content.GenreSponsored && !f.plain {
				continue
			}
			if _, used := f.taken[i]; !used {
				f.use(i, "", "section")
			}
			return g, "label: " + f.place(i), f.plainly(i)
		}
	}
	return noGenre, "", false
}

// headsOthers reports whether a label above the title is that of a strip of other pieces: one of
// them stands between the two.
func (f *finder) headsOthers(i int) bool {
	for j := i + 1; j < f.titleAt; j++ {
		l := &f.lines[j]
		if _, used := f.taken[j]; used || l.Has(page.InByline|page.InDate) {
			continue
		}
		if wording.CountWords(l.Text) >= 4 && l.Linked*2 > len(l.Text) {
			return true
		}
	}
	return false
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
