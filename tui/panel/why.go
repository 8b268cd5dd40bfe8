package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// why tells of the current sentence: its label, how clear it is, the words
// that caused it, who speaks, and the facts asserted inside.
func why(s *Set, v View) []row.Row {
	a, st := s.article, v.Styles
	if v.Here < 0 || v.Here >= len(a.Document.Sentences) {
		return []row.Row{row.Of("no sentence here", st.Missing)}
	}
	rows := s.yours(v)
	j, ok := s.judgement(v.Here)
	switch {
	case !ok && s.hidden != "":
		return append(rows, row.Of("The program's label: "+s.hidden, st.Missing).Wrap(v.Width, 2)...)
	case !ok:
		return append(rows, row.Of("the sentences are not read yet", st.Missing))
	}
	text := a.Document.SentenceText(a.Document.Sentences[v.Here])
	mark := st.Marks[j.Label]
	head := row.Row{
		{Text: row.Glyph(mark.Letter) + " ", Style: mark.Badge},
		{Text: headline(j.Label) + besides(j), Style: st.PanelTitleFocus},
		{Text: " " + row.Glyph(st.Glyphs.Separator) + " " + Confidence(j), Style: st.Muted},
	}
	rows = append(rows, head.Wrap(v.Width, 2)...)
	for i, r := range j.Reasons {
		var line row.Row
		if l, _, doubted := j.Doubted(); doubted && i == 0 {
			line = row.Row{{Text: "for " + clean.Inline(l.String(), nil) + ": ", Style: st.Muted}}
		}
		if w := cut(text, r.Span); w != "" {
			line = append(line, row.Piece{Text: v.quoted(w) + " ", Style: st.Entry.Over(st.Reason)})
		}
		rows = append(rows, append(line, row.Piece{Text: r.Why, Style: st.Entry}).Wrap(v.Width, 2)...)
	}
	if r := j.Against; r != nil {
		rows = append(rows, row.Row{
			{Text: "against it: ", Style: st.Muted},
			{Text: v.quoted(cut(text, r.Span)) + " ", Style: st.Entry},
			{Text: r.Why, Style: st.Muted},
		}.Wrap(v.Width, 2)...)
	}
	if l, _, _ := j.Doubted(); j.Label == content.Attributed || l == content.Attributed {
		rows = append(rows, spoken(j, v)...)
	}
	for _, f := range j.FactsInside {
		fact := st.Marks[content.Fact]
		rows = append(rows, row.Row{
			{Text: row.Glyph(fact.Letter) + " ", Style: fact.Badge},
			{Text: "asserted inside, not checked: ", Style: st.Muted},
			{Text: v.quoted(cut(text, f)), Style: st.Entry},
		}.Wrap(v.Width, 2)...)
	}
	for _, o := range j.OpinionsInside {
		opinion := st.Marks[content.Opinion]
		rows = append(rows, row.Row{
			{Text: row.Glyph(opinion.Letter) + " ", Style: opinion.Badge},
			{Text: "the writer judges inside: ", Style: st.Muted},
			{Text: v.quoted(cut(text, o)), Style: st.Entry},
		}.Wrap(v.Width, 2)...)
	}
	return rows
}

// besides is the other label that a sentence may well have.
func besides(j content.Judgement) clean.Text {
	if l, ok := j.Second(); ok && j.Label != content.Unsure {
		return "; or " + clean.Inline(l.String(), nil)
	}
	return ""
}

// yours is the reader's own label of the current sentence, and what is noted on it.
func (s *Set) yours(v View) []row.Row {
	m, ok := s.mine(v.Here)
	if !ok {
		return nil
	}
	st := v.Styles
	var rows []row.Row
	if m.Title != "" {
		r := row.Row{{Text: m.Letter + " ", Style: m.Badge}, {Text: "You: " + m.Title, Style: st.PanelTitleFocus}}
		if m.Beside != "" {
			r = append(r, row.Piece{Text: " " + row.Glyph(st.Glyphs.Separator) + " " + m.Beside, Style: st.Muted})
		}
		rows = r.Wrap(v.Width, 2)
	}
	if m.Flag != "" {
		rows = append(rows, row.Of(m.Flag, st.Missing).Wrap(v.Width, 2)...)
	}
	if m.Note != "" {
		rows = append(rows, row.Row{{Text: "your note ", Style: st.Field}, {Text: m.Note, Style: st.Entry}}.Wrap(v.Width, 2)...)
	}
	return rows
}

// spoken says whose words they are.
func spoken(j content.Judgement, v View) []row.Row {
	st := v.Styles
	who := row.Piece{Text: j.Speaker, Style: st.Entry.Over(st.Reason)}
	if j.Speaker == "" || j.Speaker == content.Unnamed {
		who = row.Piece{Text: "not named", Style: st.Missing}
	}
	line := row.Row{{Text: "speaker ", Style: st.Field}}
	if how := j.Likely(); how != "" {
		line = append(line, row.Piece{Text: how + " ", Style: st.Muted})
	}
	line = append(line, who)
	if j.SpeakerOr != "" && j.SpeakerConfidence < .9 {
		or := j.SpeakerOr
		if or == content.Unnamed {
			or = "somebody not named"
		}
		line = append(line, row.Piece{Text: ", or ", Style: st.Muted}, row.Piece{Text: or, Style: st.Entry})
	}
	rows := line.Wrap(v.Width, 2)
	if j.Via != "" {
		rows = append(rows, row.Row{{Text: "via ", Style: st.Field}, {Text: j.Via, Style: st.Entry}}.Wrap(v.Width, 2)...)
	}
	return rows
}

// headline is a label as the beginning of a sentence.
func headline(l content.Label) clean.Text {
	if l == content.Unsure {
		return l.Title() + ": you decide"
	}
	return l.Title()
}

// Confidence is how clear a label is, in words: what share of careful readers
// would give or accept it.
func Confidence(j content.Judgement) clean.Text {
	switch l, sure, doubted := j.Doubted(); {
	case doubted:
		return "perhaps " + clean.Inline(l.String(), nil) + ", " + row.Int(int(100*sure)) + " of 100"
	case j.Label == content.Unsure:
		return "the cues are too weak or pull apart"
	case j.Confidence >= .9:
		return "clear"
	case j.Confidence >= .75:
		return "fairly clear"
	case j.Confidence >= .6:
		return "some readers would differ"
	}
	return "a close call"
}
