package genre

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/house"
)

// genreVote is a genre that the page gives at one place.
type genreVote struct {
	genre content.Genre
	where string
	sure  bool
}

// genreVotes are all that the page says of its genre.
type genreVotes struct {
	rules *house.Rules
	all   []genreVote // the best evidence first
	// news is the first place that says news. It counts only when nothing else is
	// said: columns stand under "News", too.
	news genreVote
}

func (v *genreVotes) put(g content.Genre, where string, sure bool) {
	if g != rubric.NoGenre {
		v.all = append(v.all, genreVote{g, where, sure})
	}
}

// weakly notes a place that says news.
func (v *genreVotes) weakly(where string, sure bool) {
	if v.news.genre == rubric.NoGenre {
		v.news = genreVote{content.GenreNews, where, sure}
	}
}

// label takes in a label on the page, in its data or its address.
func (v *genreVotes) label(s, where string) {
	g := rubric.Genre(strings.ToLower(strings.Trim(page.Fold(s), " :|")))
	if g == rubric.NoGenre {
		g = v.rules.Genre(s)
	}
	if g == content.GenreNews {
		v.weakly(where, true)
		return
	}
	v.put(g, where, true)
}

// best is the first vote, but a sure one for a letter, an editorial, a satire or an
// advertisement says more than one for opinion. There has to be a vote.
func (v *genreVotes) best() genreVote {
	best := v.all[0]
	for _, o := range v.all {
		if best.genre == content.GenreBlog && o.sure && o.genre != content.GenreBlog {
			best = o // a blog holds pieces of every kind
		}
		if best.genre == content.GenreOpinion && o.sure && (o.genre == content.GenreLetter || o.genre == content.GenreEditorial ||
			o.genre == content.GenreSatire || o.genre == content.GenreSponsored) {
			best = o
		}
	}
	return best
}
