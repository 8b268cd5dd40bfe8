// Package margins makes a line key cheap on the line to a terminal that has left and
// right margins (DECLRMM, private mode 69): there the column of the text can be scrolled
// although a panel stands beside it, where without them all of it has to be sent again.
//
// It stands between Bubble Tea and the terminal, follows in a model of the screen what is
// written, and says the same in fewer bytes where it is sure to know a way. It draws nothing
// of its own and decides nothing about what is shown.
package margins

import (
	"bytes"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Output is the terminal as a Program writes to it. Until the terminal has said that it
// has the margins, and for ever if it has not, every byte is passed on as it is; one
// sequence is added where the terminal is given back.
type Output struct {
	term.File

	mu            sync.Mutex
	has           answer
	width, height int
	earlier       earlier
	// What is shown, and what is shown with what is being written.
	shown, drawn *screen
	alternate    bool // the alternate screen is shown
}

// answer is what the terminal has said of its margins.
type answer uint8

const (
	unasked answer = iota
	asked
	no
	yes
)

// New is the output to a terminal.
func New(to term.File) *Output { return &Output{File: to} }

// Hear takes what the terminal says of itself, and is to have every message before Bubble
// Tea does. What it returns is to be sent to the terminal.
func (o *Output) Hear(msg tea.Msg) (question string) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		o.resized(msg.Width, msg.Height)
	case tea.ModeReportMsg:
		return o.answered(msg)
	}
	return ""
}

func (o *Output) resized(width, height int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.width, o.height = width, height
	if o.has == yes {
		o.start(o.drawn.clusters)
	}
}

// answered takes the answer to a question about a mode. Whether it has the margins is asked
// of a terminal that has answered another one: those that do not know such questions print them.
func (o *Output) answered(msg tea.ModeReportMsg) (question string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	switch {
	case o.has == unasked:
		o.has = asked
		return ansi.RequestModeLeftRightMargin
	case o.has != asked || msg.Mode != ansi.ModeLeftRightMargin:
		return ""
	case msg.Value == ansi.ModeReset, msg.Value == ansi.ModeSet:
		o.has = yes
		o.start(o.earlier.clusters)
		o.follow(o.earlier.written)
		o.shown.become(o.drawn)
	default:
		o.has = no
	}
	o.earlier = earlier{}
	return ""
}

// start begins the model anew: nothing is known until the screen is cleared.
func (o *Output) start(clusters bool) {
	o.shown, o.drawn = newScreen(o.width, o.height, clusters), newScreen(o.width, o.height, clusters)
}

// follow has the model do what is written. What it does not understand ends it, since
// nobody knows what that is to what comes later.
func (o *Output) follow(p []byte) part {
	drawn := o.drawn.feed(p)
	if o.drawn.strange {
		o.has = no
	}
	return drawn
}

// Write sends what Bubble Tea writes, one change of the screen at a time, or what comes
// to the same.
func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	instead := p
	switch o.has {
	case yes:
		instead = o.instead(p)
		o.shown.become(o.drawn)
	case unasked, asked:
		o.earlier.add(p)
	case no:
	}
	n, err := o.File.Write(o.giveBack(instead))
	if err != nil {
		o.has = no // who knows what is shown now
		return min(n, len(p)), err
	}
	return len(p), nil
}

// instead is what draws the same in fewer bytes, or the same bytes where nothing does. A
// screen that is cleared is drawn anew, since what is on it may have suffered.
func (o *Output) instead(p []byte) []byte {
	drawn := o.follow(p)
	if drawn.mixed || !o.shown.settled() || !o.drawn.settled() || lastIndex(p, ansi.EraseEntireScreen) >= 0 {
		return p
	}
	scrolled, by := findScroll(o.shown, o.drawn)
	if by == 0 {
		return p
	}
	instead := bytes.Clone(p[:drawn.start])
	instead = appendScroll(instead, scrolled, by, o.drawn)
	o.shown.shift(scrolled, by)
	instead = appendDifference(instead, o.shown, o.drawn)
	instead = append(instead, p[drawn.end:]...)
	if len(instead) >= len(p) {
		return p
	}
	o.drawn.wrap = false // the cursor has been placed
	return instead
}
