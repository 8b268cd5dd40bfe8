package rubric

import "strings"

// Invites reports whether a line bids the reader go elsewhere and is no role, though
// it may have a word for one: "View author archive", "More by this writer".
func Invites(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), " ")
	switch strings.Trim(first, ",:") {
	case "view", "see", "show", "get", "read", "follow", "more", "all", "email", "e-mail", "contact", "subscribe", "browse", "visit", "about", "click",
		"find", "latest", "other",
		"mehr", "alle", "zum", "zur", "lire", "voir", "suivre":
		return true
	}
	return false
}
