package wording

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// Counted is a number and what is counted, in the plural where it is not one: "3 people", "1 entry".
func Counted(n int, one string) clean.Text {
	many := one + "s"
	if stem, ok := strings.CutSuffix(one, "ry"); ok {
		many = stem + "ries"
	}
	switch {
	case n == 1:
		many = one
	case one == "person":
		many = "people"
	}
	return clean.Inline(fmt.Sprintf("%d %s", n, many), nil)
}

// Spelled is a small number as a word: "none" to "eight", and "many" above.
func Spelled(n int) clean.Text {
	words := [...]clean.Text{"none", "one", "two", "three", "four", "five", "six", "seven", "eight"}
	if n < len(words) {
		return words[n]
	}
	return "many"
}
