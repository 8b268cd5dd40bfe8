package tui

import (
	"slices"

	"github.com/standfirst/standfirst/tui/visit"
)

// leave turns to something else. An article that has begun to come goes on
// coming, so that it is whole when one returns to it: standard input cannot be
// read twice. An opening of which nothing has come is given up.
func (a *App) leave() {
	if !a.opening.running || a.opening.visit == nil {
		a.stop()
		return
	}
	left := a.opening
	a.background = append(a.background, &left)
	a.opening = opening{id: a.opening.id}
}

// openingOf is the opening with an id that goes on, or nil.
func (a *App) openingOf(id int) *opening {
	if a.opening.id == id && a.opening.running {
		return &a.opening
	}
	if i := slices.IndexFunc(a.background, func(o *opening) bool { return o.id == id }); i >= 0 {
		return a.background[i]
	}
	return nil
}

// end gives an opening up, or forgets one that is over.
func (a *App) end(o *opening) {
	if o.cancel != nil {
		o.cancel()
	}
	o.running = false
	a.background = slices.DeleteFunc(a.background, func(r *opening) bool { return r == o })
}

// arriving reports whether more of an article is to come.
func (a *App) arriving(v *visit.Visit) bool {
	return a.opening.running && a.opening.visit == v || slices.ContainsFunc(a.background, func(o *opening) bool { return o.visit == v })
}
