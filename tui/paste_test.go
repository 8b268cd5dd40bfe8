package tui

import (
	"slices"
	"strings"
	"testing"
)

// taken sends input in pieces and gives what is taken of it.
func taken(input string, size int) string {
	var l pasteLimit
	var out strings.Builder
	buffer := make([]byte, size+pasteHeld)
	for piece := range slices.Chunk([]byte(input), size) {
		n := l.cut(buffer, copy(buffer, piece))
		if n > len(buffer) {
			return "more than there is room for"
		}
		out.Write(buffer[:n])
	}
	return out.String()
}

func TestLongPastesAreCut(t *testing.T) {
	most := strings.Repeat("x", pasteMost)
	for _, test := range []struct{ name, input, want string }{
		{"keys", "jjk\x1b[A\x1b", "jjk\x1b[A\x1b"},
		{"a paste", "/" + pasteBegins + "words" + pasteEnds + "\r", "/" + pasteBegins + "words" + pasteEnds + "\r"},
		{"as long as may be", pasteBegins + most + pasteEnds + "q", pasteBegins + most + pasteEnds + "q"},
		{"too long", pasteBegins + most + "more" + pasteEnds + "q", pasteBegins + most + pasteEnds + "q"},
		{"half a mark in what is cut", pasteBegins + most + "\x1b[20" + "\x1b\x1b[201" + pasteEnds + "q", pasteBegins + most + pasteEnds + "q"},
		{
			"a mark cut in two", pasteBegins + most + strings.Repeat("m", 4096*17-len(pasteBegins)-pasteMost-5) + pasteEnds + strings.Repeat("q", 4096),
			pasteBegins + most + pasteEnds + strings.Repeat("q", 4096),
		},
		{"two", pasteBegins + most + "m" + pasteEnds + pasteBegins + "n" + pasteEnds, pasteBegins + most + pasteEnds + pasteBegins + "n" + pasteEnds},
		{"a beginning within", pasteBegins + "a" + pasteBegins + "b" + pasteEnds, pasteBegins + "a" + pasteBegins + "b" + pasteEnds},
		{"without an end", pasteBegins + most + most, pasteBegins + most},
	} {
		for _, size := range []int{4096, 1000, 7, 1} {
			if got := taken(test.input, size); got != test.want {
				t.Errorf("%s in pieces of %d: %d bytes, want %d; ends %q", test.name, size, len(got), len(test.want), got[max(0, len(got)-20):])
			}
		}
	}
}
