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

// EndsInDay reports whether a short line ends in a day: "reader1 september 2, 2024".
func EndsInDay(key string) bool {
	words := strings.Fields(key)
	n := len(words)
	if n < 3 || len(words[n-1]) != 4 || strings.Trim(words[n-1], "0123456789") != "" {
		return false
	}
	for _, w := range words[max(0, n-3) : n-1] {
		switch strings.Trim(w, ".,") {
		case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
			"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober",
			"dezember":
			return true
		}
	}
	return false
}
