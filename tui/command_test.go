package tui_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// ran is what a story's reader was asked to run.
type ran struct {
	words []string
	input string
}

func (r *ran) command(words []string, input io.Reader) tea.ExecCommand {
	r.words, r.input = words, ""
	if input != nil {
		b, _ := io.ReadAll(input)
		r.input = string(b)
	}
	return nil
}

func TestArticleGoesToACommand(t *testing.T) {
	var r ran
	s := read(t, 100, 24, func(e *tui.Env) { e.Command = r.command })
	run := func(key, line string) { s.press(key).send(tuitest.Type(line)...).press("enter") }
	for line, want := range map[string]string{
		"wc -w": "Let the ferry run at night", "json: jq .counts": `"schema"`,
		"markdown:glow -": "# Let the ferry run at night",
	} {
		run("|", line)
		words := strings.Fields(line[strings.IndexByte(line, ':')+1:])
		if !slices.Equal(r.words, words) || !strings.Contains(r.input, want) {
			t.Errorf("%s: ran %q with %.60q", line, r.words, r.input)
		}
	}
	for line, want := range map[string][]string{
		`note "my list" {title}`: {"note", "my list", "Let the ferry run at night"}, `echo by={author} a\ b`: {"echo", "by=Ida Wernick", "a b"},
		`say 'it"s'`: {"say", `it"s`},
	} {
		if run("!", line); !slices.Equal(r.words, want) || r.input != "" {
			t.Errorf("%s: ran %q", line, r.words)
		}
	}
}

// What an article says never becomes part of a script, and nothing runs that was not asked for.
func TestCommandsThatAreNotRun(t *testing.T) {
	var r ran
	s := read(t, 100, 24, func(e *tui.Env) { e.Command = r.command })
	run := func(key, line string) *story { return s.press(key).send(tuitest.Type(line)...).press("enter") }
	run("!", `sh -c 'echo {title}'`).sees("{title} has to be a word of its own")
	run("!", `echo "`).sees("a quotation mark is open")
	run("!", "   ")
	run("|", "")
	if r.words != nil {
		t.Errorf("ran %q", r.words)
	}
	read(t, 100, 24).press("!").sees("no programs are run from here").press("|").sees("no programs are run from here")
	s = read(t, 100, 24, func(e *tui.Env) { e.Command, e.Blind = r.command, tui.BlindArticle })
	if run("|", "cat").sees("you are reading blind"); r.words != nil {
		t.Errorf("blind, ran %q", r.words)
	}
}
