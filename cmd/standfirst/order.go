package main

import (
	"bytes"
	"context"
	"io"
	"sync"

	"github.com/standfirst/standfirst/content"
)

// outcome is an article as it is going to be written, or why there is none.
type outcome struct {
	text pieces
	// late writes an article that is written when it is its turn, and kept takes the
	// bytes of memory that it may take until then.
	late func(io.Writer) error
	kept int
	err  error
	// withheld reports whether something is not in it because the user reads blind.
	withheld bool
}

// pieces are what has been written, each piece of its own size: a buffer that grows
// takes up to three times the text.
type pieces [][]byte

// Write keeps p.
func (ps *pieces) Write(p []byte) (int, error) {
	*ps = append(*ps, bytes.Clone(p))
	return len(p), nil
}

// writeTo writes the article.
func (p *outcome) writeTo(w io.Writer) error {
	if p.late != nil {
		return p.late(w)
	}
	for i := range p.text {
		if _, err := w.Write(p.text[i]); err != nil {
			return err
		}
	}
	return nil
}

// size is the memory that it takes while it waits.
func (p *outcome) size() int {
	n := p.kept
	for _, one := range p.text {
		n += len(one)
	}
	return n
}

const (
	// mostAhead is how many articles may be done before their turn. While one page
	// takes all of its time, some hundred others are read.
	mostAhead = 500
	// mostWaiting is the memory that those which wait may take, in bytes.
	mostWaiting = 48 << 20
)

// order hands on in their order what is done out of it.
type order struct {
	mu      sync.Mutex
	changed *sync.Cond
	done    map[int]outcome
	// claimed is the number of the next one to do, next that of the next to hand on.
	claimed, next, total int
	waiting              int // bytes
	over                 bool
}

func newOrder(total int) *order {
	o := &order{done: map[int]outcome{}, total: total}
	o.changed = sync.NewCond(&o.mu)
	return o
}

// inOrder does something with each of total numbers, so many at once, and hands on
// what comes of it in their order. It ends early with ctx or with an error of
// take.
func inOrder(ctx context.Context, total, jobs int, do func(int) outcome, take func(int, outcome) error) error {
	o := newOrder(total)
	defer context.AfterFunc(ctx, o.end)()
	defer o.end()
	for range min(jobs, total) {
		go func() {
			for i, ok := o.claim(); ok; i, ok = o.claim() {
				o.put(i, guardedDo(do, i))
			}
		}()
	}
	for i := range total {
		p, ok := o.take(i)
		if !ok {
			return ctx.Err()
		}
		if err := take(i, p); err != nil {
			return err
		}
	}
	return nil
}

// guardedDo is do(i), or the fault that it has.
func guardedDo(do func(int) outcome, i int) (p outcome) {
	defer func() {
		if r := recover(); r != nil {
			p = outcome{err: content.Recovered(r)}
		}
	}()
	return do(i)
}

// claim gives the next number to do, when it is not too far ahead.
func (o *order) claim() (int, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for !o.over && o.claimed < o.total && o.claimed > o.next && (o.claimed >= o.next+mostAhead || o.waiting > mostWaiting) {
		o.changed.Wait()
	}
	if o.over || o.claimed == o.total {
		return 0, false
	}
	o.claimed++
	return o.claimed - 1, true
}

// put leaves what has been done until it is its turn.
func (o *order) put(i int, p outcome) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.done[i] = p
	o.waiting += p.size()
	o.changed.Broadcast()
}

// take waits for a number to be done.
func (o *order) take(i int) (outcome, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for {
		p, ok := o.done[i]
		if ok {
			delete(o.done, i)
			o.waiting -= p.size()
			o.next = i + 1
			o.changed.Broadcast()
			return p, true
		}
		if o.over {
			return outcome{}, false
		}
		o.changed.Wait()
	}
}

// end lets nobody wait any longer.
func (o *order) end() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.over = true
	o.changed.Broadcast()
}
