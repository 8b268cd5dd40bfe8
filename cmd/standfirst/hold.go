package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/console"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// holding is how a room is held.
type holding struct {
	web, url  string
	cert, key string
	time      time.Duration
	people    int
	linear    bool
}

func (h *holding) define(c *cobra.Command) {
	c.Flags().StringVar(&h.web, "web", ":8080", "where browsers reach the room: a port, or an address and a port")
	c.Flags().StringVar(&h.url, "url", "", "the address that people type, when a reverse proxy stands before the room")
	c.Flags().StringVar(&h.cert, "tls-cert", "", "certificate, for https")
	c.Flags().StringVar(&h.key, "tls-key", "", "the certificate's key")
	c.Flags().DurationVar(&h.time, "time", 8*time.Minute, "time for a round, or 0; it warns and never ends one")
	c.Flags().BoolVar(&h.linear, "linear", false, "lead the room in lines (for screen readers)")
	c.Flags().IntVar(&h.people, "people", workshop.MaxPeople, "how many may join")
}

// roomsFolder is where rooms are kept.
func roomsFolder() rooms.Folder {
	return rooms.Folder(filepath.Join(shelf.Folder(os.Getenv), "rooms"))
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
	crashes := func(f *content.Fault) { report(os.Stderr, crashed(f)) }
	r, damage, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{
		People: h.people, Seconds: int(h.time.Seconds()), Crashed: crashes, Trouble: unsaved,
	})
	if err != nil {
		return err
	}
	defer func() { _ = k.Close() }()
	defer r.Close()
	report(os.Stderr, damage)
	long, err := r.NewLongCode()
	if err != nil {
		return err
	}
	l, err := listen(ctx, h.web)
	if err != nil {
		return err
	}
	addresses := h.addresses(l.Addr(), len(certificates) > 0)
	server := web.New(web.Options{Address: addresses[0], Secure: strings.HasPrefix(addresses[0], "https:"), Crashed: crashes})
	server.Add(r)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	served := make(chan error, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				crashes(content.Recovered(p))
			}
		}()
		served <- server.Serve(ctx, l, certificates)
	}()
	noColor := os.Getenv("NO_COLOR") != "" || plainTerminal(os.Getenv("TERM"))
	c := console.Console{Room: r, Out: out, Width: lineWidth(), Invite: console.Invite{
		Title: title(k.Pack), Addresses: addresses, Code: k.Code, Long: long, Folder: k.Path(), Expires: k.Expires,
		Plain: !strings.HasPrefix(addresses[0], "https:"), Draw: term.IsTerminal(os.Stdout.Fd()), Paint: qrPaint(noColor), NoColor: noColor,
	}}
	if file, ok := in.(*os.File); ok && !h.linear && term.IsTerminal(file.Fd()) && interactive(os.Getenv("TERM")) {
		err = c.RunScreen(ctx)
	} else {
		err = c.Run(ctx, in)
	}
	if err == nil {
		tellf(out, "The console is closed; the room goes on. Ctrl+C ends it here, and %s leads it from a browser.", addresses[0]+"/host")
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case err = <-served:
		}
	}
	if errors.Is(err, console.ErrEnd) {
		tellf(out, "The room is closed, and kept until %s. How far it agreed: standfirst compare %s", k.Expires, k.Code)
		return nil
	}
	tellf(out, "The room is kept: standfirst workshop resume %s", k.Code)
	if errors.Is(err, console.ErrStop) {
		return nil
	}
	return err
}

// unsaved tells the facilitator that the disk takes nothing, or does again.
func unsaved(err error) {
	if err == nil {
		tellf(os.Stderr, "What is answered is saved again.")
		return
	}
	report(os.Stderr, err)
	tellf(os.Stderr, "What is answered now is not saved; people are told so, and keep it on their devices.")
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
		return nil, usageError{fmt.Errorf("tls-cert and tls-key: %w", err)}
	}
	return []tls.Certificate{c}, nil
}

// port reads "8080", ":8080" or "127.0.0.1:8080".
func port(at string) (host string, n int, err error) {
	full := at
	if !strings.Contains(at, ":") {
		full = ":" + at
	}
	host, number, err := net.SplitHostPort(full)
	if err == nil {
		n, err = strconv.Atoi(number)
	}
	if err != nil || n < 0 || n > 65535 {
		return "", 0, usageError{fmt.Errorf("web: %q is not a port such as :8080", at)}
	}
	return host, n, nil
}

// listen opens the port, or one of those after it when it is taken.
func listen(ctx context.Context, at string) (net.Listener, error) {
	host, first, err := port(at)
	if err != nil {
		return nil, err
	}
	var failed error
	for n := first; n < min(first+10, 65536); n++ {
		var config net.ListenConfig
		l, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(n)))
		if err == nil {
			return l, nil
		}
		failed = err
		if !taken(err) {
			break
		}
	}
	if op, ok := errors.AsType[*net.OpError](failed); ok {
		failed = op.Err
	}
	return nil, &content.Error{
		Op: "open the port", Reference: clean.Inline(at, nil), Reason: clean.Inline(failed.Error(), nil),
		Hint: "--web names another one; without a network, files and paper do: standfirst handout, standfirst enter",
	}
}

// addresses are what people may type, the likeliest first.
func (h *holding) addresses(at net.Addr, secure bool) []string {
	if h.url != "" {
		return []string{strings.TrimRight(h.url, "/")}
	}
	scheme := "http://"
	if secure {
		scheme = "https://"
	}
	host, port, _ := net.SplitHostPort(at.String())
	if ip := net.ParseIP(host); ip != nil && !ip.IsUnspecified() {
		return []string{scheme + at.String()}
	}
	var out []string
	for _, host := range hosts() {
		out = append(out, scheme+net.JoinHostPort(host, port))
	}
	return out
}

// hosts are the addresses of this machine, the one that leads to other networks first.
func hosts() []string {
	var out []string
	add := func(ip net.IP) {
		if s := ip.String(); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	// Nothing is sent: it only asks which way a packet would go.
	var dialer net.Dialer
	if c, err := dialer.DialContext(context.Background(), "udp", "192.0.2.1:9"); err == nil {
		if a, ok := c.LocalAddr().(*net.UDPAddr); ok {
			add(a.IP)
		}
		_ = c.Close()
	}
	all, _ := net.InterfaceAddrs()
	for _, v4 := range []bool{true, false} {
		for _, a := range all {
			n, ok := a.(*net.IPNet)
			if ok && !n.IP.IsLoopback() && !n.IP.IsLinkLocalUnicast() && (n.IP.To4() != nil) == v4 {
				add(n.IP)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, "127.0.0.1")
	}
	return out
}
