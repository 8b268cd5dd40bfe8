package sandbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
)

// deathVariable makes the child of a test end in a certain way.
const deathVariable = "STANDFIRST_TEST_DEATH"

// die does what the variable says. It gives false when there is nothing to do.
func die(how string) bool {
	out := newSender(os.Stdout)
	text := &content.Article{}
	text.Document.Blocks = []content.Block{{Text: "One. Two."}}
	text.Document.Sentences = []content.Sentence{{Span: content.Span{End: 4}}, {Index: 1, Span: content.Span{Start: 5, End: 9}}}
	fetched := func() { _ = out.fetched() }
	switch how {
	case "":
		return false
	case "by page":
		dieByPage()
	case "spin":
		fetched()
		for {
		}
	case "spin held":
		spinHeld()
	case "memory":
		fetched()
		limitMemory(200 << 20)
		var all [][]byte
		for {
			all = append(all, bytes.Repeat([]byte{1}, 10<<20))
		}
	case "no room for a thread", "no thread":
		fetched()
		if how == "no room for a thread" {
			runtime.KeepAlive(bytes.Repeat([]byte{1}, memory*3/5))
		}
		_, _ = io.WriteString(os.Stderr, "runtime/cgo: pthread_create failed: Resource temporarily unavailable\n")
		os.Exit(2)
	case "stack":
		fetched()
		debug.SetMaxStack(stack)
		fmt.Println(deep(1))
	case "panic":
		fetched()
		go func() { panic("with \x1b[31m words of a page") }()
		time.Sleep(time.Hour)
	case "exit":
		os.Exit(3)
	case "garbage":
		_, _ = io.WriteString(os.Stdout, strings.Repeat("garbage", 10000))
	case "long":
		_, _ = os.Stdout.Write([]byte{wireOpened, 0xff, 0xff, 0xff, 0xff, 1, 2, 3})
	case "half":
		_, _ = os.Stdout.Write([]byte{wireOpened, 100, 0, 0, 0, 1, 2, 3})
	case "judge dies":
		fetched()
		_ = out.send(content.Opened{Article: text})
	case "judge lies":
		fetched()
		_ = out.send(content.Opened{Article: text})
		_ = out.send(content.Judged{From: 1, Judgements: make([]content.Judgement, 5)})
	}
	return true
}

func deep(n int) int {
	var large [1 << 10]int
	large[n%len(large)] = n
	return deep(n+1) + large[(n+1)%len(large)]
}

// TestDeathOfTheChild has a real child die of what it does. Deaths by the clock are in
// watch_test.go.
func TestDeathOfTheChild(t *testing.T) {
	for _, c := range []struct {
		how   string
		kind  content.Kind
		words string
	}{
		{"memory", content.Refused, "needed more than 1 GB of memory"},
		{"no room for a thread", content.Refused, "needed more than 1 GB of memory"},
		{"no thread", content.Other, "pthread_create failed: Resource temporarily unavailable"},
		{"stack", content.Refused, "this page is nested too deeply"},
		{"panic", content.Other, "the process that read it ended unexpectedly (panic: with [31m words of a page)"},
		{"exit", content.Other, "ended unexpectedly (exit status 3)"},
		{"garbage", content.Other, "could not be understood"},
		{"long", content.Other, "could not be understood"},
		{"half", content.Other, "ended unexpectedly"},
	} {
		t.Run(c.how, func(t *testing.T) {
			if c.how == "memory" && hostile.Race {
				t.Skip("the race detector's own memory does not fit in the limit")
			}
			t.Setenv(deathVariable, c.how)
			_, err := opened(t, "sample", Options{Timeout: MaxTimeout}) // no clock wins over the death
			if err == nil || content.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.words) {
				t.Errorf("kind %d: %v\nwant %d: %s", content.KindOf(err), err, c.kind, c.words)
			}
		})
	}
}

func TestTheCauseOfADeath(t *testing.T) {
	t.Setenv(deathVariable, "exit")
	_, err := opened(t, "sample", Options{Timeout: MaxTimeout})
	if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != 3 {
		t.Errorf("%v does not say how it ended", err)
	}
}

