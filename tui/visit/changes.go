package visit

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// Changes are what have become of an article's sentences since it was read before.
type Changes struct {
	anchor.Difference

	// Before is the article as it was read before; nil when nothing has changed.
	Before *content.Article
}

// Compare finds out what has changed in an article; it may take its time.
func Compare(before, now *content.Article) Changes {
	return Changes{anchor.Compare(&before.Document, &now.Document), before}
}

// None reports whether no sentence has changed.
func (c *Changes) None() bool { return len(c.New)+len(c.Edited)+len(c.Gone) == 0 }

// Parts are the edited, new and gone sentences, each under its heading.
func (c *Changes) Parts(a *content.Article, st *styles.Styles, width int) [][]row.Row {
	var out [][]row.Row
	head := func(words clean.Text, n int) {
		if n > 0 {
			out = append(out, []row.Row{{{Text: " " + words, Style: st.PanelTitleFocus}, {Text: " " + row.Int(n), Style: st.Count}}})
		}
	}
	number := func(i int) row.Piece {
		return row.Piece{Text: row.Right(row.Int(i+1), 4) + "  ", Style: st.Count, Hard: true}
	}
	text := func(i int) clean.Text { return a.Document.SentenceText(a.Document.Sentences[i]) }

	head("Edited", len(c.Edited))
	for _, e := range c.Edited {
		out = append(out, editedRows(e, number(e.Sentence), text(e.Sentence), st, width))
	}
	head("New", len(c.New))
	for _, i := range c.New {
		out = append(out, row.Row{number(i), {Text: text(i), Style: st.Entry}}.Wrap(width-1, 6))
	}
	head("No longer there", len(c.Gone))
	for _, was := range c.Gone {
		out = append(out, row.Row{{Text: "      ", Hard: true}, {Text: was, Style: st.Muted}}.Wrap(width-1, 6))
	}
	return out
}

// editedRows are the sentence as it is, with the words that changed marked, and below it the
// words that stood there.
func editedRows(e anchor.EditedSentence, number row.Piece, now clean.Text, st *styles.Styles, width int) []row.Row {
	r, was := row.Row{number}, row.Row{}
	at := 0
	cut := func(t clean.Text, s content.Span) clean.Text { return clean.Inline(string(t[s.Start:s.End]), nil) }
	mark := func(t clean.Text) clean.Text {
		return row.Glyph(st.Glyphs.Quote[0]) + t + row.Glyph(st.Glyphs.Quote[1])
	}
	for _, d := range e.Words {
		if d.New.Len() > 0 {
			r = append(r, row.Piece{Text: now[at:d.New.Start], Style: st.Entry}, row.Piece{Text: now[d.New.Start:d.New.End], Style: st.Hit})
			at = d.New.End
		}
		gone, came := clean.Text("nothing"), clean.Text("nothing")
		if d.Old.Len() > 0 {
			gone = mark(cut(e.Was, d.Old))
		}
		if d.New.Len() > 0 {
			came = mark(cut(now, d.New))
		}
		if len(was) > 0 {
			was = append(was, row.Piece{Text: "; ", Style: st.Muted})
		}
		was = append(was, row.Piece{Text: gone + " " + row.Glyph(st.Glyphs.Arrow) + " " + came, Style: st.Muted})
	}
	rows := append(r, row.Piece{Text: now[at:], Style: st.Entry}).Wrap(width-1, 6)
	rows = append(rows, append(row.Row{{Text: "      ", Hard: true}}, was...).Wrap(width-1, 6)...)
	if words := e.Changed.Words(); words != "" {
		rows = append(rows, row.Row{{Text: "      ", Hard: true}, {Text: words, Style: st.PanelTitle}}.Wrap(width-1, 6)...)
	}
	return rows
}
