package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/surface"
)

// reload opens the article that is shown once more. It stays on the screen
// until there is another one; a server is asked for nothing but a newer one.
func (a *App) reload() tea.Cmd {
	a.leave()
	v := a.reading.doc
	known := v.article.Validators
	if !v.whole() {
		known = content.Validators{} // all of it is wanted, be it newer or not
	}
	ctx, cancel := context.WithCancel(a.env.Context)
	now := a.env.Clock()
	a.opening = opening{
		id: a.opening.id + 1, ref: v.ref, opener: v.opener, followed: v.followed, near: v.near, cancel: cancel, running: true, since: now,
		now: now, again: v,
	}
	return start(ctx, a.opening.id, v.opener, v.ref, known)
}

// reloads reports whether the article that is shown is being opened once more.
func (a *App) reloads() bool {
	return a.opening.running && a.opening.visit == nil && a.opening.again != nil && a.opening.again == a.reading.doc
}

// reopened puts an article in place of what was there under its name, at the
// same reading place. The beginning of a long one waits for the rest.
func (a *App) reopened(o *opening, article *content.Article) tea.Cmd {
	if article.Partial {
		return nil
	}
	v := o.again
	words := clean.Text("read again: the text has changed")
	same := sameText(&v.article.Document, &article.Document)
	if same {
		words = "read again: the text is the same"
	}
	mark, marks := v.reader.Mark(), v.reader.Marks()
	width, height := v.reader.Size()
	filter, filters := v.reader.Filter()
	before, version, remade, own, changes := v.article, v.version+1, v.remade+1, v.own, v.changes
	a.begins(v, o, article) // the list and the places to go back to know it by its address
	v.version, v.remade, v.drawn = version, remade, len(article.Judgements)
	if same {
		v.own, v.changes = own, changes
		v.refresh()
	}
	v.reader.SetMarks(marks)
	v.reader.SetFilter(filter, filters)
	v.reader.SetSize(width, height)
	v.reader.Return(mark)
	o.visit = v
	if v == a.reading.doc && a.surface == surface.Surface(a.reading) {
		a.relay()
	}
	a.tells(v, words)
	if same {
		return nil
	}
	return compare(v, before, article)
}

// sameText reports whether two documents have the same words.
func sameText(a, b *content.Document) bool {
	return slices.EqualFunc(a.Blocks, b.Blocks, func(x, y content.Block) bool { return x.Kind == y.Kind && x.Text == y.Text })
}

// unchanged tells that the server has nothing newer.
func (a *App) unchanged(o *opening) {
	if v := o.again; v != nil {
		o.visit = v
		a.tells(v, "unchanged since "+moment(v.since, a.env.Clock()))
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
