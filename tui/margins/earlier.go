package margins

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// earlier is what has been written while it is not known whether the terminal has margins.
type earlier struct {
	written []byte // since the screen was cleared
	// clusters is set when the terminal was told to measure characters as a reader sees them.
	clusters bool
}

// earlierMost is how much is kept for an answer: more than a first screen takes. What comes
// when that is full is of no use before the screen is cleared again.
const earlierMost = 64 << 10

func (e *earlier) add(p []byte) {
	on, off := lastIndex(p, ansi.SetModeUnicodeCore), lastIndex(p, ansi.ResetModeUnicodeCore)
	if on != off {
		e.clusters = on > off
	}
	if lastIndex(p, ansi.EraseEntireScreen) >= 0 || len(e.written)+len(p) > earlierMost {
		e.written = nil
	}
	if len(p) <= earlierMost {
		e.written = append(e.written, p...)
	}
}

func lastIndex(p []byte, sequence string) int { return bytes.LastIndex(p, []byte(sequence)) }
