package ssh

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/ballot"
	"github.com/standfirst/standfirst/tui/guest"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// run takes part: on the whole of the terminal, or without one in lines.
func (t *terminal) run(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	joined, err := t.caller.enter()
	if err != nil {
		fmt.Fprintf(t, "%s\r\n", clean.Inline(err.Error(), nil))
		_, _ = t.SendRequest("exit-status", false, []byte{0, 0, 0, 1})
		return
	}
	room := t.caller.entry.Room
	who := ballot.Who{Pack: room.Shared(), Name: joined.Name, Words: joined.Words}
	seat := &unhurried{room.Seat(joined.P)}
	said := clean.Text("")
	if t.pty {
		s := newScreen(t, who, seat)
		said = s.run(ctx)
	} else {
		g := guest.Guest{Room: seat, Who: who, Out: t}
		if g.Run(ctx, newPaced(ctx, t, t.caller.server.options.Now)) != nil && ctx.Err() != nil {
			said = ended(room.Frame(), who)
		}
	}
	if said != "" {
		fmt.Fprintf(t, "%s\r\n", said)
	}
	_, _ = t.SendRequest("exit-status", false, []byte{0, 0, 0, 0})
}

// screen is a participant on a terminal.
type screen struct {
	terminal *terminal
	seat     *unhurried
	ballot   *ballot.Ballot
	who      ballot.Who
	box      *outbox.Box
	boxed    chan func(*ballot.Ballot) ballot.Request
	keys     chan uv.Event
	drawn    []string
	out      []byte
}

func newScreen(t *terminal, who ballot.Who, seat *unhurried) *screen {
	s := &screen{terminal: t, seat: seat, keys: make(chan uv.Event), boxed: make(chan func(*ballot.Ballot) ballot.Request, 4)}
	s.box = &outbox.Box{Send: seat.Label}
	s.who = who
	s.ballot = ballot.New(who, s.box, looks(t.name, true))
	return s
}

// looks are those of a terminal of that name: one that is not known to have colours and
// shapes of underlines gets none.
func looks(name string, dark bool) styles.Styles {
	for _, known := range []string{"256color", "kitty", "ghostty", "alacritty", "foot", "wezterm", "contour", "direct"} {
		if strings.Contains(name, known) {
			return styles.New(styles.Theme{}, dark, false)
		}
	}
	return styles.New(styles.Theme{Underlines: "plain"}, dark, false).Colorless()
}

const (
	begin = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b]11;?\x07"
	end   = "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
)

// run takes part until the participant goes or the room ends. It gives what is to be
// said then.
func (s *screen) run(ctx context.Context) clean.Text {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tell := func(do func(*ballot.Ballot) ballot.Request) {
		select {
		case s.boxed <- do:
		case <-ctx.Done():
		}
	}
	s.box.Saved = func() { tell((*ballot.Ballot).Saved) }
	s.box.Refused = func(r outbox.Refusal) {
		tell(func(b *ballot.Ballot) ballot.Request { b.Refused(r); return nil })
	}
	guard := s.terminal.caller.server.guard
	go func() {
		defer cancel()
		defer guard()
		s.box.Run(ctx)
	}()
	go func() {
		defer cancel()
		defer guard()
		s.read(ctx)
	}()
	if _, err := s.terminal.Write([]byte(begin)); err != nil {
		return ""
	}
	s.ballot.SetSize(s.terminal.cells())
	news := s.seat.Follow(ctx)
	var clock <-chan time.Time
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
			return s.over(s.ended())
		case n, on := <-news:
			if !on {
				return s.over(s.ended())
			}
			s.ask(ctx, s.ballot.Take(n))
			if clock == nil && s.ballot.Timed() {
				clock = time.After(time.Second)
			}
		case do := <-s.boxed:
			s.ask(ctx, do(s.ballot))
		case <-s.terminal.resized:
			s.ballot.SetSize(s.terminal.cells())
			s.drawn = nil
		case <-clock:
			clock = nil
			if s.ballot.Second(); s.ballot.Timed() {
				clock = time.After(time.Second)
			}
		case e := <-s.keys:
			if !s.key(ctx, e) {
				return s.over(s.back())
			}
		}
		if said := s.ballot.Ended(); said != "" {
			return s.over(said)
		}
		if s.draw() != nil {
			return ""
		}
	}
	return s.over(s.ended())
}

