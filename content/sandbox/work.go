package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/read"
	"github.com/standfirst/standfirst/content/sandbox/ahead"
)

// Work is the child: it opens the reference that the program's arguments or, when
// it was started ahead, its request names, reading "-" from in, and writes what
// comes of it to out. It gives the exit code. It is meant for a process of its
// own, and limits that process.
func Work(in io.Reader, out io.Writer) int {
	if len(os.Args) == 3 && os.Args[2] == listsArgument {
		signal.Ignore(os.Interrupt)
		return workLists(in, out)
	}
	r, err := asked(os.Args)
	switch {
	case errors.Is(err, io.EOF):
		return 0 // nothing was to be read after all
	case err != nil:
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: "+ahead.Worker+" is for the program's own use")
		return workUsage
	}
	// Ctrl-C reaches the child too; only the reader's side decides what it means.
	signal.Ignore(os.Interrupt)
	limitMemory(memory)
	debug.SetMaxStack(stack)
	limitTime(uint64((r.fetch + mostWork*r.read) / time.Second))
	// The garbage of a large page is collected all the same.
	debug.SetMemoryLimit(memory * 5 / 8)

	s := &sender{codec: newCodec(), out: out}
	err = r.work(context.Background(), in, s)
	if err != nil && s.send(content.Failed{Err: err}) != nil {
		return workFailed
	}
	return 0
}

// The exit codes of the child. Its parent reads what it says, not these.
const (
	workFailed = 1
	workUsage  = 2
)

// mostWork is how many times the limit on the time without a result the child may take
// of a processor altogether, should the reader's side be gone and nobody end it. By
// default that is some two minutes; the longest page that is read takes one.
const mostWork = 12

// breath is how long the child rests when it has told the beginning of a long
// article: the reader's process draws it in that time, on a machine of two cores
// with both to itself.
const breath = 8 * time.Millisecond

// work fetches and reads. A panic becomes an error: it may hold words of the
// page, and it must not end on the terminal.
func (r request) work(ctx context.Context, in io.Reader, s *sender) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &content.Error{
				Op: "read", Reference: clean.Reference(r.ref),
				Reason: "the reading crashed (" + firstLine(fmt.Sprint(p)) + ")",
				Hint:   "this is a fault of standfirst, not of yours",
			}
		}
	}()
	var sent error
	emit := func(e content.Event) {
		if sent == nil {
			sent = s.send(e)
		}
		if o, ok := e.(content.Opened); ok {
			giveWay()
			if o.Article.Partial {
				time.Sleep(breath)
			}
		}
	}
	page, err := fetch.Get(ctx, r.ref, fetch.Options{
		Timeout: r.fetch, TimeoutHint: timeoutHint(r.read), FromPage: r.fromPage, Known: r.known, Version: r.version, Stdin: in,
		Progress: func(p content.Progress) { emit(p) },
	})
	if err != nil {
		return err
	}
	if page.Unchanged {
		return s.send(content.Unchanged{})
	}
	if err := s.fetched(); err != nil {
		return err
	}
	if err := r.converted(ctx, page); err != nil {
		return err
	}
	if err := read.Article(ctx, page, emit); err != nil {
		return err
	}
	return sent
}

// converted makes text of what was fetched if it is a document that a program of the
// user's converts.
func (r request) converted(ctx context.Context, page *fetch.Resource) error {
	ctx, cancel := context.WithTimeout(ctx, r.read*9/10)
	defer cancel()
	text, is, err := r.convert.Text(ctx, page.Bytes)
	if e, ok := errors.AsType[*content.Error](err); ok {
		e.Reference = clean.Reference(r.ref)
	}
	if is && err == nil {
		page.Bytes, page.MediaType = text, ""
	}
	return err
}
