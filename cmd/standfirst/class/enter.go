package class

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/ballot"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/content/wrap"
)

// newEnter types in what came back on paper.
func newEnter(failed *error) *cobra.Command {
	var (
		to string
		m  Material
	)
	c := &cobra.Command{
		Use:   "enter PACK|ROOM -o FILE",
		Short: "Type in answers from paper",
		Long: `Type in the sheets that came back, a line for each: its number, a colon, and the
sentences with their letters. A number is the sentence, - is no answer, letters that
follow are those of the next sentences: "p07: 1f 2o 3a 4-" and "p07: 1foa-" say the
same. A line is checked before it is taken; undo takes the last one back. A file that
is there already is gone on with. Names of people are not taken, only numbers. Of those
who took part in a room on paper, the code of the room stands in the place of the pack.`,
		Example: `  standfirst enter column.sfpack -o class.jsonl
  standfirst enter column.sfpack -o class.jsonl < typed.txt
  standfirst enter KFMRTW -o paper.jsonl`,
		Args: cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			if to == "" {
				return errors.New("say where to keep the answers: -o FILE")
			}
			*failed = func() error {
				p, err := m.Open(cmd.Context(), cmd, roomFiles(args)[0], false)
				if err != nil {
					return err
				}
				q := ballot.NewPaper(p, time.Now)
				log, err := answersFile(to, p, func(e *workshop.Event) error {
					q.Take(e)
					return nil
				})
				if err != nil {
					return err
				}
				defer func() { _ = log.Close() }()
				out := cmd.OutOrStdout()
				if err := talk(cmd.Context(), out, conversation{begin: q.Help(), prompt: q.Prompt, line: q.Line, keep: keeping(log)}); err != nil {
					return err
				}
				cli.Tellf(out, "All that was typed in is saved in %s.", to)
				return nil
			}()
			return nil
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the file of answers; one that is there is gone on with")
	return c
}

// answersFile opens a file of answers to a pack for going on, and gives each event that
// it holds to take. One that is not there is begun.
func answersFile(path string, p *workshop.Pack, take func(*workshop.Event) error) (*record.Log, error) {
	log := record.New(path)
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return log, log.Append(workshop.NewHead(p))
	}
	if err != nil {
		return nil, cli.Unwritten(path, err)
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err == nil && info.Size() == 0 {
		return log, log.Append(workshop.NewHead(p))
	}
	c := workshop.NewCollection(p, "the pack")
	c.Each = take
	damage, err := c.Read(file, clean.Reference(path))
	if err != nil {
		if content.KindOf(err) == content.Mismatch || !errors.Is(err, ballot.ErrSeveral) {
			return nil, err
		}
		return nil, &content.Error{
			Kind: content.Mismatch, Op: "go on with", Reference: clean.Reference(path), Reason: clean.Inline(ballot.ErrSeveral.Error(), nil), Err: err,
		}
	}
	tellDamage(os.Stderr, path, damage)
	return log, nil
}

// keeping has events kept in a log before anything is said of them.
func keeping(log *record.Log) func([]workshop.Event) error {
	return func(events []workshop.Event) error {
		values := make([]any, len(events))
		for i := range events {
			values[i] = events[i]
		}
		return log.Append(values...)
	}
}

// conversation is lines in and lines out.
type conversation struct {
	begin  []clean.Text
	prompt func() clean.Text // asked on a terminal only
	line   func(string) (ballot.Reply, error)
	keep   func([]workshop.Event) error
	// end takes the place of a line when nothing more comes in, or is nil.
	end func() ballot.Reply
	// shown is told when the program's labels may be shown, or is nil.
	shown func() error
}

// talk reads lines from the standard input until the conversation ends. On a pipe what is
// wrong with a line is told with its number, and makes the command fail in the end.
func talk(ctx context.Context, out io.Writer, c conversation) error {
	person := term.IsTerminal(os.Stdin.Fd())
	say := func(lines ...clean.Text) {
		for _, line := range lines {
			fmt.Fprintln(out, wrapped(line, out))
		}
	}
	say(c.begin...)
	in, fault := typed(ctx, os.Stdin)
	wrong := 0
	for number := 1; ; number++ {
		if person && c.prompt != nil {
			fmt.Fprint(out, c.prompt())
		}
		text, more := <-in
		if person && !more {
			say("") // behind the prompt
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if !more && *fault != nil {
			return &content.Error{
				Op: "read on", Reference: clean.Inline(fmt.Sprintf("line %d", number), nil), Reason: clean.Inline((*fault).Error(), nil),
				Hint: "the lines before it were taken; give the rest in shorter lines", Err: *fault,
			}
		}
		var reply ballot.Reply
		switch {
		case more:
			var err error
			if reply, err = c.line(text); err != nil {
				wrong++
				if person {
					say(clean.Inline(err.Error(), nil))
				} else {
					cli.Tellf(os.Stderr, "standfirst: line %d: %v", number, err)
				}
				continue
			}
		case c.end != nil:
			reply = c.end()
		}
		if err := c.keep(reply.Events); err != nil {
			return err
		}
		say(reply.Says...)
		if reply.Shows && c.shown != nil {
			if err := c.shown(); err != nil {
				return err
			}
		}
		if reply.End || !more {
			break
		}
	}
	if wrong > 0 && !person {
		return &content.Error{Op: "take all lines", Reason: clean.Inline(fmt.Sprintf("%d of them were not understood and left out", wrong), nil)}
	}
	return nil
}

// wrapped is a line broken between words where it is longer than a terminal is wide.
func wrapped(line clean.Text, out io.Writer) clean.Text {
	file, ok := out.(*os.File)
	if !ok {
		return line
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width < 20 {
		return line
	}
	return clean.Block(strings.Join(wrap.Text(string(line), width), "\n"), nil)
}

// typed are the lines of a reader, as they come. Whoever reads them is not held up by one
// that does not come when the context ends. Why they ended before the reader did is there
// when they have ended.
func typed(ctx context.Context, r io.Reader) (<-chan string, *error) {
	lines := make(chan string)
	var fault error
	go func() {
		defer close(lines)
		s := bufio.NewScanner(r)
		for s.Scan() {
			select {
			case lines <- s.Text():
			case <-ctx.Done():
				return
			}
		}
		fault = s.Err()
	}()
	return lines, &fault
}
