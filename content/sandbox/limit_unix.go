//go:build unix

package sandbox

import (
	"bytes"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// limitMemory lets the process take no more address space than most beyond what
// it has now: the Go runtime reserves a gigabyte of it at its start and uses
// next to nothing of that.
func limitMemory(most uint64) {
	size, ok := addressSpace()
	if !ok {
		return
	}
	var l unix.Rlimit
	put(&l.Cur, size+most)
	put(&l.Max, size+most)
	_ = unix.Setrlimit(unix.RLIMIT_AS, &l)
}

// addressSpace is what the process has mapped, where the system tells.
func addressSpace() (uint64, bool) {
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0, false
	}
	first, _, _ := bytes.Cut(statm, []byte(" "))
	pages, err := strconv.ParseUint(string(first), 10, 64)
	return pages * uint64(os.Getpagesize()), err == nil
}

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
