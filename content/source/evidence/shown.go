package evidence

import (
	"strings"
	"unicode/utf8"
)

// AsShown is a part of a folded line as the page has it.
func AsShown(l *Line, part string) string {
	if part == l.Fold {
		return l.Text
	}
	if strings.Contains(l.Text, part) {
		return part
	}
	// Folding changes the bytes of a character, mostly not how many there are.
	start := runesBefore(l.Fold, part)
	if start < 0 {
		return part
	}
	all := []rune(l.Text)
	n := utf8.RuneCountInString(part)
	if utf8.RuneCountInString(l.Fold) != len(all) || start+n > len(all) {
		return part
	}
	return string(all[start : start+n])
}

func runesBefore(s, part string) int {
	before, _, ok := strings.Cut(s, part)
	if !ok {
		return -1
	}
	return utf8.RuneCountInString(before)
}
