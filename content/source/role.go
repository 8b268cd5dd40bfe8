package source

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/words"
)

// hasRole reports whether a word of s names what a person is at work.
func hasRole(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if words.Roles()[w] {
			return true
		}
		if i := strings.LastIndexByte(w, '-'); i >= 0 && words.Roles()[w[i+1:]] {
			return true
		}
		if head, ok := strings.CutSuffix(w, "-at-large"); ok && words.Roles()[head] {
			return true
		}
		for end := range words.RoleEndings() {
			if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// invites reports whether a line bids the reader go elsewhere and is no role, though
// it may have a word for one: "View author archive", "More by this writer".
func invites(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), " ")
	switch strings.Trim(first, ",:") {
	case "view", "see", "show", "get", "read", "follow", "more", "all", "email", "e-mail", "contact", "subscribe", "browse", "visit", "about", "click",
		"find", "latest", "other",
		"mehr", "alle", "zum", "zur", "lire", "voir", "suivre":
		return true
	}
	return false
}
