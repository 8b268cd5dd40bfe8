package extract

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/source"
)

// filter gives a reason to every piece that is no part of the article: it is a
// source fact, a part of the page, or said before.
func filter(pieces []piece, f source.Facts) {
	claimed(pieces, f)
	first, last := extent(pieces)
	r := reasons{ignored: around(pieces, prose)}
	r.code = slices.ContainsFunc(pieces, func(p piece) bool { return p.Kind == content.Code })
	for i := range pieces {
		x := &pieces[i]
		r.side = within
		if i < first {
			r.side = before
		} else if i > last {
			r.side = after
		}
		if x.reason == "" {
			x.reason, x.call = r.of(x)
		}
	}
	headed(pieces)
	comments(pieces)
	setAgain(pieces)
	pullQuotes(pieces)
	among(pieces)
	rest(pieces)
	lonely(pieces)
}

// side is where a piece stands: within the article's text, before or after it, or beside all of it.
type side uint8

const (
	within side = iota
	before
	after
	beside
)

// reasons say why a piece is out of the article, by itself and the names around it.
type reasons struct {
	ignored kinds // of elements that surround the article as well
	code    bool  // the text is about code, and shows some
	side    side
}

// of is why a piece is out of the article, if it is, and whether it is an appeal to the reader.
func (r *reasons) of(p *piece) (why clean.Text, call bool) {
	if p.Kind == content.Code || p.Kind == content.Table || p.Kind == content.Rule || p.Kind == content.Image && p.Caption != "" {
		return "", false
	}
	if by, ok := boilerplate.Of(p.key, p.words, r.side != within); ok {
		return clean.Inline(by.Why, nil), by.Call
	}
	if p.Kind == content.Image {
		return "", false
	}
	if !r.code && boilerplate.Script(string(p.Text), r.side != within) {
		return boilerplate.Code, false
	}
	if by := p.why(r.ignored, r.side == beside); by != "" {
		return clean.Inline(by, nil), true
	}
	return r.byShape(p), false
}

// byShape is why a piece is out of the article by its own shape: a line that is all link, a
// picture's credit, a date.
func (r *reasons) byShape(p *piece) clean.Text {
	text := string(p.Text)
	switch {
	case p.Kind == content.Paragraph && p.linked > 0 && p.linked >= p.words-1 && p.linked*10 >= p.words*9 && !quoted(p) &&
		(r.side != within || p.words >= 4) && (r.side == after || !sentenceEnd(text)):
		return boilerplate.Related
	case r.side != within && p.words == 1 && boilerplate.AnyPrefix(p.key, "http://", "https://", "www."):
		return boilerplate.Control
	case r.side == before && p.words >= 2 && p.words <= 12 && boilerplate.AnyPrefix(p.key, "by ", "von ", "par ") && !sentenceEnd(text):
		return boilerplate.Byline
	case p.words <= 70 && boilerplate.IsCredit(p.key) && !quoted(p):
		return boilerplate.Caption
	case r.side != within && p.words <= 16 && boilerplate.IsDate(p.key):
		return boilerplate.Date
	}
	return ""
}
