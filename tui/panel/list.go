package panel

import (
	"net/url"

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
		again := i > 0 && a.LeftOut[i-1].Reason == l.Reason
		out = append(out, entry{nowhere, func(v View) []row.Row {
			text := row.Row{{Text: row.Spaces(2), Hard: true}, {Text: l.Text, Style: v.Styles.LeftOut}}
			rows := limit(text.Wrap(v.Width, 2), leftOutLines, v)
			if again {
				return rows
			}
			return append(row.Of(l.Reason, v.Styles.PanelTitleFocus).Wrap(v.Width, 2), rows...)
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
		out = append(out, entry{Target{Sentence: -1, Block: i}, func(v View) []row.Row {
			r := row.Row{
				{Text: v.lead() + row.Spaces(2*(b.Level-top)), Style: chosen(v, v.Styles.Entry), Hard: true},
				{Text: b.Text, Style: chosen(v, v.Styles.Entry)},
			}
			return entryRows(r, v, 4+2*(b.Level-top))
		}})
	}
	return out
}

// links lists the links in reading order, with the host that each really
// leads to.
func links(a *content.Article) []entry {
	var out []entry
	for i, b := range a.Document.Blocks {
		var text, to clean.Text
		end := func() {
			if to != "" {
				out = append(out, link(i, text, to))
			}
			text, to = "", ""
		}
		for _, in := range b.Inlines {
			if in.Link != to {
				end()
				to = in.Link
			}
			if to != "" {
				text += in.Text
			}
		}
		end()
	}
	return out
}

func link(block int, text, to clean.Text) entry {
	return entry{Target{Sentence: -1, Block: block, Address: to}, func(v View) []row.Row {
		st := v.Styles
		r := row.Row{
			{Text: v.lead(), Style: chosen(v, st.Link), Hard: true},
			{Text: text, Style: chosen(v, st.Link)},
			{Text: " " + row.Glyph(st.Glyphs.Arrow) + " " + Host(to), Style: chosen(v, st.Where)},
		}
		rows := entryRows(r, v, 4)
		if v.Chosen && v.Focus {
			rows = append(rows, limit(row.Row{{Text: row.Spaces(4), Hard: true}, {Text: to, Style: st.Muted}}.Wrap(v.Width, 4), 4, v)...)
		}
		return rows
	}}
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

// Host is the host that an address really leads to.
func Host(address clean.Text) clean.Text {
	u, err := url.Parse(string(address))
	if err != nil || u.Host == "" {
		if err == nil && u.Scheme == "mailto" {
			return "mail to " + clean.Inline(u.Opaque, nil)
		}
		return address
	}
	return clean.Inline(u.Hostname(), nil)
}
