package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/visit"
)

// start begins to open a reference and waits for the first event.
func start(ctx context.Context, id int, o visit.Opener, ref string, known content.Validators) tea.Cmd {
	return func() tea.Msg {
		return next(id, o(ctx, ref, known))
	}
}

// listen waits for the next event.
func listen(id int, events <-chan content.Event) tea.Cmd {
	return func() tea.Msg { return next(id, events) }
}

func next(id int, events <-chan content.Event) tea.Msg {
	return eventArrived{id: id, events: events, event: <-events}
}

// patience is how long an opening may take before its progress is shown, and
// how often it is shown anew.
const (
	patience = 300 * time.Millisecond
	interval = 200 * time.Millisecond
)

// wait sends a message while something is being opened. No timer of ours runs
// at any other time.
func (a *App) wait(d time.Duration) tea.Cmd {
	id := a.opening.id
	return a.env.After(d, func(now time.Time) tea.Msg { return timePassed{id, now} })
}
