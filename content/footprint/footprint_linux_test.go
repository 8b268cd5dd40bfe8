package footprint

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/footprint/footprinttest"
)

// one is a mapping as /proc/PID/smaps has it.
func one(addresses, rights, file string, anonymous, swapped int) string {
	return addresses + " " + rights + " 00000000 fe:00 2104                           " + file + "\n" +
		"Size:               1024 kB\nRss:                 512 kB\nPrivate_Dirty:         0 kB\n" +
		"Anonymous:      " + strconv.Itoa(anonymous) + " kB\nAnonHugePages:         0 kB\n" +
		"Swap:           " + strconv.Itoa(swapped) + " kB\nLocked:                0 kB\nVmFlags: rd ex mr mw me\n"
}

func TestMappings(t *testing.T) {
	const program = "/opt/the reader/standfirst"
	text := one("400000-500000", "r-xp", program, 0, 0) +
		one("500000-600000", "r--p", program, 0, 0) +
		one("600000-700000", "r--p", program, 4, 0) + // with an address that the loader put in
		one("700000-800000", "r--p", program, 0, 8) + // or with one that is not in memory now
		one("800000-900000", "rw-p", program, 0, 0) +
		one("900000-a00000", "r-xs", program, 0, 0) +
		one("a00000-b00000", "r--p", program, 0, 0) +
		one("b00000-c00000", "r-xp", "/lib/libc.so.6", 0, 0) +
		one("c00000-d00000", "r--p", program, 0, 0)
	want := []mapping{{0x400000, 0x500000}, {0x500000, 0x600000}, {0xa00000, 0xb00000}}
	if got := mappings(strings.NewReader("1000-2000 rw-p 00000000 00:00 0\nAnonymous: 0 kB\nSwap: 0 kB\n"+text), program); !slices.Equal(got, want) {
		t.Errorf("%x", got)
	}
	for _, other := range []string{"/opt/the reader", "/opt/standfirst", program + " (deleted)"} {
		if got := mappings(strings.NewReader(text), other); len(got) > 0 {
			t.Errorf("of %q: %x", other, got)
		}
	}
}

// What is let go of comes back: the test goes on, and what it computes is right.
func TestShrink(t *testing.T) {
	before := footprinttest.Mapped(t)
	Shrink()
	after := footprinttest.Mapped(t)
	if after >= before {
		t.Errorf("%d kB of the program before, %d after", before, after)
	}
	for n := range 3 {
		Shrink()
		if got := strings.Repeat("quay ", n) + strconv.Quote("ferry"); !strings.HasSuffix(got, `"ferry"`) {
			t.Error(got)
		}
	}
}
