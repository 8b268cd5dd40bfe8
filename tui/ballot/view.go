package ballot

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// Rows draws the screen: as many rows as it is high, each exactly as wide.
func (b *Ballot) Rows() []string {
	if b.width == 0 || b.height == 0 {
		return nil
	}
	tail := row.Glyph(b.styles.Glyphs.Ellipsis)
	var out []string
	draw := func(rows ...row.Row) {
		for _, r := range rows {
			out = append(out, r.Draw(b.width, tail))
		}
	}
	if b.height >= 6 {
		draw(b.head())
	}
	foot := b.status()
	said := len(foot)
	if b.height >= 4 {
		foot = append(foot, b.legend())
	}
	room := b.height - len(out) - len(foot)
	switch {
	case room <= 0:
	case b.sheet != none:
		rows := b.sheetRows(b.width, room)
		rows = rows[:min(len(rows), room)]
		draw(rows...)
		for range room - len(rows) {
			draw(nil)
		}
	default:
		drawer := b.drawer(b.width)
		drawer = drawer[:min(len(drawer), max(0, room-1))]
		b.reader.SetSize(b.width, room-len(drawer))
		out = append(out, b.reader.Rows()...)
		draw(drawer...)
	}
	if b.asks != nil && b.asks.prompt != nil {
		line, _ := b.asks.prompt.Draw(b.width, &b.styles)
		out = append(out, line)
		foot = foot[said:]
	}
	draw(foot...)
	return out[:min(len(out), b.height)]
}

// Cursor is the cell in which the terminal's cursor stands, while something is typed.
func (b *Ballot) Cursor() (x, y int, shown bool) {
	if b.asks == nil || b.asks.prompt == nil || b.width == 0 {
		return 0, 0, false
	}
	_, x = b.asks.prompt.Draw(b.width, &b.styles)
	y = b.height - 1
	if b.height >= 4 {
		y--
	}
	return x, max(0, y), true
}

// head is the title, where the room is and how much time is left.
func (b *Ballot) head() row.Row {
	title := clean.Text("An article without a title")
	if t := b.who.Pack.Article.Source.Title; t != nil {
		title = t.Value
	}
	right := row.Of(" the room has not answered yet ", b.styles.Missing)
	if f := b.frame; f != nil {
		words := " " + b.where()
		if f.Phase == workshop.Lobby {
			words += " " + b.dot() + " " + number(f.Joined) + " joined"
		} else if b.labelling() || f.Phase == workshop.Frozen {
			words += " " + b.dot() + " " + number(f.Ready) + " of " + number(f.Joined) + " ready"
		}
		if clock := serve.Clock(b.left); clock != "" && b.labelling() {
			words += " " + b.dot() + " " + clock
		}
		right = row.Of(words+" ", b.styles.StatusStrong)
	}
	return row.Between(row.Of(" "+title, b.styles.Title), right, b.width, row.Glyph(b.styles.Glyphs.Ellipsis))
}

// status is what there is to say, or else where one is and what is saved. What does not fit
// in a row has more of them, where the screen is high enough.
func (b *Ballot) status() []row.Row {
	words, style := b.told, b.styles.Notice
	switch {
	case b.asks != nil && b.asks.prompt == nil:
		words, style = b.asks.words, b.styles.StatusStrong
	case b.told != "":
	case b.count != "":
		words = clean.Inline(b.count, nil)
	default:
		return []row.Row{b.place()}
	}
	rows := wrapped(words, style, b.width, 1)
	if most := max(1, b.height/4); len(rows) > most {
		return []row.Row{row.Of(" "+words, style)}
	}
	return rows
}

// place is where one is and what is saved.
func (b *Ballot) place() row.Row {
	tail := row.Glyph(b.styles.Glyphs.Ellipsis)
	dot := " " + b.dot() + " "
	words := " at " + number(b.reader.Cursor()+1) + "/" + number(b.who.Pack.Sentences())
	if b.width >= 90 {
		words = " at sentence " + number(b.reader.Cursor()+1) + "/" + number(b.who.Pack.Sentences())
	}
	right := row.Row{}
	switch {
	case b.lost && b.frame != nil && b.frame.Phase.Over():
		return row.Of(words+dot+"the workshop is over; what is here stays until you leave", b.styles.Notice)
	case b.lost:
		words += dot + "the room cannot be reached just now"
	case b.labelling() && b.before() != "":
		words += dot + "in the first round: " + b.before()
	case b.labelling():
		words += dot + "nobody sees your answers before the reveal"
	case b.open() && b.margin() != "":
		words += dot + b.margin()
		if b.width >= 120 {
			words += dot + b.frame.DividedShort()
		}
	case b.open():
		words += dot + b.frame.DividedShort()
	}
	if b.labelling() || b.lost {
		right = append(right, row.Piece{Text: " " + b.saved(), Style: b.styles.Hint})
	}
	right = append(right, row.Piece{Text: dot + b.who.Name + " ", Style: b.styles.Hint})
	if right.Width() > b.width*2/3 {
		right = nil
	}
	return row.Between(row.Of(words, b.styles.Hint), right, b.width, tail)
}

// saved is the notice whether the room has all labels.
func (b *Ballot) saved() clean.Text {
	n, stuck := b.box.Unsaved()
	switch {
	case n == 0:
		return "saved"
	case stuck || b.lost:
		return "not yet saved: " + number(n)
	}
	return "saving " + number(n)
}

// legend is the letters of the labels while one labels, and otherwise keys of use.
func (b *Ballot) legend() row.Row {
	if b.labelling() && b.sheet == none {
		return b.letters()
	}
	type hint struct{ key, does clean.Text }
	hints := []hint{{"?", "keys"}, {"D", "meaning"}, {"]", "next sentence"}, {"/", "find"}}
	if b.offTrial() == "" {
		hints = append([]hint{{"t", "try the labels"}}, hints...)
	}
	switch {
	case b.sheet == split:
		hints = []hint{{"enter", "goes there"}, {"j", "down"}, {"k", "up"}, {"esc", "shut"}}
	case b.sheet == trial && b.trying():
		return b.tryLetters()
	case b.sheet != none:
		hints = []hint{{"esc", "shut"}, {"j", "down"}, {"k", "up"}}
	case b.open():
		hints = []hint{{"}", "next split"}, {"T", "split list"}, {"w", "why"}, {"]", "next sentence"}, {"?", "keys"}, {"D", "meaning"}, {"y", "copy yours"}}
		if b.says != nil {
			hints = append([]hint{{"i", "who is speaking"}}, hints...)
		}
	}
	var out row.Row
	if b.sheet == none {
		hints = append(hints, hint{"q", "leave"})
	}
	for _, h := range hints {
		more := row.Row{{Text: " " + h.key, Style: b.styles.Key}, {Text: " " + h.does + " ", Style: b.styles.Hint}}
		if out.Width()+more.Width() > b.width {
			break
		}
		out = append(out, more...)
	}
	return out
}
