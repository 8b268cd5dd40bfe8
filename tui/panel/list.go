package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// leftOut lists what the page holds beside the article, and why it is not
// shown there. A reason stands above all that follow each other for it.
func leftOut(a *content.Article) []entry {
	out := make([]entry, 0, len(a.LeftOut))
	for i, l := range a.LeftOut {
		if i == 0 || a.LeftOut[i-1].Reason != l.Reason {
			out = append(out, entry{target: nowhere, heads: true, text: l.Reason, draw: func(v View) []row.Row {
				return row.Of(l.Reason, v.Styles.PanelTitleFocus).Wrap(v.Width, 2)
			}})
		}
		out = append(out, entry{target: nowhere, text: l.Text, draw: func(v View) []row.Row {
			text := row.Row{{Text: row.Spaces(2), Hard: true}, {Text: l.Text, Style: v.Styles.LeftOut}}
			return limit(text.Wrap(v.Width, 2), leftOutLines, v)
		}})
	}
	return out
}

// leftOutLines is how many lines of a thing that was left out are shown.
const leftOutLines = 6

// contents lists the headings.
func contents(a *content.Article) []entry {
	top := 6
	for _, b := range a.Document.Blocks {
		if b.Kind == content.Heading {
			top = min(top, b.Level)
		}
	}
	var out []entry
	for i, b := range a.Document.Blocks {
		if b.Kind != content.Heading {
			continue
		}
		out = append(out, entry{target: Target{Sentence: -1, Block: i}, text: b.Text, draw: func(v View) []row.Row {
			r := row.Row{
				{Text: v.lead() + row.Spaces(2*(b.Level-top)), Style: chosen(v, v.Styles.Entry), Hard: true},
				{Text: b.Text, Style: chosen(v, v.Styles.Entry)},
			}
			return entryRows(r, v, 4+2*(b.Level-top))
		}})
	}
	return out
}

// lead stands before an entry: a sign when it is chosen.
func (v View) lead() clean.Text {
	if v.Chosen {
		return v.glyph(v.Styles.Glyphs.Chosen) + " "
	}
	return "  "
}

func chosen(v View, s styles.Style) styles.Style {
	switch {
	case v.Chosen && v.Focus:
		return s.Over(v.Styles.ChosenFocus)
	case v.Chosen:
		return s.Over(v.Styles.Chosen)
	}
	return s
}

// entryRows is an entry on one line, or all of it when it is chosen.
func entryRows(r row.Row, v View, hang int) []row.Row {
	if !v.Chosen {
		return []row.Row{r}
	}
	rows := []row.Row{r}
	if v.Focus {
		rows = limit(r.Wrap(v.Width, hang), chosenLines, v)
	}
	return fill(rows, v.Width, chosen(v, v.Styles.Entry))
}
