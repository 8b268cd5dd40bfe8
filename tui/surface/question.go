package surface

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/prompt"
)

// Question asks for a line of text at the foot of the screen.
type Question struct {
	Label clean.Text
	// Enter says in a word what the key of that name does.
	Enter clean.Text
	// Before is what was typed at other times, the last one last.
	Before []string
	// Text is what stands there already, to be changed.
	Text string
	// Answer takes what was typed, possibly nothing.
	Answer func(text string) tea.Cmd
	// Typing is told of each change, gaveUp when nothing is answered; either may be nil.
	Typing func(text string)
	GaveUp func()
	// Settled reports whether what was typed can only be meant as it is, so that it is
	// answered without the enter key; it may be nil.
	Settled func(text string) bool
	// Tab is what the key of that name does, in a word and in deed; it may do nothing.
	Tab    clean.Text
	Tabbed func(text string) tea.Cmd
}

// Ask asks a question.
func (f *Frame) Ask(q Question) tea.Cmd {
	f.question = q
	f.Prompt = prompt.New(q.Label, q.Before)
	f.Prompt.Enter, f.Prompt.Tab = q.Enter, q.Tab
	f.Prompt.Insert(q.Text)
	return nil
}

// Type handles a key in the prompt.
func (f *Frame) Type(k tea.KeyPressMsg) tea.Cmd {
	switch k.String() {
	case "enter":
		return f.Answer(f.question.Answer)
	case "esc", "ctrl+c", "ctrl+g":
		f.leavePrompt()
	case "tab":
		if f.question.Tabbed != nil {
			return f.question.Tabbed(f.Prompt.Text())
		}
	default:
		if f.Prompt.Key(k) {
			f.leavePrompt()
			return nil
		}
		f.TellTyping()
		if settled := f.question.Settled; settled != nil && settled(f.Prompt.Text()) {
			return f.Answer(f.question.Answer)
		}
	}
	return nil
}

// Answer ends the question and hands on what was typed.
func (f *Frame) Answer(to func(text string) tea.Cmd) tea.Cmd {
	text := f.Prompt.Text()
	f.Prompt, f.Notice = nil, ""
	return to(text)
}

// leavePrompt gives up what was being typed.
func (f *Frame) leavePrompt() {
	f.Prompt = nil
	if f.question.GaveUp != nil {
		f.question.GaveUp()
	}
}

// TellTyping tells the one who asked what has been typed.
func (f *Frame) TellTyping() {
	if f.question.Typing != nil {
		f.question.Typing(f.Prompt.Text())
	}
}
