package fetch

import (
	"context"
	"errors"
	"io"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// body reads what comes until its end, for as long as it comes fast enough and
// does not become too much.
type body struct {
	ctx     context.Context
	tell    func(content.Progress)
	doing   clean.Text
	total   int64
	most    int64 // bytes that are taken
	started time.Time
	limit   time.Duration
	hint    clean.Text // what to do when it is too slow
	// came is how many bytes came over the line, to tell a slow sender.
	came atomic.Int64
}

var (
	errTooMuch = errors.New("too much")
	errSlow    = errors.New("too slow")
)

const (
	// slowest is the fewest bytes a second that are waited for.
	slowest = 512
	// look is how often somebody looks at them.
	look = 100 * time.Millisecond
)

func newBody(ctx context.Context, o Options, doing clean.Text, total, most int64) *body {
	b := &body{ctx: ctx, tell: o.Progress, doing: doing, total: max(total, 0), most: most, started: time.Now(), limit: o.Timeout, hint: o.TimeoutHint}
	if b.tell == nil {
		b.tell = func(content.Progress) {}
	}
	return b
}

// patience is how long a sender may be slower than the slowest.
func (b *body) patience() time.Duration { return b.limit * 2 / 5 }

// read reads r to its end. A read that hangs is left behind: the process that
// fetches does not live long.
func (b *body) read(r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := b.collect(r)
		done <- result{data, err}
	}()
	ticks := time.NewTicker(look)
	defer ticks.Stop()
	var last time.Time
	var before int64
	for {
		select {
		case got := <-done:
			return got.data, got.err
		case <-b.ctx.Done():
			return nil, b.ctx.Err()
		case now := <-ticks.C:
			n := b.came.Load()
			if last.IsZero() || n-before >= slowest*int64(b.patience())/int64(time.Second) {
				last, before = now, n
			} else if now.Sub(last) > b.patience() {
				return nil, errSlow
			}
			b.tell(content.Progress{Doing: b.doing, Read: n, Total: b.total})
		}
	}
}

func (b *body) collect(r io.Reader) ([]byte, error) {
	size := int64(32 << 10)
	if b.total > 0 {
		size = b.total + 1
	}
	data := make([]byte, 0, min(size, b.most+1))
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		b.came.Add(int64(n))
		switch {
		case int64(len(data)) > b.most:
			return nil, errTooMuch
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		case b.ctx.Err() != nil:
			return nil, b.ctx.Err()
		}
	}
}

// fault says in plain words why the reading ended. A kind of Other means that
// it was none of its own limits.
func (b *body) fault(err error) (kind content.Kind, reason, hint clean.Text) {
	switch {
	case errors.Is(err, errTooMuch):
		return content.Refused, "it is larger than " + megabytes(b.most) + ", the most that is read", ""
	case errors.Is(err, errSlow) && b.came.Load() == 0:
		return content.Timeout, "nothing came for " + seconds(b.patience()), b.hint
	case errors.Is(err, errSlow):
		return content.Timeout, "it came too slowly (" + kilobytes(b.came.Load()) + " in " + seconds(time.Since(b.started)) + ")", b.hint
	case errors.Is(err, context.DeadlineExceeded):
		return content.Timeout, "it had not ended after " + seconds(b.limit) + " (" + kilobytes(b.came.Load()) + " came)", b.hint
	case errors.Is(err, context.Canceled):
		return content.Interrupted, "it was stopped", ""
	case errors.Is(err, io.ErrUnexpectedEOF):
		return content.Other, "it broke off in the middle", ""
	default:
		return content.Other, clean.Inline(err.Error(), nil), ""
	}
}

func megabytes(n int64) clean.Text {
	if n%(1<<20) == 0 || n >= 100<<20 {
		return clean.Inline(strconv.FormatInt(n>>20, 10)+" MB", nil)
	}
	return clean.Inline(strconv.FormatFloat(float64(n)/(1<<20), 'f', 1, 64)+" MB", nil)
}

func kilobytes(n int64) clean.Text {
	if n < 10<<10 {
		return clean.Inline(strconv.FormatInt(n, 10)+" bytes", nil)
	}
	return clean.Inline(strconv.FormatInt(n>>10, 10)+" KB", nil)
}

func seconds(d time.Duration) clean.Text {
	if d < 2*time.Second {
		return clean.Inline(strconv.FormatInt(d.Milliseconds(), 10)+" ms", nil)
	}
	return clean.Inline(strconv.FormatInt(int64((d+time.Second/2)/time.Second), 10)+" s", nil)
}
