package class

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/result"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// newCompare says how far people agree.
func newCompare(failed *error) *cobra.Command {
	var (
		o              result.Options
		format, to     string
		withoutProgram bool
		align, now     bool
		as             []string
	)
	c := &cobra.Command{
		Use:   "compare FILE|ROOM ...",
		Short: "Say how far people agree, sentence by sentence, the most divided first",
		Long: `Say how far those agree who labelled one text. A FILE holds answers, as 'standfirst
label', 'standfirst enter' and a workshop write them; the pack that they answered may
be named too, anywhere: then the sentences are shown, and the program's labels. A ROOM
is the code of a workshop that is kept on this machine.

Up to six people with a file each are compared by name, by what their file is called or
as --as says; more are only counted. Nobody is ranked.`,
		Example: `  standfirst compare ana.jsonl ben.jsonl column.sfpack
  standfirst compare ana/mine.jsonl ben/mine.jsonl --as ana,ben
  standfirst compare class/*.jsonl column.sfpack --format csv > class.csv`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			write := map[string]func(*result.Result, io.Writer) error{
				"text": (*result.Result).Text, "json": (*result.Result).JSON, "csv": (*result.Result).CSV,
			}[format]
			if write == nil {
				return errors.New("format: a comparison is text, json or csv")
			}
			if o.Round < 0 || o.Round > workshop.Rounds {
				return fmt.Errorf("round: %d is not 1 or 2", o.Round)
			}
			*failed = func() error {
				without, err := early("compare", args, now)
				if err != nil {
					return err
				}
				c, err := collect(cmd.Context(), args, as, align, cmd.ErrOrStderr())
				if err != nil {
					return err
				}
				if c.Pack != nil && !withoutProgram && !without {
					if o.Program, err = ProgramOf(cmd.Context(), c.Pack); err != nil {
						return err
					}
					if err = WithKey(cmd.Context(), c.Pack); err != nil {
						return err
					}
				}
				r := result.New(c, o)
				if ofRoom(args) && r.People < r.Least {
					return &content.Error{
						Kind: content.Refused, Op: "compare", Reference: clean.Reference(args[0]),
						Reason: clean.Inline(fmt.Sprintf("%d answered, and a room tells what was said from %d people on", r.People, r.Least), nil),
					}
				}
				return cli.Output(to, cmd.OutOrStdout(), func(w io.Writer) error { return write(r, w) })
			}()
			return nil
		},
	}
	c.Flags().IntVar(&o.Round, "round", 0, "the round told of, 1 or 2 (default the last that was answered)")
	c.Flags().IntVar(&o.Least, "least", 0, "how many must have answered a sentence (default what the pack says, or 2)")
	c.Flags().BoolVar(&withoutProgram, "without-program", false, "leave the program's labels out")
	c.Flags().StringSliceVar(&as, "as", nil,
		"what those are called whose files are named, in the order of the files: ana,ben (default what the files are called)")
	c.Flags().BoolVar(&align, "align", false, "take over answers to another version of the text; name the packs of both, the one to count in first")
	c.Flags().BoolVar(&now, "now", false, "tell of a room also before it was shown, and of the program before its time")
	c.Flags().StringVarP(&format, "format", "f", "text", "text, json or csv")
	c.Flags().StringVarP(&to, "output", "o", "", "the file to write")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json", "csv"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// collect reads files of answers, and the pack among them if one is there. What is
// damaged in a file is told and left out. As names the files of answers in their order; none is what
// they are called.
func collect(ctx context.Context, paths, as []string, align bool, told io.Writer) (*workshop.Collection, error) {
	var (
		pack  *workshop.Pack
		first string
		other []*workshop.Pack
		logs  []string
	)
	for _, path := range roomFiles(paths) {
		p, err := readPack(path)
		switch {
		case err != nil:
			return nil, err
		case p == nil:
			logs = append(logs, path)
		case pack == nil:
			pack, first = p, path
		case align && pack.Scheme.Name == p.Scheme.Name:
			other = append(other, p)
		case pack.TextHash() != p.TextHash() || pack.Scheme.Name != p.Scheme.Name:
			return nil, &content.Error{
				Kind: content.Mismatch, Op: "compare", Reference: clean.Reference(path),
				Reason: clean.Inline("it is a pack of another text or label set than "+first, nil), Hint: "name one pack, or --align",
			}
		}
	}
	c := workshop.NewCollection(pack, clean.Reference(first))
	for _, p := range other {
		c.Align(p)
	}
	if len(logs) == 0 {
		return nil, cli.Usage(errors.New("no file of answers was named"))
	}
	if len(as) > 0 && len(as) != len(logs) {
		return nil, cli.Usage(fmt.Errorf("as: there are %d names for %d files of answers", len(as), len(logs)))
	}
	// What a line leaves behind is garbage at once, and there may be millions of lines.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	for i, path := range logs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		name := fileName(path)
		if len(as) > 0 {
			name = clean.Inline(strings.TrimSpace(as[i]), nil)
		}
		if err := collectFile(ctx, c, path, name, told); err != nil {
			return nil, err
		}
	}
	if n := c.Strange(); n > 0 {
		cli.Tellf(told, "standfirst: %d lines name a sentence or a label that is not there, and were left out", n)
	}
	return c, nil
}

func collectFile(ctx context.Context, c *workshop.Collection, path string, name clean.Text, told io.Writer) error {
	file, err := os.Open(path)
	if err != nil {
		if p, ok := errors.AsType[*os.PathError](err); ok {
			err = p.Err
		}
		return &content.Error{Op: "read the answers in", Reference: clean.Reference(path), Reason: clean.Inline(err.Error(), nil), Err: err}
	}
	defer func() { _ = file.Close() }()
	damage, err := c.Read(whileReading{ctx, file}, name)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return err
	}
	tellDamage(told, path, damage)
	return nil
}

// ofRoom reports whether the code of a room is among the paths.
func ofRoom(paths []string) bool { return !slices.Equal(roomFiles(paths), paths) }

// roomFiles are the files of paths, where the code of a room that is kept on this machine
// stands for its pack and its log.
func roomFiles(paths []string) []string {
	var out []string
	for _, path := range paths {
		code := rooms.Normal(path)
		if _, err := os.Stat(path); err != nil && rooms.IsCode(code) {
			folder := filepath.Join(string(RoomsFolder()), code)
			if _, err := os.Stat(filepath.Join(folder, rooms.LogFile)); err == nil {
				out = append(out, filepath.Join(folder, rooms.PackFile), filepath.Join(folder, rooms.LogFile))
				continue
			}
		}
		out = append(out, path)
	}
	return out
}

// fileName is what a file is called without its folder and ending.
func fileName(path string) clean.Text {
	base := filepath.Base(path)
	if name := strings.TrimSuffix(base, filepath.Ext(base)); name != "" {
		base = name
	}
	return clean.Inline(base, nil)
}

// whileReading reads until its context has ended.
type whileReading struct {
	ctx context.Context
	io.Reader
}

func (r whileReading) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

// tellDamage says which lines of a file of answers were left out, if any were.
func tellDamage(w io.Writer, path string, damage []workshop.Damage) {
	if len(damage) > 0 {
		cli.Tellf(w, "standfirst: %s: %d damaged lines were left out, the first of them line %d: %v", path, len(damage), damage[0].Line, damage[0].Err)
	}
}
