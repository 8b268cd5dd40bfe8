package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// surface is what fills the screen but for its last row, which is [App]'s. App
// hands it what is pressed, clicked and told while it is shown.
//
// A new surface is a file of its own: a struct that embeds [blank] and has what
// differs, the keys that hold on it alone in a group of their own, and one row in
// [groupTable]. It is shown with [App.push]; back leads to what was below.
type surface interface {
	mover
	pointed

	// rows draws the surface: exactly height rows, each exactly width cells wide.
	rows(width, height int) []string
	// position tells where one is, at the left of the status line.
	position() row.Row
	// hints are the keys that are of use now, the most useful first.
	hints() []hint
	// title names what is shown in the window's title, and may be empty.
	title() clean.Text
	// groups are the groups of keys that hold here alone and now. Their keys mean
	// nothing else while they do; any other key has its general meaning.
	groups() []keymap.Group
	// update takes a message that is meant for it: what [App.deliver] brings back, and
	// what nobody else knows.
	update(msg tea.Msg) tea.Cmd
}

// mover reacts to the keys that move, choose and close, which are the same everywhere.
type mover interface {
	// scroll moves by lines or entries, back for a negative n.
	scroll(n int)
	// page moves by a screen, or by the part of one that the divisor says.
	page(direction, divisor int)
	// end goes to the beginning for a negative direction, else to the end. A count that
	// is not 0 is the number of the entry to go to.
	end(direction, count int) tea.Cmd
	// choose goes to what is chosen.
	choose(count int) tea.Cmd
	// close goes one step out.
	close() tea.Cmd
}

// pointed reacts to the mouse, at a cell of the screen.
type pointed interface {
	click(x, y int) tea.Cmd
	wheel(x, y, n int)
}

// busy is a surface with something going on that back and quit give up, instead
// of leaving it.
type busy interface{ giveUp() tea.Cmd }

// lettered is a surface on which letters mean something that is not in the key table,
// such as those of a label set out of a file. It says whether the letter is one.
type lettered interface {
	letter(key string) (tea.Cmd, bool)
}

// companion is a surface with articles on it beside that of [reading].
type companion interface {
	// relay hands out the sizes of the screen, and whatever else the articles were not
	// told while they were not shown.
	relay()
	restyle()
	measured(ansi.Method)
	// leaves takes from the articles what they have on this surface alone.
	leaves()
}

// overlay is laid over a surface until a key is pressed that is not its own.
type overlay interface {
	surface
	// keeps reports whether a key, by its binding's name, is the overlay's own.
	keeps(name string) bool
}

// blank is a surface without anything on it, for others to be made from.
type blank struct{ app *App }

func (b *blank) rows(width, height int) []string { return fill(nil, width, height) }
func (b *blank) position() row.Row               { return nil }
func (b *blank) hints() []hint                   { return nil }
func (b *blank) title() clean.Text               { return "" }
func (b *blank) groups() []keymap.Group          { return nil }
func (b *blank) update(tea.Msg) tea.Cmd          { return nil }
func (b *blank) scroll(int)                      {}
func (b *blank) page(int, int)                   {}
func (b *blank) end(int, int) tea.Cmd            { return nil }
func (b *blank) choose(int) tea.Cmd              { return nil }
func (b *blank) click(int, int) tea.Cmd          { return nil }
func (b *blank) wheel(int, int, int)             {}
func (b *blank) close() tea.Cmd {
	if len(b.app.past) > 0 {
		return b.app.back(0)
	}
	return nil
}

// fill makes as many rows as the screen has room for, empty ones below.
func fill(rows []string, width, height int) []string {
	for len(rows) < height {
		rows = append(rows, row.Row{}.Draw(width, ""))
	}
	return rows[:height]
}

// place is where one was before something else was turned to: a surface, and on
// that of the article which one and where in it.
type place struct {
	surface surface
	visit   *visit
	mark    reader.Mark
}

// placed is a surface that knows better than by itself where one is.
type placed interface{ here() place }

// here is the place one is at.
func (a *App) here() place {
	if p, ok := a.surface.(placed); ok {
		return p.here()
	}
	return place{surface: a.surface}
}

// keptPlaces bounds the places that one can go back to.
const keptPlaces = 200

func (a *App) remember(p place) {
	a.past = append(a.past, p)
	if len(a.past) > keptPlaces {
		a.past = a.past[1:]
	}
}

// turn shows a surface instead of the one that is shown.
func (a *App) turn(s surface) {
	a.surface, a.notice = s, ""
	a.relay()
}

// push shows a surface on top of the one that is shown, with a way back.
func (a *App) push(s surface) {
	switch a.surface.(type) {
	case *opens:
		a.stop()
	case *failed:
	default:
		a.remember(a.here())
	}
	a.turn(s)
}

// back goes to where one was before the last jump, link or choice.
func (a *App) back(int) tea.Cmd {
	if b, ok := a.surface.(busy); ok {
		return b.giveUp()
	}
	p := a.past[len(a.past)-1]
	a.past = a.past[:len(a.past)-1]
	a.returns(p)
	return nil
}

// returns shows a place again.
func (a *App) returns(p place) {
	if p.visit == nil {
		if l, ok := p.surface.(*list); ok {
			a.list = l
		}
		a.surface = p.surface
		a.relay()
		return
	}
	if p.visit != a.reading.doc || a.surface != a.reading {
		a.shows(p.visit)
	}
	p.visit.reader.Return(p.mark)
}

// front is what has the keys that move: the overlay, or the surface below it.
func (a *App) front() surface {
	if a.overlay != nil {
		return a.overlay
	}
	return a.surface
}

// delivered is what a command of a surface came to.
type delivered struct {
	to  surface
	msg tea.Msg
}

// deliver runs a command of a surface and brings back to it what that came to,
// whatever is on the screen by then.
func (a *App) deliver(to surface, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg { return delivered{to, cmd()} }
}
