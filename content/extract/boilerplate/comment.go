package boilerplate

import "strings"

// CountsComments reports whether a line, folded, is the head of comments with their number.
func CountsComments(key string) bool {
	word, number := "", false
	for f := range strings.FieldsFuncSeq(key, func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == ':' }) {
		switch {
		case strings.Trim(f, "0123456789.,") == "":
			number = true
		case word == "":
			word = f
		default:
			return false
		}
	}
	switch word {
	case "comments", "comment", "replies", "responses", "kommentare", "leserkommentare", "commentaires", "reactions", "antworten":
		return number
	}
	return false
}
