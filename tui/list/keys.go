package list

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// Keys are the keys of the list of articles.
func Keys() []keymap.Row[*List] {
	return []keymap.Row[*List]{
		keymap.On(keymap.ListFilter, []string{"/"}, "show only articles with these words; again, and nothing, for all", keymap.GroupList,
			(*List).startFilter, nil),
		keymap.On(keymap.ListOrder, []string{"o"}, "put in another order", keymap.GroupList, (*List).nextOrder, nil),
		keymap.On(keymap.ListRead, []string{"N"}, "mark as read, or as unread", keymap.GroupList, (*List).toggleRead, (*List).needsLibrary),
		keymap.On(keymap.ListRemove, []string{"D"}, "remove from the list", keymap.GroupList, (*List).remove, (*List).needsLibrary),
		keymap.On(keymap.ListUndo, []string{"z"}, "undo the last removal", keymap.GroupList, (*List).restore, (*List).needsLibrary),
		keymap.On(keymap.ListMark, []string{"x"}, "mark for reading beside another", keymap.GroupList, (*List).mark, nil),
	}
}

func (l *List) needsLibrary() clean.Text {
	if !l.kept {
		return "this list is not kept: it was named on the command line"
	}
	return ""
}
