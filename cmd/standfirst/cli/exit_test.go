package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"syscall"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// The kind of an error of ours decides its exit code and whether it is told, not
// what caused it: a server that breaks the connection is no closed pipe of ours.
func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
		Tell bool
	}{
		{nil, 0, false},
		{fmt.Errorf("%w: %w", ErrOutput, syscall.EPIPE), 0, false},
		{errors.New("anything"), 1, true},
		{&content.Error{Op: "fetch", Err: syscall.EPIPE}, 1, true},
		{&content.Error{Op: "fetch", Err: context.DeadlineExceeded}, 1, true},
		{Usage(errors.New("--wide is not known")), 2, true},
		{Usage(&content.Error{Op: "read", Kind: content.Refused}), 2, true},
		{&content.Error{Op: "find an article in", Kind: content.NoArticle}, 3, true},
		{&content.Error{Op: "find an article in", Kind: content.Listing}, 3, true},
		{Told(&content.Error{Op: "fetch", Kind: content.Refused}), 4, false},
		{&content.Error{Op: "join", Kind: content.Mismatch}, 5, true},
		{&content.Error{Op: "read", Kind: content.Timeout}, 124, true},
		{context.DeadlineExceeded, 124, true},
		{&content.Error{Op: "open", Kind: content.Interrupted}, 130, false},
		{context.Canceled, 130, false},
	} {
		if got := ExitCode(c.err); got != c.code {
			t.Errorf("%v: exit code %d, want %d", c.err, got, c.code)
		}
		var out bytes.Buffer
		Report(&out, c.err)
		if (out.Len() > 0) != c.Tell {
			t.Errorf("%v: told %q", c.err, out.String())
		}
	}
}
