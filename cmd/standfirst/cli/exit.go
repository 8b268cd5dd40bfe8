package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// codeOf is the exit code of a kind of error. Scripts rely on them.
func codeOf(k content.Kind) int {
	return [...]int{
		content.Other: 1, content.Usage: 2, content.NoArticle: 3, content.Listing: 3, content.Refused: 4, content.Mismatch: 5,
		content.Timeout: 124, content.Interrupted: 130, // as timeout(1) and the shells have it
	}[k]
}

// Meaning is an exit code and what it means.
type Meaning struct {
	Code  int
	Means string
}

// Meanings are the codes that the program ends with, and what each means.
func Meanings() []Meaning {
	return []Meaning{
		{0, "All is well."},
		{codeOf(content.Other), "It failed."},
		{codeOf(content.Usage), "The command line or a settings file is wrong."},
		{codeOf(content.NoArticle), "There is no article in the input; the message says what was found instead."},
		{codeOf(content.Refused), "Refused: too large, of a type that is not read, or at an address that is not allowed."},
		{codeOf(content.Mismatch), "The files do not belong together, such as labels and another article."},
		{codeOf(content.Timeout), "It took longer than allowed."},
		{codeOf(content.Interrupted), "Interrupted, by a key or a signal."},
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

// Usage is err as a mistake on the command line.
func Usage(err error) error { return usageError{err} }

// Told marks err as reported: [Report] prints nothing for it, and its exit code stays.
func Told(err error) error { return toldError{err} }

// IsUsage reports whether err is a mistake on the command line.
func IsUsage(err error) bool {
	_, is := errors.AsType[usageError](err)
	return is
}

// ExitCode is the code that the program ends with after err. What kind an error of
// ours is, it says itself, whatever its cause was.
func ExitCode(err error) int {
	if err == nil || unread(err) {
		return 0
	}
	if IsUsage(err) {
		return codeOf(content.Usage)
	}
	if own, ok := errors.AsType[*content.Error](err); ok {
		return codeOf(own.Kind)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return codeOf(content.Interrupted)
	case errors.Is(err, context.DeadlineExceeded):
		return codeOf(content.Timeout)
	default:
		return codeOf(content.Other)
	}
}

// unread reports whether err is that the reader of our output has had enough, as
// head has.
func unread(err error) bool {
	_, own := errors.AsType[*content.Error](err)
	return !own && errors.Is(err, syscall.EPIPE)
}

// Report writes err as one line a person can act on. It writes nothing where the person knows:
// who interrupted the program, closed its output or has been told.
func Report(w io.Writer, err error) {
	var told toldError
	if err == nil || unread(err) || errors.As(err, &told) || ExitCode(err) == codeOf(content.Interrupted) {
		return
	}
	fmt.Fprintln(w, "standfirst:", clean.Inline(err.Error(), nil))
	if IsUsage(err) {
		fmt.Fprintln(w, "Try 'standfirst --help'.")
	}
}

// Tell reports err, if any, on standard error, for a command that goes on with what it has.
func Tell(err error) {
	if err != nil {
		Report(os.Stderr, err)
	}
}
