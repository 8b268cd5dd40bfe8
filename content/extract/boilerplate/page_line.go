package boilerplate

import (
	"strconv"
	"strings"
)

// PageLine reads a line in small letters that tells nothing but which page of several this is:
// "page 1 of 3", "page 1 of 3 next".
func PageLine(line string) (at, all int) {
	words := strings.Fields(line)
	if len(words) < 4 || len(words) > 6 {
		return 0, 0
	}
	switch words[0] {
	case "page", "seite", "página", "pagina":
		return Counted(strings.Join(words[:4], " "))
	}
	return 0, 0
}

// Counted reads "Page 1 of 3", "Seite 1 von 3", "1/3".
func Counted(text string) (at, all int) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '/' })
	for i := 0; i+2 < len(words); i++ {
		if words[i+1] != "of" && words[i+1] != "von" && words[i+1] != "sur" && words[i+1] != "de" && words[i+1] != "di" && words[i+1] != "van" {
			continue
		}
		a, errA := strconv.Atoi(words[i])
		b, errB := strconv.Atoi(words[i+2])
		if errA == nil && errB == nil && a > 0 && b < 100 {
			return a, b
		}
	}
	return 0, 0
}
