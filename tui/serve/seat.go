package serve

import (
	"context"
	"errors"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Seat is the place of a participant in a room of this process. It has the same methods
// as the room of package client, which reaches one on another machine.
type Seat struct {
	room *Room
	p    string
}

// Seat is the place of the participant p.
func (r *Room) Seat(p string) *Seat { return &Seat{r, p} }

// Post takes one of the posts that the participant has a second, if one is left.
func (s *Seat) Post() bool { return s.room.Post(s.p) }

// Label gives sentences labels by their letters; "-" takes one back. Refused is why they
// will never count; after an error they may be sent again.
func (s *Seat) Label(_ context.Context, round int, n int64, keys map[int]string) (refused clean.Text, err error) {
	answers := make([]Answer, 0, len(keys))
	for i, key := range keys {
		a := Answer{Sentence: i}
		if key != "-" {
			l, ok := s.room.Pack().Scheme.ByKey(key)
			if !ok {
				return clean.Inline(workshop.ErrNoLabel.Error(), nil), nil
			}
			a.Label = l.Name
		}
		answers = append(answers, a)
	}
	err = s.room.Label(s.p, round, n, answers)
	for _, never := range []error{
		workshop.ErrNotCounted, workshop.ErrNotBegun, workshop.ErrUnknown, workshop.ErrNoLabel, ErrNumber, ErrMany,
	} {
		if errors.Is(err, never) {
			return clean.Inline(err.Error(), nil), nil
		}
	}
	return "", err
}

// Try gives a warm-up sentence a label by its letter; "-" takes it back.
func (s *Seat) Try(_ context.Context, n int64, sentence int, key string) error {
	a := Answer{Sentence: sentence}
	if key != "-" {
		l, ok := s.room.Pack().Scheme.ByKey(key)
		if !ok {
			return workshop.ErrNoLabel
		}
		a.Label = l.Name
	}
	return s.room.Try(s.p, n, a)
}

// Done hands in, or goes on.
func (s *Seat) Done(_ context.Context, round int, n int64, on bool) error {
	return s.room.Done(s.p, round, n, on)
}

// Reason gives a line why.
func (s *Seat) Reason(_ context.Context, round int, n int64, sentence int, note string) error {
	return s.room.Reason(s.p, round, n, sentence, clean.Inline(note, nil))
}

// Leave goes, with the answers or without.
func (s *Seat) Leave(_ context.Context, withdraw bool) error { return s.room.Leave(s.p, withdraw) }

// ErrUntold is that the program's labels are asked for before they are shown.
var ErrUntold = errors.New("the program's labels are not shown yet")

// Program is what the program says, once it is shown.
func (s *Seat) Program(context.Context) (workshop.Says, error) {
	if !s.room.Frame().Phase.Tells() {
		return workshop.Says{}, ErrUntold
	}
	return s.room.Pack().Says(), nil
}

// Follow gives what the room tells, until the context ends, the room does or the
// participant is gone. Whoever takes it slowly misses some of what lay between.
func (s *Seat) Follow(ctx context.Context) <-chan News {
	out := make(chan News)
	go func() {
		defer close(out)
		defer func() { s.room.told(recover()) }() // whoever follows sees an end
		give := func(n News) bool {
			select {
			case out <- n:
				return true
			case <-ctx.Done():
				return false
			}
		}
		l, err := s.room.Listen(s.p)
		if errors.Is(err, ErrStreams) {
			words := clean.Inline(err.Error(), nil)
			give(News{Over: clean.Inline(strings.ToUpper(string(words[:1])), nil) + words[1:] + "."})
			return
		}
		if err != nil {
			return
		}
		defer s.room.Deafen(l)
		f, err := s.room.Fresh()
		if err != nil || !give(News{Frame: f}) || !s.own(give) {
			return
		}
		for seq := f.Seq; ; {
			select {
			case <-ctx.Done():
				return
			case _, on := <-l.Wake():
				if !on {
					return
				}
			}
			if f := s.room.Frame(); f.Seq > seq { // the first was fresher than those that are shared
				if seq = f.Seq; !give(News{Frame: f}) {
					return
				}
			}
			if l.Own() && !s.own(give) {
				return
			}
		}
	}()
	return out
}

// own gives what is the participant's own, or that there is no such participant any
// more: then it reports false.
func (s *Seat) own(give func(News) bool) bool {
	m, err := s.room.Mine(s.p)
	if errors.Is(err, workshop.ErrUnknown) {
		give(News{Gone: true})
		return false
	}
	return err == nil && give(News{Mine: &m})
}
