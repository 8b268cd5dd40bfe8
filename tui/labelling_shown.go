package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// legend is the row at the foot of the article while one labels: the letters and what
// they stand for, and how far one is.
func (rd *reading) legend(width int) row.Row {
	st, n := &rd.app.Styles, rd.doc.own
	tail := row.Glyph(st.Glyphs.Ellipsis)
	far := row.Row{{Text: row.Int(n.labels) + "/" + row.Int(len(rd.doc.article.Document.Sentences)) + " labelled ", Style: st.Count}}
	long, short := row.Row{}, row.Row{}
	for _, l := range n.scheme().Labels {
		m := n.mark(l.Name, st)
		m.Badge.Attr |= styles.Bold
		key := row.Piece{Text: " " + rd.letterOf(l.Name, l.Key), Style: m.Badge}
		long = append(long, key, row.Piece{Text: " " + l.Short + " ", Style: st.Hint})
		short = append(short, key, row.Piece{Text: " ", Style: st.Hint})
	}
	if long.Width()+far.Width()+1 <= width {
		return row.Between(long, far, width, tail)
	}
	return row.Between(short, far, width, tail)
}

// letterOf is the key that gives a label.
func (rd *reading) letterOf(label, key string) clean.Text {
	if rd.doc.own.scheme().Name == "five" {
		return rd.app.Keys.Key("label-" + label)
	}
	return clean.Inline(key, nil)
}

// showMeanings tells what the labels mean.
func (rd *reading) showMeanings(int) tea.Cmd {
	n := rd.doc.own
	rd.app.Spread("what the labels mean", keymap.Meanings, func(st *styles.Styles, width int) [][]row.Row {
		parts := [][]row.Row{row.Of(" "+n.scheme().Question, st.PanelTitleFocus).Wrap(width-1, 1)}
		for _, l := range n.scheme().Labels {
			m := n.mark(l.Name, st)
			part := row.Row{{Text: " " + row.Glyph(m.Letter) + "  ", Style: m.Badge, Hard: true}, {Text: l.Title, Style: st.PanelTitleFocus}}.Wrap(width-1, 4)
			for _, p := range []struct{ name, words clean.Text }{{"", l.Help}, {"for example: ", l.Example}, {"hard: ", l.Hard}} {
				if p.words != "" {
					part = append(part, row.Row{{Text: "    ", Hard: true}, {Text: p.name, Style: st.Field}, {Text: p.words, Style: st.Entry}}.Wrap(width-1, 4)...)
				}
			}
			parts = append(parts, part)
		}
		return append(parts, row.Of(" In the margin the capital is the program's label, the small letter behind it yours.", st.Muted).Wrap(width-1, 1))
	})
	return nil
}

// filterDiffer dims all but the sentences that the reader and the program label
// differently, or ends that.
func (rd *reading) filterDiffer(int) tea.Cmd {
	if r := rd.doc.reader; r.Only() {
		r.SetOnly(nil)
		return nil
	}
	n := len(rd.doc.differing())
	if n == 0 {
		rd.app.Notice = "nowhere do you and the program differ"
		if rd.doc.blind() {
			rd.app.Notice += ", as far as you have answered"
		}
		return nil
	}
	rd.doc.reader.SetOnly(rd.doc.differs)
	return nil
}

// differing are the sentences that the reader and the program label differently.
func (v *visit) differing() []int {
	var out []int
	for i := range v.article.Document.Sentences {
		if v.differs(i) {
			out = append(out, i)
		}
	}
	return out
}

// tally counts the reader's labels beside the program's.
type tally struct {
	mine, theirs    map[string]int // by name in the label set, of the sentences that are compared
	all             map[string]int // the reader's, of all sentences
	alike, compared int
}

func (v *visit) tally() tally {
	t := tally{mine: map[string]int{}, theirs: map[string]int{}, all: map[string]int{}}
	for i := range v.article.Document.Sentences {
		o, _ := v.own.own(i)
		if o.Label == "" {
			continue
		}
		t.all[o.Label]++
		j, ok := v.judgement(i)
		if !ok {
			continue
		}
		alike, compared := v.own.beside(o, j)
		if !compared {
			continue
		}
		t.compared++
		t.mine[o.Label]++
		t.theirs[v.own.scheme().Program(j.Label)]++
		if alike {
			t.alike++
		}
	}
	return t
}

// chance is how many sentences would be labelled alike if each label were drawn at
// random as often as it was given: Σ mine·theirs / compared.
func (t *tally) chance() float64 {
	sum := 0
	for l, n := range t.mine {
		sum += n * t.theirs[l]
	}
	return float64(sum) / float64(max(1, t.compared))
}

// showTally tells how the reader's labels and the program's stand to each other.
func (rd *reading) showTally(int) tea.Cmd {
	v := rd.doc
	rd.app.Spread("your labels and the program's", keymap.Tally, func(st *styles.Styles, width int) [][]row.Row { return v.tallied(st, width) })
	return nil
}

