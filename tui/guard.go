package tui

import (
	"reflect"
	"sync"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
)

// guard runs the reader so that a panic anywhere in it leaves the terminal as
// it was: it is noted and the program quits in the ordinary way.
//
// Bubble Tea catches panics too, but tells them on the terminal as they are,
// and they may hold what an article put there.
type guard struct {
	model tea.Model
	quit  func()
	// drawn is called when a screen has been drawn.
	drawn func()
	mu    sync.Mutex
	crash string
}

// broken is the message that a command panicked.
type broken struct{}

// run runs the program. What panics in Bubble Tea's own loop ends it as well.
func (g *guard) run(p *tea.Program) (err error) {
	defer func() {
		if r := recover(); r != nil {
			g.note(content.Recovered(r).Report)
			p.Kill()
		}
	}()
	_, err = p.Run()
	return err
}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return g.command(g.model.Init())
}

func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g //nolint:wastedassign // what is returned after a panic
	defer g.catch(&cmd)
	if _, ok := msg.(broken); ok {
		return g, tea.Quit
	}
	g.model, cmd = g.model.Update(msg)
	return g, g.command(cmd)
}

func (g *guard) View() (v tea.View) {
	v.AltScreen = true
	defer func() {
		if r := recover(); r != nil {
			g.note(content.Recovered(r).Report)
			go g.quit() // nobody may press a key that would tell
		}
	}()
	if g.note("") != "" {
		return v
	}
	v = g.model.View()
	g.drawn()
	return v
}

// catch notes a panic. What drew or handled a message then quits.
func (g *guard) catch(cmd *tea.Cmd) {
	if r := recover(); r != nil {
		g.note(content.Recovered(r).Report)
	}
	if g.note("") != "" {
		*cmd = tea.Quit
	}
}

// note keeps the first report, and gives it.
func (g *guard) note(report string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.crash == "" {
		g.crash = report
	}
	return g.crash
}

// command is a command whose panic is noted too.
func (g *guard) command(c tea.Cmd) tea.Cmd {
	if c == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				g.note(content.Recovered(r).Report)
				msg = broken{}
			}
		}()
		msg = c()
		g.commands(msg)
		return msg
	}
}

// commands has the commands in a message guarded, too. Bubble Tea keeps the type of those
// that [tea.Sequence] runs to itself; like a batch, it is a list of commands.
func (g *guard) commands(msg tea.Msg) {
	list := reflect.ValueOf(msg)
	if list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return
	}
	for i := range list.Len() {
		one, _ := reflect.TypeAssert[tea.Cmd](list.Index(i))
		list.Index(i).Set(reflect.ValueOf(g.command(one)))
	}
}
