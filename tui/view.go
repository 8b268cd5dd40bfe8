package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// View draws the screen: exactly as many lines as it is high, each exactly as
// wide.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "standfirst"}
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if t := a.surface.title(); t != "" {
		v.WindowTitle = string(clean.Shorten(t, windowTitleMost)) + " · standfirst"
	}
	if a.width <= 0 || a.height <= 0 {
		return v
	}
	lines := a.lines()
	if a.prompt != nil && !a.tiny() {
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
	if a.tiny() {
		return a.message(row.Of("the window is too small", a.styles.Missing).Wrap(a.width, 0), a.width, a.height)
	}
	return append(a.front().rows(a.width, a.height-1), a.status())
}

// message is rows in the upper middle of an otherwise empty screen.
func (a *App) message(rows []row.Row, width, height int) []string {
	above := max(0, (height-len(rows))/3)
	out := make([]string, 0, height)
	for range above {
		out = append(out, row.Row{}.Draw(width, ""))
	}
	for _, r := range rows {
		if len(out) < height {
			out = append(out, r.Show(width, &a.styles))
		}
	}
	return fill(out, width, height)
}

// inset is text with room on both sides.
func (a *App) inset(rows []row.Row) []row.Row {
	margin := row.Spaces(max(1, (a.width-comfortable)/2))
	for i, r := range rows {
		rows[i] = append(row.Row{{Text: margin}}, r...)
	}
	return rows
}

// windowTitleMost is the most bytes of an article's title that the window's title
// shows: terminals keep a few hundred, and print what is behind them.
const windowTitleMost = 200
