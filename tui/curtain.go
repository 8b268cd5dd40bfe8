package tui

import (
	"bytes"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// patienceForFirst is how long the terminal is left as it is before a screen
// without the article is shown: less than one notices, and longer than most
// articles take to open.
const patienceForFirst = 60 * time.Millisecond

// curtain is the terminal to Bubble Tea, and holds its first words back until the
// article is there to be drawn.
//
// Bubble Tea draws when its clock ticks, 8 ms apart. An article that comes just
// after a tick would be shown first as an empty screen and one tick later as
// itself. What Bubble Tea asks the terminal is written in the same tick as the
// first screen, just before; with that held back, the first screen is drawn at the
// moment it has something to show.
//
// Only those questions are held, because nothing else of Bubble Tea waits for them
// to be written. It asks for the background only when the reader does, and the
// question must be among them by then: to add it later would have to wait.
type curtain struct {
	term.File
	asksBackground bool
	first          sync.Once
	rise           sync.Once
	risen          chan struct{}
}

func newCurtain(terminal term.File, asksBackground bool) *curtain {
	return &curtain{File: terminal, asksBackground: asksBackground, risen: make(chan struct{})}
}

// Write writes to the terminal, the first time perhaps a little later.
func (c *curtain) Write(p []byte) (int, error) {
	c.first.Do(func() {
		if !c.questions(p) {
			return
		}
		late := time.NewTimer(patienceForFirst)
		defer late.Stop()
		select {
		case <-c.risen:
		case <-late.C:
		}
	})
	return c.File.Write(p)
}

// questions says whether p is what may be held.
func (c *curtain) questions(p []byte) bool {
	return bytes.Contains(p, []byte(ansi.RequestModeSynchronizedOutput)) &&
		(!c.asksBackground || bytes.Contains(p, []byte(ansi.RequestBackgroundColor)))
}

// lift shows what there is.
func (c *curtain) lift() { c.rise.Do(func() { close(c.risen) }) }
