package serve

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// forgetful keeps nothing.
type forgetful struct{}

func (forgetful) Append([]workshop.Event) error                    { return nil }
func (forgetful) Keep([]rooms.Secret) error                        { return nil }
func (forgetful) Forget(map[string]bool) error                     { return nil }
func (forgetful) Replay(func(*workshop.Event)) (damage, err error) { return nil, nil }
func (forgetful) Secrets(func(rooms.Secret)) (damage, err error)   { return nil, nil }

func TestAFaultWhileSomebodyFollowsIsTold(t *testing.T) {
	a := &content.Article{Reference: "ferry.md"}
	a.Document.Blocks = []content.Block{{Text: "The ferry sails."}}
	a.Document.Sentences = []content.Sentence{{Span: content.Span{End: 16}}}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Time{}, false)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		var told *content.Fault
		r, _, err := Open(p, "ABCDEF", "salt", forgetful{}, Options{Crashed: func(f *content.Fault) { told = f }})
		if err != nil {
			t.Fatal(err)
		}
		ana, err := r.enter()
		if err != nil {
			t.Fatal(err)
		}
		news := r.Seat(ana.P).Follow(t.Context())
		<-news
		<-news
		r.frame.Store(nil) // what never happens
		r.listeners.all()
		if n, on := <-news; on {
			t.Errorf("after the fault comes %+v", n)
		}
		if told == nil {
			t.Error("nobody is told of the fault")
		}
		r.frame.Store(&Frame{})
		r.Close()
	})
}
