package reading

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
func (rd *Reading) legend(width int) row.Row {
	st, n := &rd.frame.Styles, rd.doc.Own
	tail := row.Glyph(st.Glyphs.Ellipsis)
	far := row.Row{{Text: row.Int(n.Labels) + "/" + row.Int(len(rd.doc.Article.Document.Sentences)) + " labelled ", Style: st.Count}}
	long, short := row.Row{}, row.Row{}
	for _, l := range n.Scheme().Labels {
		m := n.Mark(l.Name, st)
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
func (rd *Reading) letterOf(label, key string) clean.Text {
	if rd.doc.Own.Scheme().Name == "five" {
		return rd.frame.Keys.Key("label-" + label)
	}
	return clean.Inline(key, nil)
}

// showMeanings tells what the labels mean.
func (rd *Reading) showMeanings(int) tea.Cmd {
	n := rd.doc.Own
	rd.frame.Spread("what the labels mean", keymap.Meanings, func(st *styles.Styles, width int) [][]row.Row {
		parts := [][]row.Row{row.Of(" "+n.Scheme().Question, st.PanelTitleFocus).Wrap(width-1, 1)}
		for _, l := range n.Scheme().Labels {
			m := n.Mark(l.Name, st)
			part := row.Row{{Text: " " + row.Glyph(m.Letter) + "  ", Style: m.Badge, Hard: true}, {Text: l.Title, Style: st.PanelTitleFocus}}.Wrap(width-1, 4)
			for _, p := range []struct{ name, words clean.Text }{{"", l.Help}, {"for example: ", l.Example}, {"hard: ", l.Hard}} {
				if p.words != "" {
					part = append(part,
						row.Row{{Text: "    ", Hard: true}, {Text: p.name, Style: st.Field}, {Text: p.words, Style: st.Entry}}.Wrap(width-1, 4)...)
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
func (rd *Reading) filterDiffer(int) tea.Cmd {
	if r := rd.doc.Reader; r.Only() {
		r.SetOnly(nil)
		return nil
	}
	n := len(rd.doc.Differing())
	if n == 0 {
		rd.frame.Notice = "nowhere do you and the program differ"
		if rd.doc.Blind() {
			rd.frame.Notice += ", as far as you have answered"
		}
		return nil
	}
	rd.doc.Reader.SetOnly(rd.doc.Differs)
	return nil
}

// showTally tells how the reader's labels and the program's stand to each other.
func (rd *Reading) showTally(int) tea.Cmd {
	v := rd.doc
	rd.frame.Spread("your labels and the program's", keymap.Tally, func(st *styles.Styles, width int) [][]row.Row { return v.Tally(st, width) })
	return nil
}

// labelled tells, at the left of the status line, how far one is with labelling.
func (rd *Reading) labelled(at int) row.Row {
	st, v := &rd.frame.Styles, rd.doc
	n := len(v.Article.Document.Sentences)
	dot := " " + row.Glyph(st.Glyphs.Separator) + " "
	words := " " + row.Int(at+1) + "/" + row.Int(n)
	if rd.frame.Width >= 100 {
		words = " sentence" + words
	}
	if v.Blind() {
		words += dot + "blind"
	}
	if !rd.layout.strip {
		words += dot + row.Int(v.Own.Labels) + " labelled"
	}
	if v.Own.Labels > 0 || !rd.means.Keeper.Settled() {
		words += dot + rd.means.Keeper.Words()
	}
	out := row.Row{{Text: words, Style: st.Hint}}
	if j, ok := v.Judgement(at); ok {
		m := st.Marks[j.Label]
		out = append(out, row.Piece{Text: dot, Style: st.Hint}, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge})
	}
	return out
}

// labelHints are the keys of use while one labels.
func (rd *Reading) labelHints() []surface.Hint {
	if !rd.layout.strip {
		all := []surface.Hint{}
		for _, l := range []content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure} {
			all = append(all, surface.Hint{"label-" + l.String(), clean.Inline(l.String(), nil)})
		}
		return all
	}
	out := surface.Hint{keymap.Close, "done"}
	if !rd.doc.Labelling {
		out = surface.Hint{keymap.Blind, "show labels"}
	}
	return []surface.Hint{
		{keymap.Meanings, "meaning"},
		{keymap.TakeBack, "take back"},
		out,
		{keymap.Note, "reason"},
		{keymap.NextUnlabelled, "next"},
		{keymap.Help, "help"},
	}
}
