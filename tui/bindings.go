package tui

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// The names of bindings that the program itself asks for.
const (
	nameDown           = "down"
	nameUp             = "up"
	nameChoose         = "choose"
	nameWhy            = "why"
	nameWho            = "who"
	nameMarks          = "marks"
	nameFacts          = "facts"
	nameOpinions       = "opinions"
	nameAttributed     = "attributed"
	namePredictions    = "predictions"
	nameCertainty      = "certainty"
	nameUnsure         = "unsure"
	nameColumns        = "columns"
	nameContents       = "contents"
	nameLinks          = "links"
	nameLinkNumbers    = "link-numbers"
	namePicture        = "picture"
	nameLeftOut        = "left-out"
	nameClose          = "close"
	nameFind           = "find"
	nameCopy           = "copy"
	nameBrowser        = "browser"
	nameBack           = "back"
	nameAgain          = "again"
	nameHelp           = "help"
	nameSuspend        = "suspend"
	nameQuit           = "quit"
	nameEnd            = "quit-all"
	nameNextPanel      = "next-panel"
	nameArticles       = "articles"
	nameOpen           = "open"
	nameCommandLine    = "command-line"
	nameLibrary        = "library"
	nameSave           = "save"
	nameListFilter     = "list-filter"
	nameListOrder      = "list-order"
	nameListRead       = "list-read"
	nameListRemove     = "list-remove"
	nameListMark       = "list-mark"
	nameBeside         = "beside"
	nameBesideOther    = "beside-other"
	nameBesideTogether = "beside-together"
	nameBesideNext     = "beside-next"
	nameListUndo       = "list-undo"
	nameNextSentence   = "next-sentence"
	nameNextSame       = "next-same"
	nameNextHit        = "next-hit"
	nameHits           = "hits"
	namePageDown       = "page-down"
	namePageUp         = "page-up"
	nameHalfDown       = "half-page-down"
	nameHalfUp         = "half-page-up"
	nameTop            = "top"
	nameBottom         = "bottom"
	nameLarge          = "large"
	nameTheme          = "theme"
	nameRedraw         = "redraw"
	nameMouse          = "mouse"
	nameLabel          = "label"
	nameBlind          = "blind"
	nameDiffer         = "filter-differ"
	nameTally          = "tally"
	nameChanges        = "changes"
	nameTakeBack       = "take-back"
	nameNote           = "note"
	nameMeanings       = "meanings"
	nameNextUnlabelled = "next-unlabelled"
)

// bindings is the key map as it comes: what can be done, by which keys, and
// when it cannot. The help page, the status line and the configuration are
// made from it. This is where a surface puts its keys in.
func bindings() []Binding {
	var all []Binding
	for _, keys := range [][]Binding{moveKeys(), articleKeys(), openKeys(), labelKeys(), listKeys(), besideKeys(), screenKeys()} {
		all = append(all, keys...)
	}
	slices.SortStableFunc(all, func(a, b Binding) int { return cmp.Compare(a.Group, b.Group) })
	return all
}

// moveKeys are the keys that move, choose and close on every surface.
func moveKeys() []Binding {
	return []Binding{
		{nameDown, []string{"j", "down", "ctrl+n", "ctrl+e"}, "a line down; in a panel, the next entry", GroupMove, move(1), nil},
		{nameUp, []string{"k", "up", "ctrl+p", "ctrl+y"}, "a line up; in a panel, the entry before", GroupMove, move(-1), nil},
		{namePageDown, []string{"space", "pgdown", "ctrl+f"}, "a page down", GroupMove, screens(1, 1), nil},
		{namePageUp, []string{"b", "pgup", "ctrl+b"}, "a page up", GroupMove, screens(-1, 1), nil},
		{nameHalfDown, []string{"d", "ctrl+d"}, "half a page down", GroupMove, screens(1, 2), nil},
		{nameHalfUp, []string{"u", "ctrl+u"}, "half a page up", GroupMove, screens(-1, 2), nil},
		{nameTop, []string{"g", "home", "<"}, "to the beginning; with a number, to that sentence", GroupMove, end(-1), nil},
		{nameBottom, []string{"G", "end", ">"}, "to the end; with a number, to that sentence", GroupMove, end(1), nil},

		{nameChoose, []string{"enter"}, "go to the chosen entry; in the article, a line down", GroupPanel, (*App).choose, nil},
		{nameClose, []string{"esc"}, "close, stop, or back to the article", GroupPanel, (*App).close, nil},

		{nameBack, []string{"backspace", "H", "'"}, "back to where you were before a jump, a link or the list", GroupArticle, (*App).back, (*App).needsPast},
		{nameAgain, []string{"r"}, "read it again, if it has changed", GroupArticle, (*App).again, (*App).needsReference},
	}
}

// screenKeys are the keys of the screen itself.
func screenKeys() []Binding {
	return []Binding{
		{nameTheme, []string{"t"}, "theme: automatic, dark, light", GroupScreen, (*App).cycleTheme, nil},
		{nameMouse, []string{"m"}, "mouse on or off (off: select text as usual)", GroupScreen, (*App).toggleMouse, nil},
		{nameRedraw, []string{"ctrl+l"}, "draw the screen again", GroupScreen, (*App).redraw, nil},
		{nameCommandLine, []string{":"}, "do anything by its name; tab completes it", GroupScreen, (*App).askCommandLine, nil},
		{nameHelp, []string{"?"}, "this help", GroupScreen, (*App).toggleHelp, nil},
		{nameSuspend, []string{"ctrl+z"}, "suspend", GroupScreen, (*App).suspend, nil},
		{nameQuit, []string{"q"}, "quit; from an article of a list, back to the list", GroupScreen, (*App).quit, nil},
		{nameEnd, []string{"Q", "ctrl+c"}, "quit from anywhere", GroupScreen, (*App).leaveProgram, nil},
	}
}

func (a *App) needsPast() clean.Text {
	if _, ok := a.surface.(busy); !ok && len(a.past) == 0 {
		return "there is nothing to go back to"
	}
	return ""
}

func (a *App) needsReference() clean.Text {
	if _, ok := a.surface.(*failed); ok {
		return ""
	}
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.arriving(a.reading.doc) {
		return "it is still being read"
	}
	if a.reading.doc.ref == "-" {
		return "standard input can be read only once"
	}
	return ""
}
