package extract

import (
	"net/url"

	"codeberg.org/readeck/go-readability/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
)

// readable are the pieces of what readability takes for the article, and of what it should have
// taken with it, with the names that tell what a piece is for. The page's tree stays as it is.
func readable(p *page.Page, counts *clean.Counts) (pieces []piece, short clean.Text) {
	base, err := url.Parse(p.Base())
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	k := copier{page: p, others: otherArticles(p)}
	if article, err := parser.ParseAndMutate(k.copied(p.Tree), base); err == nil && article.Node != nil {
		pieces = walk(article.Node, noted, base, counts)
	}
	pieces = k.widened(pieces, base, counts)
	words := 0
	for i := range pieces {
		if prose(&pieces[i]) {
			words += pieces[i].words
		}
	}
	if k.unfolded*3 > words {
		short = "a part of the text unfolds on the page when it is clicked"
	}
	return pieces, short
}
