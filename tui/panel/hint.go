package panel

import (
	"slices"

	"github.com/standfirst/standfirst/tui/keymap"
)

// Hints are the keys of use while a panel has them and stands at what leads to t, the most
// useful first.
func (k Kind) Hints(t Target) []keymap.Hint {
	switch hints := k.spec().hints; {
	case hints != nil:
		return hints(t)
	case k.Chooses():
		return []keymap.Hint{
			{keymap.Choose, "go to it"},
			{keymap.Close, "article"},
			{keymap.NextPanel, "next panel"},
			{keymap.Back, "back"},
			{keymap.Help, "help"},
		}
	}
	return []keymap.Hint{
		{keymap.Close, "article"},
		{keymap.NextPanel, "next panel"},
		{keymap.Down, "down"},
		{keymap.Help, "help"},
	}
}

// linkHints are those at a link or a picture.
func linkHints(t Target) []keymap.Hint {
	if t.Picture {
		return []keymap.Hint{
			{keymap.Picture, "show here"},
			{keymap.Choose, "open outside"},
			{keymap.Close, "article"},
			{keymap.Copy, "copy"},
			{keymap.Help, "help"},
		}
	}
	return []keymap.Hint{
		{keymap.Choose, "open here"},
		{keymap.Close, "article"},
		{keymap.Copy, "copy"},
		{keymap.Browser, "browser"},
		{keymap.Help, "help"},
	}
}

// whoHints are those at a fact of who is speaking.
func whoHints(t Target) []keymap.Hint {
	all := []keymap.Hint{
		{keymap.Close, "article"},
		{keymap.Copy, "copy"},
		{keymap.Browser, "browser"},
		{keymap.Down, "down"},
		{keymap.NextPanel, "next panel"},
		{keymap.Help, "help"},
	}
	if t.Address != "" {
		return slices.Insert(all, 0, keymap.Hint{keymap.Choose, "open here"})
	}
	return all
}
