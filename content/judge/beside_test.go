package judge

import (
	"strings"
	"testing"
)

func TestLinesOfThePageAreKnownByTheirForm(t *testing.T) {
	for text, want := range map[string]bool{
		"Hide caption":                               true,
		"  TOGGLE CAPTION":                           true,
		"Follow us on the pier, said nobody.":        true,
		"\u212aeep up: she may hide caption":         true,
		"Follow @nell":                               true,
		"Please chec\u212a: you\u2019re not a robot": true,
		"Cl\u0130c\u212a here to read":               true,
		"[Read the letter]":                          true,
		"[...] the slip":                             false,
		"[One two three four five six seven eight nine ten eleven twelve thirteen]": false,
		"The keeper may unsubscribe from the Herald.":                               true,
		"The keeper may unsubscribe.":                                               false,
		"They follow the tide.":                                                     false,
		"Hid":                                                                       false,
		"":                                                                          false,
	} {
		if got := beside(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Every wording is found wherever it stands.
func TestWordingsAreFoundAnywhere(t *testing.T) {
	for _, w := range besides().opens {
		if len(w) < 4 || !beside(" "+strings.ToUpper(w)+", it said.") {
			t.Errorf("%q does not open a line", w)
		}
	}
	for _, w := range besides().holds {
		if len(w) < shortest {
			t.Errorf("%q is too short to be looked for", w)
		}
		for n := range 20 {
			if !beside(strings.Repeat("x", n)+w) || !beside("The "+strings.Repeat("x", n)+strings.ToUpper(w)+" pier.") {
				t.Errorf("%q is not found behind %d letters", w, n)
			}
		}
	}
}
