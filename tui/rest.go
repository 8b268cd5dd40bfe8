package tui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
)

// leave turns to something else. An article that has begun to come goes on
// coming, so that it is whole when one returns to it: standard input cannot be
// read twice. An opening of which nothing has come is given up.
func (a *App) leave() {
	if !a.opening.running || a.opening.visit == nil {
		a.stop()
		return
	}
	a.rest = append(a.rest, a.opening)
	a.opening = opening{id: a.opening.id}
}

// arriving says whether more of an article is to come.
func (a *App) arriving(v *visit) bool {
	return a.opening.running && a.opening.visit == v || slices.ContainsFunc(a.rest, func(o opening) bool { return o.visit == v })
}

// goesOn takes what the opening of an article told that has been left for another, the
// i-th of them.
func (a *App) goesOn(i int, msg eventArrived) tea.Cmd {
	o := a.rest[i]
	switch e := msg.event.(type) {
	case content.Opened:
		o.visit.take(e.Article)
		if o.visit == a.doc {
			a.relay()
		}
	case content.Judged:
		o.visit.judged(e)
	case content.Failed:
		if fault, ok := errors.AsType[*content.Fault](e.Err); ok {
			panic(fault)
		}
		a.tells(o.visit, errorText(e.Err))
		a.over(i)
		return nil
	case nil:
		a.over(i)
		return nil
	}
	return listen(msg.id, msg.events)
}

// over ends the i-th of the openings that were left.
func (a *App) over(i int) {
	a.rest[i].cancel()
	a.rest = slices.Delete(a.rest, i, i+1)
}
