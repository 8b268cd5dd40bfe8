package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
)

// listKeys are the keys of the list of articles, and those that lead to it.
func listKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(keymap.Articles, []string{"L"}, "the list of articles", keymap.GroupArticle, (*App).showList, (*App).needsList),
		keymap.On("next-article", []string{"."}, "next article of the list", keymap.GroupArticle, stepArticle(1), (*App).needsList),
		keymap.On("previous-article", []string{","}, "article before", keymap.GroupArticle, stepArticle(-1), (*App).needsList),

		keymap.On(keymap.Library, []string{"h"}, "what you have saved and opened", keymap.GroupArticle, (*App).showLibrary, (*App).needsShelf),
		keymap.On(
			keymap.Save,
			[]string{"s"},
			"save the article, to read without a network", keymap.GroupArticle,
			inArticle(func(rd *reading, _ int) tea.Cmd { return rd.save() }), (*App).needsSaving,
		),

		keymap.On(keymap.ListFilter, []string{"/"}, "show only articles with these words; again, and nothing, for all", keymap.GroupList, onList((*list).startFilter), nil),
		keymap.On(keymap.ListOrder, []string{"o"}, "put in another order", keymap.GroupList, onList((*list).nextOrder), nil),
		keymap.On(keymap.ListRead, []string{"N"}, "mark as read, or as unread", keymap.GroupList, onList((*list).toggleRead), (*App).needsLibrary),
		keymap.On(keymap.ListRemove, []string{"D"}, "remove from the list", keymap.GroupList, onList((*list).remove), (*App).needsLibrary),
		keymap.On(keymap.ListUndo, []string{"z"}, "undo the last removal", keymap.GroupList, onList((*list).restore), (*App).needsLibrary),
	}
}

// onList is an action of the list.
func onList(do func(*list) tea.Cmd) action {
	return func(a *App, _ int) tea.Cmd { return do(a.list) }
}

func (a *App) needsList() clean.Text {
	if !a.hasList() {
		return "there is only one article"
	}
	return ""
}

func (a *App) needsLibrary() clean.Text {
	if !a.list.kept {
		return "this list is not kept: it was named on the command line"
	}
	return ""
}

func (a *App) showList(int) tea.Cmd {
	if a.surface != surface.Surface(a.list) {
		a.push(a.list)
	}
	return a.list.fillIn()
}

func stepArticle(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.list.chosen + n*keymap.Many(count)
		if to < 0 || to >= len(a.list.shown) {
			a.Notice = "no more articles that way"
			return nil
		}
		a.list.chosen = to
		return a.list.open()
	}
}
