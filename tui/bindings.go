package tui

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/list"
)

// bindings is the key map as it comes: what can be done, by which keys, and
// when it cannot. The help page, the status line and the configuration are
// made from it. This is where a surface puts its keys in.
func bindings() []keymap.Row[*App] {
	var all []keymap.Row[*App]
	for _, keys := range [][]keymap.Row[*App]{moveKeys(), readingRows(), openKeys(), toListKeys(), listRows(), toBesideKeys(), besideRows(), screenKeys()} {
		all = append(all, keys...)
	}
	slices.SortStableFunc(all, func(a, b keymap.Row[*App]) int { return cmp.Compare(a.Group, b.Group) })
	return all
}

// Keys makes the key map. The overrides give a binding other keys, by its
// name; an empty list takes its keys away. An unknown name, of a binding or of a
// key, is an error, and so is a key that would do two things in one place.
func Keys(overrides map[string][]string) (keymap.Map, error) {
	var all []keymap.Binding
	for _, r := range bindings() {
		all = append(all, r.Binding)
	}
	return keymap.New(all, overrides)
}

// listRows are the keys of the list that is shown.
func listRows() []keymap.Row[*App] {
	return keymap.For(func(a *App) *list.List { return a.list }, list.Keys())
}

// moveKeys are the keys that move, choose and close on every surface.
func moveKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(keymap.Down, []string{"j", "down", "ctrl+n", "ctrl+e"}, "a line down; in a panel, the next entry", keymap.GroupMove, move(1), nil),
		keymap.On(keymap.Up, []string{"k", "up", "ctrl+p", "ctrl+y"}, "a line up; in a panel, the entry before", keymap.GroupMove, move(-1), nil),
		keymap.On(keymap.PageDown, []string{"space", "pgdown", "ctrl+f"}, "a page down", keymap.GroupMove, screens(1, 1), nil),
		keymap.On(keymap.PageUp, []string{"b", "pgup", "ctrl+b"}, "a page up", keymap.GroupMove, screens(-1, 1), nil),
		keymap.On(keymap.HalfDown, []string{"d", "ctrl+d"}, "half a page down", keymap.GroupMove, screens(1, 2), nil),
		keymap.On(keymap.HalfUp, []string{"u", "ctrl+u"}, "half a page up", keymap.GroupMove, screens(-1, 2), nil),
		keymap.On(keymap.Top, []string{"g", "home", "<"}, "to the beginning; with a number, to that sentence", keymap.GroupMove, end(-1), nil),
		keymap.On(keymap.Bottom, []string{"G", "end", ">"}, "to the end; with a number, to that sentence", keymap.GroupMove, end(1), (*App).needsEnd),

		keymap.On(keymap.Choose, []string{"enter"}, "go to the chosen entry; in the article, a line down", keymap.GroupPanel, (*App).choose, nil),
		keymap.On(keymap.Close, []string{"esc"}, "close, stop, or back to the article", keymap.GroupPanel, (*App).close, nil),

		keymap.On(
			keymap.Back, []string{"backspace", "H", "'"},
			"back to where you were before a jump, a link or the list", keymap.GroupArticle, (*App).back, (*App).needsPast,
		),
		keymap.On(keymap.Again, []string{"r"}, "read it again, if it has changed", keymap.GroupArticle, (*App).again, (*App).needsAgain),
	}
}

// screenKeys are the keys of the screen itself.
func screenKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(keymap.Theme, []string{"t"}, "theme: automatic, dark, light", keymap.GroupScreen, (*App).cycleTheme, nil),
		keymap.On(keymap.Mouse, []string{"m"}, "mouse on or off (off: select text as usual)", keymap.GroupScreen, (*App).toggleMouse, nil),
		keymap.On(keymap.Redraw, []string{"ctrl+l"}, "draw the screen again", keymap.GroupScreen, (*App).redraw, nil),
		keymap.On(keymap.CommandLine, []string{":"}, "do anything by its name; tab completes it", keymap.GroupScreen, (*App).askCommandLine, nil),
		keymap.On(keymap.Help, []string{"?"}, "this help", keymap.GroupScreen, (*App).toggleHelp, nil),
		keymap.On(keymap.Suspend, []string{"ctrl+z"}, "suspend", keymap.GroupScreen, (*App).suspend, nil),
		keymap.On(keymap.Quit, []string{"q"}, "quit; from an article of a list, back to the list", keymap.GroupScreen, (*App).quit, nil),
		keymap.On(keymap.End, []string{"Q", "ctrl+c"}, "quit from anywhere", keymap.GroupScreen, (*App).leaveProgram, nil),
	}
}

// needsEnd says why there is no end to go to.
func (a *App) needsEnd() clean.Text {
	if a.surface.Busy() {
		return a.surface.Missing()
	}
	if v := a.onScreen(); v != nil && a.beginning() && v.Article.Partial {
		return "the rest of the article is still being read"
	}
	return ""
}

func (a *App) needsPast() clean.Text {
	if len(a.past) == 0 && !a.surface.Busy() {
		return "there is nothing to go back to"
	}
	return ""
}
