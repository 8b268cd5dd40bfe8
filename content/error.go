package content

import (
	"errors"

	"github.com/standfirst/standfirst/content/clean"
)

// Kind is what the program decides on when something went wrong.
type Kind uint8

// The kinds of errors, each with its exit code.
const (
	// Other: it failed; exit code 1.
	Other Kind = iota
	// Usage: the command line is wrong; exit code 2.
	Usage
	// NoArticle: what was read holds no article; exit code 3.
	NoArticle
	// Refused: too large, of a type not read, or at an address not allowed; exit code 4.
	Refused
	// Timeout: it took longer than allowed; exit code 124.
	Timeout
	// Interrupted: the reader stopped it; exit code 130.
	Interrupted
)

// Code is the exit code of the kind.
func (k Kind) Code() int {
	return [...]int{1, 2, 3, 4, 124, 130}[k]
}

// Error is a message for the reader: what was tried, on what, why it failed and
// what can be done.
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
}

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
