package serve

import (
	"crypto/rand"
	"embed"
	"math/big"
	"strconv"
	"strings"
)

//go:embed names/*.txt
var nameFiles embed.FS

// picker picks one of n, from 0.
type picker func(n int) int

// random picks so that nobody can guess it.
func random(n int) int {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		panic(err) // never fails
	}
	return int(i.Int64())
}

// word is one of a list.
func (p picker) word(list string) string {
	b, err := nameFiles.ReadFile("names/" + list + ".txt")
	if err != nil {
		panic(err) // embedded
	}
	words := strings.Fields(string(b))
	return words[p(len(words))]
}

// name is a pseudonym that nobody in the room has: "amber-otter". Nobody types
// one, so none says who somebody is.
func (p picker) name(taken map[string]bool) string {
	for range 200 {
		if n := p.word("adjectives") + "-" + p.word("animals"); !taken[n] {
			return n
		}
	}
	base := p.word("adjectives") + "-" + p.word("animals")
	for i := 2; ; i++ {
		if n := base + "-" + strconv.Itoa(i); !taken[n] {
			return n
		}
	}
}

// words are the two words that a participant comes back with: "copper-lantern".
func (p picker) words() string { return p.word("things") + "-" + p.word("things") }

// normalWords are words as they are kept, from what somebody typed.
func normalWords(typed string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
