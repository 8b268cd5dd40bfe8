//go:build unix

package hostile

import (
	"syscall"
	"time"
)

// Spent is the processor time that this process has used so far. What else the
// machine does makes a test slow and does not change it.
func Spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}
