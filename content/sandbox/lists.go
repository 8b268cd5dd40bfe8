package sandbox

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// ListRequest names what is to be read as a list of articles.
type ListRequest struct {
	Ref string
	// FromPage is that of [Options], for this reference.
	FromPage bool
	// Known are the validators from the last time.
	Known content.Validators
}

// ListResult is what came of one request.
type ListResult struct {
	// Request is its place among the requests.
	Request int
	// List is nil when Err is not. When Unchanged is set in it, there is nothing
	// else in it.
	List *content.List
	Err  error
	// RetryAfter is how long the server wants to be left alone, or 0.
	RetryAfter time.Duration
}

// List reads one reference as a list of articles: a feed, a list of feeds or a
// front page.
func List(ctx context.Context, r ListRequest, o Options) (*content.List, error) {
	for result := range Lists(ctx, []ListRequest{r}, o) {
		return result.List, result.Err
	}
	return nil, ctx.Err()
}

// Lists reads many, eight at a time and one a server, in one child. The results come as
// they are there; the channel is closed after the last one, or when ctx has ended.
// A list that brings the child down is read once more in a child of its own, and the
// others go on in another.
func Lists(ctx context.Context, requests []ListRequest, o Options) <-chan ListResult {
	results := make(chan ListResult)
	go func() {
		defer close(results)
		l := lists{ctx: ctx, requests: requests, options: o, results: results}
		defer func() {
			if p := recover(); p != nil {
				l.tell(ListResult{Err: content.Recovered(p)})
			}
		}()
		all := make([]int, len(requests))
		for i := range all {
			all[i] = i
		}
		l.all(all)
	}()
	return results
}

// lists is one call of [Lists].
type lists struct {
	ctx      context.Context
	requests []ListRequest
	options  Options
	results  chan<- ListResult
}

// all reads the requests with these numbers.
func (l *lists) all(pending []int) {
	for len(pending) > 0 && l.ctx.Err() == nil {
		b := l.batch(pending)
		if b.fault == nil {
			return
		}
		if len(pending) == 1 {
			l.tell(ListResult{Request: pending[0], Err: b.fault})
			return
		}
		var rest []int
		for _, i := range pending {
			switch {
			case b.done[i]:
			case b.begun[i]:
				l.all([]int{i})
			default:
				rest = append(rest, i)
			}
		}
		if len(rest) == len(pending) { // the child never came up
			for _, i := range rest {
				l.tell(ListResult{Request: i, Err: b.fault})
			}
			return
		}
		pending = rest
	}
}

// batch is one child's work on some requests.
type batch struct {
	begun, done map[int]bool
	// fault is why it ended before all was done.
	fault error
}

// batch has a child read the requests with these numbers.
func (l *lists) batch(numbers []int) batch {
	b := batch{begun: map[int]bool{}, done: map[int]bool{}}
	c, err := l.start(numbers)
	if err != nil {
		b.fault = err
		return b
	}
	w := watch{ctx: l.ctx, child: c, ref: l.requests[numbers[0]].Ref, options: l.options, phase: parsing}
	messages := make(chan listMessage)
	go receiveLists(c.out, messages)
	limit := l.options.fetchTime() + l.options.timeout() + grace
	w.limit.allow(limit, time.Now())
	tick := time.NewTicker(nudge)
	defer tick.Stop()
	var broken error
	for open := true; open; {
		select {
		case m, ok := <-messages:
			switch {
			case !ok:
				open = false
			case m.err != nil || m.listed.Place < 0 || m.listed.Place >= len(numbers):
				broken = errors.Join(errWire, m.err)
				c.kill()
			case broken == nil:
				w.limit.allow(limit, time.Now())
				l.take(&b, numbers[m.listed.Place], &m.listed)
			}
		case <-tick.C:
			if w.limit.expired(time.Now()) {
				w.late = true
				c.kill()
			}
		}
	}
	if exit := c.wait(); len(b.done) < len(numbers) && l.ctx.Err() == nil {
		b.fault = w.died(exit, broken)
	}
	return b
}

// take looks at what the child says of one request.
func (l *lists) take(b *batch, number int, m *listed) {
	b.begun[number] = true
	if m.Begun || b.done[number] {
		return
	}
	b.done[number] = true
	r := ListResult{Request: number, List: m.List, RetryAfter: time.Duration(m.After)}
	if m.Failed != nil {
		r.List, r.Err = nil, m.Failed
	}
	l.tell(r)
}

func (l *lists) tell(r ListResult) {
	select {
	case l.results <- r:
	case <-l.ctx.Done():
	}
}

// start starts a child that is asked on its standard input.
func (l *lists) start(numbers []int) (*child, error) {
	asked := listsRequest{
		Read: l.options.timeout(), Fetch: l.options.fetchTime(), Version: l.options.Version,
	}
	for _, i := range numbers {
		r := &l.requests[i]
		asked.Lists = append(asked.Lists, askedList{r.Ref, r.FromPage, r.Known.Address, r.Known.ETag, r.Known.LastModified})
	}
	c, err := ask(l.ctx, l.options, listsArgument, asked)
	if err != nil {
		return nil, &content.Error{Op: "list the articles", Reason: clean.Inline("the process that reads them did not start: "+err.Error(), nil), Err: err}
	}
	return c, nil
}

// listMessage is what one receive gave.
type listMessage struct {
	listed listed
	err    error
}

// receiveLists hands on what comes until the pipe ends.
func receiveLists(from io.Reader, messages chan<- listMessage) {
	defer close(messages)
	defer func() {
		if p := recover(); p != nil {
			messages <- listMessage{err: content.Recovered(p)}
		}
	}()
	r := newReceiver(from)
	for {
		m, err := r.receiveListed()
		if errors.Is(err, io.EOF) {
			return
		}
		messages <- listMessage{m, err}
		if err != nil {
			_, _ = io.Copy(io.Discard, from)
			return
		}
	}
}

// checkList checks what arrives before anybody uses it.
func checkList(l *content.List) error {
	if l == nil {
		return nil
	}
	bad := func(i content.Listed) bool { return i.Number < 0 || i.Words < 0 }
	if l.Kind > content.Feeds || l.Left < 0 || slices.ContainsFunc(l.Items, bad) || slices.ContainsFunc(l.Feeds, bad) {
		return errWire
	}
	return nil
}
