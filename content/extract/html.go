package extract

import (
	"net/url"

	"codeberg.org/readeck/go-readability/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
)

// readable are the pieces of what readability takes for the article, with the
// class names that tell what a piece is for. The page's tree stays as it is.
func readable(p *decode.Page, counts *clean.Counts) []piece {
	base, _ := url.Parse(p.Address)
	if base != nil && !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	article, err := parser.ParseDocument(p.Tree, base)
	if err != nil || article.Node == nil {
		return nil
	}
	return walk(article.Node, base, counts)
}
