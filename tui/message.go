package tui

import (
	"time"

	"github.com/standfirst/standfirst/content"
)

// eventArrived is what an opening told. One with another id than the present
// opening's is dropped.
type eventArrived struct {
	id     int
	events <-chan content.Event
	event  content.Event // nil when the channel was closed
}

// timePassed comes now and then while something is being opened.
type timePassed struct {
	id  int
	now time.Time
}

// fact is what a command came to. It knows what becomes of it, and leads to nothing
// further.
type fact interface{ tell(a *App) }
