package room

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/guest"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/wall"
)

// newJoin takes part in a room from a terminal.
func newJoin(failed *error) *cobra.Command {
	var (
		words  string
		linear bool
	)
	c := &cobra.Command{
		Use:   "join ADDRESS [CODE [NAME WORDS]]",
		Short: "Take part in a workshop from a terminal",
		Long: `Take part in a workshop from a terminal. The article stands on the screen with one
sentence current, and a letter labels it; ? shows the keys. With --linear, and without
a terminal, one sentence is read out after another, which works with a screen reader.

To come back, on another device, too, say your name in the room and your two words after
the code.`,
		Example: `  standfirst join 192.168.1.23:8080 KFMRTW
  standfirst join 192.168.1.23:8080 KFMRTW --linear
  standfirst join 192.168.1.23:8080 KFMRTW amber-otter copper-lantern`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > mostJoin {
				return fmt.Errorf("it takes the address of a room, its code and, to come back, a name and two words, not %d arguments", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			full := !linear && cli.Interactive(os.Getenv("TERM")) && term.IsTerminal(os.Stdin.Fd())
			*failed = join(cmd.Context(), args, words, cmd.InOrStdin(), cmd.OutOrStdout(), full)
			return nil
		},
	}
	c.Flags().BoolVar(&linear, "linear", false, "sentence by sentence, in lines (for screen readers)")
	c.Flags().StringVar(&words, "words", "", "your name in the room and your two words, to come back on another device")
	return c
}

// mostJoin is the most that is said of a room: its address, the code, a name and two words, each
// apart at the most.
const mostJoin = 6

// newWall shows a room on a second screen.
func newWall(failed *error) *cobra.Command {
	return &cobra.Command{
		Use:   "wall ADDRESS",
		Short: "Show a workshop on the projector: how to join, who is ready, how the room is divided",
		Long: `Show a workshop on the projector: how to join, then how many are ready, then the
sentence that all look at, with its bars. It shows no names. It asks for the long code,
which the facilitator's terminal shows; q leaves it. In a browser, ADDRESS/wall does the same.`,
		Example: "  standfirst wall 192.168.1.23:8080",
		Args:    cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !cli.Interactive(os.Getenv("TERM")) {
				return errors.New("a wall is drawn on a terminal")
			}
			*failed = func() error {
				base, _, err := client.Address(args[0])
				if err != nil {
					return err
				}
				long, err := askedUnseen(cmd.InOrStdin(), cmd.OutOrStdout(), "Long code, sixteen letters (not shown): ")
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

func join(ctx context.Context, args []string, words string, in io.Reader, out io.Writer, full bool) error {
	base, code, err := client.Address(args[0])
	if err != nil {
		return err
	}
	lines := bufio.NewReader(in)
	switch {
	case len(args) > 1:
		code = strings.Join(args[1:], " ")
	case code == "":
		if code, err = asked(lines, out, "Code, or to come back code, name and two words: "); err != nil {
			return err
		}
	}
	code, words = serve.Parted(code, words)
	r, err := client.Join(ctx, base, code, words)
	if err != nil {
		return refused(err, base)
	}
	if full {
		return joinScreen(ctx, r, out, "standfirst join "+args[0]+" "+code, words)
	}
	g := guest.Guest{Room: r, Who: r.Who(), Out: out, Width: cli.TerminalWidth()}
	return g.Run(ctx, lines)
}

// joinScreen takes part on the whole terminal, in the reader's own looks. Again is the command
// that came in, and words are those that were typed to come back.
func joinScreen(ctx context.Context, r *client.Room, out io.Writer, again, words string) error {
	s, err := settings.Saved()
	if err != nil {
		return err
	}
	env, err := reading.Environment(s, os.Getenv)
	if err != nil {
		return cli.Usage(err)
	}
	var opts []tea.ProgramOption
	if env.NoColor {
		opts = append(opts, tea.WithColorProfile(colorprofile.ASCII))
	}
	said, err := guest.RunScreen(ctx, r, r.Who(), looksOf(&env), opts...)
	if err == nil {
		cli.Tellf(out, "%s", said)
		if r.Words != "" {
			words = string(r.Name + " " + r.Words)
		}
		cli.Tellf(out, "To come back: %s %s", again, words)
	}
	return err
}

// looksOf are the looks that the settings ask for.
func looksOf(env *tui.Env) guest.Looks {
	return func(dark bool) styles.Styles {
		if env.Appearance != tui.Auto {
			dark = env.Appearance == tui.Dark
		}
		theme := env.LightTheme
		if dark {
			theme = env.DarkTheme
		}
		st := styles.New(theme, dark, env.ASCII)
		if env.NoColor {
			st = st.Colorless()
		}
		return st
	}
}

// asked asks for something in a line.
func asked(in *bufio.Reader, out io.Writer, question clean.Text) (string, error) {
	fmt.Fprint(out, question)
	line, err := in.ReadString('\n')
	line = strings.TrimSpace(line)
	if line == "" && err != nil {
		return "", cli.Usage(content.Caused(errors.New("no code was given"), err))
	}
	return line, nil
}

// askedUnseen asks for something that nobody who looks on may read: on a terminal it is not
// shown as it is typed.
func askedUnseen(in io.Reader, out io.Writer, question clean.Text) (string, error) {
	file, ok := in.(*os.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return asked(bufio.NewReader(in), out, question)
	}
	fmt.Fprint(out, question)
	typed, err := term.ReadPassword(file.Fd())
	fmt.Fprintln(out)
	if err != nil {
		return "", cli.Usage(content.Caused(errors.New("no code was given"), err))
	}
	return strings.TrimSpace(string(typed)), nil
}

// refused is what a room says to somebody who wants to come in.
func refused(err error, base string) error {
	no, ok := errors.AsType[*client.Refused](err)
	if !ok {
		return err
	}
	return &content.Error{Kind: content.Refused, Op: "join the room at", Reference: clean.Reference(base), Reason: no.Reason, Err: err}
}
