package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// onlyAgency reports whether a name is that of a news agency and no more.
func onlyAgency(s string) bool {
	_, end, ok := agencies.Span(s)
	return ok && end == len(s)
}

// nobody reports whether a name is that of whoever works for a house: "Harbour Post Staff", "HP News
// Desk", "Marketing Team". A board stands for what it signs, and so does an agency.
func nobody(s string) bool {
	if faceless(s) {
		return true
	}
	l := strings.ToLower(s)
	for _, end := range [...]string{" reports", " report", " writers", " writer", " reporters", " reporter"} {
		if head, ok := strings.CutSuffix(l, end); ok && strings.HasSuffix(head, " staff") {
			l = head
		}
	}
	switch wording.LastWord(l) {
	case "staff", "desk", "team", "newsroom":
		return strings.Contains(l, " ") && !agencies.In(l)
	}
	return false
}

// collective reports whether s names a group that signs: "Harbour Post staff".
func collective(s string) bool {
	l := strings.ToLower(s)
	if len(s) > 70 || wording.CountWords(s) > 7 || strings.ContainsAny(s, "!?:;") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) && !strings.Contains(s, "/") && l != "dpa" && l != "epd" && l != "kna" {
		return false
	}
	if l == "news" || l == "press" || l == "university" || l == "institute" || l == "magazine" || strings.HasPrefix(l, "local ") || strings.HasPrefix(l,
		"in ") || strings.HasPrefix(l, "from ") || strings.HasPrefix(l, "posted ") {
		return false
	}
	if w := strings.ToLower(wording.LastWord(s)); words.Roles()[w] && w != "editors" {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ".,'")
		switch strings.ToLower(w) {
		case "staff", "redaktion", "rédaction", "newsroom", "editors", "agencies", "reuters", "afp", "dpa", "ap", "upi", "efe", "ansa", "pti",
			"tass", "xinhua", "bloomberg", "kna", "epd", "apa", "sid":
			return true
		case "team", "desk", "board", "press", "agency", "collective", "news", "magazine", "institute", "university", "foundation", "wire", "bureau":
			return upper(w)
		}
	}
	return false
}
