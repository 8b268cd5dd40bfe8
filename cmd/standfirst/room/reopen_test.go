package room

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/console"
)

func TestTheConsoleOpensAgain(t *testing.T) {
	var out bytes.Buffer
	c := &console.Console{Out: &out, Invite: console.Invite{Addresses: []string{"http://192.0.2.1:8080"}}}
	shown := 0
	show := func(context.Context) error {
		if shown++; shown == 3 {
			return console.ErrEnd
		}
		return nil
	}
	in := strings.NewReader("x\n\nls\n")
	err := led(t.Context(), c, show, in, func(f *content.Fault) { t.Error(f) })
	if !errors.Is(err, console.ErrEnd) || shown != 3 || in.Len() != len("ls\n") || !strings.Contains(out.String(), "Enter opens the console again") {
		t.Errorf("shown %d times, %v, %d bytes left\n%s", shown, err, in.Len(), out.String())
	}
	// A terminal that is gone leaves the room to a browser.
	if err := led(t.Context(), c, func(context.Context) error { return nil }, strings.NewReader(""), nil); err != nil {
		t.Error(err)
	}
}
