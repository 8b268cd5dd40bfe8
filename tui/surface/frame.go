// Package surface is what a surface is, that which fills the screen but for its last row,
// and the frame around every one of them.
//
// It knows no surface of the reader: each is in a package of its own, is given a [Frame]
// and says in an interface what else it needs. What is pressed is handed to it by package
// tui, which routes.
package surface

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/row"
)

// Frame is what is around every surface: the size of the screen, the looks, the keys, what
// is said in the last row and what is laid over all of it.
type Frame struct {
	Width, Height int
	Styles        styles.Styles
	Keys          keymap.Map
	// Notice is what has just happened, in a few words.
	Notice clean.Text
	// Prompt is the line that is being typed, or nil.
	Prompt   *prompt.Prompt
	question Question // that is being answered in it
	Overlay  Overlay  // or nil

	// How articles are drawn: on a dark ground, measured in this way, with text from right
	// to left as it is, in a column of so many cells.
	Dark    bool
	Method  ansi.Method
	Logical bool
	Measure int
	// Hyperlinks leaves it to the terminal to open links.
	Hyperlinks bool
}

// Comfortable is the text column that is easy to read.
const Comfortable = 70

// Far is further than anything is long.
const Far = 1 << 30

// WheelRows is how far one notch of the wheel goes.
const WheelRows = 3

// Tiny reports whether a screen is too small for anything but a message.
func Tiny(width, height int) bool { return width < 12 || height < 3 }

// Tiny reports whether the screen is.
func (f *Frame) Tiny() bool { return Tiny(f.Width, f.Height) }

// StripFrom is the height from which a row is left for the labels along the article.
const StripFrom = 8

// Screenful is how many rows a surface that is one long text or list moves by.
func (f *Frame) Screenful(direction, divisor int) int {
	body := f.Height - 1
	if f.Height >= StripFrom {
		body--
	}
	if f.Tiny() {
		body = 0
	}
	return direction * max(1, (body-2)/divisor)
}

// Center is rows in the upper middle of an otherwise empty screen.
func (f *Frame) Center(rows []row.Row, width, height int) []string {
	above := max(0, (height-len(rows))/3)
	out := make([]string, 0, height)
	for range above {
		out = append(out, row.Row{}.Draw(width, ""))
	}
	for _, r := range rows {
		if len(out) < height {
			out = append(out, r.Show(width, &f.Styles))
		}
	}
	return Fill(out, width, height)
}

// Inset is text with room on both sides.
func (f *Frame) Inset(rows []row.Row) []row.Row {
	margin := row.Spaces(max(1, (f.Width-Comfortable)/2))
	for i, r := range rows {
		rows[i] = append(row.Row{{Text: margin}}, r...)
	}
	return rows
}
