package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

// changes are what have become of an article's sentences since it was read before.
type changes struct {
	anchor.Difference

	// before is the article as it was read before; nil when nothing has changed.
	before *content.Article
}

// changesFound tells what is new in an article that was read again. It is dropped when
// that has been read once more by then.
type changesFound struct {
	visit   *visit
	article *content.Article
	changes changes
}

// compare finds out what changed in an article, away from the screen.
func compare(v *visit, before, now *content.Article) tea.Cmd {
	return func() tea.Msg {
		return changesFound{v, now, changes{anchor.Compare(&before.Document, &now.Document), before}}
	}
}

// tell takes what has become of the article, and says how much it is.
func (msg changesFound) tell(a *App) {
	v := msg.visit
	if v.article != msg.article {
		return
	}
	v.changes = msg.changes
	c := &v.changes
	if c.none() {
		return // in sentences nothing has; that something has is said already
	}
	words := clean.Text("read again: ")
	for i, n := range []struct {
		count int
		what  clean.Text
	}{{len(c.New), " new"}, {len(c.Edited), " edited"}, {len(c.Gone), " gone"}} {
		if i > 0 {
			words += ", "
		}
		words += row.Int(n.count) + n.what
	}
	if key := a.Keys.Key(keymap.Changes); key != "" {
		words += "; " + key + " shows what"
	}
	a.tells(v, words)
}

func (c *changes) none() bool { return len(c.New)+len(c.Edited)+len(c.Gone) == 0 }

// showChanges tells what has become of the article's sentences.
func (rd *reading) showChanges(int) tea.Cmd {
	v := rd.doc
	rd.app.Spread("what has changed", keymap.Changes, func(st *styles.Styles, width int) [][]row.Row { return v.changes.parts(v.article, st, width) })
	return nil
}

func (a *App) needsChanges() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.changes.none() {
		return "no sentence has changed since it was opened; " + a.Keys.Key(keymap.Again) + " reads it again"
	}
	return ""
}

// parts are the edited, new and gone sentences, each under its heading.
func (c *changes) parts(a *content.Article, st *styles.Styles, width int) [][]row.Row {
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
