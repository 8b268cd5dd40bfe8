package tui_test

import (
	"regexp"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/standfirst/standfirst/tui"
)

// A few whole screens, to be read before they are accepted: go test -update.
// They hold the text and where it stands; looks are tested where they are made.
func TestScreens(t *testing.T) {
	// How long the help is changes with every key.
	helpLines := regexp.MustCompile(`(lines 1 to \d+ of) \d{3}`)
	for _, c := range []struct {
		name          string
		width, height int
		keys          string
	}{
		{"80x24", 80, 24, ""},
		{"80x24-opinions", 80, 24, "tab tab j"},
		{"80x24-why", 80, 24, "6 g w"},
		{"80x24-help", 80, 24, "?"},
		{"40x12", 40, 12, "]"},
		{"110x30", 110, 30, "6 g"},
		{"160x45", 160, 45, "7 g"},
	} {
		t.Run(c.name, func(t *testing.T) {
			screen := read(t, c.width, c.height).press(c.keys).screen()
			golden.RequireEqual(t, []byte(helpLines.ReplaceAllString(screen, "$1 ###")))
		})
	}
	t.Run("80x24-ascii", func(t *testing.T) {
		golden.RequireEqual(t, []byte(read(t, 80, 24, func(e *tui.Env) { e.ASCII = true }).press("1 g tab").screen()))
	})
}
