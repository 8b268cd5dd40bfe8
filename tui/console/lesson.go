package console

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// talk is what to do in a prepared lesson, and what to talk about.
func (s *Screen) talk(width int) []row.Row {
	var out []row.Row
	for _, line := range s.console.lesson() {
		out = append(out, row.Of(line, styles.Style{}).Wrap(width, 2)...)
	}
	return out
}

// lesson is the course of a prepared lesson, its questions that may be shown now, and how many wait.
func (c *Console) lesson() []clean.Text {
	p := c.Room.Pack()
	if p.Activity == nil {
		return []clean.Text{"This article comes without questions to talk about; a prepared lesson has some."}
	}
	var out []clean.Text
	for i, step := range p.Activity.Course() {
		if i == 0 {
			step += " U asks all, and then tells it."
		}
		out = append(out, row.Int(i+1)+". "+step)
	}
	now := p.Questions(c.Room.Frame().Phase)
	for _, q := range now {
		out = append(out, "- "+q)
	}
	all, room := len(p.Activity.Questions), len(p.Questions(workshop.Shown))
	if n := room - len(now); n > 0 {
		out = append(out, some(n)+" with how the room answered.")
	}
	if n := all - max(room, len(now)); n > 0 {
		out = append(out, some(n)+" with the program's labels.")
	}
	return out
}

func some(n int) clean.Text {
	if n == 1 {
		return "1 more question comes"
	}
	return row.Int(n) + " more questions come"
}
