package console

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// says is what the program says, once that is shown to everybody, or nil.
func (c *Console) says() *workshop.Says {
	if !c.Room.Frame().Phase.Tells() {
		return nil
	}
	says := c.Room.Pack().Says()
	return &says
}

// division is who is speaking, once that is shown, and the sentences by how the room was
// divided, each with a small bar.
func (s *Screen) division(width int) []row.Row {
	var out []row.Row
	says := s.console.says()
	if says != nil {
		for _, fact := range says.Source {
			out = append(out, row.Row{{Text: fact.Name + ": "}, {Text: fact.Value, Style: bold}}.Wrap(width, 3)...)
		}
	}
	set, most := &s.console.Room.Pack().Scheme, 0 // the bars stand below each other
	for _, i := range s.frame.Order {
		most = max(most, row.Width(s.beside(i, says)))
	}
	groups := s.frame.Groups()
	if groups != nil {
		if out != nil {
			out = append(out, nil)
		}
		out = append(out, row.Of(serve.Legend(set), styles.Style{}).Wrap(width, 0)...)
	}
	for _, group := range groups {
		out = append(out, nil, row.Of(group.Name+", "+row.Int(len(group.Sentences)), bold))
		for _, i := range group.Sentences {
			left := row.Row{{Text: row.Int(i+1) + "  ", Style: bold}, {Text: s.console.text(i)}}
			right := row.Row{{Text: "  " + serve.Bar(s.frame.Counts[len(s.frame.Counts)-1][i], set, serve.BarCells)}}
			if words := s.beside(i, says); width >= 60 {
				right = append(right, row.Piece{Text: words + row.Spaces(most-row.Width(words))})
			}
			out = append(out, row.Between(left, right, width, row.Ellipsis))
		}
	}
	if out == nil {
		out = []row.Row{row.Of(s.frame.NoneDivided(), styles.Style{})}
	}
	return out
}

// beside is what stands beside a sentence in the list: what the room settled on and what
// the program says.
func (s *Screen) beside(i int, says *workshop.Says) (out clean.Text) {
	set := &s.console.Room.Pack().Scheme
	for _, a := range s.frame.Agreed {
		if l, ok := set.Label(a.Label); ok && a.Sentence == i {
			out += "  settled: " + l.Short
		}
	}
	if says != nil {
		if l, ok := set.Label(says.Labels[i]); ok {
			out += "  program: " + l.Short
		}
	}
	return out
}

// sentence is one with its bars, and what the room and the program made of it.
func (s *Screen) sentence(i, width int) []row.Row {
	set := &s.console.Room.Pack().Scheme
	out := row.Row{{Text: row.Int(i+1) + "  "}, {Text: s.console.text(i), Style: bold}}.Wrap(width, 0)
	counts, was, _ := s.frame.Counted(i)
	of, name, caveat := 0, 0, s.frame.Caveat(i)
	for k, n := range counts {
		of += n
		name = max(name, row.Width(set.Labels[k].Short))
	}
	bar := max(1, min(40, width-name-16))
	for k, n := range counts {
		label := set.Labels[k].Short
		full := bar * n / max(1, of)
		line := label + row.Spaces(name-row.Width(label)+2) + row.Repeat("█", full) + row.Repeat("░", bar-full) + " " + row.Int(n)
		if was != nil {
			line += " was " + row.Int(was[k])
		}
		out = append(out, row.Row{{Text: line}})
	}
	if caveat != "" {
		out = append(out, row.Of(caveat, styles.Style{}).Wrap(width, 0)...)
	}
	return append(out, s.settled(i, width)...)
}

// settled is what the room settled on for a sentence, what the program says of it and a
// lesson's key: as far as there is any and it is shown.
func (s *Screen) settled(i, width int) (out []row.Row) {
	say := func(words clean.Text, style styles.Style) { out = append(out, row.Of(words, style).Wrap(width, 3)...) }
	for _, a := range s.frame.Agreed {
		if l, ok := s.console.Room.Pack().Scheme.Label(a.Label); ok && a.Sentence == i {
			say("settled on "+serve.Because(l.Short, a.Note), bold)
		}
	}
	if says := s.console.says(); says != nil {
		for _, line := range ofProgram(says, i) {
			say(line, styles.Style{})
		}
	}
	if out != nil {
		out = append([]row.Row{nil}, out...)
	}
	return out
}

// ofProgram is what the program and the key say of a sentence.
func ofProgram(says *workshop.Says, i int) (out []clean.Text) {
	if t := says.Titles[i]; t != "" {
		line := "program: " + t
		if w := says.Words[i]; w != "" {
			line += " (" + w + ")"
		}
		out = append(out, line)
	}
	if says.Key != nil && says.Key[i] != "" {
		out = append(out, "key: "+says.Key[i])
	}
	return out
}
