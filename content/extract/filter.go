package extract

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// filter gives a reason to every piece that is no part of the article: it is a
// source fact, a part of the page, or said before.
func filter(pieces []piece, known facts) {
	r := reasons{ignored: around(pieces, func(*piece) bool { return true })}
	claimed(pieces, known, r.ignored)
	first, last := extent(pieces)
	r.code = slices.ContainsFunc(pieces, func(p piece) bool { return p.Kind == content.Code })
	for i := range pieces {
		x := &pieces[i]
		r.before, r.outer = i < first, i < first || i > last
		if x.reason == "" {
			x.reason = r.of(x)
		}
	}
	_, last = extent(pieces)
	headed(pieces[last+1:])
	comments(pieces)
	setAgain(pieces)
	pullQuotes(pieces)
	rest(pieces)
	lonely(pieces)
}

// reasons say why a piece is out of the article, by itself and the names around it.
type reasons struct {
	ignored kinds // surround the article as well, and do not tell it from the rest
	code    bool  // the text is about code, and shows some
	before  bool  // the piece stands before the article's text
	outer   bool  // it stands before or after that
	beside  bool  // it is none of what may be the article
}

// of is why a piece is out of the article, if it is: by what it says, by the names around it, or by its
// shape, as a line that is all link, a picture's credit, a date.
func (r *reasons) of(p *piece) clean.Text {
	if by, ok := boilerplate.Of(p.key, p.words, r.outer); ok {
		return clean.Inline(by.Why, nil)
	}
	if p.Kind == content.Image {
		return ""
	}
	if !r.code && boilerplate.Script(string(p.Text), r.outer) {
		return boilerplate.Code
	}
	if by := r.byPlace(p); by != "" {
		return clean.Inline(by, nil)
	}
	switch text := string(p.Text); {
	case p.Kind == content.Paragraph && p.linked > 0 && p.linked*10 >= p.words*9 &&
		(r.outer || p.words >= 4 && !wording.Stops(text)):
		return boilerplate.Related
	case r.before && p.words <= 12 && ledByName.In(p.key) && !wording.Stops(text):
		return boilerplate.Byline
	}
	if by, ok := boilerplate.Shape(p.key, p.words, r.outer); ok {
		return clean.Inline(by.Why, nil)
	}
	return ""
}

var ledByName = pattern.Taking(words.ByName, `^<by> `)

// claimed leaves out the lines that source facts were read from.
func claimed(pieces []piece, known facts, ignored kinds) {
	_, by := allKinds()
	for i := range pieces {
		x := &pieces[i]
		fact := known.of(x)
		// What a page with markup gives as its description may be simply the first paragraph: nothing says
		// that it stands apart from the others.
		opening := fact == "dek" && x.in != 0 && sentence(x) && !styled(x) && x.in&^ignored&by["dek"] == 0
		if x.key != "" && fact != "" && !opening {
			x.reason = factName(fact)
		}
	}
}
