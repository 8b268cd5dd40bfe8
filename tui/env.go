package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keeper"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/list"
	"github.com/standfirst/standfirst/tui/reading"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// What callers of [New] name, and what is the same in the packages of the surfaces.
type (
	// Opener opens a reference and tells how it goes.
	Opener = visit.Opener
	// Blind is how long the program's labels are withheld from the reader.
	Blind = visit.Blind
	// Bookmark is how far an article was read.
	Bookmark = visit.Bookmark
	// Pictures fetches a picture of an article.
	Pictures = reading.Pictures
	// Library is where a list comes from that can be changed.
	Library = list.Library
	// Entry is an article on a list.
	Entry = list.Entry
	// Listed is of an opening that came to no article but to a list of some.
	Listed = list.Listed
)

// How long labels are withheld.
const (
	BlindOff      = visit.BlindOff
	BlindSentence = visit.BlindSentence
	BlindArticle  = visit.BlindArticle
)

// Env is what the reader is given from outside. Only Open is needed.
type Env struct {
	// Context ends everything that is going on; nil is one that never ends.
	Context context.Context //nolint:containedctx // it ends with the program
	Open    Opener
	// Follow opens a link of an article that came from a server, which may be held to
	// stricter rules; nil is Open.
	Follow func(from content.Origin) Opener
	// Pictures fetches a picture that the reader asks for; nil fetches none.
	Pictures Pictures
	// Begun are the events of the only reference, when its opening has begun
	// before the reader was made.
	Begun <-chan content.Event
	// References are opened by choice from a list, a single one at once.
	References []string
	// Beside shows the two references next to each other, each under its name here if it
	// has one; nil shows a list of the references.
	Beside *[2]clean.Text
	// Expand gives the references that a name asked for stands for: the files of a
	// folder. nil takes every name as it is.
	Expand func(ref string) ([]string, error)
	// Library is what the reader keeps. It is shown when there are no references, and
	// when it is asked for. nil keeps nothing.
	Library Library

	Appearance Appearance
	// DarkTheme and LightTheme are laid over the built-in ones.
	DarkTheme, LightTheme styles.Theme
	ASCII                 bool
	// NoColor shows no colours; underlines, bold and reverse stay.
	NoColor bool
	// Width is the text column in cells, from [Narrowest] to [Widest], or 0 for a
	// comfortable one.
	Width int
	Mouse bool
	// Logical leaves it to the terminal to put text that runs from right to left in order.
	Logical bool
	// Hyperlinks lets the terminal open links itself.
	Hyperlinks bool
	// NoPanels begins with the panels hidden on wide screens.
	NoPanels bool
	// Large begins with one sentence at a time, its label in words on a tinted ground.
	Large bool
	// Labels keeps the reader's own labels; nil keeps them until the program ends.
	Labels keeper.Store
	// History remembers what was opened and how far it was read; nil remembers nothing.
	History History
	// Scheme is the label set of the reader's own labels; nil is the five of the program.
	Scheme *scheme.Scheme
	// Blind withholds the program's labels until the reader has given some.
	Blind Blind
	// HideSource withholds the author and the outlet until the reader has labelled all.
	HideSource bool
	// UnsureBelow is the certainty, 0 to 1, below which a label is shown as unsure.
	UnsureBelow float64
	// Keys gives bindings other keys, by name.
	Keys keymap.Map

	// Copy puts text on the clipboard; nil asks the terminal to (OSC 52).
	Copy func(text string) tea.Cmd
	// Multiplexer is what the terminal is shown by, which has a say in the clipboard.
	Multiplexer Multiplexer
	// OpenLink opens an address in a browser; nil when there is none.
	OpenLink func(address string) error
	// Command makes of words a program that gets the terminal, and the input if that is
	// not nil; nil runs none.
	Command func(words []string, input io.Reader) tea.ExecCommand
	// Crash keeps the report of a crash and says where; nil drops it.
	Crash func(report string) (path string)
	// Wrap lays another model around the reader; nil lays none.
	Wrap func(reader tea.Model) tea.Model
	// Clock tells the time; nil is the system's.
	Clock func() time.Time
	// After sends a message after some time; nil is Bubble Tea's own timer.
	// It is used only while something is being opened.
	After func(d time.Duration, fn func(time.Time) tea.Msg) tea.Cmd
}

// Appearance is which of the themes is used.
type Appearance uint8

// The appearances.
const (
	// Auto follows the terminal's background, and is dark until it is known.
	Auto Appearance = iota
	Dark
	Light
)

// withDefaults fills in what was left out.
func (e Env) withDefaults() Env {
	if e.Context == nil {
		e.Context = context.Background()
	}
	if e.Follow == nil {
		e.Follow = func(content.Origin) Opener { return e.Open }
	}
	if e.Copy == nil {
		e.Copy = e.Multiplexer.clipboard
	}
	if e.Clock == nil {
		e.Clock = time.Now
	}
	if e.After == nil {
		e.After = tea.Tick
	}
	if e.Width <= 0 {
		e.Width = surface.Comfortable
	}
	if e.Keys.Empty() {
		e.Keys, _ = Keys(nil) // without overrides there is nothing to go wrong
	}
	return e
}

// The text column may be set between these, in cells.
const (
	Narrowest = reading.Narrowest
	Widest    = reading.Widest
)
