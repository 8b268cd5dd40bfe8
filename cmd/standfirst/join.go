package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/guest"
	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/wall"
)

// newJoin takes part in a room from a terminal.
func newJoin(failed *error) *cobra.Command {
	var words string
	c := &cobra.Command{
		Use:   "join ADDRESS [CODE]",
		Short: "Take part in a workshop from a terminal, sentence by sentence",
		Long: `Take part in a workshop from a terminal. A sentence is read out after another, and a
letter labels it; type ? for what else there is. It works with a screen reader.`,
		Example: `  standfirst join 192.168.1.23:8080 KFMRTW
  standfirst join 192.168.1.23:8080 KFMRTW --words "amber-otter copper-lantern"`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return fmt.Errorf("it takes the address of a room and its code, not %d arguments", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = join(cmd.Context(), args, words, cmd.InOrStdin(), cmd.OutOrStdout())
			return nil
		},
	}
	c.Flags().StringVar(&words, "words", "", "your name in the room and your two words, to come back on another device")
	return c
}

// newWall shows a room on a second screen.
func newWall(failed *error) *cobra.Command {
	return &cobra.Command{
		Use:   "wall ADDRESS",
		Short: "Show a workshop on the projector: how to join, who is ready, how the room is divided",
		Long: `Show a workshop on the projector: how to join, then how many are ready, then the
sentence that all look at, with its bars. It shows no names. It asks for the long code,
which the facilitator's terminal shows; q leaves it. In a browser, ADDRESS/wall does the same.`,
		Example: "  standfirst wall 192.168.1.23:8080",
		Args:    one,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !interactive(os.Getenv("TERM")) {
				return errors.New("a wall is drawn on a terminal")
			}
			*failed = func() error {
				base, _, err := client.Address(args[0])
				if err != nil {
					return err
				}
				long, err := asked(bufio.NewReader(cmd.InOrStdin()), cmd.OutOrStdout(), "Long code, sixteen letters: ")
				if err != nil {
					return err
				}
				r, err := client.Watch(cmd.Context(), base, long)
				if err != nil {
					return refused(err, base)
				}
				return wall.Run(cmd.Context(), r, os.Getenv("NO_COLOR") != "")
			}()
			return nil
		},
	}
}

func join(ctx context.Context, args []string, words string, in io.Reader, out io.Writer) error {
	base, code, err := client.Address(args[0])
	if err != nil {
		return err
	}
	lines := bufio.NewReader(in)
	switch {
	case len(args) > 1:
		code = args[1]
	case code == "":
		if code, err = asked(lines, out, "Code, six letters: "); err != nil {
			return err
		}
	}
	r, err := client.Join(ctx, base, code, words)
	if err != nil {
		return refused(err, base)
	}
	g := guest.Guest{Room: r, Out: out, Width: lineWidth()}
	return g.Run(ctx, lines)
}

// lineWidth is the width of the terminal that lines are written to, or 0.
func lineWidth() int {
	w, _, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return 0
	}
	return w
}

// asked asks for something in a line.
func asked(in *bufio.Reader, out io.Writer, question clean.Text) (string, error) {
	fmt.Fprint(out, question)
	line, err := in.ReadString('\n')
	line = strings.TrimSpace(line)
	if line == "" && err != nil {
		return "", usageError{errors.New("no code was given")}
	}
	return line, nil
}

// refused is what a room says to somebody who wants to come in.
func refused(err error, base string) error {
	no, ok := errors.AsType[*client.Refused](err)
	if !ok {
		return err
	}
	return &content.Error{Kind: content.Refused, Op: "join the room at", Reference: clean.Reference(base), Reason: no.Reason}
}
