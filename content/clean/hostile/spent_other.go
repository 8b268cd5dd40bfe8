//go:build !unix

package hostile

import "time"

// Spent is the time of the clock, where the system does not tell another.
func Spent() time.Duration { return time.Duration(time.Now().UnixNano()) }
