// Package dates reads a date in figures or in words of seven languages, as pages and their data
// give it: a day, or an instant where a clock and a zone stand beside it. It reads one text; which
// date of a page is that of the piece, package source/dating decides.
package dates

import (
	"embed"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// Parse reads what markup gives as a date.
func Parse(s string, o Order) (content.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > 80 {
		return content.Date{}, false
	}
	if d, ok := unixDate(s); ok {
		return d, plausible(d.Time)
	}
	if d, ok := isoDate(s); ok {
		return d, plausible(d.Time)
	}
	for _, layout := range [...]string{
		"20060102150405", "200601021504", time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC, time.UnixDate,
		"Mon Jan 02 2006 15:04:05 GMT-0700", "Mon Jan 02 15:04:05 -0700 2006",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return content.Date{Time: t, Clock: true}, plausible(t)
		}
	}
	d, _, ok := In(wording.Fold(s), o)
	return d, ok
}

// unixDate reads the seconds or milliseconds since 1970 of our times, which
// are ten and thirteen digits.
func unixDate(s string) (content.Date, bool) {
	n, err := strconv.ParseUint(s, 10, 63)
	if err != nil || len(s) != 10 && len(s) != 13 {
		return content.Date{}, false
	}
	if len(s) == 13 {
		n /= 1000
	}
	return content.Date{Time: time.Unix(int64(n), 0).UTC(), Clock: true}, true
}

func plausible(t time.Time) bool { return t.Year() >= 1700 && t.Year() < 2100 }

// isoForm is a day, with a clock or without, that no further digit follows: a
// longer number is another one.
var isoForm = pattern.New(`^((?:1[789]|20)\d\d)[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC` +
	`|GMT|[+-]\d{2}:?\d{2})?)?(?:\D|$)`)

func isoDate(s string) (content.Date, bool) {
	m := isoForm.Groups(s)
	if m == nil {
		return content.Date{}, false
	}
	y, mo, d := number(m[1]), number(m[2]), number(m[3])
	if mo < 1 || mo > 12 || d < 1 || d > 31 {
		return content.Date{}, false
	}
	if m[4] == "" {
		return content.Date{Time: time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)}, true
	}
	h := number(m[4])
	if p := strings.ToLower(m[7]); p != "" {
		h %= 12
		if p[0] == 'p' {
			h += 12
		}
	}
	zone := time.UTC
	if z := m[8]; len(z) >= 5 {
		z = strings.ReplaceAll(z, ":", "")
		offset := number(z[1:3])*3600 + number(z[3:5])*60
		if z[0] == '-' {
			offset = -offset
		}
		if offset != 0 {
			zone = time.FixedZone("", offset)
		}
	}
	t := time.Date(y, time.Month(mo), d, h, number(m[5]), number(m[6]), 0, zone)
	// Midnight without a zone is how a day is often written.
	return content.Date{Time: t, Clock: m[8] != "" || h != 0 || number(m[5]) != 0}, h < 25
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

var (
	dayFirst = pattern.Taking(words.ByName, `(?i)\b(\d{1,2})(?:st|nd|rd|th|er|\.?º|°|\.)?\s+(?:of\s+|de\s+)?(<month>)\.?`+
		`,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)(?:\D|$)`)
	monthFirst = pattern.Taking(words.ByName, `(?i)\b(<month>)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?:\D|$)`)
	shortYear  = pattern.New(`(?:^|[ ,(|])(\d{1,2})\.(\d{1,2})\.([0-3]\d)(?:[ ,)|]|$)`)
	dotted     = pattern.New(`\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?:\D|$)`)
	slashed    = pattern.New(`\b(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?:\D|$)`)
	dashed     = pattern.New(`\b(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)\b`)
	eastern    = pattern.New(`((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日`)
	bareISO    = pattern.New(`\b((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?:T\d|\b)`)
)

func month(name string) time.Month { return words.Month(strings.ToLower(name)) }

func either(a, b []string) []string {
	if a != nil {
		return a
	}
	return b
}

// Order is in which order a page writes day and month in figures.
type Order uint8

// The orders of day and month.
const (
	AnyOrder   Order = iota // nothing tells: taken for month first, and not sure
	MonthOrder              // 9/12/2024 is in September
	DayOrder                // 12/9/2024 is
)

// Find finds a date in running words, where it does not matter which order figures have.
func Find(s string) (content.Date, bool) {
	d, _, ok := In(s, AnyOrder)
	return d, ok
}

// In finds a date in running words. It is doubtful when day and month are figures either of
// which may be the month, and nothing tells which.
func In(s string, o Order) (date content.Date, doubtful, ok bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return content.Date{}, false, false
	}
	var y, d int
	var m time.Month
	if g := monthFirst.Groups(s); g != nil {
		m, d, y = month(g[1]), number(g[2]), number(g[3])
	} else if g := dayFirst.Groups(s); g != nil {
		d, m, y = number(g[1]), month(g[2]), number(g[3])
	} else if g := dotted.Groups(s); g != nil {
		d, m, y = number(g[1]), time.Month(number(g[2])), number(g[3])
		m, d, _ = byWeekday(s, y, m, d) // "Tuesday, 11.06.2012" is a day of November
	} else if g := either(bareISO.Groups(s), eastern.Groups(s)); g != nil {
		y, m, d = number(g[1]), time.Month(number(g[2])), number(g[3])
	} else if g := shortYear.Groups(s); g != nil && o != MonthOrder {
		d, m, y = number(g[1]), time.Month(number(g[2])), 2000+number(g[3])
	} else if g := either(slashed.Groups(s), dashed.Groups(s)); g != nil {
		first, second := number(g[1]), number(g[2])
		open := first <= 12 && second <= 12 && first != second
		if first > 12 || open && o == DayOrder {
			first, second = second, first
		}
		doubtful = open && o == AnyOrder
		m, d, y = time.Month(first), second, number(g[3])
		if month, day, told := byWeekday(s, y, m, d); open && told {
			m, d, doubtful = month, day, false
		}
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return content.Date{}, false, false
	}
	// A clock beside it names no zone, mostly, and so no instant.
	date = content.Date{Time: time.Date(y, m, d, 0, 0, 0, 0, time.UTC)}
	return date, doubtful, plausible(date.Time)
}

// Stamp is what shows in a byline that a date or a clock begins: "4 May 2024", "updated", "10:30".
var Stamp = forms.Named("stamp").Pattern()

//go:embed forms.txt
var files embed.FS

var forms = pattern.Read(files, "forms.txt", words.ByName)
