package ballot

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// sheet is what lies over the article.
type sheet uint8

const (
	none sheet = iota
	meanings
	split
	source
	trial
	why
	help
)

// title is what the sheet is called.
func (s sheet) title() clean.Text {
	return [...]clean.Text{
		"", "what the labels mean", "the most divided first", "who is speaking", "to try the labels on", "all that was said of it",
		"keys",
	}[s]
}

// shut puts the sheet away: what lies over the warm-up gives way to that.
func (b *Ballot) shut() {
	back := b.warmUp
	b.sheet, b.warmUp = none, -1
	if back >= 0 && b.offTrial() == "" {
		b.sheet, b.scroll = trial, back
	}
}

// sheetKey takes a key for the sheet, and reports whether it was one.
func (b *Ballot) sheetKey(k string) bool {
	half := max(1, b.height/2)
	switch k {
	case "j", "down":
		b.scroll++
	case "k", "up":
		b.scroll--
	case "space", "pgdown", "d", "ctrl+d", "ctrl+f":
		b.scroll += half
	case "b", "pgup", "ctrl+u", "ctrl+b":
		b.scroll -= half
	case "g", "home":
		b.scroll = 0
	case "G", "end":
		b.scroll = 1 << 20
	case "esc", "q":
		b.shut()
	case "enter":
		if b.sheet == split && b.scroll < len(b.frame.Order) {
			b.reader.Go(b.frame.Order[b.scroll])
		}
		b.shut()
	default:
		return false
	}
	last := 1 << 20
	switch b.sheet {
	case split:
		last = len(b.frame.Order) - 1
	case trial:
		last = len(b.who.Pack.Trials()) - 1
	default:
	}
	b.scroll = max(0, min(b.scroll, last))
	return true
}

// sheetRows are the rows of the sheet in so many cells.
func (b *Ballot) sheetRows(width, height int) []row.Row {
	w := width - 2
	title := row.Of(" "+b.sheet.title(), b.styles.PanelTitleFocus)
	if b.sheet == split {
		return append([]row.Row{title}, b.splitRows(w, height-1)...)
	}
	if b.sheet == trial {
		return append([]row.Row{title}, b.trialRows(w, height-1)...)
	}
	var rows []row.Row
	switch b.sheet {
	case meanings:
		rows = b.meaningRows(w)
	case source:
		for _, f := range b.facts() {
			rows = append(rows,
				row.Row{{Text: " ", Hard: true}, {Text: f.Name + ": ", Style: b.styles.Field}, {Text: f.Value, Style: b.styles.Entry}}.Wrap(w, 3)...)
		}
		if rows == nil {
			rows = []row.Row{row.Of(" The page does not say.", b.styles.Missing)}
		}
	case why:
		rows = b.whyRows(w)
	case help:
		rows = b.helpRows(w)
	case none, split, trial:
	}
	b.scroll = max(0, min(b.scroll, len(rows)-(height-1)))
	return append([]row.Row{title}, rows[b.scroll:]...)
}

func (b *Ballot) meaningRows(width int) []row.Row {
	rows := wrapped(b.who.Pack.Scheme.Question, b.styles.Entry, width, 1)
	for _, l := range b.who.Pack.Scheme.Labels {
		m := b.mark(l)
		rows = append(rows, row.Row{{Text: " " + row.Glyph(m.Letter) + "  ", Style: m.Badge, Hard: true}, {Text: l.Title, Style: b.styles.PanelTitleFocus}})
		for _, p := range []struct{ name, words clean.Text }{{"", l.Help}, {"for example: ", l.Example}, {"hard: ", l.Hard}} {
			if p.words != "" {
				rows = append(rows, row.Row{
					{Text: "    ", Hard: true}, {Text: p.name, Style: b.styles.Field}, {Text: p.words, Style: b.styles.Entry},
				}.Wrap(width, 4)...)
			}
		}
	}
	return rows
}

// facts are who is speaking, as far as it may be known.
func (b *Ballot) facts() []workshop.Fact {
	if b.says != nil {
		return b.says.Source
	}
	return workshop.Facts(b.who.Pack.Article)
}

// splitRows are the sentences, the most divided first; the chosen one is in sight.
func (b *Ballot) splitRows(width, height int) []row.Row {
	var rows []row.Row
	for n, i := range b.frame.Order {
		text, tail := b.styles.Entry, b.styles.Muted
		if n == b.scroll {
			text, tail = b.styles.ChosenFocus, b.styles.ChosenFocus
		}
		said := "  " + b.short(b.counts(i))
		if b.says != nil {
			if l, ok := b.label(b.says.Labels[i]); ok {
				said += "  program " + l.Short
			}
		}
		left := row.Row{{Text: " " + number(i+1) + " ", Style: tail}, {Text: b.text(i), Style: text}}
		rows = append(rows, row.Between(left, row.Of(said, tail), width, row.Glyph(b.styles.Glyphs.Ellipsis)))
	}
	if len(rows) == 0 {
		rows = []row.Row{row.Of(" "+b.frame.NoneDivided(), b.styles.Missing)}
	}
	if questions := b.frame.Questions; len(questions) > 0 {
		rows = append(rows, nil, row.Of(" to talk about", b.styles.PanelTitleFocus))
		for _, q := range questions {
			rows = append(rows, wrapped(q, b.styles.Entry, width, 3)...)
		}
	}
	return rows[max(0, min(b.scroll-height/2, len(rows)-height)):]
}

// short is counts in letters: "A 15 F 8".
func (b *Ballot) short(counts []int) clean.Text {
	var out clean.Text
	for k, n := range counts {
		if n > 0 {
			if out != "" {
				out += " "
			}
			out += row.Glyph(b.who.Pack.Scheme.Labels[k].Key) + " " + number(n)
		}
	}
	return out
}

func (b *Ballot) helpRows(width int) []row.Row {
	rows := wrapped("You are "+b.who.Name+" in this room.", b.styles.Entry, width, 1)
	if b.who.Words != "" {
		rows = append(rows, wrapped("To come back on another device, note: "+b.who.Name+" "+b.who.Words, b.styles.Entry, width, 1)...)
	}
	line := func(key, words, off clean.Text) {
		style := b.styles.Entry
		if off != "" {
			words, style = words+" (not now)", b.styles.Muted
		}
		lead := " " + key + row.Spaces(max(1, 9-row.Width(key)))
		rows = append(rows, row.Row{{Text: lead, Style: b.styles.Key, Hard: true}, {Text: words, Style: style}}.Wrap(width, 10)...)
	}
	for _, l := range b.who.Pack.Scheme.Labels {
		if b.open() {
			line(row.Glyph(l.Key), "only "+l.Title+"; again for all", "")
		} else {
			line(row.Glyph(l.Key), l.Title+", and on", b.offRound())
		}
	}
	for _, bind := range bindings() {
		off := clean.Text("")
		if bind.off != nil {
			off = bind.off(b)
		}
		key := row.Glyph(bind.keys[0])
		for _, k := range bind.keys[1:] {
			if len(k) <= 1 {
				key += " " + row.Glyph(k)
			}
		}
		line(key, bind.help, off)
	}
	line("ctrl+c", "end here; you stay in the room and can come back", "")
	return rows
}

// wrapped is a text in rows of at most width cells, so many cells from the left.
func wrapped(t clean.Text, st styles.Style, width, indent int) []row.Row {
	return row.Row{{Text: row.Spaces(indent), Hard: true}, {Text: t, Style: st}}.Wrap(width, indent)
}

// number is n in digits.
func number(n int) clean.Text { return row.Int(n) }
