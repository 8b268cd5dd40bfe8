package tui

import tea "charm.land/bubbletea/v2"

// resized is a model that draws for a window of another size before Bubble Tea makes its
// screen that large. Bubble Tea does that first and asks for what is on it afterwards: when
// the time to send comes meanwhile, it sends the old screen, cut to the new size, and the
// right one a step later.
type resized struct {
	tea.Model

	// drawn is the screen for the size that was taken last, until something else is to be told.
	drawn *tea.View
	cmd   tea.Cmd
}

// take is a filter of messages, which Bubble Tea asks before it does anything itself.
func (r *resized) take(msg tea.Msg) {
	if _, ok := msg.(tea.WindowSizeMsg); !ok {
		return
	}
	r.Model, r.cmd = r.Model.Update(msg)
	view := r.Model.View()
	r.drawn = &view
}

func (r *resized) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.WindowSizeMsg); ok && r.drawn != nil {
		return r, r.cmd
	}
	r.drawn = nil
	var cmd tea.Cmd
	r.Model, cmd = r.Model.Update(msg)
	return r, cmd
}

func (r *resized) View() tea.View {
	if r.drawn != nil {
		return *r.drawn
	}
	return r.Model.View()
}
