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
	below := s.below(i, width)
	height -= len(below)
	text := row.Row{{Text: row.Int(i+1) + "  "}, {Text: d.SentenceText(d.Sentences[i]), Style: bold}}.Wrap(width, 0)
	out := text
	if height > 3*len(text)+14 {
		out = row.Spaced(text)
	}
	f := s.Frame
	if len(f.Counts) == 0 {
		return out
	}
	out = append(out, nil)
	counts, first, round := f.Counted(i)
	caveat := row.Of(f.Caveat(i), styles.Style{}).Wrap(width, 0)
	if round > 0 {
		height -= len(caveat)
		bars, of := s.bars(counts, first, width)
		if height > len(out)+2*len(bars)+4 {
			bars = row.Spaced(bars)
		}
		out = append(out, bars...)
		answered := row.Int(of) + " answered"
		if s := f.Spread[i]; s != "" && s != "few" {
			answered += " · " + serve.Spread(s)
		}
		out = append(out, nil, row.Of(answered, styles.Style{}))
	}
	return append(append(out, caveat...), below...)
}

// below is what stands below the bars of a sentence: what the room settled on, what the
// program and the key say, and that it is over.
func (s *Scene) below(i, width int) (out []row.Row) {
	if settled := s.settled(i); settled != "" {
		out = append(out, row.Row{{Text: "the room settled on "}, {Text: settled, Style: bold}}.Wrap(width, 3)...)
	}
	if s.Program != nil {
		out = append(out, labelled(s.Program, i, width)...)
	}
	if s.Frame.Phase == workshop.Closed {
		out = append(out, nil, row.Of(s.where(), styles.Style{}))
	}
	return out
}

// bars are how many gave which label, and how many gave any. First is the same of the
// round before, or nil where there was none or too few answered in it: "2 was 1".
func (s *Scene) bars(counts, first []int, width int) (bars []row.Row, of int) {
	name, many, was := 0, 0, 0
	earlier := func(k int) clean.Text {
		if first == nil {
			return ""
		}
		return " was " + row.Int(first[k])
	}
	for k, n := range counts {
		of += n
		name = max(name, row.Width(s.Pack.Scheme.Labels[k].Short))
		many, was = max(many, row.Width(row.Int(n))), max(was, row.Width(earlier(k)))
	}
	room := max(1, width-name-3-many-was)
	for k, n := range counts {
		label, full := s.Pack.Scheme.Labels[k].Short, room*n/max(of, 1)
		bars = append(bars, row.Row{
			{Text: label + row.Spaces(name-row.Width(label)+2)},
			{Text: row.Repeat("█", full) + row.Repeat("░", room-full)},
			{Text: row.Spaces(many+1-row.Width(row.Int(n))) + row.Int(n), Style: bold},
			{Text: earlier(k)},
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
