//go:build unix

package source_test

import (
	"syscall"
	"time"
)

// spent is the processor time that the tests have used, which other programs on the
// machine do not change.
func spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}
