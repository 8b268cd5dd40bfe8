package cli

import (
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/clipperhouse/displaywidth"
)

// TerminalWidth is that of the terminal that standard output is, or 0.
func TerminalWidth() int {
	if width, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
		return width
	}
	return 0
}

// Interactive reports whether the reader can be drawn: the output is a terminal
// that understands more than plain lines.
func Interactive(terminal string) bool {
	return terminal != "dumb" && term.IsTerminal(os.Stdout.Fd())
}

// Cut returns line, cut to width cells with an ellipsis at its end where it is wider.
func Cut(line string, width int) string {
	if displaywidth.String(line) <= width {
		return line
	}
	return displaywidth.TruncateString(line, width, "…")
}
