package ballot

import (
	"bytes"
	"context"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/serve"
)

// give labels the current sentence, or with "" takes its label away.
func (b *Ballot) give(label string) {
	at := b.reader.Cursor()
	if !b.who.Pack.Asked(at) {
		b.told = "sentence " + number(at+1) + " is not one of those to label"
		return
	}
	if label == "" && b.given(at) == "" {
		b.told = "the sentence has no label of yours"
		return
	}
	b.undo = append(b.undo, step{b.frame.Round, at, b.given(at)})
	b.put(at, label)
	if label == "" {
		return
	}
	if next := b.next(at, 1); next >= 0 {
		b.reader.Go(next)
		return
	}
	b.told = "all " + number(b.asked()) + " have a label; E hands in"
	if b.done {
		b.told = ""
	}
}

func (b *Ballot) put(sentence int, label string) {
	b.mine[b.frame.Round-1][sentence] = label
	key := "-"
	if l, ok := b.label(label); ok {
		key = l.Key
	}
	b.box.Put(b.frame.Round, sentence, key)
}

func (b *Ballot) takeBack() {
	n := len(b.undo)
	if n == 0 {
		b.told = "there is nothing to take back"
		return
	}
	last := b.undo[n-1]
	b.undo = b.undo[:n-1]
	b.put(last.sentence, last.label)
	b.reader.Go(last.sentence)
	b.told = "taken back at sentence " + number(last.sentence+1)
}

// next is the next sentence without a label after at, in that direction and around the
// end, or -1.
func (b *Ballot) next(at, direction int) int {
	s := b.who.Pack.Settings
	n := s.To - s.From
	for k := 1; k <= n; k++ {
		i := s.From + ((at-s.From+direction*k)%n+n)%n
		if b.given(i) == "" {
			return i
		}
	}
	return -1
}

func (b *Ballot) toUnlabelled(direction, n int) {
	for range n {
		i := b.next(b.reader.Cursor(), direction)
		if i < 0 {
			b.told = "every sentence has a label"
			return
		}
		b.reader.Go(i)
	}
}

// asked is how many sentences are to be labelled, and answered how many are.
func (b *Ballot) asked() int { return b.who.Pack.Settings.To - b.who.Pack.Settings.From }

func (b *Ballot) answered() int {
	n := 0
	for i := b.who.Pack.Settings.From; i < b.who.Pack.Settings.To; i++ {
		if b.given(i) != "" {
			n++
		}
	}
	return n
}

// handIn hands in, or goes on.
func (b *Ballot) handIn() Request {
	if n, _ := b.box.Unsaved(); n > 0 {
		b.wants = true
		b.told = "you hand in as soon as your labels are saved"
		return nil
	}
	round, n, on := b.frame.Round, b.box.Next(), !b.done
	return func(ctx context.Context, r Room) Answer {
		err := r.Done(ctx, round, n, on)
		return func(b *Ballot) Request {
			if err != nil {
				b.told = clean.Inline(err.Error(), nil)
				return nil
			}
			b.done, b.told = on, ""
			if !on {
				b.told = "you go on labelling"
			}
			return nil
		}
	}
}

// reason asks for a line why.
func (b *Ballot) reason() {
	at := b.reader.Cursor()
	p := prompt.New(" Why: ", nil)
	p.Enter = "keep"
	if at >= 0 && at < len(b.notes) {
		p.Insert(string(b.notes[at]))
	}
	b.asks = &question{prompt: p, then: func(b *Ballot, why string) Request {
		round, n := b.frame.Round, b.box.Next()
		return func(ctx context.Context, r Room) Answer {
			err := r.Reason(ctx, round, n, at, why)
			return func(b *Ballot) Request {
				b.told = "saved; the facilitator may show it, without your name"
				if err != nil {
					b.told = clean.Inline(err.Error(), nil)
				} else if at < len(b.notes) {
					b.notes[at] = clean.Inline(why, nil)
				}
				return nil
			}
		}
	}}
}

// leave asks whether to go, and with the answers or without.
func (b *Ballot) leave() {
	b.asks = &question{
		words: "Leave the room? y leaves, your answers stay; W leaves and takes them back",
		then: func(_ *Ballot, answer string) Request {
			if answer != "y" && answer != "Y" && answer != "W" {
				return nil
			}
			withdraw := answer == "W"
			return func(ctx context.Context, r Room) Answer {
				err := r.Leave(ctx, withdraw)
				return func(b *Ballot) Request {
					if err != nil && b.lost && b.frame.Phase.Over() {
						b.ended = "The workshop is over."
						return nil
					}
					if err != nil {
						b.told = clean.Inline(err.Error(), nil)
						return nil
					}
					b.ended = "You have left; your answers stay."
					if withdraw {
						b.ended = "You have left, and your answers count no more."
					}
					return nil
				}
			}
		},
	}
}

// copyAlong has what one takes along put on the clipboard.
func (b *Ballot) copyAlong() {
	var out bytes.Buffer
	serve.Along(&out, b.who.Pack, &b.frame.Public, b.mine[:b.frame.Round], b.says)
	b.copies = out.String()
	b.told = "your labels, and what was shown beside them, are copied if your terminal lets them be"
}

// find asks what to look for in the article.
func (b *Ballot) find() {
	r := b.reader
	from, before := r.Mark(), r.Query()
	back := func() {
		r.Return(from)
		if r.Unfind(); before != "" {
			r.Search(string(before))
			r.Return(from)
		}
	}
	p := prompt.New(" Find: ", nil)
	p.Enter = "find"
	b.asks = &question{
		prompt: p, gaveUp: back,
		typing: func(query string) {
			r.Return(from)
			if r.Unfind(); query != "" {
				r.Search(query)
			}
		},
		then: func(b *Ballot, query string) Request {
			if r.Unfind(); query == "" {
				return nil
			}
			r.Return(from)
			if r.Search(query); r.AllHits() == 0 {
				b.told = "nothing is found"
			}
			return nil
		},
	}
}

// where is what the step is called.
func (b *Ballot) where() clean.Text {
	return serve.Where(workshop.Step{Phase: b.frame.Phase, Round: b.frame.Round})
}
