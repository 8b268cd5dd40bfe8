package names

import (
	"cmp"
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// StripTitle is a name without the titles before it: "Nell Orr" of "Prof. Dr. Nell Orr".
func StripTitle(s string) string { return stripTitle(s, "") }

// stripTitle takes the titles of a kind from the beginning of a name, if something else is there.
func stripTitle(s, kind string) string {
	rest := s
	for {
		word, after, ok := strings.Cut(rest, " ")
		if k := titleKind(word); !ok || k == "" || !strings.HasPrefix(k, kind) {
			break
		}
		rest = after
	}
	if len(rest) < len(s) {
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, "h. c. "), "h.c. ")
	}
	return cmp.Or(rest, s)
}

// titleKind is what kind of title a word before a name is, or is empty: "Dr", "Dr.", "Dipl.-Ing.".
func titleKind(word string) string {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "-Ing."), "-Ing")
	lower := strings.ToLower(word)
	if word == "" || word[0] == lower[0] || word[1:] != lower[1:] {
		return ""
	}
	return cmp.Or(words.Titles()[lower], words.Titles()[strings.TrimSuffix(lower, ".")])
}
