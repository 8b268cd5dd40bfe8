package tui

import (
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/footprint"
)

// firstMemory is how much memory the program takes before its first screen at most: from
// there on garbage is collected even then.
const firstMemory = 48 << 20

// holdCollector has no garbage collected until it is released. Before the first screen
// there is hardly any: two collections would look through the tables that the program
// begins with while a reader waits.
func holdCollector() (release func()) {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(firstMemory)
	return sync.OnceFunc(func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
}

// giveBack gives back to the system what the start and the coming of an article have left of
// garbage, and of the program's own pages: from then on there is little, and it would stay. A key
// does not wait for it.
func giveBack() tea.Msg {
	debug.FreeOSMemory()
	footprint.Shrink()
	return nil
}
