// Package direction tells which way a text runs (Unicode's UAX #9), and puts the pieces of
// a line in the order in which they are seen, for terminals that show characters in the
// order in which they come. It neither wraps nor aligns nor draws.
package direction

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Direction is which way the stretches of a text run.
type Direction struct {
	// RightToLeft is that of the paragraph as a whole.
	RightToLeft bool

	ends   []int  // of the stretches, in bytes
	levels []int8 // of the stretches: odd ones run from right to left
}

// Of is how a text runs, or nil when all of it runs from left to right.
func Of(text string) *Direction {
	if !strings.ContainsFunc(text, rightToLeft) {
		return nil
	}
	text = strings.ReplaceAll(text, "\n", " ") // a paragraph's end, for Unicode
	var p bidi.Paragraph
	if n, err := p.SetString(text); err != nil || n != len(text) {
		return nil
	}
	order, err := p.Order()
	if err != nil {
		return nil
	}
	d := &Direction{RightToLeft: !firstStrong(text)}
	at := 0
	for i := range order.NumRuns() { // in the order in which they come
		r := order.Run(i)
		s := r.String()
		level := int8(0)
		switch {
		case r.Direction() == bidi.RightToLeft:
			level = 1
		case d.RightToLeft, number(s) && i > 0 && i+1 < order.NumRuns():
			level = 2 // within what runs from right to left
		}
		at += len(s)
		d.ends, d.levels = append(d.ends, at), append(d.levels, level)
	}
	if at != len(text) {
		return nil
	}
	return d
}

// rightToLeft reports whether a letter is of a script that runs from right to left.
func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// firstStrong reports whether the first letter of a text runs from left to right.
func firstStrong(text string) bool {
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return true
		case bidi.R, bidi.AL:
			return false
		}
	}
	return true
}

// number reports whether a text has no letters.
func number(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) }

// At is the stretch that a byte of the text stands in: where it ends, and whether it runs
// from right to left or, on level 2, from left to right within what does. It reports false
// behind the end of the text.
func (d *Direction) At(at int) (end int, level int8, ok bool) {
	i, found := slices.BinarySearch(d.ends, at)
	if found {
		i++
	}
	if i >= len(d.ends) {
		return 0, 0, false
	}
	return d.ends[i], d.levels[i], true
}

// Order puts the pieces of a line, which have these levels, in the order in which they are
// seen (rule L2).
func Order[T any](pieces []T, levels []int8) {
	for level := int8(2); level > 0; level-- {
		for i := 0; i < len(pieces); i++ {
			j := i
			for j < len(pieces) && levels[j] >= level {
				j++
			}
			slices.Reverse(pieces[i:j])
			slices.Reverse(levels[i:j])
			i = max(i, j)
		}
	}
}

// Mirrored is a character as it is seen in text that runs from right to left: brackets
// point the other way.
func Mirrored(s string) string {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) {
		if p, _ := bidi.LookupRune(r); p.IsBracket() {
			if m := bidi.ReverseString(s); len(m) == n {
				return m
			}
		}
	}
	return s
}
