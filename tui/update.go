package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// Update routes a message, and has noted where an article is left that it leads away
// from. It does no input or output and waits for nothing.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before, shown := a.reading.doc, a.surface == surface(a.reading)
	companions, _ := a.surface.(companion)
	cmd := a.route(msg)
	if c, ok := a.surface.(companion); companions != nil && (!ok || c != companions) {
		companions.leaves()
	}
	if a.reading.doc != nil {
		a.reading.searched()
	}
	if shown && (a.reading.doc != before || a.surface != surface(a.reading)) {
		cmd = tea.Batch(cmd, a.leaves(before))
	}
	return a, cmd
}

// route hands a message to what it is for.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width != a.width || msg.Height != a.height {
			a.width, a.height = msg.Width, msg.Height
			a.relay()
		}
	case tea.BackgroundColorMsg:
		a.terminalDark = msg.IsDark()
		if a.appearance == Auto && a.dark != a.terminalDark {
			a.dark = a.terminalDark
			a.restyle()
		}
	case tea.ModeReportMsg:
		a.measured(msg)
	case tea.KeyPressMsg:
		return a.pressed(msg)
	case tea.PasteMsg:
		if a.prompt == nil {
			return a.surface.update(msg)
		}
		a.prompt.Insert(msg.Content)
		a.tellTyping()
	case tea.MouseClickMsg:
		return a.clicked(msg.Mouse())
	case tea.MouseWheelMsg:
		a.wheeled(msg.Mouse())
	case eventArrived:
		return a.arrived(msg)
	case timePassed:
		return a.passed(msg)
	case delivered:
		return msg.to.update(msg.msg)
	case completed:
		a.completes(msg)
	case expanded:
		return a.expands(msg)
	case fact:
		msg.tell(a)
	case labelsKept:
		return a.kept(msg)
	case labelsLoaded:
		return a.loaded(msg)
	case commandEnded:
		a.notice = "back from " + clean.Inline(msg.name, nil)
		if msg.err != nil {
			a.notice = clean.Inline(msg.name+": ", nil) + noticeText(msg.err)
		}
	case linkOpened:
		a.notice = "handed to the browser"
		if msg.err != nil {
			a.notice = noticeText(msg.err)
		}
	default:
		return a.surface.update(msg)
	}
	return nil
}

// measured learns that the terminal measures text by characters as a reader
// sees them, as Bubble Tea then does.
func (a *App) measured(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	a.method = ansi.WcWidth
	switch msg.Value {
	case ansi.ModeReset, ansi.ModeSet, ansi.ModePermanentlySet:
		a.method = ansi.GraphemeWidth
	}
	if doc := a.reading.doc; doc != nil {
		doc.reader.SetMethod(a.method)
	}
	if c, ok := a.surface.(companion); ok {
		c.measured(a.method)
	}
}

// pressed handles a key.
func (a *App) pressed(k tea.KeyPressMsg) tea.Cmd {
	if a.prompt != nil {
		return a.typed(k)
	}
	if k.Text >= "0" && k.Text <= "9" && len(k.Text) == 1 && (k.Text != "0" || a.count > 0) {
		if a.count < 1_000_000 {
			a.count = a.count*10 + int(k.Text[0]-'0')
		}
		return nil
	}
	a.interrupted = k.String() == "ctrl+c"
	count := a.count
	a.count, a.notice = 0, ""
	if l, ok := a.surface.(lettered); ok && a.overlay == nil {
		if cmd, ok := l.letter(k.Text); ok {
			return cmd
		}
	}
	b, ok := a.keys.Of(k, a.surface.groups())
	if !ok {
		a.unbound(k)
		return nil
	}
	if s, ok := a.overlay.(*sheet); ok && s.searches(b.Name) {
		return s.startSearch()
	}
	does := a.does[b.Name]
	if does.Why != nil {
		if why := does.Why(a); why != "" {
			a.notice = why
			return nil
		}
	}
	if a.overlay != nil && !a.overlay.keeps(b.Name) {
		a.leaveOverlay()
		if b.Name == keymap.Quit {
			return nil
		}
	}
	return does.Do(a, count)
}

// leaveOverlay takes the overlay away, and gives up what is being fetched for it.
func (a *App) leaveOverlay() {
	if h, ok := a.overlay.(*hung); ok {
		h.stop()
	}
	a.overlay = nil
}

// unbound says where the keys are listed, after one that does nothing.
func (a *App) unbound(k tea.KeyPressMsg) {
	if help := a.keys.Key(keymap.Help); k.Text != "" && help != "" && a.overlay == nil {
		a.notice = clean.Inline(k.Text, nil) + " does nothing; " + help + " lists the keys"
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