// TestTheCauseOfACrash holds that what a reading panicked with is its cause, if it is an error.
func TestTheCauseOfACrash(t *testing.T) {
	if err := crashed("read", "pier.html", io.ErrUnexpectedEOF); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%v does not keep its cause", err)
	}
	if err := crashed("read", "pier.html", "with words"); err.Err != nil || !strings.Contains(err.Error(), "crashed (with words)") {
		t.Errorf("%v of %v", err, err.Err)
	}
}

// TestJudgingThatEnds holds that an article stays, with what was judged of it.
func TestJudgingThatEnds(t *testing.T) {
	for how, why := range map[string]string{
		"judge dies": "not judged: the process that judges ended unexpectedly",
		"judge lies": "not judged: the process that judges ended unexpectedly",
	} {
		t.Setenv(deathVariable, how)
		a, err := opened(t, "sample", Options{Timeout: MaxTimeout})
		if err != nil || len(a.Judgements) != 2 {
			t.Fatalf("%s: %v %+v", how, err, a)
		}
		if last := a.Judgements[1]; last.Label != content.Unsure || string(last.Reasons[0].Why) != why {
			t.Errorf("%s: %+v", how, last)
		}
	}
}

// TestStoppedByTheReader holds that the events end when the reader stops, and the child before them.
func TestStoppedByTheReader(t *testing.T) {
	t.Setenv(deathVariable, "spin")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o := Options{Timeout: MaxTimeout}
	c, err := start(ctx, "sample", o)
	if err != nil {
		t.Fatal(err)
	}
	var ended error
	wait := c.wait
	c.wait = func() error {
		ended = wait()
		return ended
	}
	events := make(chan content.Event)
	go func() {
		defer close(events)
		w := watch{ctx: ctx, child: c, ref: "sample", options: o, events: events}
		w.run()
	}()
	told := 0
	for e := range events { // until it is closed, for which the child must be gone
		if _, failed := e.(content.Failed); failed {
			t.Errorf("somebody who stops is told of %v", e)
		}
		told++
		cancel()
	}
	if exit, ok := errors.AsType[*exec.ExitError](ended); !ok || exit.Exited() && runtime.GOOS != "windows" || told == 0 {
		t.Errorf("after %d events the child ended by %v, not by being killed", told, ended)
	}
}

// TestAChildThatSpinsIsKilled holds that the clock ends a child that uses all it gets.
func TestAChildThatSpinsIsKilled(t *testing.T) {
	t.Setenv(deathVariable, "spin")
	_, err := opened(t, "sample", Options{Timeout: 300 * time.Millisecond})
	if content.KindOf(err) != content.Timeout {
		t.Errorf("got %v", err)
	}
}

func TestNoSuchProgram(t *testing.T) {
	_, err := opened(t, "sample", Options{Executable: "/no/such/program"})
	if err == nil || !strings.Contains(err.Error(), "the process that reads it did not start") {
		t.Error(err)
	}
}

// A hint names a limit that is longer than the one that was too short, and that
// the settings allow.
func TestTimeoutHint(t *testing.T) {
	for limit, want := range map[time.Duration]string{
		10 * time.Second: "'--timeout 20s' allows it longer", 45 * time.Second: "'--timeout 1m30s' allows it longer",
		5 * time.Minute: "'--timeout 10m' allows it longer", 6 * time.Minute: "'--timeout 10m' allows it longer", MaxTimeout: "",
	} {
		if got := timeoutHint(limit); string(got) != want {
			t.Errorf("%s: %q, want %q", limit, got, want)
		}
	}
}

func TestSeconds(t *testing.T) {
	for d, want := range map[time.Duration]string{
		10 * time.Second: "10 s", 90 * time.Second: "1 min 30 s", time.Minute: "1 min", 300 * time.Millisecond: "300 ms", 1500 * time.Millisecond: "1.5 s",
	} {
		if got := seconds(d); string(got) != want {
			t.Errorf("%s: %q", d, got)
		}
	}
}
