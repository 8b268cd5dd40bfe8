package surface

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

// Surface is what fills the screen but for its last row, which is its frame's. It is
// handed what is pressed, clicked and told while it is shown.
//
// A new surface is a struct that embeds [Blank] and has what differs, with the keys
// that hold on it alone in a [keymap.Group] of their own.
type Surface interface {
	mover
	pointed

	// Rows draws the surface: exactly height rows, each exactly width cells wide.
	Rows(width, height int) []string
	// Position tells where one is, at the left of the status line.
	Position() row.Row
	// Hints are the keys that are of use now, the most useful first.
	Hints() []Hint
	// Title names what is shown in the window's title, and may be empty.
	Title() clean.Text
	// Groups are the groups of keys that hold here alone and now. Their keys mean
	// nothing else while they do; any other key has its general meaning.
	Groups() []keymap.Group
	// Update takes a message that is meant for it: what [Deliver] brings back, and
	// what nobody else knows.
	Update(msg tea.Msg) tea.Cmd
}

// mover reacts to the keys that move, choose and close, which are the same everywhere.
type mover interface {
	// Scroll moves by lines or entries, back for a negative n.
	Scroll(n int)
	// Page moves by a screen, or by the part of one that the divisor says.
	Page(direction, divisor int)
	// End goes to the beginning for a negative direction, else to the end. A count that
	// is not 0 is the number of the entry to go to.
	End(direction, count int) tea.Cmd
	// Choose goes to what is chosen.
	Choose(count int) tea.Cmd
	// Close goes one step out.
	Close() tea.Cmd
}

// pointed reacts to the mouse, at a cell of the screen.
type pointed interface {
	Click(x, y int) tea.Cmd
	Wheel(x, y, n int)
}

// Hint is a key, by its binding's name, and what it does, in a word or two.
type Hint = struct {
	Name  string
	Words clean.Text
}

// Blank is a surface without anything on it, for others to be made from.
type Blank struct{}

// Rows are empty ones.
func (b *Blank) Rows(width, height int) []string { return Fill(nil, width, height) }

// Position is nothing here.
func (b *Blank) Position() row.Row { return nil }

// Hints is nothing here.
func (b *Blank) Hints() []Hint { return nil }

// Title is empty.
func (b *Blank) Title() clean.Text { return "" }

// Groups is nothing here.
func (b *Blank) Groups() []keymap.Group { return nil }

// Update takes nothing.
func (b *Blank) Update(tea.Msg) tea.Cmd { return nil }

// Scroll does nothing.
func (b *Blank) Scroll(int) {}

// Page does nothing.
func (b *Blank) Page(int, int) {}

// End does nothing.
func (b *Blank) End(int, int) tea.Cmd { return nil }

// Choose does nothing.
func (b *Blank) Choose(int) tea.Cmd { return nil }

// Click does nothing.
func (b *Blank) Click(int, int) tea.Cmd { return nil }

// Wheel does nothing.
func (b *Blank) Wheel(int, int, int) {}

// Close does nothing.
func (b *Blank) Close() tea.Cmd { return nil }

// Fill makes as many rows as the screen has room for, empty ones below.
func Fill(rows []string, width, height int) []string {
	for len(rows) < height {
		rows = append(rows, row.Row{}.Draw(width, ""))
	}
	return rows[:height]
}

// Delivered is what a command of a surface came to.
type Delivered struct {
	To  Surface
	Msg tea.Msg
}

// Deliver runs a command of a surface and brings back to it what that came to,
// whatever is on the screen by then.
func Deliver(to Surface, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg { return Delivered{to, cmd()} }
}
