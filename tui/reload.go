package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/visit"
)

// reload opens the article that is shown once more. It stays on the screen
// until there is another one; a server is asked for nothing but a newer one.
func (a *App) reload() tea.Cmd {
	a.leave()
	v := a.reading.Visit()
	known := v.Article.Validators
	if !v.Whole() {
		known = content.Validators{} // all of it is wanted, be it newer or not
	}
	ctx, cancel := context.WithCancel(a.env.Context)
	now := a.env.Clock()
	a.opening = opening{
		id: a.opening.id + 1, Way: v.Way, cancel: cancel, running: true, since: now,
		now: now, again: v,
	}
	return start(ctx, a.opening.id, v.Opener, v.Ref, known)
}

// reloads reports whether the article that is shown is being opened once more.
func (a *App) reloads() bool {
	return a.opening.running && a.opening.visit == nil && a.opening.again != nil && a.opening.again == a.reading.Visit()
}

// reopened puts an article in place of what was there under its name, at the
// same reading place. The beginning of a long one waits for the rest.
func (a *App) reopened(o *opening, article *content.Article) tea.Cmd {
	if article.Partial {
		return nil
	}
	v, before := o.again, o.again.Article
	words := clean.Text("read again: the text has changed")
	same := v.Renew(o.Way, a.env.Clock(), article)
	if same {
		words = "read again: the text is the same"
	}
	o.visit = v
	if v == a.onScreen() {
		a.surface.Relay()
	}
	a.tells(v, words)
	if same {
		return nil
	}
	return compare(v, before, article)
}

// unchanged tells that the server has nothing newer.
func (a *App) unchanged(o *opening) {
	if v := o.again; v != nil {
		o.visit = v
		a.tells(v, "unchanged since "+moment(v.Since, a.env.Clock()))
	}
}

// moment is a time of today or of another day.
func moment(at, now time.Time) clean.Text {
	layout := "15:04"
	if at.YearDay() != now.YearDay() || at.Year() != now.Year() {
		layout = "2 January, 15:04"
	}
	return clean.Inline(at.Format(layout), nil)
}

// changesFound tells what is new in an article that was read again. It is dropped when
// that has been read once more by then.
type changesFound struct {
	visit   *visit.Visit
	article *content.Article
	changes visit.Changes
}

// compare finds out what changed in an article, away from the screen.
func compare(v *visit.Visit, before, now *content.Article) tea.Cmd {
	return func() tea.Msg {
		return changesFound{v, now, visit.Compare(before, now)}
	}
}

// tell takes what has become of the article, and says how much it is.
func (msg changesFound) tell(a *App) {
	v := msg.visit
	if v.Article != msg.article {
		return
	}
	v.Changes = msg.changes
	c := &v.Changes
	if c.None() {
		return // in sentences nothing has; that something has is said already
	}
	words := clean.Text("read again: ")
	for i, n := range []struct {
		count int
		what  clean.Text
	}{{len(c.New), " new"}, {len(c.Edited), " edited"}, {len(c.Gone), " gone"}} {
		if i > 0 {
			words += ", "
		}
		words += row.Int(n.count) + n.what
	}
	if key := a.Keys.Key(keymap.Changes); key != "" {
		words += "; " + key + " shows what"
	}
	a.tells(v, words)
}
