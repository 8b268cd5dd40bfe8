package sandbox

import (
	"testing"
	"time"
)

// TestWatchdog holds that a child that does nothing has its limit and no more, and
// that the hours for which the program was suspended are not held against it.
func TestWatchdog(t *testing.T) {
	now := time.Date(2031, 6, 2, 9, 0, 0, 0, time.UTC)
	var w watchdog
	w.allow(10*time.Second, now)
	looks := func(n int) bool {
		for range n {
			now = now.Add(nudge)
			if w.expired(now) {
				return true
			}
		}
		return false
	}
	if looks(20) {
		t.Fatal("expired after half its limit")
	}
	now = now.Add(8 * time.Hour)
	if w.expired(now) {
		t.Fatal("expired after a suspension")
	}
	if looks(15) {
		t.Error("the suspension took more than a second of the limit")
	}
	if !looks(2) {
		t.Error("not expired after its limit")
	}
	w.allow(time.Second, now)
	if looks(3) || !looks(1) {
		t.Error("another limit does not count from where it is given")
	}
}
