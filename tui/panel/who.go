package panel

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// who lists everything that the page says of its author, its publisher and
// where it comes from, each with where it was found, or that it was not; of an article of which
// only the beginning is here, that it is still being looked for.
func who(a *content.Article) []entry {
	w := &facts{}
	for _, f := range a.Facts() {
		switch {
		case f.Value == "" && f.Minor && a.Partial:
			continue
		case f.Value == "" && f.Minor:
			w.absent = append(w.absent, f.Name)
			continue
		}
		w.add(field{SourceFact: f, pending: a.Partial})
	}
	if len(w.absent) > 0 {
		w.entries = append(w.entries, absent(w.absent))
	}
	w.places()
	return w.entries
}

type facts struct {
	entries []entry
	absent  []clean.Text
	where   []clean.Text // of each fact
}

func (w *facts) add(f field) {
	w.entries = append(w.entries, entry{item: &item{target: f.target(), text: f.Name + " " + f.Lead + f.Value + " " + f.Where, draw: f.draw}})
	w.where = append(w.where, f.Where)
}

// places explains the names of the places that a reader of pages need not know.
func (w *facts) places() {
	var data, front bool
	for _, where := range w.where {
		data = data || strings.Contains(string(where), "JSON-LD") || strings.Contains(string(where), "meta ")
		front = front || strings.Contains(string(where), "front matter")
	}
	if data {
		w.entries = append(w.entries, remark("JSON-LD and meta are data in the page that a browser does not show."))
	}
	if front {
		w.entries = append(w.entries, remark("Front matter is the data above the text of a Markdown file."))
	}
}

func remark(t clean.Text) entry {
	return entry{item: &item{target: Target{Sentence: -1, Block: -1, Fact: t}, text: t, draw: func(v View) []row.Row {
		if !v.Focus { // no place is named
			return nil
		}
		return filled(row.Of(t, chosen(v, v.Styles.Field)).Wrap(v.Width, 2), v)
	}}}
}
