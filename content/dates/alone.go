package dates

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/pattern"
)

var (
	// clock is a time of the day, with its zone in figures.
	clock = pattern.New(`T?\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[+-]\d\d:?\d\d|Z)?(?:\s|$)|T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|Z)?`)
	// beside is what stands beside a date that is the piece's own.
	beside = forms.Named("beside").Pattern()
	// clockOfDay is a time of the day with what says which half of it is meant.
	clockOfDay = pattern.New(`(?i)\b\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?`)
	// countOf is how often a piece was answered, read or shared, or how long it takes.
	countOf = forms.Named("count").Pattern()
)

// Besides are the words of a line besides the days, the clocks and what goes with them.
func Besides(s string) []string {
	for _, p := range [...]pattern.Pattern{monthFirst, dayFirst, dotted, bareISO, slashed, dashed, clockOfDay, countOf, clock, beside} {
		s = p().ReplaceAllString(s, " ")
	}
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

// Alone reports whether a line is a day, with a clock or not, and no more: "Thursday, May 4, 2024 @ 9:00AM".
func Alone(s string) bool {
	if len(s) > 80 {
		return false
	}
	_, ok := Find(s)
	return ok && len(Besides(s)) == 0
}
