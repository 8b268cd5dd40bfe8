package desk

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
)

// Work is the child: it opens the reference named in the program's arguments,
// reading "-" from in, and writes what comes of it to out. It gives the exit
// code. It is meant for a process of its own, and limits that process.
func Work(in io.Reader, out io.Writer) int {
	r, ok := parseArguments(os.Args)
	if !ok {
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: "+workerName+" is for the program's own use")
		return content.Usage.Code()
	}
	// Ctrl-C reaches the child too; only the reader's side decides what it means.
	signal.Ignore(os.Interrupt)
	limitMemory(memory)
	limitTime(uint64((r.fetch + 12*r.read) / time.Second))
	// Little garbage is made for what is soon over, unless it grows large.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(memory * 5 / 8)

	s := &sender{codec: newCodec(), out: out}
	err := r.work(context.Background(), in, s)
	if err != nil && s.send(content.Failed{Err: err}) != nil {
		return content.Other.Code()
	}
	return 0
}

// request is what the child was asked.
type request struct {
	ref         string
	read, fetch time.Duration
	fromPage    bool
	version     string
}

func parseArguments(args []string) (request, bool) {
	if !IsWorker(args) || len(args) != 7 {
		return request{}, false
	}
	read, err1 := strconv.ParseInt(args[2], 10, 64)
	net, err2 := strconv.ParseInt(args[3], 10, 64)
	fromPage, err3 := strconv.ParseBool(args[4])
	r := request{ref: args[6], read: time.Duration(read), fetch: time.Duration(net), fromPage: fromPage, version: args[5]}
	return r, err1 == nil && err2 == nil && err3 == nil
}

// work fetches and reads. A panic becomes an error: it may hold words of the
// page, and it must not end on the terminal.
func (r request) work(ctx context.Context, in io.Reader, s *sender) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &content.Error{
				Op: "read", Reference: clean.Inline(r.ref, nil),
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
	}
	page, err := fetch.Get(ctx, r.ref, fetch.Options{
		Timeout: r.fetch, FromPage: r.fromPage, Version: r.version, Stdin: in,
		Progress: func(p content.Progress) { emit(p) },
	})
	if err != nil {
		return err
	}
	if err := s.fetched(); err != nil {
		return err
	}
	if err := Read(ctx, page, emit); err != nil {
		return err
	}
	return sent
}
