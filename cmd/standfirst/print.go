package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/collector"
	"github.com/standfirst/standfirst/cmd/standfirst/library"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/footprint"
	"github.com/standfirst/standfirst/content/sandbox"
)

// printAll writes the articles in their order, and reads several at a time. One that
// cannot be opened is told on standard error and does not keep the others from being
// written; the first error decides the exit code.
func printAll(ctx context.Context, w io.Writer, refs []string, f *settings.Flags, s settings.Settings, paint func(content.Label, string) string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	debug.SetMemoryLimit(mostHeap)
	collector.Keep()
	format := export.Format(f.Format)
	if format == "" {
		format = export.Text
	}
	options := export.Options{Width: reading.PrintWidth(s), Paint: paint, Numbers: f.Numbers}
	jobs := f.Jobs
	if jobs == 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	jobs = min(jobs, len(refs))
	pool := sandbox.NewPool(ctx, jobs, sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), Convert: s.Convert, Whole: true})
	defer pool.Close()
	told := cli.NewTicker(os.Stderr, len(refs))
	if cli.ThroughPager(w) && len(refs) > 1 {
		told = cli.NewTicker(io.Discard, len(refs)) // the pager has the screen
	}
	do := func(i int) outcome {
		defer told.Done()
		var p outcome
		a, err := reading.Whole(ctx, refs[i], pool.Open(ctx, refs[i]), told)
		if format != export.JSON && format != export.JSONLines {
			if l := library.ListInstead(ctx, sandbox.ListRequest{Ref: refs[i]}, err, &s); l != nil {
				p.err = library.FrontText(&p.text, l, cli.TerminalWidth())
				return p
			}
		}
		if err == nil {
			a, p.withheld, err = reading.Printable(a, s)
		}
		switch {
		case err != nil:
		case len(a.Document.Sentences) > longArticle:
			p.kept = len(a.Document.Sentences) * sentenceMemory
			p.late = func(w io.Writer) error { return export.Write(w, a, format, options) }
		default:
			err = export.Write(&p.text, a, format, options)
		}
		p.err = err
		return p
	}
	var first error
	var between clean.Text
	withheld := false
	out := reading.Until(ctx, w)
	err := inOrder(ctx, len(refs), jobs, do, func(i int, p outcome) error {
		told.Clear()
		if i == 1 {
			footprint.Shrink() // what was mapped for the start
		}
		if p.err != nil && ctx.Err() == nil {
			cli.Report(os.Stderr, p.err)
			if first == nil {
				first = cli.Told(p.err)
			}
			return nil
		}
		if p.withheld && !withheld {
			withheld = true
			reading.TellWithheld(os.Stderr, s)
		}
		_, err := io.WriteString(out, string(between))
		if err == nil {
			err = p.writeTo(out)
		}
		if err != nil && ctx.Err() == nil {
			return fmt.Errorf("%w: %w", cli.ErrOutput, err)
		}
		if format != export.JSON && format != export.JSONLines {
			between = "\n\n"
		}
		return ctx.Err()
	})
	told.Clear()
	if err != nil {
		return err
	}
	return first
}

const (
	// longArticle is from how many sentences on an article is written when it is its turn
	// and not before: as JSON it takes more memory than as an article.
	longArticle = 20_000
	// sentenceMemory is what a sentence takes in an article, with its words, in bytes.
	sentenceMemory = 700
)

// mostHeap is from where on garbage is collected at once. Articles that wait for their turn come near it.
const mostHeap = 80 << 20
