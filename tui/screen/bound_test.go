//go:build unix

package screen

import (
	"testing"

	"github.com/charmbracelet/x/vt"
)

func TestMarginsOutsideTheScreen(t *testing.T) {
	e := vt.NewEmulator(20, 5)
	bound(e)
	if _, err := e.WriteString("\x1b[?69hone\r\ntwo\x1b[1;40s\x1b[1;30r\x1b[S"); err != nil {
		t.Fatal(err)
	}
	if c := e.CellAt(0, 0); c == nil || c.Content != "t" {
		t.Errorf("the screen was not scrolled: %v", c)
	}
}
