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
	a.notice = ""
	a.front().wheel(m.X, m.Y, n)
}

func (a *App) clicked(m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || a.prompt != nil {
		return nil
	}
	a.notice = ""
	return a.front().click(m.X, m.Y)
}
