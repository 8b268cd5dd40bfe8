package reading

import (
	"errors"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/tui/surface"
)

// Programs of the reader's own: '|' sends one the article, '!' starts one that is told
// the address, the title and the author. They are started by their words, without a
// shell, so that nothing of an article is ever a command.

// commandEnded is the message that a program has ended and the screen is ours again.
type commandEnded struct {
	name string
	err  error
}

func (rd *Reading) askPipe(int) tea.Cmd {
	return rd.frame.Ask(surface.Question{Label: " Send the article to: ", Enter: "send", Before: rd.commands, Answer: rd.Pipe})
}

func (rd *Reading) askCommand(int) tea.Cmd {
	return rd.frame.Ask(surface.Question{Label: " Run: ", Enter: "run", Before: rd.commands, Answer: rd.Command})
}

// NeedsCommands says why no program can be started.
func (rd *Reading) NeedsCommands() clean.Text {
	if rd.means.Command == nil {
		return "no programs are run from here"
	}
	return rd.host.Missing()
}

// Pipe sends the article to a program: as text, or as "markdown:", "json:" or "linear:"
// before the command says.
func (rd *Reading) Pipe(line string) tea.Cmd {
	format, command := export.Text, strings.TrimSpace(line)
	for _, f := range export.Formats() {
		if rest, ok := strings.CutPrefix(command, string(f)+":"); ok {
			format, command = f, strings.TrimSpace(rest)
		}
	}
	if rd.doc.Blind() || rd.doc.Unsigned() {
		rd.frame.Notice = "the labels would be in it; you are reading blind"
		return nil
	}
	var b strings.Builder
	if err := export.Write(&b, rd.doc.Article.Doubting(rd.rules.UnsureBelow), format, export.Options{}); err != nil {
		rd.frame.Notice = surface.ErrorText(err)
		return nil
	}
	return rd.starts(line, command, strings.NewReader(b.String()))
}

// Command runs a program of the reader's own.
func (rd *Reading) Command(line string) tea.Cmd { return rd.starts(line, line, nil) }

// starts runs a command and remembers the line that asked for it.
func (rd *Reading) starts(line, command string, input *strings.Reader) tea.Cmd {
	words, err := splitWords(command)
	if err != nil {
		rd.frame.Notice = clean.Inline(err.Error(), nil)
		return nil
	}
	if len(words) == 0 {
		return nil
	}
	if n := len(rd.commands); n == 0 || rd.commands[n-1] != line {
		rd.commands = append(rd.commands, line)
	}
	for i := range words {
		if words[i], err = rd.filled(words[i]); err != nil {
			rd.frame.Notice = clean.Inline(err.Error(), nil)
			return nil
		}
	}
	var in io.Reader
	if input != nil {
		in = input
	}
	return tea.Exec(lent{rd.means.Command(words, in), rd.means.Hold}, func(err error) tea.Msg {
		return surface.Delivered{To: rd, Msg: commandEnded{words[0], err}}
	})
}

// lent is a program that has the terminal for a while.
type lent struct {
	tea.ExecCommand

	hold func() (release func())
}

// Run runs the program and takes the terminal back.
func (l lent) Run() error {
	if l.hold != nil {
		defer l.hold()()
	}
	return l.ExecCommand.Run()
}

// filled is a word with what {address}, {title} and {author} stand for. A word with
// spaces may be a script, of which what an article says must not become a part.
func (rd *Reading) filled(word string) (string, error) {
	var author clean.Text
	if all := rd.doc.Article.Source.Authors; len(all) > 0 {
		author = all[0].Name.Value
	}
	for name, value := range map[string]clean.Text{"{address}": rd.doc.Address(), "{title}": rd.Title(), "{author}": author} {
		if !strings.Contains(word, name) {
			continue
		}
		if strings.ContainsAny(word, " \t") {
			return "", errors.New(name + " has to be a word of its own: sh -c 'echo \"$1\"' - " + name)
		}
		text := string(value)
		if word == name {
			text = strings.TrimLeft(text, "-") // it must not be taken for an option
		}
		word = strings.ReplaceAll(word, name, text)
	}
	return word, nil
}

// splitWords cuts a line into words as a shell does: at spaces outside quotation marks.
func splitWords(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	quote, begun := rune(0), false
	escaped := false
	for _, r := range line {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'':
			escaped, begun = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, begun = r, true
		case r == ' ' || r == '\t':
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if quote != 0 || escaped {
		return nil, errors.New("a quotation mark is open")
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}
