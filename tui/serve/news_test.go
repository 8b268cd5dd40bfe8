package serve_test

import (
	"testing"
	"testing/synctest"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

func TestASlowListenerMissesNewsAndDelaysNobody(t *testing.T) {
	k := kept(t, 2)
	r := held(t, k, k)
	slow, quick := must[*serve.Listener](t)(r.Listen("")), must[*serve.Listener](t)(r.Listen(""))
	for step := lobby(); step.Phase != workshop.Closed; step, _ = workshop.Next(step, 2) {
		do(t, r.Next(step))
		<-quick.Wake()
	}
	<-slow.Wake()
	if f := r.Frame(); f.Phase != workshop.Closed {
		t.Errorf("the newest is %s", f.Phase)
	}
	select {
	case <-slow.Wake():
		t.Error("there is old news, too")
	default:
	}
}

func TestCountsOfPeopleAreToldAFewTimesASecond(t *testing.T) {
	k := kept(t, 2)
	synctest.Test(t, func(t *testing.T) {
		r := held(t, k, k)
		l := must[*serve.Listener](t)(r.Listen(""))
		for range 50 {
			must[serve.Joined](t)(r.Join(k.Code))
		}
		<-l.Wake()
		if f := r.Frame(); f.Joined != 50 {
			t.Errorf("the first news tells of %d", f.Joined)
		}
		r.Close()
	})
}

func TestNoOlderFrameFollowsANewerOne(t *testing.T) {
	k := kept(t, 2)
	synctest.Test(t, func(t *testing.T) {
		r := held(t, k, k)
		do(t, r.Next(lobby()))
		ana := must[serve.Joined](t)(r.Join(k.Code))
		here, there := r.Seat(ana.P).Follow(t.Context()), r.Seat(ana.P).Follow(t.Context())
		for _, news := range []<-chan serve.News{here, there} {
			if n := <-news; n.Frame == nil || n.Frame.Joined != 1 {
				t.Fatalf("the first news is %+v", n)
			}
			if n := <-news; n.Mine == nil {
				t.Fatalf("the second news is %+v", n)
			}
		}
		do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}})) // before everybody is told who came
		for _, news := range []<-chan serve.News{here, there} {
			if n := <-news; n.Frame != nil {
				t.Errorf("then it tells of %d who joined", n.Frame.Joined)
			}
		}
		r.Close()
	})
}
