package extract

import (
	"cmp"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/source"
	"github.com/standfirst/standfirst/content/wording"
)

// facts tell which pieces have been read as a fact.
type facts struct {
	lines map[int][]source.Used // by the line
	texts map[string]string     // by the text, for what is of no line
}

func factsOf(f source.Facts) facts {
	all := facts{lines: map[int][]source.Used{}, texts: map[string]string{}}
	for _, u := range f.Used {
		all.lines[u.Line] = append(all.lines[u.Line], u)
		all.texts[wording.LineKey(string(u.Text))] = u.Fact
	}
	return all
}

// of is the fact that a piece is as a whole, or nearly, by its lines: the last that was found. What is of no
// line is one by its text: the author's portrait, which is called as he is, and what the page carries as data.
func (f facts) of(x *piece) (fact string) {
	if len(x.lines) == 0 {
		return f.texts[x.key]
	}
	taken := 0
	for _, line := range x.lines {
		for _, u := range f.lines[line] {
			fact = u.Fact
			taken += len(u.Text) + 1
		}
	}
	if taken*10 < len(x.Text)*8 {
		return ""
	}
	return fact
}

// factNames are what facts are called as the reason why a line is left out, where that is not the fact.
var factNames = map[string]clean.Text{
	"bio": "author's bio", "role": "author's role", "contact": boilerplate.Contact, "section": "section label",
	"caption": boilerplate.Caption, "note": "editor's note", "sponsorship": "sponsorship notice",
}

func factName(fact string) clean.Text { return cmp.Or(factNames[fact], clean.Inline(fact, nil)) }
