package page

import (
	"strings"
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

// Cells is the number of cells that text takes when it is measured by m.
func Cells(s string, m ansi.Method) int { return measure(m).cells(s) }

// Crop is text cut to a width, with the ellipsis at the end when it was cut.
func Crop(s clean.Text, width int, ellipsis string, m ansi.Method) clean.Text {
	ms := measure(m)
	if n, _ := ms.head(string(s), width); n == len(s) {
		return s
	}
	n, _ := ms.head(string(s), max(width-ms.cells(ellipsis), 0))
	if width < ms.cells(ellipsis) {
		return s[:n]
	}
	return s[:n] + clean.Inline(ellipsis, nil)
}

// Fit is text cropped or filled with spaces to exactly width cells.
func Fit(s clean.Text, width int, ellipsis string, m ansi.Method) clean.Text {
	s = Crop(s, width, ellipsis, m)
	if n := width - measure(m).cells(string(s)); n > 0 {
		s += clean.Inline(strings.Repeat(" ", n), nil)
	}
	return s
}

// Wrap is text broken into lines of at most width cells, by the same rules as
// the article.
func Wrap(s clean.Text, width int, m ansi.Method) []clean.Text {
	spans := measure(m).wrap(string(s), width)
	out := make([]clean.Text, len(spans))
	for i, l := range spans {
		out[i] = s[l.start:l.end]
	}
	return out
}
