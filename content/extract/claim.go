package extract

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source"
)

// claimed leaves out the lines that source facts were read from, and where their text stands once more.
func claimed(pieces []piece, f source.Facts) {
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
		fact := again[x.key]
		if fact == "" {
			fact = factOf(x, of)
		}
		if fact != "" && !(fact == "dek" && opening(x)) {
			x.reason = factName(fact)
		}
	}
}

// factOf is the fact that a piece is as a whole, or nearly, by the lines of the facts.
func factOf(x *piece, of map[int][]source.Used) (fact string) {
	taken := 0
	for _, line := range x.lines {
		for _, u := range of[line] {
			if taken += len(u.Text) + 1; fact == "" {
				fact = u.Fact
			}
			if u.Whole {
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
	case "bio":
		return "author's bio"
	case "contact":
		return boilerplate.Contact
	case "role":
		return "author's role"
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

var apartFromText = pattern.Among("dek", "deck", "subtitle", "sub-title", "subhead", "sub-head", "standfirst", "summary", "descr", "intro", "excerpt",
	"kicker", "strap", "lead", "header", "teaser", "tagline", "abstract")

// opening reports whether what the page gives as its description is simply the first
// paragraph: nothing says that it stands apart from the others.
func opening(x *piece) bool {
	return x.place != nil && x.words >= 15 && sentence(x) && !styled(x) && !x.place.named(apartFromText)
}
