package tui

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// paper is a terminal that keeps what is written.
type paper struct{ bytes.Buffer }

func (*paper) Close() error { return nil }
func (*paper) Fd() uintptr  { return ^uintptr(0) }

const (
	asks       = ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
	background = ansi.RequestBackgroundColor
)

// written writes what Bubble Tea does at its first tick, and says when that was done.
func written(t *testing.T, c *curtain, words ...string) <-chan time.Time {
	t.Helper()
	done := make(chan time.Time, 1)
	go func() {
		for _, w := range words {
			if _, err := c.Write([]byte(w)); err != nil {
				t.Error(err)
			}
		}
		done <- time.Now()
	}()
	return done
}

func TestTheFirstScreenWaitsForTheArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := new(paper)
		c := newCurtain(p, true)
		began := time.Now()
		done := written(t, c, asks+background, "first screen")
		time.Sleep(patienceForFirst / 2)
		synctest.Wait()
		if p.Len() > 0 {
			t.Errorf("%q was written already", p)
		}
		c.lift()
		if at := (<-done).Sub(began); at != patienceForFirst/2 {
			t.Errorf("drawn after %s", at)
		}
		if p.String() != asks+background+"first screen" {
			t.Errorf("written: %q", p)
		}
	})
}

func TestTheFirstScreenWaitsNoLongerThanNobodyNotices(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := new(paper)
		began := time.Now()
		done := written(t, newCurtain(p, false), asks, "first screen", "second")
		if at := (<-done).Sub(began); at != patienceForFirst {
			t.Errorf("drawn after %s", at)
		}
		if p.String() != asks+"first screen"+"second" {
			t.Errorf("written: %q", p)
		}
	})
}

// Where a question is still to be asked Bubble Tea would wait to ask it, with the
// article in its hands.
func TestNothingElseWaits(t *testing.T) {
	for name, words := range map[string][]string{
		"a screen":                      {"first screen", asks + background},
		"the background asked too late": {asks, background},
	} {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			if at := (<-written(t, newCurtain(new(paper), true), words...)).Sub(began); at > 0 {
				t.Errorf("%s: drawn after %s", name, at)
			}
		})
	}
}
