package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// View draws the screen: exactly as many lines as it is high, each exactly as
// wide.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "standfirst"}
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if a.doc != nil && a.surface == surfaceReading && a.doc.article.Source.Title != nil {
		v.WindowTitle = string(clean.Shorten(a.doc.article.Source.Title.Value, windowTitleMost)) + " · standfirst"
	}
	if a.width <= 0 || a.height <= 0 {
		return v
	}
	lines := a.lines()
	if a.prompt != nil && !a.layout.tiny {
		line, x := a.prompt.Draw(a.width, &a.styles)
		lines[len(lines)-1] = line
		v.Cursor = tea.NewCursor(x, a.height-1)
		// Bubble Tea puts every shape back at the end but that of a blinking block.
		v.Cursor.Shape = tea.CursorBar
	}
	v.SetContent(strings.Join(lines, "\n"))
	return v
}

// lines is the screen line by line.
func (a *App) lines() []string {
	if a.layout.tiny {
		return a.message(row.Of("the window is too small", a.styles.Missing).Wrap(a.width, 0), a.height)
	}
	height := a.layout.body
	if a.layout.strip && (a.surface != surfaceReading || a.help != nil) {
		height++
	}
	var out []string
	switch {
	case a.help != nil:
		out = a.help.rows(a.keys, &a.styles, a.width, height)
	case a.surface == surfaceOpening:
		out = a.message(a.progress(), height)
	case a.surface == surfaceFailed:
		out = a.message(a.failure(), height)
	case a.surface == surfaceList:
		out = a.list.rows(&a.styles, a.width, height)
	default:
		out = a.article()
		if a.layout.strip {
			out = append(out, a.strip.draw(a.doc, &a.styles, a.width))
		}
	}
	return append(out, a.status())
}

// article is the article with the panels beside or below it.
func (a *App) article() []string {
	l := a.layout
	a.drawColumns()
	rows := []string(nil)
	if l.rows > 0 {
		rows = a.doc.reader.Rows()
	}
	if l.drawer > 0 {
		return append(rows, a.panelRows.right.rows...)
	}
	if l.right == 0 {
		return rows
	}
	g := &a.styles.Glyphs
	for i, r := range rows {
		if l.left > 0 {
			r = a.panelRows.left.rows[i] + a.bar(a.panelRows.left.hits[i], g.TeeLeft) + r
		}
		rows[i] = r + a.bar(a.panelRows.right.hits[i], g.TeeRight) + a.panelRows.right.rows[i]
	}
	return rows
}

// bar is the line between columns, joined to the titles beside it.
func (a *App) bar(beside spot, tee string) string {
	if beside.kind < panel.Kinds && beside.title {
		return a.styles.Border.Paint(tee)
	}
	return a.styles.Border.Paint(a.styles.Glyphs.Vertical)
}

// message is rows in the upper middle of an otherwise empty screen.
func (a *App) message(rows []row.Row, height int) []string {
	above := max(0, (height-len(rows))/3)
	out := make([]string, 0, height)
	for range above {
		out = append(out, row.Row{}.Draw(a.width, ""))
	}
	for _, r := range rows {
		if len(out) < height {
			out = append(out, r.Draw(a.width, row.Glyph(a.styles.Glyphs.Ellipsis)))
		}
	}
	for len(out) < height {
		out = append(out, row.Row{}.Draw(a.width, ""))
	}
	return out
}

// inset is text with room on both sides.
func (a *App) inset(rows []row.Row) []row.Row {
	margin := row.Spaces(max(1, (a.width-comfortable)/2))
	for i, r := range rows {
		rows[i] = append(row.Row{{Text: margin}}, r...)
	}
	return rows
}

// progress tells what is being opened, once that takes long enough to wonder.
func (a *App) progress() []row.Row {
	o, st := &a.opening, &a.styles
	if !o.slow {
		return nil
	}
	width := min(comfortable, a.width-2)
	rows := row.Row{{Text: "Opening ", Style: st.Title}, {Text: clean.Reference(o.ref), Style: st.Entry}}.Wrap(width, 2)
	rows = append(rows, row.Row{})
	p := o.progress
	words := p.Doing
	if words == "" {
		words = "starting"
	}
	if p.Read > 0 {
		words += " " + row.Glyph(st.Glyphs.Separator) + " " + size(p.Read)
		if p.Total > 0 {
			words += " of " + size(p.Total)
		}
	}
	tenths := int(o.now.Sub(o.since).Milliseconds() / 100)
	words += " " + row.Glyph(st.Glyphs.Separator) + " " + row.Int(tenths/10) + "." + row.Int(tenths%10) + " s"
	rows = append(rows, row.Of(words, st.Muted).Wrap(width, 2)...)
	if p.Total > 0 && p.Read > 0 && width > 10 {
		full := min(width, int(int64(width)*p.Read/p.Total))
		rows = append(rows, row.Row{{Text: row.Repeat(row.Glyph(st.Glyphs.Full), full), Style: st.Progress}, {Text: row.Repeat(row.Glyph(st.Glyphs.Empty), width-full), Style: st.Track}})
	}
	return a.inset(rows)
}

// size is a number of bytes in words.
func size(n int64) clean.Text {
	switch {
	case n < 1000:
		return row.Int(int(n)) + " B"
	case n < 1000*1000:
		return row.Int(int(n/1000)) + " kB"
	}
	return row.Int(int(n/1000/1000)) + "." + row.Int(int(n/100/1000%10)) + " MB"
}

// failure is why there is no article, and what one can do.
func (a *App) failure() []row.Row {
	st := &a.styles
	width := min(comfortable, a.width-2)
	e, ok := errors.AsType[*content.Error](a.err)
	if !ok {
		return a.inset(row.Of(errorText(a.err), st.Error).Wrap(width, 0))
	}
	rows := row.Of("could not "+e.Op, st.Error).Wrap(width, 0)
	if e.Reference != "" {
		rows = append(rows, row.Of(e.Reference, st.Entry).Wrap(width, 0)...)
	}
	rows = append(rows, row.Row{})
	rows = append(rows, row.Of(e.Reason, st.Entry).Wrap(width, 0)...)
	if e.Hint != "" {
		rows = append(rows, row.Row{})
		rows = append(rows, row.Of(e.Hint, st.Muted).Wrap(width, 0)...)
	}
	return a.inset(rows)
}

// windowTitleMost is the most bytes of an article's title that the window's title
// shows: terminals keep a few hundred, and print what is behind them.
const windowTitleMost = 200
