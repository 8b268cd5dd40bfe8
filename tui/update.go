package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keeper"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
)

// Update routes a message, and has noted where an article is left that it leads away
// from. It does no input or output and waits for nothing.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before, read := a.surface, a.onScreen()
	cmd := a.route(msg)
	if a.surface != before {
		before.Leaves()
	}
	if a.reading.Visit() != nil {
		a.reading.Searched()
	}
	if read != nil && read != a.onScreen() {
		cmd = a.leaves(read, cmd)
	}
	return a, cmd
}

// route hands a message to what it is for.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width != a.Width || msg.Height != a.Height {
			a.Width, a.Height = msg.Width, msg.Height
			a.surface.Relay()
		}
	case tea.BackgroundColorMsg:
		a.terminalDark = msg.IsDark()
		if a.appearance == Auto && a.Dark != a.terminalDark {
			a.Dark = a.terminalDark
			a.restyle()
		}
	case tea.ModeReportMsg:
		a.measured(msg)
	case tea.KeyPressMsg:
		return a.pressed(msg)
	case tea.PasteMsg:
		if a.Prompt == nil {
			return a.surface.Update(msg)
		}
		a.Prompt.Insert(msg.Content)
		a.TellTyping()
	case tea.MouseClickMsg:
		return a.clicked(msg.Mouse())
	case tea.MouseWheelMsg:
		a.wheeled(msg.Mouse())
	case eventArrived:
		return tea.Batch(a.arrived(msg), a.obeys())
	case timePassed:
		return a.passed(msg)
	case surface.Delivered:
		return msg.To.Update(msg.Msg)
	case completed:
		a.completes(msg)
	case expanded:
		return a.expands(msg)
	case fact:
		msg.tell(a)
	case keeper.Kept:
		return a.kept(msg)
	case keeper.Loaded:
		return a.loaded(msg)
	default:
		return a.surface.Update(msg)
	}
	return nil
}

// measured learns that the terminal measures text by characters as a reader
// sees them, as Bubble Tea then does.
func (a *App) measured(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	a.Method = ansi.WcWidth
	switch msg.Value {
	case ansi.ModeReset, ansi.ModeSet, ansi.ModePermanentlySet:
		a.Method = ansi.GraphemeWidth
	}
	a.surface.Relay()
}

// pressed handles a key.
func (a *App) pressed(k tea.KeyPressMsg) tea.Cmd {
	if a.Prompt != nil {
		return a.Type(k)
	}
	b, ok := a.Keys.Of(k, a.surface.Groups())
	if a.waits(b) {
		a.keepWaiting(k, 0, a.waiting.why)
		return nil
	}
	if k.Text >= "0" && k.Text <= "9" && len(k.Text) == 1 && (k.Text != "0" || a.count > 0) {
		if a.count < 1_000_000 {
			a.count = a.count*10 + int(k.Text[0]-'0')
		}
		return nil
	}
	a.interrupted = k.String() == "ctrl+c"
	count := a.count
	a.count, a.Notice = 0, ""
	if a.Overlay == nil {
		if cmd, ok := a.surface.Letter(k.Text); ok {
			return cmd
		}
	}
	if !ok {
		a.unbound(k)
		return nil
	}
	if a.Overlay != nil {
		if cmd, ok := a.Overlay.Does(b.Name); ok {
			return cmd
		}
	}
	does := a.does[b.Name]
	if does.Why != nil {
		if why := does.Why(a); why != "" {
			a.keepWaiting(k, count, why)
			return nil
		}
	}
	if a.Overlay != nil && !a.Overlay.Keeps(b.Name) {
		a.LeaveOverlay()
		if b.Name == keymap.Quit {
			return nil
		}
	}
	return does.Do(a, count)
}

// unbound says where the keys are listed, after one that does nothing.
func (a *App) unbound(k tea.KeyPressMsg) {
	if help := a.Keys.Key(keymap.Help); k.Text != "" && help != "" && a.Overlay == nil {
		a.Notice = clean.Inline(k.Text, nil) + " does nothing; " + help + " lists the keys"
	}
}

// passed shows how far an opening is, and asks for the next time.
func (a *App) passed(msg timePassed) tea.Cmd {
	if msg.id != a.opening.id || !a.opening.running || a.opening.visit != nil {
		return nil
	}
	a.opening.slow = true
	a.opening.now = a.env.Clock()
	return a.wait(interval)
}
