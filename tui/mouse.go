package tui

import tea "charm.land/bubbletea/v2"

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// wheeled scrolls what is under the mouse.
func (a *App) wheeled(m tea.Mouse) {
	n := wheelRows
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
