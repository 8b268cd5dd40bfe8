// Package retry says when a participant's program tries again to reach a room.
package retry

import "time"

const (
	first = 500 * time.Millisecond
	most  = 2 * time.Second
)

// After is how long to wait after a number of failures in a row: half a second after the
// first, since most are a step out of the Wi-Fi's reach or a server that starts again, and
// twice as long each time up to two seconds, so that a room of hundreds is not overrun.
func After(failures int) time.Duration {
	wait := first
	for range failures - 1 {
		if wait *= 2; wait >= most {
			return most
		}
	}
	return wait
}
