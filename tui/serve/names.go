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

// pick is a word of the list, at random.
func pick(list string) string {
	b, err := nameFiles.ReadFile("names/" + list + ".txt")
	if err != nil {
		panic(err) // embedded
	}
	words := strings.Fields(string(b))
	i, err := rand.Int(rand.Reader, big.NewInt(int64(len(words))))
	if err != nil {
		panic(err) // never fails
	}
	return words[i.Int64()]
}

// newName is a pseudonym that nobody in the room has: "amber-otter". Nobody types
// one, so none says who somebody is.
func newName(taken map[string]bool) string {
	for range 200 {
		if n := pick("adjectives") + "-" + pick("animals"); !taken[n] {
			return n
		}
	}
	base := pick("adjectives") + "-" + pick("animals")
	for i := 2; ; i++ {
		if n := base + "-" + strconv.Itoa(i); !taken[n] {
			return n
		}
	}
}

// newWords are the two words that a participant comes back with: "copper-lantern".
func newWords() string { return pick("things") + "-" + pick("things") }

// normalWords are words as they are kept, from what somebody typed.
func normalWords(typed string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
