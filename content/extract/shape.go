package extract

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// shaped says why a piece is out of the article by its own shape: a line that is
// all link, a picture's credit, a date. Before and after say that it stands outside
// the article's text.
func shaped(p *piece, before, after bool) string {
	outer := before || after
	switch {
	case p.linked > 0 && p.linked >= p.words-1 && p.linked*10 >= p.words*9 && p.Kind == content.Paragraph &&
		(outer || p.words >= 4) && !quoted(p) && (after || !sentenceEnd(string(p.Text))):
		return boilerplate.Related
	case p.words == 1 && boilerplate.AnyPrefix(p.key, "http://", "https://", "www."):
		return boilerplate.Control
	case before && p.words >= 2 && p.words <= 12 && boilerplate.AnyPrefix(p.key, "by ", "von ", "par ") && !sentenceEnd(string(p.Text)):
		return boilerplate.Byline
	case p.words <= 70 && boilerplate.IsCredit(p.key) && !quoted(p):
		return boilerplate.Caption
	case outer && p.words <= 16 && boilerplate.IsDate(p.key):
		return boilerplate.Date
	}
	return ""
}

func quoted(p *piece) bool {
	for _, c := range p.Containers {
		if c.Kind == content.Quote {
			return true
		}
	}
	return false
}
