package evidence

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wording"
)

// Used is a line of the page, or a part of one, and the fact it is.
type Used struct {
	// Line is the index of the line in the page.
	Line int
	// Text is the line, or the part of it that is the fact.
	Text clean.Text
	Fact string
}

// Use notes that a line, or a part of it, is a fact.
func (f *Page) Use(i int, part, fact string) {
	l := &f.Lines[i]
	f.Said[i] = append(f.Said[i], fact)
	if part == "" || len(part)*10 >= len(l.Text)*8 { // the line as a whole
		part = l.Text
		f.Taken[i] = fact
	}
	f.Used = append(f.Used, Used{Line: i, Text: clean.Inline(part, nil), Fact: fact})
}

// Everywhere is what is used, and the other lines with the same text: a caption below its picture and
// once more in the text.
func (f *Page) Everywhere() []Used {
	by, all := map[string]Used{}, f.Used
	for _, u := range f.Used {
		by[strings.ToLower(wording.Fold(string(u.Text)))] = u
	}
	for i := range f.Lines {
		if u, ok := by[f.Lines[i].Lower]; ok && u.Line != i {
			all = append(all, Used{Line: i, Text: u.Text, Fact: u.Fact})
		}
	}
	return all
}

// Conflict notes another value that the page gives for a fact.
func (f *Page) Conflict(fact, value, where string) {
	if value == "" || len(f.Conflicts) >= 24 {
		return
	}
	c := content.Conflict{Fact: clean.Inline(fact, nil), Value: Show(value), Where: Show(where)}
	same := func(o content.Conflict) bool {
		return o.Fact == c.Fact && wording.Key(string(o.Value)) == wording.Key(value)
	}
	if !slices.ContainsFunc(f.Conflicts, same) {
		f.Conflicts = append(f.Conflicts, c)
	}
}
