package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/content"
)

const (
	// quietFor is how long nothing is told: most articles are there by then.
	quietFor = 300 * time.Millisecond
	// tickEvery is the least time between two tellings.
	tickEvery = 200 * time.Millisecond
)

// Ticker tells progress on a terminal, on one line that goes away again: what is done
// for one article, and of many how many have been read.
type Ticker struct {
	w       io.Writer
	total   int
	started time.Time

	mu    sync.Mutex
	read  int
	last  time.Time
	shown bool
}

// NewTicker tells of total articles on w, or of none where w is no terminal that can clear a line.
func NewTicker(w io.Writer, total int) *Ticker {
	if file, ok := w.(*os.File); !ok || !term.IsTerminal(file.Fd()) || PlainTerminal(os.Getenv("TERM")) {
		w = io.Discard
	}
	return &Ticker{w: w, total: total, started: time.Now()}
}

// PlainTerminal reports whether a terminal may not know how to clear a line.
func PlainTerminal(name string) bool { return name == "" || name == "dumb" }

// Show tells what is done for the one article.
func (t *Ticker) Show(p content.Progress) {
	if t.total == 1 {
		t.tell(string(p.Doing) + " …")
	}
}

// Done notes that one more of many has been read.
func (t *Ticker) Done() {
	t.mu.Lock()
	t.read++
	line := rate(t.read, t.total, time.Since(t.started))
	t.mu.Unlock()
	if t.total > 1 {
		t.tell(line)
	}
}

func (t *Ticker) tell(line string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := time.Now()
	if now.Sub(t.started) < quietFor || now.Sub(t.last) < tickEvery {
		return
	}
	t.last = now
	t.wipe()
	_, _ = io.WriteString(t.w, "standfirst: "+line)
	t.shown = true
}

// Clear makes room for something else on the terminal.
func (t *Ticker) Clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wipe()
}

func (t *Ticker) wipe() {
	if t.shown {
		_, _ = io.WriteString(t.w, "\r\x1b[K")
	}
	t.shown = false
}

// rate says how many of all have been read in a time, how fast, and for how long it
// goes on like that: "312 of 1000 articles, 43 a second, 16s left".
func rate(read, total int, took time.Duration) string {
	second := float64(read) / took.Seconds()
	left := time.Duration(float64(total-read) / second * float64(time.Second)).Round(time.Second)
	digits := 0
	if second < 10 {
		digits = 1
	}
	return fmt.Sprintf("%d of %d articles, %.*f a second, %s left", read, total, digits, second, left)
}
