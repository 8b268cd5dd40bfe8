// Package names tells names in running words: of persons, of those who sign without being one, of
// organisations, and what somebody is and where ("professor of history at Harbour College"). It reads
// single texts and their form; it knows nothing of the page that they stand on. Titles, organisations'
// words, roles and places are lists in package words.
package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// Personal reports whether s looks like the name of a person: two to five words
// with capitals, particles allowed, no word that names a thing.
func Personal(s string) bool {
	s = strings.TrimSpace(StripTitle(s))
	if len(s) < 4 || len(s) > 60 || strings.ContainsAny(s, "0123456789@/:;!?\"“”()[]{}<>|=+_%$€") {
		return false
	}
	fields := strings.Fields(s)
	if len(fields) == 1 && ideographs(s) {
		return true
	}
	if len(fields) < 2 || len(fields) > 6 || onlyRole(fields) {
		return false
	}
	capitals := 0
	for i, w := range fields {
		lower := strings.ToLower(strings.Trim(w, "."))
		if Particle(strings.Trim(w, ".")) {
			if i == len(fields)-1 {
				return false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(w)
		if (r == 'd' || r == 'l' || r == 'O') && size < len(w) && w[size] == '\'' {
			capitals++
			continue
		}
		if !unicode.IsUpper(r) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) {
			return false
		}
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 5 || strings.HasSuffix(w, "'s") {
			return false
		}
		if len(lower) > 1 && (NotName(lower) && !(i < len(fields)-1 && words.Calendar()[lower] == "month, first name")) {
			return false
		}
		capitals++
	}
	return capitals >= 2
}

// onlyRole reports whether words name no more than what somebody is: "Political Commentator".
func onlyRole(fields []string) bool {
	return words.BeforeRoles()[strings.ToLower(fields[0])] && words.Roles()[strings.ToLower(fields[len(fields)-1])]
}

// ideographs reports whether s is a name of two to five characters in a script without
// capitals or spaces.
func ideographs(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hangul) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5
}

// Particle reports whether a word joins the parts of a name: "van", "de la".
func Particle(w string) bool { return words.Particles()[w] }

// Surname is the last word of a name that can stand for it.
func Surname(name string) string { return surname(strings.Fields(StripTitle(name))) }

// surname is [Surname] for the words of a name without titles.
func surname(fields []string) string {
	for i := len(fields) - 1; i > 0; i-- {
		if !Suffix(strings.Trim(fields[i], ",")) {
			return strings.Trim(fields[i], ",")
		}
	}
	return ""
}

// Given is the first name, or empty.
func Given(name string) string {
	fields := strings.Fields(StripTitle(name))
	if len(fields) < 2 || len(strings.Trim(fields[0], ".")) < 3 {
		return ""
	}
	return fields[0]
}

// NotName reports whether a word is none of a person's name.
func NotName(w string) bool {
	when := words.Calendar()[w]
	return words.NoNames()[w] || when != "" && when != "month, any name"
}

// Degree is the short form of one.
var Degree = pattern.New(`^(?:\p{Lu}[\p{L}.]{0,7}\p{Lu}\.?|\p{Lu}[\p{Ll}]?\p{Lu}\.?)(?: \([\p{L} ]+\))?$`)

// PenName reports whether one word can be a name that somebody signs with.
func PenName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && len(s) > 2 && len(s) < 30 && !NotName(strings.ToLower(s)) && !strings.ContainsFunc(s,
		func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' })
}
