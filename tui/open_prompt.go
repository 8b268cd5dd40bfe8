package tui

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Another article is opened from anywhere: asked for by its name, or pasted.

func openKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(keymap.Open, []string{"O"}, "open an address or a file; tab completes a file's name", keymap.GroupArticle, (*App).askOpen, nil),
	}
}

func (a *App) askOpen(int) tea.Cmd {
	return a.Ask(surface.Question{
		Label: " Open: ", Enter: "open", Before: a.asked, Answer: a.openTyped, Tab: "complete",
		Tabbed: func(typed string) tea.Cmd { return completeIn(typed, 0) },
	})
}

func (a *App) openTyped(text string) tea.Cmd {
	name := strings.TrimSpace(text)
	if name == "" {
		return nil
	}
	a.asked = append(slices.DeleteFunc(a.asked, func(s string) bool { return s == name }), name)
	name = home(name)
	expand := a.env.Expand
	if expand == nil || !visit.IsFile(name) {
		from := a.here()
		return a.open(name, &from)
	}
	return func() tea.Msg {
		refs, err := expand(name)
		return expanded{refs, err}
	}
}

// expanded is what a name that was asked for stands for.
type expanded struct {
	refs []string
	err  error
}

// opens what was asked for: an article, or the files of a folder as the list.
func (a *App) expands(e expanded) tea.Cmd {
	switch {
	case e.err != nil:
		a.Notice = surface.ErrorText(e.err)
		return nil
	case len(e.refs) == 1:
		from := a.here()
		return a.open(e.refs[0], &from)
	}
	a.list.Add(e.refs)
	return a.showList(0)
}

// openPasted opens what was pasted when that is an address; any other text is for
// no one here.
func (a *App) openPasted(ref string) tea.Cmd {
	address, ok := clean.Address(strings.TrimSpace(ref))
	if !ok || !strings.Contains(string(address), "://") {
		a.Notice = "a pasted address opens; this is none"
		return nil
	}
	return a.openTyped(string(address))
}

// home puts the user's folder in place of a leading "~/", as a shell does.
func home(name string) string {
	rest, ok := strings.CutPrefix(name, "~/")
	if !ok {
		return name
	}
	folder, err := os.UserHomeDir()
	if err != nil {
		return name
	}
	return filepath.Join(folder, rest)
}

// completed is what a file's name may go on with.
type completed struct {
	typed string
	text  string
	more  []string
}

// completeIn looks up, away from the screen, how the name of a file may go on that begins
// at a byte of what was typed.
func completeIn(typed string, at int) tea.Cmd {
	return func() tea.Msg {
		folder, begun := filepath.Split(typed[at:])
		entries, err := os.ReadDir(cmp.Or(home(folder), "."))
		if err != nil {
			return completed{typed: typed, text: typed}
		}
		var names []string
		for _, e := range entries {
			if name := e.Name(); strings.HasPrefix(name, begun) && (begun != "" || !strings.HasPrefix(name, ".")) {
				if e.IsDir() {
					name += string(filepath.Separator)
				}
				names = append(names, name)
			}
		}
		return completed{typed: typed, text: typed[:at] + folder + common(names, begun), more: names}
	}
}

// common is the longest beginning that all names share, or what was begun.
func common(names []string, begun string) string {
	if len(names) == 0 {
		return begun
	}
	first, last := slices.Min(names), slices.Max(names)
	n := 0
	for n < len(first) && n < len(last) && first[n] == last[n] {
		n++
	}
	return strings.ToValidUTF8(first[:n], "")
}

// completes puts a completion into the prompt, unless something else was typed since.
func (a *App) completes(c completed) {
	if a.Prompt == nil || a.Prompt.Text() != c.typed {
		return
	}
	if rest, ok := strings.CutPrefix(c.text, c.typed); ok {
		a.Prompt.Insert(rest)
	}
	switch len(c.more) {
	case 0:
		a.Prompt.Beside = "nothing begins like this"
	case 1:
	default:
		names := make([]clean.Text, len(c.more))
		for i, n := range c.more {
			names[i] = clean.Inline(n, nil)
		}
		a.Prompt.Beside = clean.Join(names, "  ")
	}
}
