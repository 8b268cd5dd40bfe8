// Package rubric tells what the labels of pages stand for: sections and genres by the names that
// they have on many sites, in [words.Sections] and [words.Genres], in addresses and in roles. Which
// label a page gives its piece, packages source/section and source/genre find.
package rubric

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var opinionRole = pattern.Read(files, "forms.txt", words.ByName).Named("opinion")

// GenreOfRole reads "Opinion columnist".
func GenreOfRole(s string) content.Genre {
	if opinionRole.In(strings.ToLower(s)) {
		return content.GenreOpinion
	}
	return NoGenre
}

// GenreOfType is the genre that a type of JSON-LD names.
func GenreOfType(o metadata.Object) content.Genre {
	switch {
	case o.Typed("OpinionNewsArticle"):
		return content.GenreOpinion
	case o.Typed("AnalysisNewsArticle"):
		return content.GenreAnalysis
	case o.Typed("ReviewNewsArticle"):
		return content.GenreReview
	case o.Typed("SatiricalArticle"):
		return content.GenreSatire
	case o.Typed("AdvertiserContentArticle"):
		return content.GenreSponsored
	case o.Typed("ClaimReview"):
		return content.GenreFactCheck
	case o.Typed("ReportageNewsArticle"):
		return content.GenreNews
	}
	return NoGenre
}

// Genre is what a label alone, in lower case, says the piece is.
func Genre(s string) content.Genre {
	s = strings.TrimSpace(strings.Trim(s, " :|"))
	if s == "" || len(s) > 50 {
		return NoGenre
	}
	if strings.Contains(s, "/") {
		for p := range strings.SplitSeq(s, "/") {
			if Genre(p) == content.GenreOpinion {
				return content.GenreOpinion
			}
		}
		return NoGenre
	}
	g := content.Genre(words.Genres()[s])
	if g == NoGenre {
		g = genreOfTail(s)
	}
	if g != NoGenre || !strings.Contains(s, "blog") || strings.HasPrefix(s, "back ") || !ownBlog.In(s) {
		return g
	}
	return content.GenreBlog
}

// ownBlog is the name of a blog: "harbour blog", "back to blog".
var ownBlog = pattern.New(`^(?:\p{L}[\p{L}.&'-]* ){1,3}blogs?$|^blog home$`)

// GenreOfAddress reads a part of the address that is a genre's name.
func GenreOfAddress(address string) (content.Genre, string) {
	_, after, ok0 := strings.Cut(address, "//")
	if !ok0 {
		return NoGenre, ""
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
		return NoGenre, ""
	}
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(strings.ToLower(path), "/")
	news := false
	for i, p := range parts {
		if i == len(parts)-1 && i > 0 {
			break // the piece's own name
		}
		if strings.HasPrefix(p, "fact-check-") {
			return content.GenreFactCheck, "the page's address"
		}
		switch g := Genre(strings.ReplaceAll(p, "_", "-")); g {
		case NoGenre:
			if k := strings.ReplaceAll(p, "-", " "); Genre(k) != NoGenre && Genre(k) != content.GenreNews {
				return Genre(k), "the page's address"
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
	return NoGenre, ""
}

// genreOfTail is what the last word of a label of two or three words says: "Travel News",
// "Restaurant Reviews".
func genreOfTail(label string) content.Genre {
	if n := wording.Count(label); n < 2 || n > 3 || strings.HasPrefix(label, "the ") || strings.ContainsAny(label, "0123456789") {
		return NoGenre
	}
	switch wording.LastWord(label) {
	case "news", "nachrichten":
		return content.GenreNews
	case "review", "reviews", "rezension", "rezensionen":
		return content.GenreReview
	case "interview", "interviews":
		return content.GenreInterview
	case "editorial", "editorials":
		return content.GenreEditorial
	case "opinion", "opinions", "commentary":
		return content.GenreOpinion
	}
	return NoGenre
}

// NoGenre is what most labels say of the genre.
const NoGenre content.Genre = ""
