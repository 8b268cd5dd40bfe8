package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/surface"
)

// wheeled scrolls what is under the mouse.
func (a *App) wheeled(m tea.Mouse) {
	n := surface.WheelRows
	switch m.Button {
	case tea.MouseWheelUp:
		n = -n
	case tea.MouseWheelDown:
	default:
		return
	}
	a.Notice = ""
	a.front().Wheel(m.X, m.Y, n)
}

func (a *App) clicked(m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || a.Prompt != nil {
		return nil
	}
	a.Notice = ""
	return a.front().Click(m.X, m.Y)
}
