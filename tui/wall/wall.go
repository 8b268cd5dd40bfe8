package wall

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/countdown"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/terminal"
)

// Wall is the program on the projector's terminal.
type Wall struct {
	room  *client.Room
	ctx   context.Context
	news  <-chan serve.News
	scene Scene

	width, height int
	ticking       bool
}

// New is the wall of a room.
func New(ctx context.Context, r *client.Room, noColor bool) *Wall {
	return &Wall{
		room: r, ctx: ctx, news: r.Follow(ctx),
		scene: Scene{Pack: r.Pack, Address: r.Address, Code: r.Code, Left: -1, NoColor: noColor, SSH: r.SSH, Key: r.Key},
	}
}

// Run shows the wall until it is left or the context ends.
func Run(ctx context.Context, r *client.Room, noColor bool, opts ...tea.ProgramOption) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return terminal.Run(ctx, New(ctx, r, noColor), opts...)
}

type (
	told struct {
		serve.News

		ended bool
	}
	programmed struct{ program *workshop.Says }
)

// Init waits for news.
func (w *Wall) Init() tea.Cmd { return w.wait }

func (w *Wall) wait() tea.Msg {
	n, on := <-w.news
	return told{n, !on || n.Gone}
}

// Update takes in what the room tells.
func (w *Wall) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		w.width, w.height = m.Width, m.Height
	case tea.KeyPressMsg:
		if k := m.String(); k == "q" || k == "ctrl+c" {
			return w, tea.Quit
		}
	case told:
		if m.ended && w.scene.Frame != nil && w.scene.Frame.Phase.Over() {
			return w, nil // what was shown last stays on the projector until q
		}
		if m.ended {
			return w, tea.Quit
		}
		return w, tea.Batch(w.wait, w.take(m.News))
	case programmed:
		w.scene.Program = m.program
	case countdown.Second:
		if w.ticking = w.scene.Left > 0; w.ticking {
			w.scene.Left--
			return w, countdown.Tick()
		}
	}
	return w, nil
}

// take takes in news, and asks for what the program says when that is shown.
func (w *Wall) take(n serve.News) tea.Cmd {
	w.scene.Lost = n.Lost != nil
	if n.Frame == nil {
		return nil
	}
	w.scene.Frame, w.scene.Left = n.Frame, n.Frame.Left
	var cmds []tea.Cmd
	if w.scene.Left > 0 && !w.ticking {
		w.ticking = true
		cmds = append(cmds, countdown.Tick())
	}
	if p := n.Frame.Phase; w.scene.Program == nil && p.Tells() {
		cmds = append(cmds, w.program)
	}
	return tea.Batch(cmds...)
}

func (w *Wall) program() tea.Msg {
	p, err := w.room.Program(w.ctx)
	if err != nil {
		return nil // the wall does without
	}
	return programmed{&p}
}

// View draws the wall.
func (w *Wall) View() tea.View {
	v := tea.NewView(w.scene.Draw(max(w.width, 1), max(w.height, 1)))
	v.AltScreen = true
	return v
}
