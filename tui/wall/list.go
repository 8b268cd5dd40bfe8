package wall

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// divided is how the room was divided, who is speaking once that is shown, and the
// sentences, the most divided first, each with a small bar.
func (s *Scene) divided(width, height int) []row.Row {
	f := s.Frame
	out := []row.Row{row.Of(s.where(), styles.Style{}), nil}
	out = append(out, row.Of(f.Divided(), bold).Wrap(width, 0)...)
	if p := s.Program; p != nil && len(p.Source) > 0 {
		out = append(out, nil)
		for _, fact := range p.Source {
			out = append(out, row.Row{{Text: fact.Name + ": "}, {Text: fact.Value, Style: bold}}.Wrap(width, 3)...)
		}
	}
	if len(f.Order) > 0 {
		out = append(out, nil)
		out = append(out, row.Of(serve.Legend(&s.Pack.Scheme), styles.Style{}).Wrap(width, 0)...)
	}
	var list []listed
	for _, group := range f.Groups() {
		name := row.Of(group.Name+", "+row.Int(len(group.Sentences)), bold)
		list = append(list, listed{rows: []row.Row{nil, name}})
		for _, i := range group.Sentences {
			list = append(list, listed{s.line(i, width), 1})
		}
	}
	return append(out, fitted(list, height-len(out))...)
}

// listed is what stands in the list of sentences: a heading, or a sentence.
type listed struct {
	rows      []row.Row
	sentences int
}

// fitted is as much of a list as there is room for, and how many sentences more there are. The
// rows between its groups are left out first.
func fitted(list []listed, height int) []row.Row {
	total := 0
	for _, l := range list {
		total += len(l.rows)
	}
	if total > height {
		for n, l := range list {
			if l.sentences == 0 && n > 0 {
				list[n].rows = l.rows[1:]
				total--
			}
		}
	}
	var out []row.Row
	for n, l := range list {
		below := len(out) + len(l.rows)
		if l.sentences == 0 && n+1 < len(list) { // a heading stands above a sentence
			below += len(list[n+1].rows)
		}
		if total > height && below >= height {
			left := 0
			for _, rest := range list[n:] {
				left += rest.sentences
			}
			return append(out, row.Of("and "+row.Int(left)+" more", bold))
		}
		out = append(out, l.rows...)
	}
	return out
}

// leastText is how many cells of a sentence are left beside its bar and what stands there.
const leastText = 30

// line is a sentence with its bar, and beside or below it what the room settled on and what
// the program says.
func (s *Scene) line(i, width int) []row.Row {
	d := &s.Pack.Article.Document
	number := row.Int(i+1) + "  "
	left := row.Row{{Text: number + d.SentenceText(d.Sentences[i])}}
	right := row.Row{{Text: "  " + serve.Bar(s.Frame.Counts[len(s.Frame.Counts)-1][i], &s.Pack.Scheme, serve.BarCells)}}
	most := 0 // the bars stand below each other
	for _, i := range s.Frame.Order {
		most = max(most, row.Width(s.beside(i)))
	}
	words := s.beside(i)
	if right.Width()+most+leastText <= width {
		right = append(right, row.Piece{Text: words + row.Spaces(most-row.Width(words)), Style: bold})
		return []row.Row{row.Between(left, right, width, row.Ellipsis)}
	}
	out := []row.Row{row.Between(left, right, width, row.Ellipsis)}
	if words != "" {
		out = append(out, row.Row{{Text: row.Spaces(row.Width(number) - 2), Hard: true}, {Text: words, Style: bold}})
	}
	return out
}

// beside is what the room settled on for a sentence and what the program says of it:
// "settled: opinion · program: fact".
func (s *Scene) beside(i int) clean.Text {
	var out []string
	for _, a := range s.Frame.Agreed {
		if l, ok := s.Pack.Scheme.Label(a.Label); ok && a.Sentence == i {
			out = append(out, "settled: "+string(l.Short))
		}
	}
	if s.Program != nil {
		if l, ok := s.Pack.Scheme.Label(s.Program.Labels[i]); ok {
			out = append(out, "program: "+string(l.Short))
		}
	}
	if out == nil {
		return ""
	}
	return clean.Inline("  "+strings.Join(out, " · "), nil)
}
