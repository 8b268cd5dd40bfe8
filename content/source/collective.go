package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// collective reports whether s names a group that signs: "Harbour Post staff".
func collective(s string) bool {
	l := strings.ToLower(s)
	if len(s) > 70 || countWords(s) > 7 || strings.ContainsAny(s, "!?:;") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) && !strings.Contains(s, "/") && l != "dpa" && l != "epd" && l != "kna" {
		return false
	}
	if l == "news" || l == "press" || l == "university" || l == "institute" || l == "magazine" || strings.HasPrefix(l, "local ") || strings.HasPrefix(l,
		"in ") || strings.HasPrefix(l, "from ") || strings.HasPrefix(l, "posted ") {
		return false
	}
	if w := strings.ToLower(lastWord(s)); words.Roles()[w] && w != "editors" {
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
