package dates

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// How a day goes with the weekday that stands beside it.
type weekdayMatch uint8

const (
	noWeekday weekdayMatch = iota // none is named, or there is no such day
	sameDay
	otherDay
)

// weekdayOf tells how a day goes with the weekday that a line names before it, in English, German
// or French.
func weekdayOf(s string, year int, m time.Month, day int) weekdayMatch {
	g := weekdayBefore.Groups(s)
	if g == nil || m < 1 || m > 12 || day < 1 || day > 31 {
		return noWeekday
	}
	named, ok := words.Weekday(strings.ToLower(g[1]))
	if ok && named == time.Date(year, m, day, 0, 0, 0, 0, time.UTC).Weekday() {
		return sameDay
	}
	return otherDay
}

// byWeekday turns month and day round where only so they are the weekday that a line names, and
// reports whether it names one that tells them apart.
func byWeekday(s string, year int, m time.Month, day int) (time.Month, int, bool) {
	as, other := weekdayOf(s, year, m, day), weekdayOf(s, year, time.Month(day), int(m))
	if other == sameDay && as != sameDay {
		return time.Month(day), int(m), true
	}
	return m, day, as == sameDay && other != sameDay
}

var weekdayBefore = pattern.Taking(words.ByName,
	`(?i)\b(<weekday start>[a-z]{0,6}|<weekday>)\.?,? (?:(?:the|den|le) )?\d{1,2}[./-]`)
