//go:build unix && !openbsd

package sandbox

import (
	"bytes"
	"os"
	"strconv"
	"syscall"

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

// mostResident is the most memory that an ended process had at once, in bytes, or 0 where
// the system does not tell. Where the address space is limited, it counts in kilobytes.
func mostResident(p *os.ProcessState) uint64 {
	used, ok := p.SysUsage().(*syscall.Rusage)
	if _, limited := addressSpace(); !limited || !ok || used.Maxrss < 0 {
		return 0
	}
	return uint64(used.Maxrss) << 10
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
