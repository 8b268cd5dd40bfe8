package runs

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Cell is a cell of a table, on one line: its text, and its runs when it is not plain.
type Cell struct {
	Text    clean.Text
	Inlines []content.Inline
}

// Table gives the rows of a table, its text and its runs: of those only the links, and
// none when nothing in it is one.
func Table(cells [][]Cell) (rows [][]clean.Text, text clean.Text, inlines []content.Inline) {
	var parts []clean.Text
	linked := false
	add := func(t, link clean.Text) {
		if t == "" {
			return
		}
		parts = append(parts, t)
		linked = linked || link != ""
		inlines = append(inlines, content.Inline{Text: t, Link: link})
	}
	for i, line := range cells {
		if i > 0 {
			add("\n", "")
		}
		texts := make([]clean.Text, len(line))
		for j, c := range line {
			if j > 0 {
				add(content.CellSeparator, "")
			}
			texts[j] = c.Text
			if len(c.Inlines) == 0 {
				add(c.Text, "")
			}
			for _, run := range c.Inlines {
				add(run.Text, run.Link)
			}
		}
		rows = append(rows, texts)
	}
	if text = Join(parts); !linked {
		return rows, text, nil
	}
	return rows, text, together(inlines, text)
}

// together joins neighbours that lead to the same place; text is all of them.
func together(inlines []content.Inline, text clean.Text) []content.Inline {
	out := inlines[:0]
	at, begin := 0, 0
	for i, run := range inlines {
		at += len(run.Text)
		if i+1 < len(inlines) && inlines[i+1].Link == run.Link {
			continue
		}
		out = append(out, content.Inline{Text: text[begin:at], Link: run.Link})
		begin = at
	}
	return out
}

// Cutter cuts runs that follow each other into those of pieces of their text.
type Cutter struct {
	// Inlines are the runs that are left.
	Inlines []content.Inline
	at      int // of the first one, what is gone
}

// Next gives the runs of the next n bytes.
func (c *Cutter) Next(n int) []content.Inline {
	var out []content.Inline
	for n > 0 && len(c.Inlines) > 0 {
		run := c.Inlines[0]
		run.Text = run.Text[c.at:]
		if len(run.Text) > n {
			run.Text = run.Text[:n]
			c.at += n
		} else {
			c.Inlines, c.at = c.Inlines[1:], 0
		}
		n -= len(run.Text)
		out = append(out, run)
	}
	return out
}
