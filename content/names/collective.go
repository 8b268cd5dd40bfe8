package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// Nobody reports whether a name is that of whoever works for a house: "Harbour Post Staff", "HP News
// Desk", "Marketing Team". A board stands for what it signs, and so does an agency.
func Nobody(s string) bool {
	if Faceless(s) {
		return true
	}
	l := strings.ToLower(s)
	if i := strings.LastIndexByte(l, ' '); i >= 0 && words.SigningWords("behind staff")[l[i+1:]] && strings.HasSuffix(l[:i], " staff") {
		l = l[:i]
	}
	return words.SigningWords("nobody")[wording.LastWord(l)] && strings.Contains(l, " ") && !Agencies.In(l)
}

// Collective reports whether s names a group that signs: "Harbour Post staff".
func Collective(s string) bool {
	l := strings.ToLower(s)
	if len(s) > 70 || wording.Count(s) > 7 || strings.ContainsAny(s, "!?:;") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) && !strings.Contains(s, "/") && !OnlyAgency(s) {
		return false
	}
	if first, _, more := strings.Cut(l, " "); more && words.SigningWords("begin")[first] || words.SigningWords("alone")[l] {
		return false
	}
	if w := strings.ToLower(wording.LastWord(s)); words.Roles()[w] && w != "editors" {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ".,'")
		switch lower := strings.ToLower(w); {
		case words.SigningWords("in small letters")[lower]:
			return true
		case words.SigningWords("with a capital")[lower]:
			return Upper(w)
		}
		if OnlyAgency(w) {
			return true
		}
	}
	return false
}

// Faceless reports whether a name stands for the people who work somewhere and names none of them: "Staff", "Our Editors".
func Faceless(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !words.Staff()[w] {
			return false
		}
	}
	return true
}
