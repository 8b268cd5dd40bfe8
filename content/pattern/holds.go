package pattern

import "strings"

// Holds reports whether one of the words stands in s. It comes before a pattern,
// as it is many times cheaper.
func Holds(s string, words ...string) bool {
	if len(words) < manyWords || len(s) < longText {
		for _, w := range words {
			if strings.Contains(s, w) {
				return true
			}
		}
		return false
	}
	t := threesOf(s)
	for _, w := range words {
		if t.may(w) && strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// From so many words and bytes of text on, one pass over the text first costs less than
// it saves.
const (
	manyWords = 8
	longText  = 48
)

// threes are the sequences of three bytes in a text, near enough: each is one of 4096 bits.
type threes [64]uint64

func threesOf(s string) *threes {
	t := new(threes)
	for i := 2; i < len(s); i++ {
		at := three(s[i-2], s[i-1], s[i])
		t[at>>6] |= 1 << (at & 63)
	}
	return t
}

// three is the place of three bytes.
func three(a, b, c byte) uint { return (uint(a)*37 ^ uint(b)*607 ^ uint(c)*11) & 4095 }

// may reports whether a word may stand in the text: it begins and ends with sequences that
// the text has.
func (t *threes) may(w string) bool {
	n := len(w)
	if n < 3 {
		return true
	}
	first, last := three(w[0], w[1], w[2]), three(w[n-3], w[n-2], w[n-1])
	return t[first>>6]>>(first&63)&1 != 0 && t[last>>6]>>(last&63)&1 != 0
}
