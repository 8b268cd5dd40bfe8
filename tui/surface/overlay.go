package surface

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// Overlay is laid over a surface until a key is pressed that is not its own.
type Overlay interface {
	Surface
	// Keeps reports whether a key, by its binding's name, leaves the overlay where it is.
	Keeps(name string) bool
	// Does does what a key, by its binding's name, means on the overlay alone, such as closing the
	// one that it opened, and says whether it means anything there.
	Does(name string) (cmd tea.Cmd, ok bool)
	// Left is called when it is taken away.
	Left()
}

// Lay lays an overlay over the surface.
func (f *Frame) Lay(o Overlay) { f.Overlay = o }

// LeaveOverlay takes the overlay away.
func (f *Frame) LeaveOverlay() {
	if f.Overlay != nil {
		f.Overlay.Left()
	}
	f.Overlay = nil
}

// Parts are the paragraphs of a text at a width.
type Parts = func(st *styles.Styles, width int) [][]row.Row

// Spread lays a sheet over the surface. The name says what it is, the key is the binding that
// opens and closes it.
func (f *Frame) Spread(name clean.Text, key string, parts Parts) {
	f.Lay(&Sheet{frame: f, name: name, key: key, parts: parts})
}

// SpreadSearched spreads a sheet that can be searched: only gives what has some words.
func (f *Frame) SpreadSearched(name clean.Text, key string, only func(words string) Parts) {
	f.Lay(&Sheet{frame: f, name: name, key: key, parts: only(""), only: only})
}
