package room

import (
	"context"
	"io"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/console"
	"github.com/standfirst/standfirst/tui/serve"
)

// led leads a room from the whole of a terminal until it is ended or stopped. Where the
// console is left, an empty line opens it again. Nothing else reads what is typed
// meanwhile, so that it does not come to the shell. It gives nil when the input ends.
func led(ctx context.Context, c *console.Console, show func(context.Context) error, in io.Reader, crashed func(*content.Fault)) error {
	for {
		if err := show(ctx); err != nil {
			return err
		}
		cli.Tellf(c.Out, "The console is closed; the room goes on.")
		cli.Tellf(c.Out, "Enter opens the console again. Ctrl+C ends the room here; %s leads it from a browser.", c.Invite.Addresses[0]+"/host")
		line := make(chan bool, 1)
		go func() {
			defer func() {
				if p := recover(); p != nil {
					crashed(content.Recovered(p))
					line <- false
				}
			}()
			line <- readLine(in)
		}()
		select {
		case <-ctx.Done():
			return ctx.Err()
		case again := <-line:
			if !again {
				return nil
			}
		}
	}
}

// lingers is how long a room that was ended is still there for those who are in it: a page
// without a script loads itself again within 15 seconds.
const lingers = 20 * time.Second

// linger lets everybody who is in a room that was ended see the end, and take their
// answers along.
func linger(ctx context.Context, out io.Writer, r *serve.Room) {
	if !r.Followed() && r.Frame().Here == 0 {
		return
	}
	cli.Tellf(out, "For %d seconds more everybody is shown the end; Ctrl+C does without.", int(lingers.Seconds()))
	over := time.NewTimer(lingers)
	defer over.Stop()
	select {
	case <-ctx.Done():
	case <-over.C:
	}
}

// readLine reads to the end of a line and no further, and reports whether there was one.
func readLine(in io.Reader) bool {
	var b [1]byte
	for {
		n, err := in.Read(b[:])
		if n > 0 && (b[0] == '\n' || b[0] == '\r') {
			return true
		}
		if err != nil {
			return false
		}
	}
}
