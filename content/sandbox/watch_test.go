package sandbox

import (
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/standfirst/standfirst/content"
)

// watched has a watch follow a child that sends what send sends, and then neither
// sends anything nor ends before it is killed. It gives the events, and when the
// child was killed. The clock is not the real one.
func watched(t *testing.T, o Options, send func(*sender)) (events []content.Event, killed time.Duration) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		in, out := io.Pipe()
		c := &child{
			kill:    func() { killed = time.Since(began); _ = out.CloseWithError(io.EOF) },
			wait:    func() error { return errors.New("signal: killed") },
			out:     in,
			answers: newReceiver(in),
			stderr:  new(tail),
		}
		var sending sync.WaitGroup
		sending.Go(func() { send(newSender(out)) })
		defer sending.Wait()
		told := make(chan content.Event)
		go func() {
			defer close(told)
			w := watch{ctx: t.Context(), child: c, ref: "sample", options: o, events: told}
			w.run()
		}()
		for e := range told {
			events = append(events, e)
		}
	})
	return events, killed
}

func TestDeathsByTheClock(t *testing.T) {
	for _, c := range []struct {
		how   string
		send  func(*sender)
		at    time.Duration
		words string
	}{
		{
			"nothing comes", func(*sender) {}, 3 * time.Second,
			"could not fetch sample: nothing came for 2 s and it was given up; '--timeout 2s' allows it longer",
		},
		{"it only tells of its progress", func(s *sender) {
			for s.send(content.Progress{Doing: "chattering"}) == nil {
				time.Sleep(time.Millisecond)
			}
		}, 3 * time.Second, "could not fetch sample: nothing came for 2 s and it was given up; '--timeout 2s' allows it longer"},
		{"it reads for ever", func(s *sender) {
			time.Sleep(500 * time.Millisecond)
			_ = s.fetched()
		}, 1500 * time.Millisecond, "could not read sample: this page needed more than 1 s to read and was given up; '--timeout 2s' allows it longer"},
	} {
		t.Run(c.how, func(t *testing.T) {
			events, killed := watched(t, Options{Timeout: time.Second}, c.send)
			if killed < c.at || killed > c.at+nudge {
				t.Errorf("killed after %s, want %s", killed, c.at)
			}
			last, ok := events[len(events)-1].(content.Failed)
			if !ok || content.KindOf(last.Err) != content.Timeout || last.Err.Error() != c.words {
				t.Errorf("told %+v\nwant %s", events[len(events)-1], c.words)
			}
			// Who waits has been told so, some four times a second.
			if least := int(c.at/nudge) - 2; len(events)-1 < least {
				t.Errorf("told %d times, want %d", len(events)-1, least)
			}
		})
	}
}

// An article stays when its judging goes on for ever, with what was judged of it.
func TestJudgingThatHangs(t *testing.T) {
	a := &content.Article{}
	a.Document.Blocks = []content.Block{{Text: "One. Two."}}
	a.Document.Sentences = []content.Sentence{{Span: content.Span{End: 4}}, {Index: 1, Span: content.Span{Start: 5, End: 9}}}
	events, killed := watched(t, Options{Timeout: time.Second}, func(s *sender) {
		_ = s.fetched()
		_ = s.send(content.Opened{Article: a})
		time.Sleep(800 * time.Millisecond)
		_ = s.send(content.Judged{Judgements: []content.Judgement{{Label: content.Fact}}})
	})
	if want := 1800 * time.Millisecond; killed < want || killed > want+nudge {
		t.Errorf("killed after %s, want %s", killed, want)
	}
	last, ok := events[len(events)-1].(content.Judged)
	if !ok || last.From != 1 || len(last.Judgements) != 1 {
		t.Fatalf("told %+v", events)
	}
	if j := last.Judgements[0]; j.Label != content.Unsure || !strings.Contains(string(j.Reasons[0].Why), "it took longer than 1 s") {
		t.Errorf("judged %+v", j)
	}
}
