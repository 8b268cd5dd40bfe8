package room

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// newHost holds all rooms of this machine in one process.
func newHost(failed *error) *cobra.Command {
	h := holding{fixed: true}
	c := &cobra.Command{
		Use: "host", Short: "Hold all rooms that are kept here, without a terminal, for their facilitators to lead from a browser",
		Long: `Hold all rooms that are kept on this machine in one process, without a facilitator's
terminal. It says the long code of each, or in a log where it is; with it a facilitator
leads the room at /host and opens the wall at /wall. Rounds take the time that the room was made with, or its lesson's, unless
--time is given. To make one, begin 'standfirst workshop ARTICLE' and stop it: a few
seconds later it is held here. A room whose day has passed is deleted once nobody is in it.`,
		Example: "  standfirst workshop host --web 127.0.0.1:8080 --url https://labels.example.org",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			h.given = cmd.Flags().Changed
			*failed = h.host(cmd.Context(), cmd.OutOrStdout())
			return nil
		},
	}
	h.define(c)
	_ = c.Flags().MarkHidden("linear") // there is no console
	return c
}

// host holds all kept rooms until the context ends.
func (h *holding) host(ctx context.Context, out io.Writer) error {
	certificates, err := h.certificates()
	if err != nil {
		return err
	}
	l, err := h.listen(ctx, "web", h.web)
	if err != nil {
		return err
	}
	crashes := func(f *content.Fault) { cli.Report(os.Stderr, cli.Crashed(f)) }
	address := h.addresses(l.Addr(), len(certificates) > 0)[0]
	server := web.New(web.Options{Address: address, Secure: strings.HasPrefix(address, "https:"), Proxied: h.url != "", Crashed: crashes})
	over, err := h.overSSH(ctx, server, crashes)
	if err != nil {
		return errors.Join(l.Close(), err)
	}
	defer over.end()
	house := newHouse(h, server, out, crashes)
	defer house.end()
	house.look(time.Now(), true)
	cli.Tellf(out, "Join at %s %s", address, over.command)
	if len(house.held) == 0 {
		cli.Tellf(out, "No room is kept here yet: standfirst workshop ARTICLE makes one, and once it is stopped it is held here.")
	}
	ended := inBackground(func(f *content.Fault) error {
		crashes(f)
		return f
	}, func() error { return server.Serve(ctx, l, certificates) })
	for each := time.NewTicker(lookAgain); ; {
		select {
		case now := <-each.C:
			house.look(now, false)
		case err := <-ended:
			each.Stop()
			return err
		}
	}
}

// open holds a kept room, and makes a long code for it.
func (h *holding) open(k *rooms.Room, crashes func(*content.Fault)) (r *serve.Room, long string, err error) {
	r, damage, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{
		People: h.people, Seconds: int(h.time.Seconds()), Again: int(h.second.Seconds()), Crashed: crashes, Trouble: unsaved,
	})
	if err != nil {
		return nil, "", err
	}
	cli.Report(os.Stderr, damage)
	if long, err = r.NewLongCode(); err != nil {
		r.Close()
		return nil, "", err
	}
	return r, long, nil
}