// back says how whoever goes comes back. The words are told once, so they are not always known.
func (s *screen) back() clean.Text {
	who, code := s.who, clean.Inline(s.terminal.caller.entry.Room.Code, nil)
	if who.Words == "" {
		return "You are still in the room; to come back, type " + code + ", your name and your two words."
	}
	return "You are still in the room; to come back, type: " + code + " " + who.Name + " " + who.Words
}

// ended is said to those who are there at the end: of the room, or of the program that
// holds it.
func (s *screen) ended() clean.Text { return ended(s.terminal.caller.entry.Room.Frame(), s.who) }

func ended(f *serve.Frame, who ballot.Who) clean.Text {
	switch {
	case f.Phase.Over():
		return "The room is closed."
	case who.Words != "":
		return "The room is interrupted; what is saved is kept. Come back with " + who.Name + " " + who.Words
	}
	return "The room is interrupted; what is saved is kept. Come back with your name and your two words."
}

// over gives the terminal back.
func (s *screen) over(said clean.Text) clean.Text {
	_, _ = s.terminal.Write([]byte(end))
	return said
}

// ask has the room do what is asked of it. The room is in this process.
func (s *screen) ask(ctx context.Context, r ballot.Request) {
	for r != nil {
		r = s.ballot.Answer(r(ctx, s.seat))
	}
}

// key takes a key, and reports whether the participant stays.
func (s *screen) key(ctx context.Context, e uv.Event) bool {
	switch e := e.(type) {
	case uv.KeyPressEvent:
		if e.String() == "ctrl+c" {
			return false
		}
		s.ask(ctx, s.ballot.Key(tea.KeyPressMsg(e)))
	case uv.BackgroundColorEvent:
		s.ballot.SetStyles(looks(s.terminal.name, e.IsDark()))
	}
	return true
}

// read reads keys, not more in a second than a person types.
func (s *screen) read(ctx context.Context) {
	var decoder uv.EventDecoder
	limit := serve.Bucket{Most: keysASecond, Every: time.Second / keysASecond}
	const most = 256
	buf := make([]byte, most, most+16) // the decoder looks past the end of what it is given
	for have := 0; ; {
		n, err := s.terminal.Read(buf[have:])
		if err != nil {
			return
		}
		have += n
		at := 0
		for at < have {
			n, e := decode(&decoder, buf[at:have])
			if n <= 0 {
				break
			}
			at = min(at+n, have)
			for !limit.Take(s.terminal.caller.server.options.Now()) {
				select {
				case <-time.After(time.Second / keysASecond):
				case <-ctx.Done():
					return
				}
			}
			select {
			case s.keys <- e:
			case <-ctx.Done():
				return
			}
		}
		if have = copy(buf, buf[at:have]); have == len(buf) {
			have = 0 // no key is that long
		}
	}
}

// decode is the first key in what was typed, and its length. What the decoder cannot take is
// dropped: it is the client's, and no fault to be told of.
func decode(d *uv.EventDecoder, typed []byte) (n int, e uv.Event) {
	defer func() {
		if recover() != nil {
			n, e = len(typed), uv.UnknownEvent("")
		}
	}()
	return d.Decode(typed)
}

// draw sends the rows that differ from those that were sent last.
func (s *screen) draw() error {
	rows := s.ballot.Rows()
	s.out = s.out[:0]
	if len(rows) != len(s.drawn) {
		s.out, s.drawn = append(s.out, "\x1b[0m\x1b[2J"...), make([]string, len(rows))
	}
	for i, r := range rows {
		if r != s.drawn[i] {
			s.out = append(s.out, "\x1b["...)
			s.out = strconv.AppendInt(s.out, int64(i+1), 10)
			s.out = append(append(s.out, ";1H"...), r...)
			s.drawn[i] = r
		}
	}
	if x, y, shown := s.ballot.Cursor(); shown {
		s.out = fmt.Appendf(s.out, "\x1b[%d;%dH\x1b[?25h", y+1, x+1)
	} else if len(s.out) > 0 {
		s.out = append(s.out, "\x1b[?25l"...)
	}
	if text := s.ballot.Copied(); text != "" {
		s.out = append(s.out, ansi.SetSystemClipboard(text)...)
	}
	if len(s.out) == 0 {
		return nil
	}
	_, err := s.terminal.Write(s.out)
	return err
}
