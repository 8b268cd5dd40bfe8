package words

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// Calendar are months and days of the week in English and German, "month", "month, first name",
// "month, any name" or "weekday", by the name.
func Calendar() map[string]string { return calendar() }

// Month is the month that a word is, whole or shortened, in one of seven languages, 0 if it is none.
func Month(word string) time.Month { return monthNumbers()[word] }

// Weekday is the day of the week that a word is, in one of three languages, or whose first letters in English
// it begins with.
func Weekday(word string) (day time.Weekday, ok bool) {
	const week = 7
	for i, r := range weekdays() {
		if slices.Contains(r.names, word) || strings.HasPrefix(word, start(r.names[english])) {
			return (time.Monday + time.Weekday(i)) % week, true
		}
	}
	return 0, false
}

// row is a month or a day of the week.
type row struct {
	names  []string // whole, a language each
	others []string
}

// The places of languages in a row, which are those of all rows.
const (
	english = iota
	german
)

var (
	calendarFile = read("calendar")
	months       = sync.OnceValue(func() []row { return rowsOf(calendarFile.entries("month")) })
	weekdays     = sync.OnceValue(func() []row { return rowsOf(calendarFile.entries("weekday")) })
)

func rowsOf(lines []string) []row {
	rows := make([]row, len(lines))
	for i, line := range lines {
		whole, others, _ := strings.Cut(line, "|")
		rows[i] = row{strings.Fields(whole), strings.Fields(others)}
	}
	return rows
}

var calendar = sync.OnceValue(func() map[string]string {
	kinds := map[string]string{}
	for kind, rows := range map[string][]row{"month": months(), "weekday": weekdays()} {
		for _, r := range rows {
			kinds[r.names[english]], kinds[r.names[german]] = kind, kind
		}
	}
	for _, name := range [...]string{"first name", "any name"} {
		for _, month := range calendarFile.entries(name) {
			kinds[month] = "month, " + name
		}
	}
	return kinds
})

var monthNumbers = sync.OnceValue(func() map[string]time.Month {
	numbers := map[string]time.Month{}
	for i, r := range months() {
		for _, word := range slices.Concat(r.names, r.others) {
			numbers[word] = time.Month(i + 1)
		}
	}
	return numbers
})

// start is what names of months and days are told by.
func start(name string) string {
	const letters = 3
	for at := range name {
		if utf8.RuneCountInString(name[:at]) == letters {
			return name[:at]
		}
	}
	return name
}

// calendarWords are the months or days that expressions have a name for.
func calendarWords(name string) []string {
	switch name {
	case "month":
		return each(months(), everyName)
	case "month start":
		return each(months(), starts)
	case "english month":
		return each(months(), inEnglish)
	case "english month start":
		return each(months(), startInEnglish)
	case "weekday":
		return each(weekdays(), wholeNames)
	case "english weekday":
		return each(weekdays(), inEnglish)
	case "weekday start":
		return each(weekdays(), startInEnglish)
	case "short weekday":
		return each(weekdays(), otherNames)
	}
	return nil
}

func wholeNames(r row) []string     { return r.names }
func otherNames(r row) []string     { return r.others }
func everyName(r row) []string      { return slices.Concat(r.names, r.others) }
func inEnglish(r row) []string      { return r.names[:1] }
func startInEnglish(r row) []string { return []string{start(r.names[english])} }
func starts(r row) []string         { return []string{start(r.names[english]), start(r.names[german])} }

// each are the words of all rows, each once.
func each(rows []row, of func(row) []string) []string {
	var all []string
	for _, r := range rows {
		for _, word := range of(r) {
			if !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
	}
	return all
}
