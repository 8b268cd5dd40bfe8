package ballot

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// low is the height of a screen below which what is told of a sentence has one row.
const low = 18

// drawer is what stands between the article and the foot. Its height is the same for all
// sentences, so that nothing moves while one goes through them.
func (b *Ballot) drawer(width int) []row.Row {
	var rows []row.Row
	switch {
	case b.frame == nil:
	case b.frame.Phase == workshop.Lobby:
		rows = b.welcome(width)
	case b.labelling() && b.done:
		rows = b.waiting(width)
	case b.frame.Phase == workshop.Ended:
		rows = []row.Row{row.Of(" The workshop has ended; nothing more is shown.", b.styles.Notice)}
	case b.frame.Phase == workshop.Frozen:
		rows = []row.Row{row.Of(" Labelling is over; nothing has been shown yet.", b.styles.Notice)}
	case b.open() && b.height < low:
		rows = []row.Row{b.line(b.reader.Cursor())}
	case b.open():
		rows = b.bars(b.reader.Cursor(), width)
	}
	if most := max(0, (b.height-3)*2/3); len(rows) > most {
		rows = rows[:most]
	}
	return rows
}

func (b *Ballot) rule(width int) row.Row {
	return row.Of(row.Repeat(row.Glyph(b.styles.Glyphs.Horizontal), width), b.styles.Border)
}

// welcome says who one is here, who sees what, and how to come back.
func (b *Ballot) welcome(width int) []row.Row {
	rows := []row.Row{b.rule(width)}
	say := func(words clean.Text, st styles.Style) {
		rows = append(rows, wrapped(words, st, width-1, 1)...)
	}
	say("You are "+b.who.Name+" here. The round has not begun: read the article.", b.styles.Notice)
	if b.who.Words != "" {
		say("To come back on another device, note: "+b.who.Name+" "+b.who.Words, b.styles.Notice)
	}
	say("Others see how many gave which label, never who; the facilitator sees how far you are.", b.styles.Hint)
	if words := b.frame.FromHowMany(); words != "" {
		say(words, b.styles.Hint)
	}
	if b.offTrial() == "" {
		say("t has sentences to try the labels on.", b.styles.Hint)
	}
	return rows
}

// waiting says how many have handed in.
func (b *Ballot) waiting(width int) []row.Row {
	f := b.frame
	said := row.Of(" You have handed in "+number(b.answered())+" of "+number(b.asked())+". "+number(f.Ready)+" of "+number(f.Joined)+" are ready. ",
		b.styles.Notice)
	if n := min(30, width-said.Width()-1); n >= 5 {
		said = append(said, b.bar(f.Ready, f.Joined, n)...)
	}
	return []row.Row{b.rule(width), said, row.Of(" You can change answers until the round ends; E goes on labelling.", b.styles.Hint)}
}

func (b *Ballot) bar(n, of, cells int) row.Row {
	full := min(cells, cells*n/max(1, of))
	solid, empty := clean.Text("█"), clean.Text("░")
	if b.styles.ASCII {
		solid, empty = "#", "."
	}
	return row.Row{{Text: row.Repeat(solid, full), Style: b.styles.Progress}, {Text: row.Repeat(empty, cells-full), Style: b.styles.Track}}
}

// line is all that is shown of a sentence, in one row.
func (b *Ballot) line(i int) row.Row {
	words := " " + number(i+1) + ": "
	counts := b.counts(i)
	if counts == nil {
		words += b.frame.TooFew()
	}
	words += b.short(counts)
	if own, when := b.own(i); own != "" {
		l, _ := b.label(own)
		words += " " + b.dot() + " you " + l.Short + when
	}
	if b.says != nil {
		if l, ok := b.label(b.says.Labels[i]); ok {
			words += " " + b.dot() + " program " + l.Short
		}
	}
	return row.Of(words, b.styles.Entry)
}

func (b *Ballot) dot() clean.Text { return row.Glyph(b.styles.Glyphs.Separator) }

// counts of a sentence in the newest round in which they are shown, or nil.
func (b *Ballot) counts(i int) []int {
	if i < 0 {
		return nil
	}
	counts, _, _ := b.frame.Counted(i)
	return counts
}

