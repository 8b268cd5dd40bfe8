package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// burst draws a few keys that come at once only once. Bubble Tea sends a screen to the
// terminal 120 times a second and asks for one after every message; of
// twenty keys that were waiting, nineteen would be drawn for nobody.
type burst struct {
	model tea.Model
	now   func() time.Time

	view  tea.View
	drawn time.Time
	// held is set while the last screen stands for what has come since.
	held bool
}

// apart is how long after a screen the next is drawn at once: half of the time between
// two that are sent. No hand is as fast, and keys that a terminal repeats are not.
const apart = 4 * time.Millisecond

// released says that what is held is to be drawn.
type released struct{}

func (b *burst) Init() tea.Cmd { return b.model.Init() }

// Update hands a message on. The first key that comes soon after a screen also asks for the
// time to draw it.
func (b *burst) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(released); ok {
		b.held = false
		return b, nil
	}
	var cmd tea.Cmd
	b.model, cmd = b.model.Update(msg)
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseWheelMsg:
		if !b.held && b.now().Sub(b.drawn) < apart {
			b.held = true
			cmd = tea.Batch(cmd, tea.Tick(apart, func(time.Time) tea.Msg { return released{} }))
		}
	}
	return b, cmd
}

func (b *burst) View() tea.View {
	if !b.held {
		b.view = b.model.View()
		b.drawn = b.now()
	}
	return b.view
}
