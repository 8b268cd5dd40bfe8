package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// newHost holds all rooms of this machine in one process.
func newHost(failed *error) *cobra.Command {
	var h holding
	c := &cobra.Command{
		Use: "host", Short: "Hold all rooms that are kept here, without a terminal, for their facilitators to lead from a browser",
		Long: `Hold all rooms that are kept on this machine in one process, without a facilitator's
terminal. It says the long code of each; with it a facilitator leads the room at /host and
opens the wall at /wall. Rooms made afterwards are held after the next start: whoever is
in a room is let in again. To make one, begin 'standfirst workshop ARTICLE' and stop it.`,
		Example: "  standfirst workshop host --web 127.0.0.1:8080 --url https://labels.example.org",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
	purge(os.Stderr)
	l, err := listen(ctx, "web", h.web)
	if err != nil {
		return err
	}
	crashes := func(f *content.Fault) { report(os.Stderr, crashed(f)) }
	address := h.addresses(l.Addr(), len(certificates) > 0)[0]
	server := web.New(web.Options{Address: address, Secure: strings.HasPrefix(address, "https:"), Proxied: h.url != "", Crashed: crashes})
	held := 0
	for _, code := range roomsFolder().List() {
		end, err := h.add(server, code, out, crashes)
		if err != nil { // one room that is damaged keeps no other from being held
			report(os.Stderr, err)
			continue
		}
		defer end()
		held++
	}
	if held == 0 {
		return errors.Join(l.Close(), &content.Error{
			Op: "hold the rooms in", Reference: clean.Reference(string(roomsFolder())), Reason: "there are none", Hint: "standfirst workshop ARTICLE makes one",
		})
	}
	over, err := h.overSSH(ctx, server, crashes)
	if err != nil {
		return err
	}
	defer over.end()
	tellf(out, "Join at %s %s", address, over.command)
	return server.Serve(ctx, l, certificates)
}

// add holds a room, and gives what ends it.
func (h *holding) add(server *web.Server, code string, out io.Writer, crashes func(*content.Fault)) (end func(), err error) {
	k, err := roomsFolder().Open(code)
	if err != nil {
		return nil, err
	}
	release, err := claim(k)
	if err != nil {
		return nil, err
	}
	r, long, err := h.open(k, crashes)
	if err != nil {
		release()
		return nil, err
	}
	server.Add(r)
	tellf(out, "%s  long code %s, kept until %s  %s", k.Code, long, k.Expires, title(k.Pack))
	return func() { r.Close(); _ = k.Close(); release() }, nil
}

// open holds a kept room, and makes a long code for it.
func (h *holding) open(k *rooms.Room, crashes func(*content.Fault)) (r *serve.Room, long string, err error) {
	r, damage, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{
		People: h.people, Seconds: int(h.time.Seconds()), Crashed: crashes, Trouble: unsaved,
	})
	if err != nil {
		return nil, "", err
	}
	report(os.Stderr, damage)
	if long, err = r.NewLongCode(); err != nil {
		r.Close()
		return nil, "", err
	}
	return r, long, nil
}
