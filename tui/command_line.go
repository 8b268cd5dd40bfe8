package tui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// The command line: everything by its name, whether it has a key or not.

func (a *App) askCommandLine(int) tea.Cmd {
	return a.Ask(surface.Question{Label: " :", Enter: "do", Before: a.obeyed, Answer: a.obey, Tab: "complete", Tabbed: a.completeCommand})
}

// obey does what a line says: a command's name, or a beginning that no other has but longer ones that
// begin with that name ("q" is "quit", not "quit-all"), and its argument.
func (a *App) obey(line string) tea.Cmd {
	line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ":"))
	if line == "" {
		return nil
	}
	a.obeyed = append(slices.DeleteFunc(a.obeyed, func(s string) bool { return s == line }), line)
	name, argument, _ := strings.Cut(line, " ")
	argument = strings.TrimSpace(argument)
	if _, err := strconv.Atoi(name); err == nil && argument == "" {
		name, argument = "sentence", name
	}
	all := a.commandTable()
	at, begin := meant(all, name, argument != "")
	if at < 0 {
		a.Notice = a.unknown(name, begin, all)
		return nil
	}
	c := &all[at]
	if c.why != nil {
		if why := c.why(a); why != "" {
			a.Notice = why
			return nil
		}
	}
	switch {
	case argument == "" && c.do == nil:
		a.Notice = clean.Inline(c.name, nil) + " wants " + c.takes
		return nil
	case argument == "":
		return c.do(a, 0)
	case c.with == nil:
		a.Notice = clean.Inline(c.name, nil) + " takes nothing behind its name"
		return nil
	}
	return c.with(a, argument)
}

// meant is the command of a name, or of a beginning that no other has but longer ones that begin with that name, or -1 and the
// names that begin so. With an argument only those count that take one, if there are any: "wid 60" is "width 60", not "wider".
func meant(all []command, name string, argument bool) (at int, begin []clean.Text) {
	if at = slices.IndexFunc(all, func(c command) bool { return c.name == name }); at >= 0 {
		return at, nil
	}
	takes := argument && slices.ContainsFunc(all, func(c command) bool { return strings.HasPrefix(c.name, name) && c.with != nil })
	for i, c := range all {
		if !strings.HasPrefix(c.name, name) || takes && c.with == nil {
			continue
		}
		begin = append(begin, clean.Inline(c.name, nil))
		if at < 0 || strings.HasPrefix(all[at].name, c.name) {
			at = i
		}
	}
	if at < 0 || slices.ContainsFunc(begin, func(other clean.Text) bool { return !strings.HasPrefix(string(other), all[at].name) }) {
		return -1, begin
	}
	return at, nil
}

// unknown is the notice that a name is none, or that of several, and which are near.
func (a *App) unknown(name string, begin []clean.Text, all []command) clean.Text {
	word := clean.Shorten(clean.Inline(name, nil), longestName)
	if len(begin) > 1 {
		return word + " is the beginning of " + several(begin)
	}
	near := nearest(name, all)
	if len(near) == 0 {
		return "there is no command " + word + "; tab after : shows them"
	}
	return "there is no command " + word + "; near it: " + several(near)
}

const (
	longestName = 40
	// shownNames is the most names that are told.
	shownNames = 6
)

// several are the first of some names.
func several(names []clean.Text) clean.Text {
	if n := len(names); n > shownNames {
		return clean.Join(names[:shownNames], ", ") + " and " + row.Int(n-shownNames) + " more"
	}
	return clean.Join(names, ", ")
}

// nearest are the names that a slip of a finger or two makes of another, or that hold it,
// the nearest first.
func nearest(name string, all []command) []clean.Text {
	type near struct {
		name string
		far  int
	}
	var found []near
	for _, c := range all {
		far := slips(name, c.name)
		if len(name) > 2 && strings.Contains(c.name, name) {
			far = min(far, 2)
		}
		if far <= 2 && far < len(c.name)-1 {
			found = append(found, near{c.name, far})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.far, b.far) })
	out := make([]clean.Text, len(found))
	for i, n := range found {
		out[i] = clean.Inline(n.name, nil)
	}
	return out
}

// slips is how many letters have to be put in, taken out, changed or, side by side,
// exchanged to make one word of another (optimal string alignment).
func slips(a, b string) int {
	if len(a) > 2*longestName {
		return len(a)
	}
	before, last, now := []int(nil), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		now[0] = i + 1
		for j := range len(b) {
			same := 1
			if a[i] == b[j] {
				same = 0
			}
			now[j+1] = min(last[j+1]+1, now[j]+1, last[j]+same)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				now[j+1] = min(now[j+1], before[j-1]+1)
			}
		}
		before, last, now = last, now, make([]int, len(b)+1)
	}
	return last[len(b)]
}

// completeCommand goes on with a command's name, or with its argument where that is one of
// a few or a file.
func (a *App) completeCommand(typed string) tea.Cmd {
	name, argument, named := strings.Cut(typed, " ")
	all := a.commandTable()
	var of []string
	begun := name
	if named {
		at := slices.IndexFunc(all, func(c command) bool { return c.name == name })
		if at < 0 {
			return nil
		}
		if all[at].file {
			return completeIn(typed, len(name)+1)
		}
		of, begun = all[at].choices, argument
	} else {
		for _, c := range all {
			of = append(of, c.name)
		}
	}
	var names []string
	for _, n := range of {
		if strings.HasPrefix(n, begun) {
			names = append(names, n)
		}
	}
	end := ""
	if len(names) == 1 && !named {
		end = " "
	}
	a.completes(completed{typed: typed, text: strings.TrimSuffix(typed, begun) + common(names, begun) + end, more: names})
	return nil
}
