package ssh

import (
	"bytes"
	"context"
	"io"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve"
)

// unhurried is a place whose participant waits, where a browser would be told to, when more
// is sent in a second than the room takes from anybody.
type unhurried struct{ *serve.Seat }

func (u *unhurried) turn(ctx context.Context) error {
	for !u.Post() {
		select {
		case <-time.After(50 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// Label labels when it is its turn.
func (u *unhurried) Label(ctx context.Context, round int, n int64, keys map[int]string) (refused clean.Text, err error) {
	if err := u.turn(ctx); err != nil {
		return "", err
	}
	return u.Seat.Label(ctx, round, n, keys)
}

// Done hands in, or goes on, when it is its turn.
func (u *unhurried) Done(ctx context.Context, round int, n int64, on bool) error {
	if err := u.turn(ctx); err != nil {
		return err
	}
	return u.Seat.Done(ctx, round, n, on)
}

// Reason gives a line why when it is its turn.
func (u *unhurried) Reason(ctx context.Context, round int, n int64, sentence int, note string) error {
	if err := u.turn(ctx); err != nil {
		return err
	}
	return u.Seat.Reason(ctx, round, n, sentence, note)
}

// linesASecond is how many lines are taken from one who takes part in lines.
const linesASecond = 5

// paced gives what is typed line by line, and not more of them in a second than that.
type paced struct {
	ctx   context.Context
	in    io.Reader
	now   func() time.Time
	limit serve.Bucket
	buf   [512]byte
	rest  []byte
}

func newPaced(ctx context.Context, in io.Reader, now func() time.Time) *paced {
	return &paced{ctx: ctx, in: in, now: now, limit: serve.Bucket{Most: linesASecond, Every: time.Second / linesASecond}}
}

// Read gives at most one line.
func (p *paced) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		n, err := p.in.Read(p.buf[:])
		if n == 0 {
			return 0, err
		}
		p.rest = p.buf[:n]
	}
	n := min(len(p.rest), len(b))
	if end := bytes.IndexByte(p.rest[:n], '\n'); end >= 0 {
		n = end + 1
		for !p.limit.Take(p.now()) {
			select {
			case <-time.After(time.Second / linesASecond):
			case <-p.ctx.Done():
				return 0, p.ctx.Err()
			}
		}
	}
	n = copy(b, p.rest[:n])
	p.rest = p.rest[n:]
	return n, nil
}
