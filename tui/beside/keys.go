package beside

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// Keys are those that hold while two articles are beside each other.
func Keys() []keymap.Row[*Beside] {
	all := []keymap.Row[*Beside]{
		keymap.On(keymap.BesideOther, []string{"tab", "shift+tab"}, "the other article has the keys", keymap.GroupBeside, (*Beside).turnOver, nil),
		keymap.On(keymap.BesideTogether, []string{"="}, "move together or apart", keymap.GroupBeside, (*Beside).toggleTogether, nil),
		keymap.On(keymap.BesideNext, []string{"n"}, "next of what both quote or say, or of what has changed, in both articles", keymap.GroupBeside,
			pointAt(1), nil),
		keymap.On("beside-previous", []string{"N"}, "the one before", keymap.GroupBeside, pointAt(-1), nil),
		keymap.On("beside-list", []string{"\\"}, "hide or show the list of it", keymap.GroupBeside, (*Beside).toggleList, nil),
		keymap.On("beside-next-sentence", []string{"]", "right"}, "next sentence", keymap.GroupBeside, sentence(1), nil),
		keymap.On("beside-previous-sentence", []string{"[", "left"}, "sentence before", keymap.GroupBeside, sentence(-1), nil),
	}
	return append(all, keymap.LabelFilters("beside-", ", in both; again for all", keymap.GroupBeside, filter, (*Beside).needsLabels)...)
}

// needsLabels says why the labels of the two cannot be shown.
func (b *Beside) needsLabels() clean.Text {
	for _, h := range b.halves {
		if h.Visit != nil && h.Visit.Blind() && h.Visit.Own.Labels == 0 {
			return "hidden until you have labelled the sentences; you are reading blind"
		}
	}
	return ""
}
