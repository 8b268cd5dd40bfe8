package footprint

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// Shrink lets go of the pages of the program's own file. Those that are needed come back one fault
// and sixteen pages at a time: a hundred faults or two, a fraction of a millisecond.
func Shrink() {
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return
	}
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer func() { _ = smaps.Close() }()
	for _, m := range mappings(smaps, program) {
		_, _, _ = unix.Syscall(unix.SYS_MADVISE, m.begin, m.end-m.begin, unix.MADV_DONTNEED) // or they stay
	}
}

// mapping is where some of a file stands in memory.
type mapping struct{ begin, end uintptr }

// mappings are those of a program that can be let go of: none that may be written to, and none in
// which a page is not what it is in the file any more, as when a debugger has put a breakpoint
// there, or the loader an address. They stand one behind the other, and smaps is read no further:
// the system looks at every page that it tells of.
func mappings(smaps io.Reader, program string) (out []mapping) {
	var m mapping
	ours, own := false, false
	for s := bufio.NewScanner(smaps); s.Scan(); {
		name, rest, _ := strings.Cut(s.Text(), " ")
		switch rest = strings.TrimSpace(rest); {
		case name == "Anonymous:":
			own = rest != "0 kB"
		case name == "Swap:" && ours && !own && rest == "0 kB":
			out = append(out, m)
		case strings.Contains(name, "-"): // "400000-1017000 r-xp 00000000 fe:00 2104  /usr/bin/standfirst"
			_, err := fmt.Sscanf(name, "%x-%x", &m.begin, &m.end)
			file := err == nil && strings.HasSuffix(rest, " "+program)
			if len(out) > 0 && !file {
				return out
			}
			ours = file && (strings.HasPrefix(rest, "r--p ") || strings.HasPrefix(rest, "r-xp "))
		}
	}
	return out
}
