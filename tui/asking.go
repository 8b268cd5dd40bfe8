package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/prompt"
)

// question asks for a line of text at the foot of the screen.
type question struct {
	label clean.Text
	// enter says in a word what the key of that name does.
	enter clean.Text
	// before is what was typed at other times, the last one last.
	before []string
	// answer takes what was typed, possibly nothing.
	answer func(text string) tea.Cmd
	// typing is told of each change, gaveUp when nothing is answered; either may be nil.
	typing func(text string)
	gaveUp func()
	// settled reports whether what was typed can only be meant as it is, so that it is
	// answered without the enter key; it may be nil.
	settled func(text string) bool
	// tab is what the key of that name does, in a word and in deed; it may do nothing.
	tab    clean.Text
	tabbed func(text string) tea.Cmd
}

// ask asks a question.
func (a *App) ask(q question) tea.Cmd {
	a.question = q
	a.prompt = prompt.New(q.label, q.before)
	a.prompt.Enter, a.prompt.Tab = q.enter, q.tab
	return nil
}

// typed handles a key in the prompt.
func (a *App) typed(k tea.KeyPressMsg) tea.Cmd {
	switch k.String() {
	case "enter":
		return a.answers(a.question.answer)
	case "esc", "ctrl+c", "ctrl+g":
		a.leavePrompt()
	case "tab":
		if a.question.tabbed != nil {
			return a.question.tabbed(a.prompt.Text())
		}
	default:
		if a.prompt.Key(k) {
			a.leavePrompt()
			return nil
		}
		a.tellTyping()
		if settled := a.question.settled; settled != nil && settled(a.prompt.Text()) {
			return a.answers(a.question.answer)
		}
	}
	return nil
}

// answers ends the question and hands on what was typed.
func (a *App) answers(to func(text string) tea.Cmd) tea.Cmd {
	text := a.prompt.Text()
	a.prompt, a.notice = nil, ""
	return to(text)
}

// leavePrompt gives up what was being typed.
func (a *App) leavePrompt() {
	a.prompt = nil
	if a.question.gaveUp != nil {
		a.question.gaveUp()
	}
}

func (a *App) tellTyping() {
	if a.question.typing != nil {
		a.question.typing(a.prompt.Text())
	}
}