// bars are how many gave the sentence which label, the own one marked, and what the
// program and the room made of it.
func (b *Ballot) bars(i, width int) []row.Row {
	set := &b.who.Pack.Scheme
	counts, of, name := b.counts(i), 0, 0
	for k := range set.Labels {
		name = max(name, row.Width(set.Labels[k].Short))
		if counts != nil {
			of += counts[k]
		}
	}
	head := row.Row{{Text: " " + number(i+1) + " ", Style: b.styles.PanelTitleFocus}}
	switch {
	case counts != nil:
		said := number(of) + " answered"
		if s := b.frame.Spread[i]; s != "" && s != "few" {
			said += " " + b.dot() + " " + serve.Spread(s)
		}
		if caveat := b.frame.Caveat(i); caveat != "" {
			said += " " + b.dot() + " " + caveat
		}
		head = append(head, row.Piece{Text: said + " ", Style: b.styles.Muted})
	case b.who.Pack.Asked(i):
		head = append(head, row.Piece{Text: b.frame.TooFew() + " ", Style: b.styles.Muted})
	default:
		head = append(head, row.Piece{Text: "was not to be labelled ", Style: b.styles.Muted})
	}
	rows := []row.Row{b.ruled(head, width)}
	beside := 22
	if b.frame.Round > 1 {
		beside = 30 // the mark may say that the label is of the first round
	}
	cells := max(1, min(40, width-name-beside))
	own, when := b.own(i)
	for k, l := range set.Labels {
		r := row.Row{{Text: "   " + l.Short + row.Spaces(name-row.Width(l.Short)+2), Style: b.mark(l).Badge}}
		if counts != nil {
			r = append(r, b.bar(counts[k], of, cells)...)
			r = append(r, row.Piece{Text: row.Spaces(5-row.Width(number(counts[k]))) + number(counts[k]), Style: b.styles.Count})
		}
		if own == l.Name {
			r = append(r, row.Piece{Text: " " + row.Glyph(b.styles.Glyphs.Back) + " you" + when, Style: b.styles.Key})
		}
		rows = append(rows, r)
	}
	if b.frame.Phase.Tells() {
		rows = append(rows, inRows(b.program(i), width, 2)...)
	}
	said := len(b.frame.Agreed)+len(b.frame.Reasons) > 0
	switch keyed := b.says != nil && b.says.Key != nil; {
	case keyed && said:
		rows = append(rows, inRows(b.key(i), width, 2)...)
		rows = append(rows, inRows(b.remark(i), width, 1)...)
	case keyed:
		rows = append(rows, inRows(b.key(i), width, 2)...)
	case said:
		rows = append(rows, inRows(b.remark(i), width, 2)...)
	default:
		rows = append(rows, nil)
	}
	return rows
}

// ruled is a head with a line behind it, in which stands how one gets to another sentence.
func (b *Ballot) ruled(head row.Row, width int) row.Row {
	line := row.Glyph(b.styles.Glyphs.Horizontal)
	other := number(min(15, b.who.Pack.Sentences()))
	hint := " " + other + "g goes to sentence " + other + " "
	rest := max(0, width-head.Width())
	if n := rest - row.Width(hint) - 1; n >= 1 {
		head = append(head, row.Piece{Text: row.Repeat(line, n), Style: b.styles.Border}, row.Piece{Text: hint, Style: b.styles.Hint})
		rest = 1
	}
	return append(head, row.Piece{Text: row.Repeat(line, rest), Style: b.styles.Border})
}

// inRows is a text in exactly so many rows; what does not fit is cut at the end of the last.
func inRows(r row.Row, width, n int) []row.Row {
	rows := append(row.Row{{Text: " ", Hard: true}}, r...).Wrap(width, 1)
	if len(rows) > n {
		last := rows[n-1]
		for _, more := range rows[n:] {
			last = append(append(last, row.Piece{Text: " "}), more...)
		}
		rows = append(rows[:n-1], last)
	}
	for len(rows) < n {
		rows = append(rows, nil)
	}
	return rows
}

// program is the program's label of a sentence and its words.
func (b *Ballot) program(i int) row.Row {
	r := row.Of(" program: ", b.styles.Field)
	if b.says == nil || i < 0 {
		return r
	}
	l, ok := b.label(b.says.Labels[i])
	if !ok {
		return append(r, row.Piece{Text: b.says.Titles[i], Style: b.styles.Missing})
	}
	r = append(r, row.Piece{Text: l.Title, Style: b.mark(l).Badge})
	if w := b.says.Words[i]; w != "" {
		r = append(r, row.Piece{Text: "  " + w, Style: b.styles.Entry})
	}
	return r
}

// key is the checked label of a lesson, which is shown with the program's.
func (b *Ballot) key(i int) row.Row {
	r := row.Of(" key: ", b.styles.Field)
	if i >= 0 {
		r = append(r, row.Piece{Text: b.says.Key[i], Style: b.styles.Entry})
	}
	return r
}

// remark is what the room settled on, or else what somebody gave as a reason.
func (b *Ballot) remark(i int) row.Row {
	for _, a := range b.frame.Agreed {
		if l, ok := b.label(a.Label); ok && a.Sentence == i {
			return row.Of(" the room settled on "+serve.Because(l.Short, a.Note), b.styles.Entry)
		}
	}
	var out clean.Text
	for _, r := range b.frame.Reasons {
		if r.Sentence == i {
			out += " somebody: " + r.Text + "  "
		}
	}
	return row.Of(out, b.styles.Entry)
}
