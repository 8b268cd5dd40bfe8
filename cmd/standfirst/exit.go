package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// exitCodes are the codes that the program ends with, and what each means.
func exitCodes() []struct {
	code  int
	means string
} {
	return []struct {
		code  int
		means string
	}{
		{0, "All is well."},
		{content.Other.Code(), "It failed."},
		{content.Usage.Code(), "The command line or a settings file is wrong."},
		{content.NoArticle.Code(), "There is no article in the input; the message says what was found instead."},
		{content.Refused.Code(), "Refused: too large, of a type that is not read, or at an address that is not allowed."},
		{content.Timeout.Code(), "It took longer than allowed."},
		{content.Interrupted.Code(), "Interrupted, by a key or a signal."},
	}
}

// usageError is a mistake on the command line.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// toldError has been reported already; only its exit code is wanted.
type toldError struct{ err error }

func (e toldError) Error() string { return e.err.Error() }
func (e toldError) Unwrap() error { return e.err }

// exitCode is the code that the program ends with after err.
func exitCode(err error) int {
	if err == nil {
		return 0
	}
	var usage usageError
	switch {
	case errors.Is(err, syscall.EPIPE):
		return 0 // the reader of the pipe has had enough, as with head
	case errors.As(err, &usage):
		return content.Usage.Code()
	case errors.Is(err, context.Canceled):
		return content.Interrupted.Code()
	case errors.Is(err, context.DeadlineExceeded):
		return content.Timeout.Code()
	default:
		return content.KindOf(err).Code()
	}
}

// report writes err as one line a person can act on. Who interrupts the
// program, or reads no further, knows.
func report(w io.Writer, err error) {
	var told toldError
	if err == nil || errors.Is(err, syscall.EPIPE) || errors.As(err, &told) || exitCode(err) == content.Interrupted.Code() {
		return
	}
	fmt.Fprintln(w, "standfirst:", clean.Inline(err.Error(), nil))
	if _, usage := errors.AsType[usageError](err); usage {
		fmt.Fprintln(w, "Try 'standfirst --help'.")
	}
}
