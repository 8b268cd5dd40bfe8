package web_test

import (
	"bytes"
	"context"
	"io"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// wiretap keeps all bytes that a server sends on connections.
type wiretap struct {
	mu   sync.Mutex
	all  bytes.Buffer
	more chan struct{}
}

func newWiretap() *wiretap { return &wiretap{more: make(chan struct{}, 1)} }

type tapped struct {
	net.Conn
	tap *wiretap
}

func (c tapped) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.tap.mu.Lock()
	c.tap.all.Write(b[:n])
	c.tap.mu.Unlock()
	select {
	case c.tap.more <- struct{}{}:
	default:
	}
	return n, err
}

// take is what was sent since the last time, when it ends with the bytes looked for.
func (w *wiretap) take(t *testing.T, end string) string {
	t.Helper()
	for late := time.After(time.Minute); ; {
		w.mu.Lock()
		if s := w.all.String(); strings.Contains(s, end) {
			w.all.Reset()
			w.mu.Unlock()
			return s
		}
		w.mu.Unlock()
		select {
		case <-w.more:
		case <-late:
			t.Fatalf("%q was never sent", end)
		}
	}
}

// watched is somebody whose every byte is recorded, over streams and over pages.
type watched struct {
	*browser

	stream *wiretap
	pages  *wiretap
}

func (s *site) watched(t *testing.T) *watched {
	w := &watched{browser: s.browser(t), stream: newWiretap(), pages: newWiretap()}
	w.Transport = transport(w.pages)
	return w
}

func transport(w *wiretap) *http.Transport {
	return &http.Transport{
		DisableKeepAlives: true, DisableCompression: true,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			var d net.Dialer
			c, err := d.DialContext(ctx, network, address)
			return tapped{c, w}, err
		},
	}
}

// listen opens the stream.
func (w *watched) listen(t *testing.T) {
	t.Helper()
	c := http.Client{Jar: w.Jar, Transport: transport(w.stream)}
	r, err := c.Get(w.s.address + "/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	go func() { _, _ = io.Copy(io.Discard, r.Body) }()
}

// course plays a workshop in which the others answer as label says, and gives all bytes
// that a participant, the wall and the host were sent until the room was shown, and after.
func course(t *testing.T, label func(sentence int) string) (before, after map[string]string) {
	picked := 0
	s := newSite(t, article(4), workshop.Settings{Rounds: 1, Reasons: true}, serve.Options{
		Now: func() time.Time { return day }, Pick: func(n int) int { picked++; return picked * 7 % n },
	})
	ana, host, wall := s.watched(t), s.watched(t), s.watched(t)
	ana.joined()
	for _, lead := range []*watched{host, wall} {
		lead.send("/host", "long", s.long)
	}
	var others []*browser
	for range 3 {
		others = append(others, s.browser(t).joined())
	}
	before, after = map[string]string{}, map[string]string{}
	all := map[string]*watched{"participant": ana, "host": host, "wall": wall}
	for _, w := range all {
		w.listen(t)
		w.stream.take(t, `"joined":4`)
	}
	look := func(into map[string]string, phase string) {
		for name, w := range all {
			w.pages.take(t, "")
			switch name {
			case "participant":
				w.page("/")
				w.page("/mine")
				w.page("/text")
				w.page("/program")
				w.page("/mine.txt")
			default:
				w.page("/" + name)
				w.page("/text")
				w.page("/program")
			}
			into[name] += w.stream.take(t, `"phase":"`+phase+`"`) + w.pages.take(t, "")
		}
	}
	warm := func() {
		if err := s.Warm(s.Frame().Warming()); err != nil {
			t.Fatal(err)
		}
	}
	warm()
	for _, b := range others {
		b.send("/try", "s0", label(0))
		b.send("/try", "s1", label(1))
	}
	ana.send("/try", "s0", "f")
	look(before, "lobby")
	warm()
	look(after, "lobby")
	s.next(t)
	for _, b := range others { // in one, as the clock of this room stands still and a few posts are taken a second
		b.send("/label", "round", "1", "s0", label(0), "s1", label(1), "s2", label(2), "s3", label(3))
	}
	ana.send("/label", "round", "1", "s0", "f")
	for _, b := range others {
		b.send("/done", "round", "1", "on", "1")
	}
	for _, w := range all {
		into := w.stream.take(t, `"ready":3`)
		w.stream.mu.Lock()
		w.stream.all.WriteString(into)
		w.stream.mu.Unlock()
	}
	look(before, "blind")
	s.next(t)
	look(before, "frozen")
	s.next(t)
	look(after, "room")
	for _, into := range []map[string]string{before, after} {
		for name := range into {
			into[name] = s.alike(into[name])
		}
	}
	return before, after
}

// alike takes out what differs between any two rooms: the time of the answers, the
// code and the address, when a page without JavaScript loads itself again, and for all
// of these the length of a part.
func (s *site) alike(sent string) string {
	var out strings.Builder
	for line := range strings.Lines(sent) {
		if length := strings.TrimRight(line, "\r\n"); strings.Trim(length, "0123456789abcdef") == "" ||
			strings.HasPrefix(line, "Date: ") || strings.HasPrefix(line, "Content-Length: ") || strings.Contains(line, `http-equiv="refresh"`) ||
			strings.Contains(line, "<path d=") || strings.Contains(line, `"id":`) {
			continue
		}
		out.WriteString(strings.ReplaceAll(strings.ReplaceAll(line, s.Code, "CODE"), strings.TrimPrefix(s.address, "http://"), "ADDRESS"))
	}
	return out.String()
}

func TestUntilTheRoomIsShownTheBytesAreTheSameWhateverOthersAnswer(t *testing.T) {
	before1, after1 := course(t, func(int) string { return "f" })
	before2, after2 := course(t, func(i int) string { return string("opau"[i]) })
	for _, name := range slices.Sorted(maps.Keys(before1)) {
		if before1[name] != before2[name] {
			t.Errorf("%s was sent\n%s\nand\n%s", name, before1[name], before2[name])
		}
		if after1[name] == after2[name] {
			t.Errorf("%s: the room was shown and looks the same, so this test sees nothing", name)
		}
		t.Logf("%s: %d bytes compared", name, len(before1[name]))
	}
}
