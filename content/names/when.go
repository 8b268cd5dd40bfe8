package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// When reports whether a text begins with a month, a day of the week or a figure: "May 2024".
func When(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return onCalendar(first) || s != "" && s[0] >= '0' && s[0] <= '9'
}

// onCalendar reports whether a word is a month or a day of the week.
func onCalendar(w string) bool { return words.Calendar()[strings.ToLower(strings.Trim(w, ".,"))] != "" }
