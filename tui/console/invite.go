package console

import (
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve/qr"
)

// Invite is what people need to come in, and what is to be said aloud.
type Invite struct {
	Title clean.Text
	// Addresses are where the room is reached, the likeliest first.
	Addresses []string
	Code      string
	// Long lets a facilitator in from a browser, and the wall.
	Long string
	// Folder is where the room is kept, Expires until which day.
	Folder, Expires string
	// SSH is what is typed to come in over SSH, and Key what the server is then known by;
	// both are empty where that is off.
	SSH, Key string
	// Plain reports whether others on the network can read along.
	Plain bool
	// Draw has the QR code drawn; Paint colours one of its rows.
	Draw  bool
	Paint func(row string) string
	// NoColor leaves the QR code in the terminal's own colours.
	NoColor bool
}

func (i *Invite) write(w io.Writer) {
	line := func(format string, args ...any) { fmt.Fprintln(w, clean.Inline(fmt.Sprintf(format, args...), nil)) }
	line("%s", i.Title)
	line("Kept until %s, then deleted; say so. It is in", i.Expires)
	line("  %s", i.Folder)
	if i.Plain {
		line("Others on this network can read along what is sent: labels, no person's name.")
		line("--tls-cert and --tls-key, or a reverse proxy with --url, keep it private.")
	}
	line("To lead from another device: %s/host", i.Addresses[0])
	line("For the projector: %s/wall, or standfirst wall %s", i.Addresses[0], i.Addresses[0])
	line("  both with the long code %s", i.Long)
	line("From a terminal: standfirst join %s %s", i.Addresses[0], i.Code)
	// What people must see comes last, so that it stands on a screen of 24 lines.
	if i.Draw {
		for _, row := range qr.Rows(i.Addresses[0] + "/" + i.Code) {
			fmt.Fprintln(w, i.Paint(row))
		}
	}
	line("Join at %s with the code %s", i.Addresses[0], i.Code)
	for _, other := range i.Addresses[1:] {
		line("     or %s", other)
	}
	if i.SSH != "" {
		line("     or %s", i.SSH)
		line("  whose key is %s", i.Key)
	}
}
