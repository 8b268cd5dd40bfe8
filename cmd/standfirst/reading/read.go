// Package reading opens an article for a command: in the reader, set up as the settings say, or to be printed, with what is
// not to be seen yet kept back from who reads blind.
//
// It parses no command line and knows no shelf, no feed and no room.
package reading

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
)

// Read opens one article and waits until it is whole and judged.
func Read(ctx context.Context, ref string, s settings.Settings, progress io.Writer) (*content.Article, error) {
	told := cli.NewTicker(progress, 1)
	defer told.Clear()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return Whole(ctx, ref, sandbox.Open(ctx, ref, sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), Convert: s.Convert, Whole: true}), told)
}

// Whole is the article that the events tell of, when it is whole and judged.
func Whole(ctx context.Context, ref string, events <-chan content.Event, told *cli.Ticker) (*content.Article, error) {
	var a *content.Article
	for event := range events {
		switch e := event.(type) {
		case content.Progress:
			told.Show(e)
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		case content.Failed:
			if fault, ok := errors.AsType[*content.Fault](e.Err); ok {
				return nil, cli.Crashed(fault)
			}
			return nil, e.Err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a == nil || a.Partial {
		return nil, &content.Error{Op: "open", Reference: clean.Reference(ref), Reason: "nothing came back"}
	}
	return a, nil
}

// PrintWidth is the width of the printed text: the terminal's when there is
// one, at most the reader's column and its margin.
func PrintWidth(s settings.Settings) int {
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w > 0 {
		return min(w, s.Width+8)
	}
	return s.Width + 8
}

// Until is w, written to until the context has ended.
func Until(ctx context.Context, w io.Writer) io.Writer { return while{ctx, w} }

// while writes until its context has ended.
type while struct {
	ctx context.Context
	io.Writer
}

func (w while) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(p)
}
