package wrap

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"github.com/standfirst/standfirst/content/clean"
)

// Measure is how a terminal measures text.
type Measure ansi.Method

const clusterBytes = 512

// Cells is the number of cells that text takes.
func (m Measure) Cells(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			if ansi.Method(m) == ansi.WcWidth {
				return ansi.StringWidthWc(s)
			}
			return displaywidth.String(s)
		}
	}
	return len(s)
}

// Head is how many bytes of s fit into n cells, whole characters, and the cells that they take.
func (m Measure) Head(s string, n int) (size, cells int) {
	size, cells = m.fits(s, n)
	if cut := clean.Cut(s, size); cut < size && size < len(s) {
		return cut, m.Cells(s[:cut])
	}
	return size, cells
}

func (m Measure) fits(s string, n int) (size, cells int) {
	for size < len(s) {
		if c := s[size]; c >= ' ' && c <= '~' && (size+1 == len(s) || s[size+1] < utf8.RuneSelf) {
			if cells == n {
				return size, cells
			}
			size++
			cells++
			continue
		}
		k, w := Cluster(s[size:])
		if ansi.Method(m) == ansi.WcWidth {
			w = ansi.StringWidthWc(s[size : size+k])
		}
		if cells+w > n {
			return size, cells
		}
		size += k
		cells += w
	}
	return size, cells
}

// Cluster is the length and width of the first character of s as a reader sees
// it. None is taken to be longer than clusterBytes.
func Cluster(s string) (size, cells int) {
	if len(s) > clusterBytes {
		n := clusterBytes
		for !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	g := displaywidth.StringGraphemes(s)
	if !g.Next() {
		return len(s), 0
	}
	return len(g.Value()), g.Width()
}

// Snap moves an offset forward to the next boundary between characters as a
// reader sees them.
func Snap(s string, i int) int {
	if i <= 0 || i >= len(s) || s[i] < utf8.RuneSelf && s[i-1] < utf8.RuneSelf {
		return min(max(i, 0), len(s))
	}
	// Between two ASCII bytes there is always one.
	from := i
	for from > 0 && i-from < 256 && (s[from] >= utf8.RuneSelf || s[from-1] >= utf8.RuneSelf) {
		from--
	}
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	for at := from; at < len(s); {
		if at >= i {
			return at
		}
		n, _ := Cluster(s[at:])
		at += n
	}
	return len(s)
}
