package pattern

import (
	"regexp"
	"strings"
)

// Words are words and phrases of which one may stand in a text, in the letters in which they are
// given. They are looked for one by one in the first texts, and then all at once.
type Words struct {
	some []string
	fast quick
}

// Among are these words, or none, of which none is in any text.
func Among(some ...string) *Words { return &Words{some: some} }

// In reports whether one of the words stands in s.
func (w *Words) In(s string) bool {
	if len(w.some) == 0 {
		return false
	}
	if match, sure := w.fast.in(s, w.expression); sure {
		return match
	}
	return Holds(s, w.some...)
}

func (w *Words) expression() string {
	quoted := make([]string, len(w.some))
	for i, word := range w.some {
		quoted[i] = regexp.QuoteMeta(word)
	}
	return strings.Join(quoted, "|")
}
