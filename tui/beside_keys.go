package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
)

// besideKeys are those that put two articles next to each other, and those that hold
// while they are.
func besideKeys() []keymap.Row[*App] {
	all := []keymap.Row[*App]{
		keymap.On(
			keymap.Beside,
			[]string{"X"},
			"the article that is marked in the list beside this one; of one that has changed, then and now", keymap.GroupArticle,
			(*App).beside, (*App).needsTwo,
		),
		keymap.On(keymap.BesideOther, []string{"tab", "shift+tab"}, "the other article has the keys", keymap.GroupBeside, onBeside((*beside).turnOver), nil),
		keymap.On(keymap.BesideTogether, []string{"="}, "move together or apart", keymap.GroupBeside, onBeside((*beside).toggleTogether), nil),
		keymap.On(keymap.BesideNext, []string{"n"}, "next of what both quote or say, or of what has changed, in both articles", keymap.GroupBeside, pointAt(1), nil),
		keymap.On("beside-previous", []string{"N"}, "the one before", keymap.GroupBeside, pointAt(-1), nil),
		keymap.On("beside-list", []string{"\\"}, "hide or show the list of it", keymap.GroupBeside, onBeside((*beside).toggleList), nil),
		keymap.On("beside-next-sentence", []string{"]", "right"}, "next sentence", keymap.GroupBeside, besideSentence(1), nil),
		keymap.On("beside-previous-sentence", []string{"[", "left"}, "sentence before", keymap.GroupBeside, besideSentence(-1), nil),
	}
	return append(all, labelFilters("beside-", ", in both; again for all", keymap.GroupBeside, func(l content.Label) action {
		return onBeside(func(b *beside, _ int) tea.Cmd { return b.filter(l) })
	}, (*App).needsBothLabels)...)
}

func onBeside(do func(b *beside, count int) tea.Cmd) action {
	return func(a *App, count int) tea.Cmd {
		b, _ := a.surface.(*beside)
		return do(b, count)
	}
}

// pair are the two references that are to be beside each other, as far as they are known.
func (a *App) pair() []string {
	if a.surface == surface.Surface(a.reading) {
		return a.list.PairWith(a.reading.doc.Ref)
	}
	return a.list.Pair(a.surface == surface.Surface(a.list))
}

func (a *App) beside(int) tea.Cmd {
	if v := a.reading.doc; a.surface == surface.Surface(a.reading) && v.Changes.Before != nil {
		return a.openThenAndNow(v)
	}
	refs := a.pair()
	return a.openBeside(refs[0], refs[1], [2]clean.Text{})
}

func (a *App) needsTwo() clean.Text {
	if _, ok := a.surface.(*beside); ok {
		return "two articles are beside each other already"
	}
	if v := a.reading.doc; a.surface == surface.Surface(a.reading) && v.Changes.Before != nil || len(a.pair()) == 2 {
		return ""
	}
	if !a.hasList() {
		return "there is only one article, and it has not changed since it was opened"
	}
	return "mark another article in the list first, with " + a.Keys.Key(keymap.ListMark)
}

// needsBothLabels says why the labels of the two cannot be shown.
func (a *App) needsBothLabels() clean.Text {
	b, _ := a.surface.(*beside)
	for _, h := range b.halves {
		if h.visit != nil && h.visit.Blind() && h.visit.Own.Labels == 0 {
			return "hidden until you have labelled the sentences; you are reading blind"
		}
	}
	return ""
}
