package content

import (
	"errors"

	"github.com/standfirst/standfirst/content/clean"
)

// Kind is what the program decides on when something went wrong.
type Kind uint8

// The kinds of errors.
const (
	// Other: it failed.
	Other Kind = iota
	// Usage: the command line is wrong.
	Usage
	// NoArticle: what was read holds no article.
	NoArticle
	// Listing: what was read is no article but names some: a front page, a feed, a
	// list of feeds.
	Listing
	// Refused: too large, of a type not read, or at an address not allowed.
	Refused
	// Mismatch: files that do not belong together, such as labels and an article
	// that is another, or another version of it.
	Mismatch
	// Timeout: it took longer than allowed.
	Timeout
	// Interrupted: the reader stopped it. It is the last kind.
	Interrupted
)

// Error is a message for the reader: what was tried, on what, why it failed and
// what can be done. Its text is fit for a terminal; that of its cause is not.
type Error struct {
	Kind Kind
	// Op is what was tried: "fetch".
	Op clean.Text
	// Reference is what it was tried on.
	Reference clean.Text
	// Reason is why it failed, lower case, without a full stop.
	Reason clean.Text
	// Hint is what to do about it, or empty.
	Hint clean.Text
	// Err is the cause, or nil. It is for errors.Is and errors.As only: the
	// message has said what a reader wants to know of it, and its own text may
	// hold anything. Of the cause of what happened in another process, no more is
	// kept than which of the standard errors it is.
	Err error
}

// Unwrap is the cause, or nil.
func (e *Error) Unwrap() error { return e.Err }

// Error is "could not fetch example.org: the server answered 404 (not found)".
func (e *Error) Error() string {
	s := "could not " + string(e.Op)
	if e.Reference != "" {
		s += " " + string(e.Reference)
	}
	s += ": " + string(e.Reason)
	if e.Hint != "" {
		s += "; " + string(e.Hint)
	}
	return s
}

// KindOf is the kind of the first [*Error] in err's chain, or Other.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Other
}

// Caused is err with what it came of, which errors.Is and errors.As find and its text leaves out:
// whoever mistyped something is told what is wanted, not what a function of ours said.
func Caused(err, cause error) error {
	if cause == nil {
		return err
	}
	return causedError{err, cause}
}

type causedError struct{ error, cause error }

func (e causedError) Error() string   { return e.error.Error() }
func (e causedError) Unwrap() []error { return []error{e.error, e.cause} }

// Without is the error of what holds no article ([NoArticle]) or only names some ([Listing]). It is told of the
// reference, or of the text where that is empty.
func Without(kind Kind, reference, reason, hint string) *Error {
	e := &Error{Kind: kind, Op: "find an article in", Reference: "the text", Reason: clean.Inline(reason, nil), Hint: clean.Inline(hint, nil)}
	if reference != "" {
		e.Reference = clean.Inline(reference, nil)
	}
	return e
}
