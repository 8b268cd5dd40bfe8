package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/beside"
	"github.com/standfirst/standfirst/tui/visit"
)

// openBeside shows two references next to each other, and opens those of them that have
// not been opened yet. A name that is not empty stands before the title.
func (a *App) openBeside(first, second string, names [2]clean.Text) tea.Cmd {
	halves := [2]*beside.Half{{Ref: first, Name: names[0]}, {Ref: second, Name: names[1]}}
	a.leave()
	var cmds []tea.Cmd
	for _, h := range halves {
		h.Listed, h.Visit = a.list.Known(h.Ref)
		if h.Visit != nil {
			a.hangs(h)
			continue
		}
		cmds = append(cmds, a.openHalf(h))
	}
	b := beside.New(a.Frame, besideHost{a}, halves)
	a.push(b)
	return tea.Batch(append(cmds, b.Collate())...)
}

// openThenAndNow shows what an article was when it was read before beside what it is.
func (a *App) openThenAndNow(v *visit.Visit) tea.Cmd {
	then := &visit.Visit{}
	a.begins(then, visit.Way{Ref: v.Ref, Opener: v.Opener}, v.Changes.Before)
	b := beside.New(a.Frame, besideHost{a}, [2]*beside.Half{{Ref: v.Ref, Name: "then", Visit: then}, {Ref: v.Ref, Name: "now", Visit: v}})
	a.push(b)
	return b.Collate()
}

// openHalf begins to open one of the two. It goes on when something else is turned to.
func (a *App) openHalf(h *beside.Half) tea.Cmd {
	ctx, cancel := context.WithCancel(a.env.Context)
	now := a.env.Clock()
	a.opening.id++ // of the one that is not running, so that every opening has its own
	o := &opening{id: a.opening.id, Way: visit.Way{Ref: h.Ref, Opener: a.env.Open}, cancel: cancel, running: true, since: now, now: now, half: h}
	a.background = append(a.background, o)
	return start(ctx, o.id, o.Opener, h.Ref, content.Validators{})
}

// hangs has a half told of more of its article, if that is still coming.
func (a *App) hangs(h *beside.Half) {
	for _, o := range a.background {
		if o.visit == h.Visit {
			o.half = h
		}
	}
}

// openedHalf takes an article that one of the two is.
func (a *App) openedHalf(o *opening, article *content.Article) tea.Cmd {
	v := &visit.Visit{}
	a.begins(v, o.Way, article)
	o.visit, o.half.Visit = v, v
	a.list.Took(v)
	return a.compared()
}

// compared has two articles compared that are on the screen, of which one has changed.
func (a *App) compared() tea.Cmd {
	a.surface.Relay()
	if two := a.two(); two != nil {
		return two.Collate()
	}
	return nil
}

// stopHalves ends the openings of which nothing has come.
func (a *App) stopHalves(halves [2]*beside.Half) {
	for _, o := range slices.Clone(a.background) {
		if o.half != nil && o.visit == nil && slices.Contains(halves[:], o.half) {
			a.end(o)
		}
	}
}
