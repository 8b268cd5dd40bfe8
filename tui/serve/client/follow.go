package client

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/retry"
)

const (
	maxEvent = 1 << 20
	// silence is after how long without a sign a stream is taken for dead.
	silence = 40 * time.Second
)

// Follow gives what the room tells, until the context ends or the participant is gone.
func (r *Room) Follow(ctx context.Context) <-chan serve.News {
	out := make(chan serve.News)
	go func() {
		defer close(out)
		defer func() { _ = recover() }() // a stream that makes us fail has ended
		failures := 0
		for ctx.Err() == nil {
			gone, err := r.stream(ctx, func(n serve.News) bool {
				failures = 0
				return give(ctx, out, n)
			})
			if gone {
				give(ctx, out, serve.News{Gone: true})
				return
			}
			if no, ok := errors.AsType[*Refused](err); ok {
				give(ctx, out, serve.News{Over: no.Reason})
				return
			}
			if !give(ctx, out, serve.News{Lost: err}) {
				return
			}
			failures++
			select {
			case <-ctx.Done():
			case <-time.After(retry.After(failures)):
			}
		}
	}()
	return out
}

func give(ctx context.Context, out chan<- serve.News, n serve.News) bool {
	select {
	case out <- n:
		return true
	case <-ctx.Done():
		return false
	}
}

// errEnded is that a stream came to an end.
var errEnded = errors.New("the connection to the room broke off")

// stream follows the room on one connection. It reports whether the participant is gone.
func (r *Room) stream(ctx context.Context, give func(serve.News) bool) (gone bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	alive := time.AfterFunc(silence, cancel)
	defer alive.Stop()
	resp, err := r.send(ctx, "/events", nil)
	if err != nil {
		return false, err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode == http.StatusUnauthorized {
		return true, nil
	}
	if resp.StatusCode == http.StatusForbidden {
		b, _ := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
		return false, &Refused{words(b)}
	}
	if resp.StatusCode != http.StatusOK {
		return false, errEnded
	}
	in := bufio.NewScanner(resp.Body)
	in.Buffer(nil, maxEvent)
	for name := ""; in.Scan(); {
		alive.Reset(silence)
		line := in.Text()
		switch {
		case line == "":
			name = ""
		case strings.HasPrefix(line, "event: "):
			if name = line[len("event: "):]; name == "gone" {
				return true, nil
			}
		case strings.HasPrefix(line, "data: "):
			n, ok := r.news(name, line[len("data: "):])
			if ok && !give(n) {
				return false, ctx.Err()
			}
		}
	}
	return false, errEnded
}

// news reads an event, and reports whether it fits the room.
func (r *Room) news(name, data string) (serve.News, bool) {
	sentences := r.Pack.Sentences()
	switch name {
	case "":
		var f serve.Frame
		if json.Unmarshal([]byte(data), &f) != nil || f.Focus >= sentences || f.Round < 1 || f.Round > workshop.Rounds {
			return serve.News{}, false
		}
		if !r.fitsFrame(&f) {
			return serve.News{}, false
		}
		return serve.News{Frame: &f}, true
	case "mine":
		var m workshop.Mine
		if json.Unmarshal([]byte(data), &m) != nil || len(m.Labels) == 0 {
			return serve.News{}, false
		}
		if len(m.Tried) != 0 && len(m.Tried) != len(r.Pack.Trials()) {
			return serve.News{}, false
		}
		for _, round := range m.Labels {
			if len(round) != sentences {
				return serve.News{}, false
			}
		}
		return serve.News{Mine: &m}, true
	}
	return serve.News{}, false
}

// fitsFrame reports whether the counts, the order and the warm-up of a frame are of this pack.
func (r *Room) fitsFrame(f *serve.Frame) bool {
	sentences, labels := r.Pack.Sentences(), len(r.Pack.Scheme.Labels)
	for _, round := range f.Counts {
		if len(round) != sentences {
			return false
		}
		for _, row := range round {
			if row != nil && len(row) != labels {
				return false
			}
		}
	}
	if len(f.Spread) != 0 && len(f.Spread) != sentences || f.Phase.Open() && len(f.Counts) == 0 {
		return false
	}
	for _, i := range f.Order {
		if i < 0 || i >= sentences {
			return false
		}
	}
	return f.Trial == nil || r.fits(f.Trial.Tried)
}

// fits reports whether what is told of the warm-up is of this pack's sentences and labels.
func (r *Room) fits(all []workshop.Tried) bool {
	for _, t := range all {
		if t.Counts != nil && len(t.Counts) != len(r.Pack.Scheme.Labels) {
			return false
		}
	}
	return len(all) == 0 || len(all) == len(r.Pack.Trials())
}
