package room

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/console"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// holding is how a room is held.
type holding struct {
	web, url  string
	ssh       string
	cert, key string
	time      time.Duration
	second    time.Duration // of the second round where it is another, or 0
	people    int
	least     int // from how many answers on a sentence is shown, or 0 as it was
	linear    bool
	fixed     bool                   // a port that is taken is not passed over
	given     func(flag string) bool // which flags were given, where rooms differ; nil is none
}

func (h *holding) define(c *cobra.Command) {
	c.Flags().StringVar(&h.web, "web", ":8080", "where browsers reach the room: a port, or an address and a port")
	c.Flags().StringVar(&h.ssh, "ssh", "off", "let terminals in with ssh, too: a port such as :2222, or off")
	c.Flags().StringVar(&h.url, "url", "", "the address that people type, when a reverse proxy stands before the room")
	c.Flags().StringVar(&h.cert, "tls-cert", "", "certificate, for https")
	c.Flags().StringVar(&h.key, "tls-key", "", "the certificate's key")
	c.Flags().DurationVar(&h.time, "time", 8*time.Minute, "time for a round, or 0; a lesson has its own (it warns and never ends one)")
	c.Flags().BoolVar(&h.linear, "linear", false, "lead the room in lines (for screen readers)")
	c.Flags().IntVar(&h.people, "people", workshop.MaxPeople, "how many may join")
}

// hold holds a room until the facilitator ends it or the program is interrupted.
func (h *holding) hold(ctx context.Context, k *rooms.Room, in io.Reader, out io.Writer) error {
	outlive()
	certificates, err := h.certificates()
	if err != nil {
		return err
	}
	release, err := claim(k)
	if err != nil {
		return err
	}
	defer release()
	crashes := func(f *content.Fault) { cli.Report(os.Stderr, cli.Crashed(f)) }
	r, long, err := h.open(k, crashes)
	if err != nil {
		return err
	}
	defer func() { _ = k.Close() }()
	defer r.Close()
	if h.least > 0 {
		if err := r.SetLeast(h.least); err != nil {
			return &content.Error{
				Op: "go on with the room", Reference: clean.Inline(k.Code, nil), Reason: clean.Inline(err.Error(), nil), Hint: "leave --least out", Err: err,
			}
		}
	}
	l, err := h.listen(ctx, "web", h.web)
	if err != nil {
		cli.Tellf(out, "The room is kept: standfirst workshop resume %s", k.Code)
		return err
	}
	addresses := h.addresses(l.Addr(), len(certificates) > 0)
	server := web.New(web.Options{
		Address: addresses[0], Secure: strings.HasPrefix(addresses[0], "https:"), Proxied: h.url != "", Crashed: crashes,
	})
	server.Add(r)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	over, err := h.overSSH(ctx, server, crashes)
	if err != nil {
		return err
	}
	defer over.end()
	if err := h.note(k, l.Addr(), over.at); err != nil {
		cli.Report(os.Stderr, err) // the room can be held all the same
	}
	ended := serving(os.Stderr, crashes, func() error { return server.Serve(ctx, l, certificates) })
	noColor := os.Getenv("NO_COLOR") != "" || cli.PlainTerminal(os.Getenv("TERM"))
	c := console.Console{Room: r, Out: out, Note: passedOver(h.web, l.Addr()), Width: cli.TerminalWidth(), Invite: console.Invite{
		Title: title(k.Pack), Addresses: addresses, Code: k.Code, Long: long, Folder: k.Path(), Expires: k.Expires,
		SSH: over.command, Key: over.key,
		Plain: !strings.HasPrefix(addresses[0], "https:"), Draw: term.IsTerminal(os.Stdout.Fd()), Paint: qrPaint(noColor), NoColor: noColor,
	}}
	if file, ok := in.(*os.File); ok && !h.linear && term.IsTerminal(file.Fd()) && cli.Interactive(os.Getenv("TERM")) {
		err = led(ctx, &c, func(ctx context.Context) error { return c.RunScreen(ctx) }, in, crashes)
	} else {
		err = c.Run(ctx, in)
	}
	if err == nil {
		cli.Tellf(out, "The console is closed; the room goes on. Ctrl+C ends it here, and %s leads it from a browser.", addresses[0]+"/host")
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case err = <-ended:
		}
	}
	if errors.Is(err, console.ErrEnd) {
		cli.Tellf(out, "The room is closed, and kept until %s. How far it agreed: standfirst compare %s", k.Expires, k.Code)
		linger(ctx, out, r)
		return nil
	}
	cli.Tellf(out, "The room is kept: standfirst workshop resume %s", k.Code)
	if errors.Is(err, console.ErrStop) {
		return nil
	}
	return err
}

// serving is [inBackground] where a lesson is led from: what ends it is told at once, as the lesson goes on
// at the console and whoever leads has to know that nobody reaches the room.
func serving(w io.Writer, crashed func(*content.Fault), serve func() error) <-chan error {
	unreached := func() { cli.Tellf(w, "Browsers do not reach the room any more. What is answered is kept.") }
	return inBackground(func(f *content.Fault) error {
		crashed(f)
		unreached()
		return cli.Told(f)
	}, func() error {
		err := serve()
		if err == nil {
			return nil
		}
		cli.Report(w, err)
		unreached()
		return cli.Told(err)
	})
}

// inBackground serves in a goroutine and gives what it ended with: for a panic, what failed makes of it.
func inBackground(failed func(*content.Fault) error, serve func() error) <-chan error {
	ended := make(chan error, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				ended <- failed(content.Recovered(p))
			}
		}()
		ended <- serve()
	}()
	return ended
}

// unsaved tells the facilitator that the disk takes nothing, or does again.
func unsaved(err error) {
	if err == nil {
		cli.Tellf(os.Stderr, "What is answered is saved again.")
		return
	}
	cli.Report(os.Stderr, err)
	cli.Tellf(os.Stderr, "What is answered now is not saved; people are told so, and keep it on their devices.")
}

func title(p *workshop.Pack) clean.Text {
	if t := p.Article.Source.Title; t != nil {
		return t.Value
	}
	return "An article without a title"
}

// qrPaint colours the rows of a QR code, unless colours are not wanted.
func qrPaint(noColor bool) func(string) string {
	if noColor {
		return func(row string) string { return row }
	}
	return styles.QR().Paint
}

// certificates are those of --tls-cert and --tls-key, or none.
func (h *holding) certificates() ([]tls.Certificate, error) {
	if h.cert == "" && h.key == "" {
		return nil, nil
	}
	c, err := tls.LoadX509KeyPair(h.cert, h.key)
	if err != nil {
		return nil, cli.Usage(fmt.Errorf("tls-cert and tls-key: %w", err))
	}
	return []tls.Certificate{c}, nil
}
