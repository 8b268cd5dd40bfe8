package dates

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

var (
	// clock is a time of the day, with its zone in figures.
	clock = pattern.New(`T?\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[+-]\d\d:?\d\d|Z)?(?:\s|$)|T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|Z)?`)
	// beside is what stands beside a date that is the piece's own.
	beside = pattern.Taking(words.ByName, `(?i)\b(?:published|posted|first published|updated|last updated|modified|veröffentlicht`+
		`|erschienen|aktualisiert|stand|publié|paru|mis à jour|on|am|le|at|um|à|uhr|<by>|date|datum|<weekday>|<short weekday>`+
		`|a\.?m|p\.?m|[a-z]{1,2}[sd]?t|gmt|utc|min|read|minutes?)\b\.?`)
	// clockOfDay is a time of the day with what says which half of it is meant.
	clockOfDay = pattern.New(`(?i)\b\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?`)
	// countOf is how often a piece was answered, read or shared, or how long it takes.
	countOf = pattern.Taking(words.ByName, `(?i)\b(?:\d+|no) ?(?:<answers>|views|shares|likes|min(?:ute)?s?(?: read)?)\b`)
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
