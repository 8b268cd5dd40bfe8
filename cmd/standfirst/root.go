package main

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/library"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/room"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
)

// run is the whole program: arguments in, exit code out.
func run(ctx context.Context, args []string, r reading.Reader) (code int) {
	defer func() {
		if p := recover(); p != nil {
			err := cli.Crashed(content.Recovered(p))
			cli.Report(os.Stderr, err)
			code = cli.ExitCode(err)
		}
	}()
	// no-color.org: any value that is not empty counts, "no" and "x" as well.
	if os.Getenv("NO_COLOR") != "" {
		_ = os.Setenv("NO_COLOR", "1")
	}
	var failed error
	root := newRoot(&failed, r)
	root.SetArgs(completed(args))
	root.SetFlagErrorFunc(settings.FlagFault)
	execute := func() error {
		return fang.Execute(ctx, root,
			fang.WithVersion(cli.Version()),
			fang.WithoutManpage(), // ours tells the keys and the exit codes
			fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) { cli.Report(w, cli.Usage(err)) }))
	}
	var err error
	if asksHelp(args) {
		err = cli.Paged(os.Stdout, os.Getenv, func(w io.Writer) error {
			root.SetOut(w)
			return execute()
		})
	} else {
		err = execute()
	}
	if err != nil {
		return cli.ExitCode(cli.Usage(err))
	}
	cli.Report(os.Stderr, failed)
	return cli.ExitCode(failed)
}

// asksHelp reports whether the arguments ask for the help of a command.
func asksHelp(args []string) bool {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return len(args) > 0 && args[0] == "help" || slices.Contains(args, "--help") || slices.Contains(args, "-h")
}

// completed are the arguments as cobra may have them. When a shell asks it how to
// complete a line, it tells of mistakes in that line on its own, as they are.
func completed(args []string) []string {
	if len(args) == 0 || args[0] != cobra.ShellCompRequestCmd && args[0] != cobra.ShellCompNoDescRequestCmd {
		return args
	}
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = string(clean.Inline(a, nil))
	}
	return out
}

// newRoot is the command tree. What goes wrong after the command line was
// understood is left in failed, so that it is told in one plain line.
func newRoot(failed *error, r reading.Reader) *cobra.Command {
	f := settings.NewFlags()
	root := &cobra.Command{
		Use:   "standfirst [flags] [ARTICLE ...]",
		Short: "See where a writer stands before you read",
		Long: `standfirst opens a news or opinion article and shows, sentence by sentence, what is
asserted as fact, what is opinion, what is somebody else's words and what is a
prediction, with the words that say so; and who is speaking.

ARTICLE is a web address, a file (HTML, Markdown or plain text), a folder of such
files, or - for standard input. Without one, what you have saved and opened before is listed, or at first a
sample article opens ('standfirst sample' always does). It never says what is true.`,
		Example: `  standfirst https://example.org/opinion/some-column
  standfirst saved-page.html notes.md folder/
  curl -s https://example.org/a | standfirst -
  standfirst --format json column.txt > column.json`,
		Args: cobra.ArbitraryArgs,
		// Beside the names of commands a shell completes those of files.
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: func(cmd *cobra.Command, refs []string) error {
			s, err := f.Settle(cmd.Flags().Changed, os.Getenv)
			if err != nil {
				return err
			}
			if slices.Contains(refs, fetch.Stdin) && term.IsTerminal(os.Stdin.Fd()) {
				return errors.New("'-' reads what is piped in, and nothing is")
			}
			if len(refs) > 0 && mistyped(cmd, refs[0]) {
				return cli.NoCommand(cmd, refs[0])
			}
			refs, err = library.References(f, refs)
			if err == nil {
				err = open(cmd.Context(), refs, f, s, r)
			}
			*failed = err
			return nil
		},
	}
	f.Define(root)
	root.SetHelpCommand(newHelp())
	root.AddCommand(newConfig(), newEval(failed), newMan())
	root.AddCommand(library.Commands(f, failed, r)...)
	root.AddCommand(class.Commands(failed)...)
	root.AddCommand(room.Commands(failed)...)
	return root
}
