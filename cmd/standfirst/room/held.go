package room

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/rooms"
)

// howFile is how a room was held last, in its folder: people have been told of its address,
// and their browsers and terminals come back to it.
const howFile = "how.json"

// heldBefore is what is kept of [holding].
type heldBefore struct {
	Web     string `json:"web"`
	URL     string `json:"url,omitempty"`
	SSH     string `json:"ssh"`
	Cert    string `json:"tls_cert,omitempty"`
	Key     string `json:"tls_key,omitempty"`
	Seconds int    `json:"seconds"`
	Second  int    `json:"second,omitempty"`
	People  int    `json:"people"`
}

// note keeps how a room is held: web and ssh are where it is reached, and ssh is nil where
// that is off.
func (h *holding) note(k *rooms.Room, web, ssh net.Addr) error {
	b := heldBefore{
		Web: reached("web", h.web, web), URL: h.url, SSH: "off", Seconds: int(h.time.Seconds()), Second: int(h.second.Seconds()), People: h.people,
		Cert: absolute(h.cert), Key: absolute(h.key),
	}
	if ssh != nil {
		b.SSH = reached("ssh", h.ssh, ssh)
	}
	return record.WriteFile(filepath.Join(k.Path(), howFile), func(w io.Writer) error { return json.NewEncoder(w).Encode(b) })
}

// reached is what was asked for with the port that was found free.
func reached(flag, asked string, at net.Addr) string {
	host, _, err := port(flag, asked)
	_, number, split := net.SplitHostPort(at.String())
	if err != nil || split != nil {
		return asked
	}
	return net.JoinHostPort(host, number)
}

func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil && path != "" {
		return full
	}
	return path
}

// readBefore reads how a room was held, and reports whether the file is whole.
func readBefore(b []byte) (before heldBefore, whole bool) {
	err := json.Unmarshal(b, &before)
	return before, err == nil && before.Web != "" && before.People > 0 && before.Seconds >= 0 && before.Second >= 0
}

// of is how one of many rooms is held: with the time and the places that it was made with, or the time
// of its lesson, but for the flags that are given.
func (h *holding) of(k *rooms.Room) holding {
	out := *h
	given := func(flag string) bool { return h.given != nil && h.given(flag) }
	if a := k.Pack.Activity; a != nil && a.Time(1) > 0 && !given("time") {
		out.time, out.second = a.Time(1), a.Time(2)
	}
	b, err := os.ReadFile(filepath.Join(k.Path(), howFile))
	before, whole := readBefore(b)
	if err != nil || !whole {
		return out
	}
	if !given("time") {
		out.time, out.second = time.Duration(before.Seconds)*time.Second, time.Duration(before.Second)*time.Second
	}
	if !given("people") {
		out.people = before.People
	}
	return out
}

// again has a room held as it was last, but for the flags that are given anew.
func (h *holding) again(k *rooms.Room, given func(flag string) bool) error {
	b, err := os.ReadFile(filepath.Join(k.Path(), howFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil // it was made by an older program
	}
	if err != nil {
		return err
	}
	before, whole := readBefore(b)
	if !whole {
		return nil // it is held as the flags say
	}
	for flag, take := range map[string]func(){
		"web": func() { h.web, h.fixed = before.Web, true }, "url": func() { h.url = before.URL }, "ssh": func() { h.ssh = before.SSH },
		"tls-cert": func() { h.cert = before.Cert }, "tls-key": func() { h.key = before.Key },
		"time": func() {
			h.time, h.second = time.Duration(before.Seconds)*time.Second, time.Duration(before.Second)*time.Second
		},
		"people": func() { h.people = before.People },
	} {
		if !given(flag) {
			take()
		}
	}
	return nil
}
