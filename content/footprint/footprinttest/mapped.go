// Package footprinttest tells tests what a process has in memory.
package footprinttest

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// Mapped is how much of the program's file is in this process's memory, in kilobytes. The
// test is skipped where the system does not tell.
func Mapped(tb testing.TB) (sum int) {
	tb.Helper()
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		tb.Skip(err)
	}
	smaps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		tb.Skip(err)
	}
	ours := false
	for line := range strings.Lines(string(smaps)) {
		f := strings.Fields(line)
		switch {
		case strings.Contains(f[0], "-"):
			ours = strings.HasSuffix(line, " "+program+"\n")
		case ours && f[0] == "Rss:":
			n, err := strconv.Atoi(f[1])
			if err != nil {
				tb.Fatal(err)
			}
			sum += n
		}
	}
	return sum
}
