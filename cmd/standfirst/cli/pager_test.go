package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// numbered are numbered lines of text.
func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "line %d\n", i)
	}
	return b.String()
}

// What does not fit on the screen goes through the pager, what fits does not, and what a
// pager that cannot be started or is left early does is no fault.
func TestLongOutputIsPaged(t *testing.T) {
	file := filepath.Join(t.TempDir(), "seen")
	for name, c := range map[string]struct {
		words         []string
		text          string
		printed, seen string
	}{
		"fits":     {[]string{"tee", file}, numbered(9), numbered(9), ""},
		"too long": {[]string{"tee", file}, numbered(10), numbered(10), numbered(10)},
		"too wide": {
			[]string{"tee", file},
			numbered(5) + strings.Repeat("x", 100) + "\n", numbered(5) + strings.Repeat("x", 100) + "\n",
			numbered(5) + strings.Repeat("x", 100) + "\n",
		},
		"colours":   {[]string{"tee", file}, strings.Repeat("\x1b[31mred\x1b[m ", 2) + "\n", strings.Repeat("\x1b[31mred\x1b[m ", 2) + "\n", ""},
		"no pager":  {[]string{"no-such-program-here"}, numbered(50), numbered(50), ""},
		"left soon": {[]string{"true"}, numbered(100_000), "", ""},
	} {
		_ = os.Remove(file)
		var out bytes.Buffer
		p := &pager{out: &out, words: c.words, width: 20, room: 9}
		for rest := c.text; rest != ""; { // in pieces, as it is printed
			n := min(len(rest), 7000)
			if k, err := io.WriteString(p, rest[:n]); err != nil || k != n {
				t.Fatalf("%s: %d %v", name, k, err)
			}
			rest = rest[n:]
		}
		if err := p.close(nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		seen, _ := os.ReadFile(file)
		if out.String() != c.printed || string(seen) != c.seen {
			t.Errorf("%s: %d bytes were printed and %d seen by the pager", name, out.Len(), len(seen))
		}
	}
	odd := errors.New("odd")
	if err := (&pager{out: io.Discard, width: 80, room: 24}).close(odd); !errors.Is(err, odd) {
		t.Errorf("the error became %v", err)
	}
}

// Nothing that is no terminal is paged.
func TestPipesAreNotPaged(t *testing.T) {
	var out bytes.Buffer
	err := Paged(&out, func(string) string { return "no-such-program-here" }, func(w io.Writer) error {
		_, err := io.WriteString(w, numbered(500))
		return err
	})
	if err != nil || out.String() != numbered(500) {
		t.Errorf("%d bytes, %v", out.Len(), err)
	}
}
