package sandbox

import "time"

// watchdog tells when the child has had its time. It counts the time between two
// looks at it, and of that no more than a few looks take: a reader who
// suspends the program for an hour stops the child too, and the hour is not the
// child's.
type watchdog struct {
	left time.Duration
	seen time.Time
}

// longestLook is the most that counts of the time between two looks. A machine
// that is slow to wake this process up is slow to run the child as well.
const longestLook = 4 * nudge

// allow gives the child the limit from now on.
func (w *watchdog) allow(limit time.Duration, now time.Time) { w.left, w.seen = limit, now }

// expired looks at the clock, and says whether the limit is used up.
func (w *watchdog) expired(now time.Time) bool {
	w.left -= min(now.Sub(w.seen), longestLook)
	w.seen = now
	return w.left <= 0
}
