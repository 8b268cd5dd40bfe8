package sandbox

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/standfirst/standfirst/content"
)

// watch follows one child from its start to its end.
type watch struct {
	ctx     context.Context
	child   *child
	ref     string
	options Options
	events  chan<- content.Event
	limit   watchdog

	phase phase
	// article is the one told last. It belongs to the reader by now, who adds
	// judgements to it: only its document is looked at here.
	article *content.Article
	// judged is how many of its sentences have a judgement.
	judged int
	doing  content.Progress
	// late is set when its time was up, fault to what was wrong with a message.
	late  bool
	fault error
	// ready is set when the child waits for its next request.
	ready bool
}

// phase is what the child is at.
type phase uint8

const (
	fetching phase = iota
	parsing
	judging
	done
)

// message is what one receive gave. Its event is nil when the bytes are fetched.
type message struct {
	event content.Event
	err   error
	came  bool
}

// run follows the child to the end of its page, and reports whether it can be asked
// for another. If not, it has ended.

func (w *watch) run() (again bool) {
	messages := make(chan message)
	go w.receive(messages)
	w.limit.allow(w.options.fetchTime()+grace, time.Now())
	tick := time.NewTicker(nudge)
	defer tick.Stop()

	for open := true; open; {
		select {
		case m, ok := <-messages:
			w.hear(m)
			open = ok
		case <-tick.C:
			// On a busy machine both may be due: what has come is in time. It is
			// no more than one message, or a child that goes on talking would
			// have no end.
			select {
			case m, ok := <-messages:
				w.hear(m)
				open = ok
			default:
			}
			w.look()
		}
	}
	if w.ready && w.fault == nil && !w.late {
		w.end(nil)
		return true
	}
	// The pipe is closed, so the child has ended or been killed.
	err := w.child.wait()
	w.end(err)
	return false
}

// hear takes a message, the empty one when no more come.
func (w *watch) hear(m message) {
	switch {
	case m.err != nil:
		w.fault = m.err
		w.child.kill()
	case m.came && w.fault == nil && w.phase != done:
		if w.fault = w.take(m.event); w.fault != nil {
			w.child.kill()
		}
	}
}

// look is at the clock.
func (w *watch) look() {
	if w.limit.expired(time.Now()) {
		w.late = true
		w.child.kill()
	} else if w.phase < judging {
		w.tell(w.doing)
	}
}

// receive hands on what comes until the pipe ends, or until the child is ready for
// another page.
func (w *watch) receive(messages chan<- message) {
	defer close(messages)
	defer func() {
		if p := recover(); p != nil {
			messages <- message{err: content.Recovered(p)}
		}
	}()
	for {
		e, err := w.child.answers.receive()
		if errors.Is(err, io.EOF) {
			return
		}
		if end, ok := errors.AsType[pageEnd](err); ok {
			if w.child.requests == nil || end.leaves {
				continue
			}
			w.ready = true
			return
		}
		messages <- message{event: e, err: err, came: true}
		if err != nil {
			// Nothing after a broken message can be understood; only
			// wait for the end.
			_, _ = io.Copy(io.Discard, w.child.out)
			return
		}
	}
}

// take looks at one event, passes it on and sets the clock for the next one.
func (w *watch) take(e content.Event) error {
	switch e := e.(type) {
	case nil:
		w.phase = max(w.phase, parsing)
		w.limit.allow(w.options.timeout(), time.Now())
		return nil
	case content.Progress:
		w.doing = e
	case content.Opened:
		w.article, w.judged = e.Article, len(e.Article.Judgements)
		if !e.Article.Partial {
			w.phase = judging
			w.limit.allow(w.options.timeout(), time.Now())
		}
		w.tell(e)
		w.complete()
		return nil
	case content.Judged:
		if w.article == nil || e.From > w.judged || checkJudgements(&w.article.Document, e) != nil {
			return errWire
		}
		w.judged = max(w.judged, e.From+len(e.Judgements))
		w.limit.allow(w.options.timeout(), time.Now())
		w.tell(e)
		w.complete()
		return nil
	case content.Failed, content.Unchanged:
		w.phase = done
	}
	w.tell(e)
	return nil
}

// tell hands an event to the reader, unless the reader has gone.
func (w *watch) tell(e content.Event) {
	select {
	case w.events <- e:
	case <-w.ctx.Done():
	}
}

// complete notes that nothing more is to come.
func (w *watch) complete() {
	if w.phase == judging && w.judged == len(w.article.Document.Sentences) {
		w.phase = done
	}
}

// end says what is to be said when the child has ended.
func (w *watch) end(exit error) {
	switch {
	case w.phase == done, w.ctx.Err() != nil:
		return
	case w.phase == judging:
		w.tell(unjudged(w.judged, len(w.article.Document.Sentences), w.late, w.options.timeout()))
		return
	}
	w.tell(content.Failed{Err: w.died(exit, w.fault)})
}
