package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// What is done at different speeds is handed on in order, while no more than the jobs
// are at work.
func TestInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const total, jobs = 2000, 3
		var working, most atomic.Int32
		var got []int
		err := inOrder(t.Context(), total, jobs, func(i int) outcome {
			most.Store(max(most.Load(), working.Add(1)))
			defer working.Add(-1)
			time.Sleep(time.Duration(i*7919%13) * time.Millisecond)
			return outcome{text: pieces{fmt.Append(nil, i)}}
		}, func(i int, p outcome) error {
			if text := string(p.text[0]); text != fmt.Sprint(i) {
				t.Errorf("%s comes as number %d", text, i)
			}
			got = append(got, i)
			return nil
		})
		if err != nil || len(got) != total || !slices.IsSorted(got) || most.Load() != jobs {
			t.Errorf("%v, %d of them, %d at a time", err, len(got), most.Load())
		}
	})
}

// One that takes long does not keep the others from being done, until they are far
// ahead or have become large.
func TestOneThatTakesLong(t *testing.T) {
	text := func(size int) outcome { return outcome{text: pieces{make([]byte, size)}} }
	for name, c := range map[string]struct {
		one   outcome
		ahead int
	}{
		"small":             {text(100), mostAhead},
		"large":             {text(mostWaiting / 10), 11},
		"long, not written": {outcome{kept: mostWaiting / 10}, 11},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var done atomic.Int32
				wait := make(chan struct{})
				go func() {
					synctest.Wait()
					if n := int(done.Load()); n < c.ahead-1 || n > c.ahead+1 {
						t.Errorf("%d were done meanwhile, want %d", n, c.ahead)
					}
					close(wait)
				}()
				n := 0
				err := inOrder(t.Context(), 2*mostAhead, 2, func(i int) outcome {
					if i == 0 {
						<-wait
					}
					done.Add(1)
					return c.one
				}, func(int, outcome) error { n++; return nil })
				if err != nil || n != 2*mostAhead {
					t.Errorf("%d, %v", n, err)
				}
			})
		})
	}
}

// A long article is written when it is its turn, as the others are.
func TestALongArticleIsWrittenInItsTurn(t *testing.T) {
	var b strings.Builder
	err := inOrder(t.Context(), 3, 2, func(i int) outcome {
		if i == 1 {
			return outcome{kept: mostWaiting, late: func(w io.Writer) error { _, err := io.WriteString(w, "late "); return err }}
		}
		return outcome{text: pieces{[]byte("first "), []byte(fmt.Sprint(i, " "))}}
	}, func(_ int, p outcome) error { return p.writeTo(&b) })
	if want := "first 0 late first 2 "; err != nil || b.String() != want {
		t.Errorf("%q, %v; want %q", b.String(), err, want)
	}
}

func TestOrderEndsEarly(t *testing.T) {
	full := errors.New("the disk is full")
	err := inOrder(context.Background(), 100, 2, func(int) outcome { return outcome{} }, func(i int, _ outcome) error {
		if i == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = inOrder(ctx, 100, 2, func(i int) outcome {
		if i == 5 {
			cancel()
		}
		return outcome{}
	}, func(i int, _ outcome) error {
		if i == 4 {
			<-ctx.Done()
		}
		return nil
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A fault in one of them is that of this one.
func TestFaultInOne(t *testing.T) {
	faults := 0
	err := inOrder(context.Background(), 10, 2, func(i int) outcome {
		if i == 4 {
			panic("a fault")
		}
		return outcome{}
	}, func(i int, p outcome) error {
		if p.err != nil {
			faults++
			if i != 4 {
				t.Errorf("%d: %v", i, p.err)
			}
		}
		return nil
	})
	if err != nil || faults != 1 {
		t.Errorf("%v, %d faults", err, faults)
	}
}
