package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/list"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// The way to lists of articles, and from one article of a list to the next.

// toListKeys are the keys that lead to a list.
func toListKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(keymap.Articles, []string{"L"}, "the list of articles", keymap.GroupArticle, (*App).showList, (*App).needsList),
		keymap.On("next-article", []string{"."}, "next article of the list", keymap.GroupArticle, stepArticle(1), (*App).needsList),
		keymap.On("previous-article", []string{","}, "article before", keymap.GroupArticle, stepArticle(-1), (*App).needsList),

		keymap.On(keymap.Library, []string{"h"}, "what you have saved and opened", keymap.GroupArticle, (*App).showLibrary, (*App).needsShelf),
		keymap.On(
			keymap.Save,
			[]string{"s"},
			"save the article, to read without a network", keymap.GroupArticle,
			(*App).save, (*App).needsSaving,
		),
	}
}

// newList is an empty list of articles out of a library, or nil for that of the reader.
func (a *App) newList(from list.Library) *list.List {
	return list.New(a.Frame, a.rules, listHost{a}, list.Means{Context: a.env.Context, Open: a.env.Open, Library: a.env.Library}, from)
}

// listHost is the reader as lists know it.
type listHost struct{ app *App }

func (h listHost) Shows(s surface.Surface) bool { return h.app.surface == s }

func (h listHost) Open(ref string) tea.Cmd {
	from := h.app.here()
	return h.app.open(ref, &from)
}

func (h listHost) Read(v *visit.Visit) {
	from := h.app.here()
	h.app.leave()
	h.app.remember(from)
	h.app.shows(v)
}

func (h listHost) Paste(ref string) tea.Cmd { return h.app.openPasted(ref) }

func (h listHost) Back() tea.Cmd { return h.app.backOut() }

// hasList reports whether there is a list worth going back to.
func (a *App) hasList() bool { return a.list.Worth() }

func (a *App) needsList() clean.Text {
	if !a.hasList() {
		return "there is only one article"
	}
	return ""
}

func (a *App) showList(int) tea.Cmd {
	if a.surface != a.list {
		a.push(a.list)
	}
	return a.list.FillIn()
}

func stepArticle(n int) action {
	return func(a *App, count int) tea.Cmd { return a.list.Step(n * keymap.Many(count)) }
}

// showLibrary shows what was saved and opened before. Another list is left behind.
func (a *App) showLibrary(int) tea.Cmd {
	if !a.list.OfReader() {
		a.list = a.newList(nil)
	}
	if a.surface != a.list {
		a.push(a.list)
	}
	return a.list.Load()
}

func (a *App) needsShelf() clean.Text {
	if a.env.Library == nil {
		return "nothing is kept here"
	}
	return ""
}

func (a *App) needsSaving() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	return a.needsShelf()
}

// save keeps the article that is shown.
func (a *App) save(int) tea.Cmd {
	v := a.reading.Visit()
	if !v.Whole() {
		a.Notice = "it is still being read"
		return nil
	}
	return a.list.Save(v.Article)
}

// lists shows what a reference leads to that is no article, as a list with a way back.
func (a *App) lists(o *opening, l *list.Listed) tea.Cmd {
	a.end(o)
	if o.from != nil {
		a.remember(*o.from)
	}
	a.list = a.newList(l.Library)
	a.turn(a.list)
	a.Notice = l.Words
	return a.list.Load()
}
