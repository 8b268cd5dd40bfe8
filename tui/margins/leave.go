package margins

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// allLines has a terminal scroll all of its lines (DECSTBM without parameters).
const allLines = "\x1b[r"

// giveBack has the terminal scroll all of its lines before the screen that was there
// comes back. Bubble Tea leaves it to scroll those that there were when it last scrolled
// some, and a window that has become larger since has more.
func (o *Output) giveBack(p []byte) []byte {
	const enter, leave = ansi.SetModeAltScreenSaveCursor, ansi.ResetModeAltScreenSaveCursor
	was := o.alternate
	entered, left := lastIndex(p, enter), lastIndex(p, leave)
	if entered >= 0 || left >= 0 {
		o.alternate = entered > left
	}
	if !was || left < 0 {
		return p
	}
	return bytes.Replace(p, []byte(leave), []byte(allLines+leave), 1)
}
