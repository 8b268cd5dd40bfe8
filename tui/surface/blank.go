package surface

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

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

// Letter is nothing here.
func (b *Blank) Letter(string) (tea.Cmd, bool) { return nil, false }

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

// Relay does nothing.
func (b *Blank) Relay() {}

// Restyle does nothing.
func (b *Blank) Restyle() {}

// Leaves does nothing.
func (b *Blank) Leaves() {}

// Missing says that there is no article.
func (b *Blank) Missing() clean.Text { return "no article is open" }

// Again does nothing.
func (b *Blank) Again() tea.Cmd { return nil }

// NeedsAgain says that there is no article.
func (b *Blank) NeedsAgain() clean.Text { return b.Missing() }

// Passing is false.
func (b *Blank) Passing() bool { return false }

// Busy is false.
func (b *Blank) Busy() bool { return false }

// GiveUp does nothing.
func (b *Blank) GiveUp() tea.Cmd { return nil }

// Err is nil.
func (b *Blank) Err() error { return nil }
