package serve

import (
	"errors"

	"github.com/standfirst/standfirst/content"
)

// mostBatch is how many requests are written to the disk together.
const mostBatch = 512

// request asks the goroutine of the room for something.
type request struct {
	do   func() error
	done chan error
	// looks: it changes nothing, so that it does not matter whether the disk takes anything.
	looks bool
}

// ask has the goroutine of the room do something, and returns when the disk has what
// came of it.
func (r *Room) ask(do func() error) error { return r.request(request{do, make(chan error, 1), false}) }

// look has the goroutine of the room look at something, also while the disk is full.
func (r *Room) look(do func() error) error { return r.request(request{do, make(chan error, 1), true}) }

func (r *Room) request(q request) error {
	select {
	case r.requests <- q:
	case <-r.ended:
		return ErrEnded
	}
	select {
	case err := <-q.done:
		return err
	case <-r.ended:
		select {
		case err := <-q.done: // it was the last thing done
			return err
		default:
			return ErrEnded
		}
	}
}

func (r *Room) run() {
	defer close(r.ended)
	defer func() { r.told(recover()) }()
	defer r.listeners.end()
	for {
		select {
		case q := <-r.requests:
			r.serve(q)
		case <-r.timer.C:
			r.publish()
		case <-r.quit:
			return
		}
	}
}

// serve does what is asked for, and what others ask for at the same time, so that the
// disk is waited for once.
func (r *Room) serve(first request) {
	batch := []request{first}
	for len(batch) < mostBatch {
		select {
		case q := <-r.requests:
			batch = append(batch, q)
			continue
		default:
		}
		break
	}
	errs := make([]error, len(batch))
	for i, q := range batch {
		errs[i] = r.safely(q.do)
	}
	err := r.save()
	if failing := err != nil; failing != r.failing {
		r.failing = failing
		if r.options.Trouble != nil {
			r.options.Trouble(err)
		}
	}
	r.tell() // first, so that whoever asked finds the frame as it is now
	for i, q := range batch {
		if errs[i] == nil && !q.looks {
			errs[i] = err
		}
		q.done <- errs[i]
	}
}

// safely does what was asked for. A mistake in it is told, and ends nobody's lesson.
func (r *Room) safely(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errFault
			if r.options.Crashed != nil {
				r.options.Crashed(content.Recovered(p))
			}
		}
	}()
	return do()
}

// told tells of the panic that ended a goroutine, or of none where p is nil.
func (r *Room) told(p any) {
	if p != nil && r.options.Crashed != nil {
		r.options.Crashed(content.Recovered(p))
	}
}

// errFault is what is told after a panic.
var errFault = errors.New("a fault in the program; what you did before is kept")

// save has the disk keep what happened. What it does not take now is not
// acknowledged, and written with what comes next.
func (r *Room) save() error {
	if err := r.keeper.Keep(r.secrets); err != nil {
		return err
	}
	r.secrets = r.secrets[:0]
	if err := r.keeper.Append(r.unsaved); err != nil {
		return err
	}
	r.unsaved = r.unsaved[:0]
	return nil
}
