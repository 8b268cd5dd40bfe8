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
	limit(unix.RLIMIT_AS, size+most, size+most)
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

// limitTime ends the process after so many seconds of work on one core, should
// everything else fail.
func limitTime(seconds uint64) {
	limit(unix.RLIMIT_CPU, seconds, seconds+1)
}

// limit sets the soft and the hard limit of a resource.
func limit(resource int, soft, hard uint64) {
	var l unix.Rlimit
	put(&l.Cur, soft)
	put(&l.Max, hard)
	_ = unix.Setrlimit(resource, &l)
}

// put sets a limit, which is signed on some systems.
func put[T int64 | uint64](to *T, n uint64) { *to = T(n) }
