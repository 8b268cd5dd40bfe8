package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reading"
)

// command is something that the command line does.
type command struct {
	name string
	// takes says what stands behind the name, and help what is done with it.
	takes, help clean.Text
	// do is what is done without an argument, with what is done with one; one may be nil.
	do   action
	with func(a *App, argument string) tea.Cmd
	why  func(a *App) clean.Text
	// choices are all that the argument may be; nil is anything. file says that it is the
	// name of one.
	choices []string
	file    bool
}

// Command is one of the command line that takes something; every binding is one, too.
type Command struct {
	Name       string
	What, Help clean.Text
}

// Commands are those of the command line that take something.
func Commands() []Command {
	var all []Command
	for _, c := range withArgument() {
		all = append(all, Command{c.name, c.takes, c.help})
	}
	return all
}

// commandTable is every command, by name: those that take something, and all bindings.
func (a *App) commandTable() []command {
	all := withArgument()
	for _, b := range a.Keys.Bindings() {
		if at := slices.IndexFunc(all, func(c command) bool { return c.name == b.Name }); at >= 0 {
			all[at].do = a.does[b.Name].Do
			continue
		}
		if !b.Group.Own() || slices.Contains(a.surface.Groups(), b.Group) {
			all = append(all, command{name: b.Name, help: b.Help, do: a.does[b.Name].Do, why: a.does[b.Name].Why})
		}
	}
	slices.SortFunc(all, func(x, y command) int { return strings.Compare(x.name, y.name) })
	return all
}

// withArgument are the commands that take something.
func withArgument() []command {
	return []command{
		{name: keymap.Open, takes: "ADDRESS or FILE", help: "open it", with: (*App).openTyped, file: true},
		{name: keymap.Find, takes: "WORDS", help: "find them", with: inReading((*reading.Reading).Find), why: (*App).needsArticle},
		{
			name: "sentence", takes: "NUMBER", help: "go to it; a number alone does the same",
			with: number(inReading((*reading.Reading).ToSentence)), why: reasons((*reading.Reading).NeedsSentences),
		},
		{
			name: "percent", takes: "NUMBER", help: "go to that part of the article", with: number(inReading((*reading.Reading).Percent)),
			why: (*App).needsArticle,
		},
		{name: "width", takes: "NUMBER", help: "columns of text", with: number(inReading((*reading.Reading).SetWidth)), why: (*App).needsArticle},
		{name: keymap.Theme, takes: "auto, dark or light", help: "take it", with: (*App).setTheme, choices: []string{"auto", "dark", "light"}},
		{
			name: "right-to-left", takes: "here or terminal", help: "who puts text that runs from right to left in order", with: (*App).setLogical,
			why: (*App).needsArticle, choices: []string{"here", "terminal"},
		},
		{
			name: "pipe", takes: "PROGRAM", help: "send the article to it", with: inReading((*reading.Reading).Pipe),
			why: reasons((*reading.Reading).NeedsCommands),
		},
		{name: "command", takes: "PROGRAM", help: "run it", with: inReading((*reading.Reading).Command), why: reasons((*reading.Reading).NeedsCommands)},
	}
}

// inReading is what is done with the article that is read.
func inReading[T any](do func(rd *reading.Reading, argument T) tea.Cmd) func(*App, T) tea.Cmd {
	return func(a *App, argument T) tea.Cmd { return do(a.reading, argument) }
}

// reasons is why something cannot be done with the article that is read.
func reasons(why func(*reading.Reading) clean.Text) func(*App) clean.Text {
	return func(a *App) clean.Text { return why(a.reading) }
}

// number is a command that takes a whole number.
func number(do func(a *App, n int) tea.Cmd) func(*App, string) tea.Cmd {
	return func(a *App, argument string) tea.Cmd {
		n, err := strconv.Atoi(strings.TrimSuffix(argument, "%"))
		if err != nil || n < 0 || n > 1_000_000 {
			a.Notice = clean.Shorten(clean.Inline(argument, nil), longestName) + " is no number"
			return nil
		}
		return do(a, n)
	}
}

func (a *App) setLogical(who string) tea.Cmd {
	switch who {
	case "here", "terminal":
		a.Logical = who == "terminal"
		a.reading.Visit().Reader.SetLogical(a.Logical)
		a.restyle()
		return tea.ClearScreen
	}
	a.Notice = "it is put in order here, or by the terminal"
	return nil
}

func (a *App) setTheme(name string) tea.Cmd {
	to, ok := map[string]Appearance{"auto": Auto, "dark": Dark, "light": Light}[name]
	if !ok {
		a.Notice = "the theme is auto, dark or light"
		return nil
	}
	a.appearance = (to + 2) % 3 // the one before it
	return a.cycleTheme(0)
}
