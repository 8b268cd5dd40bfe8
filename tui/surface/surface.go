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
	keyed
	pointed
	placed
	opened

	// Rows draws the surface: exactly height rows, each exactly width cells wide.
	Rows(width, height int) []string
	// Position tells where one is, at the left of the status line.
	Position() row.Row
	// Hints are the keys that are of use now, the most useful first.
	Hints() []Hint
	// Title names what is shown in the window's title, and may be empty.
	Title() clean.Text
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

// keyed has keys of its own.
type keyed interface {
	// Groups are the groups of keys that hold here alone and now. Their keys mean
	// nothing else while they do; any other key has its general meaning.
	Groups() []keymap.Group
	// Letter does what a letter means here that is not in the key table, such as one of a
	// label set out of a file, and says whether it is one.
	Letter(key string) (cmd tea.Cmd, ok bool)
}

// pointed reacts to the mouse, at a cell of the screen.
type pointed interface {
	Click(x, y int) tea.Cmd
	Wheel(x, y, n int)
}

// placed is told what changes around it while it is shown.
type placed interface {
	// Relay takes the size of the screen, and whatever else was not told while it was not shown.
	Relay()
	// Restyle takes the looks, which change no layout.
	Restyle()
	// Leaves takes away what is only there while it is shown.
	Leaves()
}

// opened tells of the articles that are read here, or are being opened.
type opened interface {
	// Missing says why no article is read here, or is empty where one is.
	Missing() clean.Text
	// Again opens once more what is here, or could not be opened.
	Again() tea.Cmd
	// NeedsAgain says why that cannot be done now, or is empty.
	NeedsAgain() clean.Text
	// Passing reports whether it only stands where an article is to come or should have
	// come, so that nothing leads back to it.
	Passing() bool
	// Busy reports whether something goes on here that back and quit give up, instead of
	// leaving it.
	Busy() bool
	// GiveUp gives that up.
	GiveUp() tea.Cmd
	// Err is why what is here could not be opened, or nil.
	Err() error
}

// Hint is a key that is of use now.
type Hint = keymap.Hint

// Fill makes as many rows as the screen has room for, empty ones below.
func Fill(rows []string, width, height int) []string {
	for len(rows) < height {
		rows = append(rows, row.Row{}.Draw(width, ""))
	}
	return rows[:height]
}

// Delivered carries the message that a command of a surface returned to that surface.
type Delivered struct {
	To  Surface
	Msg tea.Msg
}

// Deliver returns a command that runs cmd and has its message delivered to a surface,
// also when another is shown by then.
func Deliver(to Surface, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg { return Delivered{to, cmd()} }
}
