//go:build unix

package sandbox

import "golang.org/x/sys/unix"

// limitTime ends the process after so many seconds more of work on one core, should
// everything else fail. The hard limit is left as it is, so that there can be a next
// page: at the soft one the Go runtime ends the process.
func limitTime(seconds uint64) {
	var used unix.Rusage
	var l unix.Rlimit
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil || unix.Getrlimit(unix.RLIMIT_CPU, &l) != nil {
		return
	}
	seconds += uint64(used.Utime.Sec) + uint64(used.Stime.Sec) + 1
	if seconds < uint64(l.Max) { //nolint:unconvert // it is signed on some systems
		put(&l.Cur, seconds)
		_ = unix.Setrlimit(unix.RLIMIT_CPU, &l)
	}
}

// put sets a limit, which is signed on some systems.
func put[T int64 | uint64](to *T, n uint64) { *to = T(n) }
