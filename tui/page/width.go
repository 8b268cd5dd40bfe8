package page

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"github.com/standfirst/standfirst/content/clean"
)

// measure is how a terminal measures text.
type measure ansi.Method

const clusterBytes = 512

// cells is the number of cells that text takes.
func (m measure) cells(s string) int {
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

// head is how many bytes of s fit into n cells, and the cells that they take.
func (m measure) head(s string, n int) (size, cells int) {
	size, cells = m.fits(s, n)
	if cut := clean.Cut(s, size); cut < size && size < len(s) {
		return cut, m.cells(s[:cut])
	}
	return size, cells
}

func (m measure) fits(s string, n int) (size, cells int) {
	for size < len(s) {
		if c := s[size]; c >= ' ' && c <= '~' && (size+1 == len(s) || s[size+1] < utf8.RuneSelf) {
			if cells == n {
				return size, cells
			}
			size++
			cells++
			continue
		}
		k, w := cluster(s[size:])
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

// cluster is the length and width of the first character of s as a reader sees
// it. None is taken to be longer than clusterBytes.
func cluster(s string) (size, cells int) {
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
