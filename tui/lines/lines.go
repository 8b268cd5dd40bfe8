// Package lines is a talk in lines: what is typed comes a line at a time, and what is
// said breaks between words, so that it works in any terminal, with a screen reader and
// in a pipe.
//
// It knows no commands and asks nothing; the console and the guest of a room do.
package lines

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// Read gives the lines of an input until it ends, or the context does. Then the
// channel is closed.
func Read(ctx context.Context, in io.Reader) <-chan string {
	typed := make(chan string)
	go func() {
		defer close(typed)
		defer func() { _ = recover() }() // an input that is broken has ended
		for s := bufio.NewScanner(in); s.Scan(); {
			select {
			case typed <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return typed
}

// Sayf writes a text in lines of at most width cells, or with 0 in one. A terminal that
// is gone is no reason to end, so there is no error.
func Sayf(out io.Writer, width int, format string, args ...any) {
	for _, line := range row.Lines(clean.Inline(fmt.Sprintf(format, args...), nil), width) {
		fmt.Fprintln(out, line)
	}
}
