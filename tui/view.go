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
	if t := a.surface.Title(); t != "" {
		v.WindowTitle = string(clean.Shorten(t, windowTitleMost)) + " · standfirst"
	}
	if a.Width <= 0 || a.Height <= 0 {
		return v
	}
	lines := a.lines()
	if a.Prompt != nil && !a.Tiny() {
		line, x := a.Prompt.Draw(a.Width, &a.Styles)
		lines[len(lines)-1] = line
		v.Cursor = tea.NewCursor(x, a.Height-1)
		// Bubble Tea puts every shape back at the end but that of a blinking block.
		v.Cursor.Shape = tea.CursorBar
	}
	v.SetContent(strings.Join(lines, "\n"))
	return v
}

// lines is the screen line by line.
func (a *App) lines() []string {
	if a.Tiny() {
		return a.Center(row.Of("the window is too small", a.Styles.Missing).Wrap(a.Width, 0), a.Width, a.Height)
	}
	rows := a.front().Rows(a.Width, a.Height-1)
	above, last := a.status()
	if n := len(rows); above != "" && n > 0 {
		rows[n-1] = above
	}
	return append(rows, last)
}

// windowTitleMost is the most bytes of an article's title that the window's title
// shows: terminals keep a few hundred, and print what is behind them.
const windowTitleMost = 200
