package web

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"

	"github.com/standfirst/standfirst/tui/serve"
)

// heartbeat is how often a stream without news says that it is still there.
const heartbeat = 15 * time.Second

// events tells what changes, as server-sent events: frames without a name, what is
// the participant's own as "mine", and that the participant is out as "gone".
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	h, p, ok := s.who(r)
	if !ok {
		if h, p = s.leads(r), ""; h == nil {
			s.say(w, r, http.StatusUnauthorized, "You are not in this room.")
			return
		}
	}
	l, err := h.Listen(p)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	defer h.Deafen(l)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("X-Accel-Buffering", "no")
	t := stream{h: h, listener: l, w: w, control: http.NewResponseController(w)}
	_ = t.control.SetReadDeadline(time.Time{})
	first, err := h.Fresh()
	if err != nil || !t.send("retry: 2000\n\n", frame(first), t.mine()) {
		return
	}
	// A proxy that holds streams back lets whole answers through: the browser comes
	// again by itself.
	if r.URL.Query().Has("once") {
		return
	}
	t.follow(r, first.Seq)
}

// stream is one client that follows a room.
type stream struct {
	h        *held
	listener *serve.Listener
	w        http.ResponseWriter
	control  *http.ResponseController
	out      bytes.Buffer
}

func (t *stream) follow(r *http.Request, seq int) {
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-beat.C:
			if !t.send(": \n\n") {
				return
			}
		case _, on := <-t.listener.Wake():
			if !on {
				return
			}
			news := ""
			if f := t.h.Frame(); f.Seq > seq { // the first was fresher than those that are shared
				seq = f.Seq
				news = frame(f)
			}
			own := ""
			if t.listener.Own() {
				if own = t.mine(); own == "" {
					t.send("event: gone\ndata: {}\n\n")
					return
				}
			}
			if !t.send(news, own) {
				return
			}
		}
	}
}

// mine is what the participant alone may know, or "" when there is no such participant.
func (t *stream) mine() string {
	if t.listener.P == "" {
		return ""
	}
	m, err := t.h.Mine(t.listener.P)
	if err != nil {
		return ""
	}
	b, err := json.Marshal(m)
	if err != nil {
		return ""
	}
	return "event: mine\ndata: " + string(b) + "\n\n"
}

func frame(f *serve.Frame) string { return "data: " + string(f.JSON) + "\n\n" }

// send writes, and reports whether the client took it in time.
func (t *stream) send(parts ...string) bool {
	t.out.Reset()
	for _, part := range parts {
		t.out.WriteString(part)
	}
	if t.out.Len() == 0 {
		return true
	}
	_ = t.control.SetWriteDeadline(time.Now().Add(patience))
	if _, err := t.w.Write(t.out.Bytes()); err != nil {
		return false
	}
	return t.control.Flush() == nil
}
