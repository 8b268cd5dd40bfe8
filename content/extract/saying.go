package extract

import (
	"hash/maphash"
	"math"
	"strings"
)

// sayings tell how often a text may hold some sentences, so that it is not searched for
// each of them.
type sayings struct {
	seed maphash.Seed
	// times is how often words stand in the text that stand within the sentences.
	times map[uint64]int
}

// sayingWords is how many words of a sentence are looked for: the second and those after it. They
// are whole words wherever the sentence stands, which its first and last need not be.
const sayingWords = 4

// newSayings looks through a text for the pieces that are to be looked for.
func newSayings(pieces []piece, which func(*piece) bool, text string) *sayings {
	s := &sayings{seed: maphash.MakeSeed(), times: map[uint64]int{}}
	for i := range pieces {
		if which(&pieces[i]) {
			if words, ok := inner(pieces[i].key); ok {
				s.times[maphash.String(s.seed, words)] = 0
			}
		}
	}
	if len(s.times) == 0 {
		return s
	}
	var starts [sayingWords]int // of the words up to here
	n := 0
	for end := 0; end <= len(text); end++ {
		if end < len(text) && text[end] != ' ' && text[end] != '\n' {
			continue
		}
		if n >= sayingWords-1 {
			begin := starts[(n-sayingWords+1)%sayingWords]
			h := maphash.String(s.seed, text[begin:end])
			if times, ok := s.times[h]; ok {
				s.times[h] = times + 1
			}
		}
		n++
		starts[n%sayingWords] = end + 1
	}
	return s
}

// most is how often a key stands in the text at most.
func (s *sayings) most(key string) int {
	words, ok := inner(key)
	if !ok {
		return math.MaxInt
	}
	return s.times[maphash.String(s.seed, words)]
}

// inner are the words of a key that are looked for, where it has so many.
func inner(key string) (words string, ok bool) {
	_, rest, _ := strings.Cut(key, " ")
	end := 0
	for range sayingWords {
		at := strings.IndexByte(rest[end:], ' ')
		if at < 0 {
			return "", false
		}
		end += at + 1
	}
	return rest[:end-1], true
}
