package tui

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sample"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/list"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// open begins to open a reference, and leaves what is being opened already;
// from is the place to come back to, if any.
func (a *App) open(ref string, from *waypoint) tea.Cmd { return a.openWith(a.env.Open, ref, from) }

func (a *App) openWith(o visit.Opener, ref string, from *waypoint) tea.Cmd {
	a.leave()
	ctx, cancel := context.WithCancel(a.env.Context)
	now := a.env.Clock()
	a.opening = opening{id: a.opening.id + 1, Way: visit.Way{Ref: ref, Opener: o}, cancel: cancel, running: true, since: now, now: now, from: from}
	a.turn(&openingSurface{app: a})
	return tea.Batch(start(ctx, a.opening.id, o, ref, content.Validators{}), a.wait(patience))
}

// begin opens the only reference, or goes on with its opening.
func (a *App) begin(ref string) tea.Cmd {
	o := a.env.Open
	if events := a.env.Begun; events != nil {
		o = func(context.Context, string, content.Validators) <-chan content.Event { return events }
	}
	cmd := a.openWith(o, ref, nil)
	a.opening.Opener = a.env.Open // to open it again is to begin anew
	return cmd
}

// stop gives up what is being opened.
func (a *App) stop() { a.end(&a.opening) }

// retry opens once more what could not be opened.
func (a *App) retry() tea.Cmd {
	from := a.opening.from
	if from != nil && len(a.past) > 0 {
		a.past = a.past[:len(a.past)-1] // it is remembered again
	}
	w := a.opening.Way
	cmd := a.openWith(w.Opener, w.Ref, from)
	a.opening.Way = w
	return cmd
}

// arrived takes what an opening told.
func (a *App) arrived(msg eventArrived) tea.Cmd {
	o := a.openingOf(msg.id)
	if o == nil {
		return nil
	}
	switch e := msg.event.(type) {
	case content.Progress:
		o.progress = e
	case content.Opened:
		return tea.Batch(a.opened(o, e.Article), listen(msg.id, msg.events))
	case content.Judged:
		if o.visit != nil {
			o.visit.Judged(e)
		}
	case content.Unchanged:
		a.unchanged(o)
	case content.Failed:
		if list, ok := errors.AsType[*list.Listed](e.Err); ok {
			return a.lists(o, list)
		}
		a.failed(o, e.Err)
		return nil
	case nil:
		a.end(o)
		if o.visit == nil {
			a.failed(o, &content.Error{Op: "open", Reference: clean.Reference(o.Ref), Reason: "nothing came back"})
			return nil
		}
		load := tea.Batch(a.keeper.Load(o.visit), a.recall(o.visit, o.again == nil && o.half == nil))
		if a.settles == nil {
			return load
		}
		return tea.Sequence(load, a.settles)
	}
	return listen(msg.id, msg.events)
}

// opened shows an article, or puts the whole in place of its beginning.
func (a *App) opened(o *opening, article *content.Article) tea.Cmd {
	if o.visit != nil {
		o.visit.Take(article)
		return a.compared()
	}
	if o.half != nil {
		return a.openedHalf(o, article)
	}
	if o.again != nil {
		return a.reopened(o, article)
	}
	v := &visit.Visit{}
	a.begins(v, o.Way, article)
	o.visit = v
	if o.from != nil {
		a.remember(*o.from)
	}
	a.list.Took(v)
	a.shows(v)
	if v.Ref == sample.Reference {
		a.Notice = a.welcome()
	}
	return nil
}

// welcome is what a newcomer is told under the sample.
func (a *App) welcome() clean.Text {
	return "A sample, all invented. Press " + a.Keys.Key(keymap.NextSentence) + " for the next sentence, " +
		a.Keys.Key(keymap.Why) + " for why, " + a.Keys.Key(keymap.Help) + " for help"
}

// begins makes a visit one of an article that is first seen.
func (a *App) begins(v *visit.Visit, w visit.Way, article *content.Article) {
	v.Begin(a.Frame, a.rules, w, a.env.Clock(), article)
}

// failed shows why there is no article.
func (a *App) failed(o *opening, err error) {
	if fault, ok := errors.AsType[*content.Fault](err); ok {
		panic(fault) // of a goroutine, and so of the program: it ends here
	}
	a.end(o)
	if o.again != nil { // what was there before is there still
		a.tells(o.again, surface.ErrorText(err))
		return
	}
	a.list.Failed(o.Ref, err)
	if o.half != nil && o.visit == nil {
		o.half.Err = err
		return
	}
	if o.visit != nil { // the beginning is there: read on
		a.tells(o.visit, surface.ErrorText(err))
		return
	}
	a.turn(&failedSurface{app: a, err: err})
	if o.from != nil {
		a.remember(*o.from)
	}
}

// tells says something about an article while that is on the screen.
func (a *App) tells(v *visit.Visit, words clean.Text) {
	if v == a.onScreen() {
		a.Notice = words
	}
}

// follow opens a link in place, with a way back.
func (a *App) follow(to clean.Text) tea.Cmd {
	address, ok := clean.Address(string(to))
	if !ok || strings.HasPrefix(string(address), "mailto:") {
		a.Notice = "not a link that can be opened here: " + to
		return nil
	}
	from := a.here()
	near := a.reading.Visit().Origin()
	cmd := a.openWith(a.env.Follow(near), string(address), &from)
	a.opening.Followed, a.opening.Near = true, near
	return cmd
}