func (v *visit) tallied(st *styles.Styles, width int) [][]row.Row {
	t, n := v.tally(), len(v.article.Document.Sentences)
	say := func(words clean.Text, s styles.Style) []row.Row { return row.Of(" "+words, s).Wrap(width-1, 1) }
	head := say("You have labelled "+row.Int(v.own.labels)+" of "+row.Int(n)+" sentences.", st.PanelTitleFocus)
	if t.compared > 0 {
		head = append(head, say("You and the program agree on "+row.Int(t.alike)+" of "+row.Int(t.compared)+". Two who draw lots, with each label as "+
			"often as you and the program gave it, would agree on about "+row.Int(int(t.chance()+.5))+".", st.Entry)...)
	}
	if v.blind() {
		head = append(head, say("The program's other labels are hidden until you have given yours.", st.Missing)...)
	}
	counts := []row.Row{row.Of("                            you  program", st.Field)}
	for _, l := range v.own.scheme().Labels {
		m := v.own.mark(l.Name, st)
		r := row.Row{{Text: " " + row.Glyph(m.Letter) + "  ", Style: m.Badge}, {Text: l.Title + row.Spaces(max(1, 23-row.Width(l.Title))), Style: st.Entry}}
		theirs := row.Int(t.theirs[l.Name])
		if t.compared == 0 {
			theirs = ""
		}
		counts = append(counts, append(r, row.Piece{Text: row.Right(row.Int(t.all[l.Name]), 4), Style: st.Count}, row.Piece{Text: row.Right(theirs, 9), Style: st.Count}))
	}
	parts := [][]row.Row{head, counts}
	if all := v.differing(); len(all) > 0 {
		parts = append(parts, say("Where you differ", st.PanelTitleFocus))
		for _, i := range all {
			parts = append(parts, v.apart(i, st, width))
		}
	}
	if len(v.own.gone) > 0 {
		parts = append(parts, say("Of sentences that are no longer there", st.PanelTitleFocus))
	}
	for _, o := range v.own.gone {
		part := say(v.own.title(o.Label)+" "+o.Note, st.Entry)
		parts = append(parts, append(part, say(clean.Shorten(o.Was, goneMost), st.Muted)...))
	}
	return parts
}

// goneMost is the most bytes that are shown of a sentence that is no longer there.
const goneMost = 300

// apart is a sentence that the two label differently.
func (v *visit) apart(i int, st *styles.Styles, width int) []row.Row {
	o, _ := v.own.own(i)
	j, _ := v.judgement(i)
	d := &v.article.Document
	rows := row.Row{
		{Text: row.Right(row.Int(i+1), 4) + "  ", Style: st.Count, Hard: true},
		{Text: "you " + v.own.title(o.Label) + ", the program " + row.Glyph(st.Marks[j.Label].Name), Style: st.Entry},
	}.Wrap(width-1, 6)
	text := row.Row{{Text: "      ", Hard: true}, {Text: d.SentenceText(d.Sentences[i]), Style: st.Muted}}
	rows = append(rows, text.Wrap(width-1, 6)...)
	const most = 4 // rows of a sentence and of its labels
	if len(rows) > most {
		more := row.Glyph(st.Glyphs.Ellipsis)
		rows = rows[:most]
		rows[most-1] = append(rows[most-1].Cut(width-1-row.Width(more), ""), row.Piece{Text: more, Style: st.Muted})
	}
	if o.Note != "" {
		rows = append(rows, row.Row{{Text: "      your note ", Style: st.Field, Hard: true}, {Text: o.Note, Style: st.Entry}}.Wrap(width-1, 6)...)
	}
	return rows
}

// labelled tells, at the left of the status line, how far one is with labelling.
func (rd *reading) labelled(at int) row.Row {
	st, v := &rd.app.Styles, rd.doc
	n := len(v.article.Document.Sentences)
	dot := " " + row.Glyph(st.Glyphs.Separator) + " "
	words := " " + row.Int(at+1) + "/" + row.Int(n)
	if rd.app.Width >= 100 {
		words = " sentence" + words
	}
	if v.blind() {
		words += dot + "blind"
	}
	if !rd.layout.strip {
		words += dot + row.Int(v.own.labels) + " labelled"
	}
	if v.own.labels > 0 || !rd.app.keeper.settled() {
		words += dot + rd.app.keeper.words()
	}
	out := row.Row{{Text: words, Style: st.Hint}}
	if j, ok := v.judgement(at); ok {
		m := st.Marks[j.Label]
		out = append(out, row.Piece{Text: dot, Style: st.Hint}, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge})
	}
	return out
}

// labelHints are the keys of use while one labels.
func (rd *reading) labelHints() []surface.Hint {
	if !rd.layout.strip {
		all := []surface.Hint{}
		for _, l := range []content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure} {
			all = append(all, surface.Hint{"label-" + l.String(), clean.Inline(l.String(), nil)})
		}
		return all
	}
	out := surface.Hint{keymap.Close, "done"}
	if !rd.labelling {
		out = surface.Hint{keymap.Blind, "show labels"}
	}
	return []surface.Hint{{keymap.Meanings, "meaning"}, {keymap.TakeBack, "take back"}, out, {keymap.Note, "reason"}, {keymap.NextUnlabelled, "next"}, {keymap.Help, "help"}}
}
