package tui

import (
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
)

// burst draws keys that have come together only once, when no more of them wait. Bubble
// Tea asks for a screen after every message and sends the newest 120 times a second: of
// twenty keys that were waiting, nineteen would be drawn for nobody, and the last one
// would miss the time at which the first is sent.
type burst struct {
	model tea.Model
	now   func() time.Time

	view tea.View
	// held is set while the last screen stands for what has come since, the first of it at since.
	held  bool
	since time.Time
	// more reports whether another key has come since the last turn was asked for.
	more bool
}

// heldMost is how long keys may come without a screen: one frame.
const heldMost = time.Second / 120

// turned comes back when what waited before it has been handled.
type turned struct{}

// turn lets whoever has another key go first: the loop takes from those who wait in the
// order in which they came.
func turn() tea.Msg {
	runtime.Gosched()
	return turned{}
}

func (b *burst) Init() tea.Cmd { return b.model.Init() }

// Update hands a message on. The first of some keys also asks for a turn; a turn in which
// no other came draws them all.
func (b *burst) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(turned); ok {
		if b.held = b.held && b.more && b.now().Sub(b.since) < heldMost; b.held {
			b.more = false
			return b, turn
		}
		return b, nil
	}
	var cmd tea.Cmd
	b.model, cmd = b.model.Update(msg)
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseWheelMsg:
		if b.held {
			b.more = true
			return b, cmd
		}
		b.held, b.more, b.since = true, false, b.now()
		return b, tea.Batch(cmd, turn)
	case tea.WindowSizeMsg: // the last screen does not fit
		b.held = false
	}
	return b, cmd
}

func (b *burst) View() tea.View {
	if !b.held {
		b.view = b.model.View()
	}
	return b.view
}
