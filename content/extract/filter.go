package extract

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source"
)

// filter gives a reason to every piece that is no part of the article: it is a
// source fact, a part of the page, or said before.
func filter(pieces []piece, f source.Facts) {
	r := reasons{ignored: around(pieces)}
	claimed(pieces, f, r.ignored)
	first, last := extent(pieces)
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
	_, last = extent(pieces)
	headed(pieces[last+1:])
	comments(pieces)
	setAgain(pieces)
	pullQuotes(pieces)
	among(pieces[last+1:])
	rest(pieces)
	lonely(pieces)
}

// side is where a piece stands: within the article's text, before or after it, or beside all of it.
type side uint8

const (
	within side = iota
	after
	before
	beside
)

// reasons say why a piece is out of the article, by itself and the names around it.
type reasons struct {
	ignored kinds // surround the article as well, and do not tell it from the rest
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
	if by := r.byPlace(p); by != "" {
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
	case r.side >= before && p.words >= 2 && p.words <= 12 && ledByName.In(p.key) && !sentenceEnd(text):
		return boilerplate.Byline
	case quoted(p):
		return ""
	}
	if by, ok := boilerplate.Shape(p.key, p.words, r.side != within); ok {
		return clean.Inline(by.Why, nil)
	}
	return ""
}

var ledByName = pattern.New(`^(?:by|von|par) `)

// claimed leaves out the lines that source facts were read from, and where their text stands once more.
func claimed(pieces []piece, f source.Facts, ignored kinds) {
	of, again := map[int][]source.Used{}, map[string]string{}
	for _, u := range f.Used {
		of[u.Line] = append(of[u.Line], u)
		again[page.Key(string(u.Text))] = u.Fact
	}
	for i := range pieces {
		x := &pieces[i]
		if x.Kind == content.Code || x.Kind == content.Table || x.key == "" {
			continue
		}
		fact := cmp.Or(again[x.key], factOf(x, of))
		if fact != "" && !(fact == "dek" && opening(x, ignored)) {
			x.reason = factName(fact)
		}
	}
}

// factOf is the fact that a piece is as a whole, or nearly, by the lines of the facts.
func factOf(x *piece, of map[int][]source.Used) (fact string) {
	taken := 0
	for _, line := range x.lines {
		for _, u := range of[line] {
			fact = cmp.Or(fact, u.Fact)
			if taken += len(u.Text) + 1; u.Whole {
				break
			}
		}
	}
	if taken*10 < len(x.Text)*8 {
		return ""
	}
	return fact
}

// factName is what a fact is called as the reason why a line is left out.
func factName(fact string) clean.Text {
	switch fact {
	case "bio", "role":
		return clean.Inline("author's "+fact, nil)
	case "contact":
		return boilerplate.Contact
	case "section":
		return "section label"
	case "caption":
		return boilerplate.Caption
	case "note":
		return "editor's note"
	case "sponsorship":
		return "sponsorship notice"
	}
	return clean.Inline(fact, nil)
}

// opening reports whether what the page gives as its description is simply the first
// paragraph: nothing says that it stands apart from the others.
func opening(x *piece, ignored kinds) bool {
	styled := len(x.Inlines) == 1 && x.Inlines[0].Style&(content.Strong|content.Emphasis) != 0
	_, by := allKinds()
	return x.place != nil && x.words >= 15 && sentence(x) && !styled && x.place.in&^ignored&by["dek"] == 0
}
