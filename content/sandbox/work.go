package sandbox

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/footprint"
	"github.com/standfirst/standfirst/content/read"
	"github.com/standfirst/standfirst/content/sandbox/ahead"
)

// ErrUsage is of a child that was asked for nothing that this program asks for: somebody else has started it.
var ErrUsage = errors.New(ahead.Worker + " is for the program's own use")

// Work is the child: it opens what it is asked for, one page after another, reading
// "-" from in if that is in the program's arguments, and writes what comes of it to
// out. The error is [ErrUsage], or why nothing more could be written. It is meant for a
// process of its own, and limits that process.
func Work(in io.Reader, out io.Writer) error {
	hold()
	if len(os.Args) == 3 && os.Args[2] == listsArgument {
		signal.Ignore(os.Interrupt)
		return workLists(in, out)
	}
	if len(os.Args) == 3 && os.Args[2] == picturesArgument {
		signal.Ignore(os.Interrupt)
		return workPicture(in, out)
	}
	next := asked(os.Args, in)
	r, err := next()
	switch {
	case errors.Is(err, io.EOF):
		return nil // nothing was to be read after all
	case err != nil:
		return ErrUsage
	}
	// Ctrl-C reaches the child too; only the reader's side decides what it means.
	signal.Ignore(os.Interrupt)
	limitMemory(memory)
	debug.SetMaxStack(stack)
	// The garbage of a large page is collected all the same, and with more care where
	// several children read side by side and nobody waits for the first words.
	debug.SetMemoryLimit(memory * 5 / 8)
	if r.whole {
		debug.SetMemoryLimit(modestHeap)
	}

	w := worker{reader: read.New(), sender: newSender(out), in: in}
	for n := 1; err == nil; n++ {
		if n == 2 {
			footprint.Shrink() // what was mapped for the start
		}
		limitTime(uint64((r.fetch + mostWork*r.read) / time.Second))
		sound := w.page(r)
		leaves := !sound || n == mostPages || !modest()
		if err := w.sender.done(leaves); err != nil || leaves {
			return err
		}
		r, err = next()
	}
	return nil
}

// worker is what a child works with.
type worker struct {
	reader *read.Reader
	sender *sender
	in     io.Reader
}

// page tells all that comes of a request. It reports whether the process is as sound
// as before.
func (w *worker) page(r request) (sound bool) {
	sound = true
	err := w.open(context.Background(), r, &sound)
	if err != nil && w.sender.send(content.Failed{Err: err}) != nil {
		sound = false
	}
	return sound
}

const (
	// large is from where on a page is read with less memory and a little more time: with
	// careful as the share of garbage, one of 7 MB takes 180 MB in place of 450. From middling
	// on it is read with the usual share, and what somebody waits for is judged with no more:
	// of a page of 100,000 words both processes take 74 MB in place of 86 with a share of 100,
	// and of a processor 3 % more.
	large    = 1 << 20
	careful  = 50
	middling = 256 << 10
	usual    = 60
	// mostPages is how many pages a child reads before another takes its place.
	mostPages = 1000
	// modestHeap is from where on the child of a pool collects its garbage at once. A
	// page of 10 MB needs some 120 MB so, and 450 without.
	modestHeap = 80 << 20
	// mostKept is the memory with which a child may go on to the next page. A large
	// page takes more, and the Go runtime gives it back only by and by.
	mostKept = 96 << 20
)

// garbage is the share of garbage that a page of so many bytes is read with, or 0 where
// there may be as much as the process began with: little is made of a small page, and
// the children of a pool have a limit of their own.
func (r request) garbage(size int) int {
	switch {
	case size > large:
		return careful
	case size > middling && !r.whole:
		return usual
	}
	return 0
}

// modest reports whether the process has not grown too large to go on.
func modest() bool {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()-sample[1].Value.Uint64() < mostKept
}

// mostWork is how many times the limit on the time without a result the child may take
// of a processor altogether, should the reader's side be gone and nobody end it. By
// default that is some two minutes; the longest page that is read takes one.
const mostWork = 12

// open fetches and reads. A panic becomes an error: it may hold words of the
// page, and it must not end on the terminal.
func (w *worker) open(ctx context.Context, r request, sound *bool) (err error) {
	s := w.sender
	defer func() {
		if p := recover(); p != nil {
			*sound = false
			err = crashed("read", r.ref, p)
		}
	}()
	after := thrift{garbage: usual}
	var sent error
	emit := func(e content.Event) {
		if sent == nil {
			sent = s.send(e)
		}
		if !r.whole {
			after.told(e)
		}
	}
	page, err := fetch.Get(ctx, r.ref, fetch.Options{
		Timeout: r.fetch, TimeoutHint: timeoutHint(r.read), FromPage: r.fromPage, Near: r.near, Known: r.known, Version: r.version, Stdin: w.in,
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
	if n := r.garbage(len(page.Bytes)); n > 0 {
		after.garbage = n
		defer debug.SetGCPercent(debug.SetGCPercent(n))
	}
	if r.whole {
		err = w.reader.Whole(ctx, page, emit)
	} else {
		err = w.reader.Article(ctx, page, emit)
	}
	if err != nil {
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
