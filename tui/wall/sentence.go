package wall

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// sentence is one sentence with its bars, or why there are none, and below them what else
// is shown of it.
func (s *Scene) sentence(i, width, height int) []row.Row {
	d := &s.Pack.Article.Document
	text := row.Row{{Text: row.Int(i+1) + "  "}, {Text: d.SentenceText(d.Sentences[i]), Style: bold}}.Wrap(width, 0)
	out := spaced(text, height > 3*len(text)+14)
	f := s.Frame
	if len(f.Counts) == 0 {
		return out
	}
	out = append(out, nil)
	if counts := f.Counts[len(f.Counts)-1][i]; counts == nil {
		out = append(out, row.Of(f.TooFew(), styles.Style{}).Wrap(width, 0)...)
	} else {
		bars, of := s.bars(counts, width)
		out = append(out, spaced(bars, height > len(out)+2*len(bars)+4)...)
		answered := row.Int(of) + " answered"
		if s := f.Spread[i]; s != "" && s != "few" {
			answered += " · " + clean.Inline(s, nil)
		}
		out = append(out, nil, row.Of(answered, styles.Style{}))
	}
	if settled := s.settled(i); settled != "" {
		out = append(out, row.Row{{Text: "the room settled on "}, {Text: settled, Style: bold}}.Wrap(width, 3)...)
	}
	if p := s.Program; p != nil {
		out = append(out, labelled(p, i, width)...)
	}
	return out
}

// bars are how many gave which label, and how many gave any.
func (s *Scene) bars(counts []int, width int) (bars []row.Row, of int) {
	name := 0
	for k, n := range counts {
		of += n
		name = max(name, row.Width(s.Pack.Scheme.Labels[k].Short))
	}
	room := max(1, width-name-8)
	for k, n := range counts {
		label := s.Pack.Scheme.Labels[k].Short
		full := room * n / max(of, 1)
		bars = append(bars, row.Row{
			{Text: label + row.Spaces(name-row.Width(label)+2)}, {Text: row.Repeat("█", full) + row.Repeat("░", room-full)}, {Text: " " + row.Int(n), Style: bold},
		})
	}
	return bars, of
}

// settled is the label that the room settled on for a sentence, and why, or empty.
func (s *Scene) settled(i int) clean.Text {
	for _, a := range s.Frame.Agreed {
		if l, ok := s.Pack.Scheme.Label(a.Label); ok && a.Sentence == i {
			return serve.Because(l.Short, a.Note)
		}
	}
	return ""
}

// labelled is the program's label of a sentence and why, and that of a lesson's key.
func labelled(p *workshop.Says, i, width int) (out []row.Row) {
	if t := p.Titles[i]; t != "" {
		line := row.Row{{Text: "the program says: " + t, Style: bold}}
		if w := p.Words[i]; w != "" {
			line = append(line, row.Piece{Text: " (" + w + ")"})
		}
		out = append(out, line.Wrap(width, 3)...)
	}
	if p.Key != nil && p.Key[i] != "" {
		out = append(out, row.Of("the key says: "+p.Key[i], styles.Style{}).Wrap(width, 3)...)
	}
	return out
}

// spaced puts an empty line between lines, where there is room.
func spaced(rows []row.Row, room bool) []row.Row {
	if !room {
		return rows
	}
	var out []row.Row
	for i, r := range rows {
		if i > 0 {
			out = append(out, nil)
		}
		out = append(out, r)
	}
	return out
}
