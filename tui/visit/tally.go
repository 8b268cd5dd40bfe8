package visit

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// Verdict tells what the program makes of a sentence that has just been answered.
func (v *Visit) Verdict(sentence int) clean.Text {
	j, ok := v.Judgement(sentence)
	o, _ := v.Own.Own(sentence)
	if !ok {
		return ""
	}
	words := row.Int(sentence+1) + ": you " + v.Own.title(o.Label) + ", the program " + row.Glyph(v.frame.Styles.Marks[j.Label].Name)
	if l, _, doubted := j.Doubted(); doubted {
		words += ", perhaps " + row.Glyph(v.frame.Styles.Marks[l].Name)
	}
	if len(j.Reasons) > 0 {
		words += " (" + j.Reasons[0].Why + ")"
	}
	return words
}

// Unanswered is the next sentence without a label after one, around the end, or before
// it; -1 when all have one.
func (v *Visit) Unanswered(from, step int) int {
	n := len(v.Article.Document.Sentences)
	for k := 1; k <= n; k++ {
		if i := ((from+k*step)%n + n) % n; !v.Own.Answered(i) {
			return i
		}
	}
	return -1
}

// Differing are the sentences that the reader and the program label differently.
func (v *Visit) Differing() []int {
	var out []int
	for i := range v.Article.Document.Sentences {
		if v.Differs(i) {
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

func (v *Visit) count() tally {
	t := tally{mine: map[string]int{}, theirs: map[string]int{}, all: map[string]int{}}
	for i := range v.Article.Document.Sentences {
		o, _ := v.Own.Own(i)
		if o.Label == "" {
			continue
		}
		t.all[o.Label]++
		j, ok := v.Judgement(i)
		if !ok {
			continue
		}
		alike, compared := v.Own.beside(o, j)
		if !compared {
			continue
		}
		t.compared++
		t.mine[o.Label]++
		t.theirs[v.Own.Scheme().Program(j.Label)]++
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

// Tally tells how the reader's labels and the program's stand to each other, in parts.
func (v *Visit) Tally(st *styles.Styles, width int) [][]row.Row {
	t, n := v.count(), len(v.Article.Document.Sentences)
	say := func(words clean.Text, s styles.Style) []row.Row { return row.Of(" "+words, s).Wrap(width-1, 1) }
	head := say("You have labelled "+row.Int(v.Own.Labels)+" of "+row.Int(n)+" sentences.", st.PanelTitleFocus)
	if t.compared > 0 {
		head = append(head, say("You and the program agree on "+row.Int(t.alike)+" of "+row.Int(t.compared)+". Two who draw lots, with each label as "+
			"often as you and the program gave it, would agree on about "+row.Int(int(t.chance()+.5))+".", st.Entry)...)
	}
	if v.Blind() {
		head = append(head, say("The program's other labels are hidden until you have given yours.", st.Missing)...)
	}
	counts := []row.Row{row.Of("                            you  program", st.Field)}
	for _, l := range v.Own.Scheme().Labels {
		m := v.Own.Mark(l.Name, st)
		r := row.Row{{Text: " " + row.Glyph(m.Letter) + "  ", Style: m.Badge}, {Text: l.Title + row.Spaces(max(1, 23-row.Width(l.Title))), Style: st.Entry}}
		theirs := row.Int(t.theirs[l.Name])
		if t.compared == 0 {
			theirs = ""
		}
		r = append(r, row.Piece{Text: row.Right(row.Int(t.all[l.Name]), 4), Style: st.Count}, row.Piece{Text: row.Right(theirs, 9), Style: st.Count})
		counts = append(counts, r)
	}
	parts := [][]row.Row{head, counts}
	if all := v.Differing(); len(all) > 0 {
		parts = append(parts, say("Where you differ", st.PanelTitleFocus))
		for _, i := range all {
			parts = append(parts, v.apart(i, st, width))
		}
	}
	if len(v.Own.Gone) > 0 {
		parts = append(parts, say("Of sentences that are no longer there", st.PanelTitleFocus))
	}
	for _, o := range v.Own.Gone {
		part := say(v.Own.title(o.Label)+" "+o.Note, st.Entry)
		parts = append(parts, append(part, say(clean.Shorten(o.Was, goneMost), st.Muted)...))
	}
	return parts
}

// goneMost is the most bytes that are shown of a sentence that is no longer there.
const goneMost = 300

// apart is a sentence that the two label differently.
func (v *Visit) apart(i int, st *styles.Styles, width int) []row.Row {
	o, _ := v.Own.Own(i)
	j, _ := v.Judgement(i)
	d := &v.Article.Document
	rows := row.Row{
		{Text: row.Right(row.Int(i+1), 4) + "  ", Style: st.Count, Hard: true},
		{Text: "you " + v.Own.title(o.Label) + ", the program " + row.Glyph(st.Marks[j.Label].Name), Style: st.Entry},
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
