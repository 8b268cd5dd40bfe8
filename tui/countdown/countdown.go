// Package countdown tells the terminals of a room that a second has passed.
package countdown

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Second is the message that a second has passed.
type Second struct{}

// Tick sends a [Second] once, in a second.
func Tick() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return Second{} })
}
