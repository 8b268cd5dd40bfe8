package model

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Words of ASCII are read by shorter ways, to the same rows and shapes as others.
func TestWordsOfASCIIAreReadAsOthers(t *testing.T) {
	words := New().network().words
	for w := range strings.FieldsSeq(`the The THE tHE a A I I'm O'Brien O'BRIEN 7 1984 7th 4G mp3 B2B eBay Zyxomma zyxommata don't DON'T . , " ' - $ %`) {
		row, ok := words.ascii(w)
		if want := words.row(normal(w, nil)); !ok || row != want {
			t.Errorf("%q: row %d, wanted %d", w, row, want)
		}
		shape, ok := shapeASCII(w)
		if want := shapeByDefinition(w); !ok || shape != want {
			t.Errorf("%q: shape %d, wanted %d", w, shape, want)
		}
	}
}

// shapeByDefinition is the shape of a word by its definition.
func shapeByDefinition(w string) int {
	first, _ := utf8.DecodeRuneInString(w)
	lower, upper := strings.ContainsFunc(w, unicode.IsLower), strings.ContainsFunc(w, unicode.IsUpper)
	switch {
	case unicode.IsDigit(first):
		return 3
	case !unicode.IsLetter(first):
		return 4
	case unicode.IsLower(first) && upper:
		return 5
	case unicode.IsLower(first):
		return 0
	case lower, len(w) == 1:
		return 1
	}
	return 2
}
