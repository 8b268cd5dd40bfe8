package visit

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// title is a label's name for people.
func (n *Answers) title(label string) clean.Text {
	if l, ok := n.Scheme().Label(label); ok {
		return l.Title
	}
	return clean.Inline(label, nil) // of another label set
}

// Mark is how an own label shows: the small letter that gives it, in the colour of the
// program's label of the same name.
func (n *Answers) Mark(label string, st *styles.Styles) styles.Mark {
	m := styles.Mark{Letter: "*", Name: string(n.title(label)), Badge: st.Key}
	if l, ok := n.Scheme().Label(label); ok {
		m.Letter = l.Key
	}
	if l, ok := content.LabelNamed(label); ok {
		m.Badge = st.Marks[l].Badge
	}
	return m
}

// ownMark is the mark of a sentence's own label in the margin. While one labels, a
// sentence without one has a mark as well.
func (v *Visit) ownMark(sentence int) (styles.Mark, bool) {
	st := &v.frame.Styles
	o, ok := v.Own.Own(sentence)
	switch {
	case ok && o.Label != "":
		m := v.Own.Mark(o.Label, st)
		if v.Differs(sentence) {
			m.Badge.Attr |= styles.Reverse
		}
		return m, true
	case v.Labels():
		return styles.Mark{Letter: st.Glyphs.Separator, Badge: st.Muted}, true
	}
	return styles.Mark{}, false
}

// Differs reports whether the reader's label of a sentence is another than the
// program's, as far as that may be seen.
func (v *Visit) Differs(sentence int) bool {
	o, _ := v.Own.Own(sentence)
	j, ok := v.Judgement(sentence)
	if !ok {
		return false
	}
	alike, compared := v.Own.beside(o, j)
	return compared && !alike
}

// mine is an own label as the panels show it.
func (v *Visit) mine(sentence int) (panel.Mine, bool) {
	o, ok := v.Own.Own(sentence)
	if !ok {
		return panel.Mine{}, false
	}
	m := panel.Mine{Note: o.Note}
	if o.Edited {
		m.Flag = "the sentence has been edited since"
		if o.Changed != "" {
			m.Flag += ": " + o.Changed
		}
	}
	if o.Label == "" {
		return m, true
	}
	mark := v.Own.Mark(o.Label, &v.frame.Styles)
	m.Letter, m.Badge, m.Title = row.Glyph(mark.Letter), mark.Badge, row.Glyph(mark.Name)
	if j, ok := v.Judgement(sentence); ok {
		switch alike, compared := v.Own.beside(o, j); {
		case !compared:
		case alike:
			m.Beside = "as the program"
		default:
			m.Beside = "unlike the program"
		}
	}
	return m, true
}
