package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
)

// listKeys are the keys of the list of articles, and those that lead to it.
func listKeys() []Binding {
	return []Binding{
		{nameArticles, []string{"L"}, "the list of articles", GroupArticle, (*App).showList, (*App).needsList},
		{"next-article", []string{"."}, "next article of the list", GroupArticle, stepArticle(1), (*App).needsList},
		{"previous-article", []string{","}, "article before", GroupArticle, stepArticle(-1), (*App).needsList},

		{nameLibrary, []string{"h"}, "what you have saved and opened", GroupArticle, (*App).showLibrary, (*App).needsShelf},
		{
			nameSave,
			[]string{"s"},
			"save the article, to read without a network", GroupArticle,
			inArticle(func(rd *reading, _ int) tea.Cmd { return rd.save() }), (*App).needsSaving,
		},

		{nameListFilter, []string{"/"}, "show only articles with these words; again, and nothing, for all", GroupList, onList((*list).startFilter), nil},
		{nameListOrder, []string{"o"}, "put in another order", GroupList, onList((*list).nextOrder), nil},
		{nameListRead, []string{"N"}, "mark as read, or as unread", GroupList, onList((*list).toggleRead), (*App).needsLibrary},
		{nameListRemove, []string{"D"}, "remove from the list", GroupList, onList((*list).remove), (*App).needsLibrary},
		{nameListUndo, []string{"z"}, "undo the last removal", GroupList, onList((*list).restore), (*App).needsLibrary},
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
	if a.surface != surface(a.list) {
		a.push(a.list)
	}
	return a.list.fillIn()
}

func stepArticle(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.list.chosen + n*many(count)
		if to < 0 || to >= len(a.list.shown) {
			a.notice = "no more articles that way"
			return nil
		}
		a.list.chosen = to
		return a.list.open()
	}
}
