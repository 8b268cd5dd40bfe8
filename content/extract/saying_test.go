package extract

import (
	"strings"
	"testing"
)

// No sentence is said to stand in a text less often than it does.
func TestSayingsMissNothing(t *testing.T) {
	text := "the old pier at ostby was closed on monday, and no boat came in\n" +
		"nobody asked why the old pier at ostby was closed on monday\n" +
		"closed on monday: the old pier at ostby\nthe pier was painted by four men in one day\n"
	var pieces []piece
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		for i := range words {
			for j := i + 6; j <= len(words); j++ {
				pieces = append(pieces, piece{key: strings.Join(words[i:j], " ")})
			}
		}
	}
	for _, key := range []string{"d pier at ostby was closed on mon", "the pier was painted by four", "six words that are not there"} {
		pieces = append(pieces, piece{key: key})
	}
	said := newSayings(pieces, func(*piece) bool { return true }, text)
	for i := range pieces {
		key := pieces[i].key
		if n := strings.Count(text, key); said.most(key) < n {
			t.Errorf("%q stands there %d times, at most %d by its words", key, n, said.most(key))
		}
	}
	if n := said.most("six words that are not there"); n != 0 {
		t.Errorf("what is not there may be there %d times", n)
	}
}
