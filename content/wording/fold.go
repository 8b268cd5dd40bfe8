package wording

import "strings"

// Fold replaces typographic apostrophes, odd spaces and ligatures, so that a pattern needs
// only one form of each. Case and punctuation stay.
func Fold(s string) string {
	if ASCII(s) {
		return s
	}
	return folded.Replace(s)
}

var folded = strings.NewReplacer(
	"’", "'", "‘", "'", "ʼ", "'",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "", "\u200b", "",
	"●", "•", "∙", "•", "◆", "•", "｜", "|", "│", "|",
	"ﬁ", "fi", "ﬂ", "fl",
)

// LineKey is a line for comparing: lower case, one kind of quotation mark, apostrophe and
// dash, single spaces, no punctuation at its ends. [Key] leaves no marks within it, either.
func LineKey(s string) string {
	s = strings.ToLower(s)
	if !ASCII(s) || strings.Contains(s, "`") {
		s = alike.Replace(s)
	}
	return strings.Trim(Squeeze(s), " .:;,!*•|>→…-–\"'()[]")
}

// alike has, but for "`", nothing of ASCII to be replaced.
var alike = strings.NewReplacer(
	"’", "'", "‘", "'", "´", "'", "`", "'", "ʼ", "'",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‟", `"`,
	"–", "-", "—", "-", "‑", "-", "‒", "-", "−", "-",
	"\u00ad", "", "\u200b", "", "\ufeff", "",
)
