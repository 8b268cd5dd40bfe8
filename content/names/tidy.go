package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// Tidy is a name without marks, degrees and the like around it.
func Tidy(s string) string {
	s = strings.Trim(strings.TrimSpace(s), ",;:|*•·–—-\"“”() ")
	s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "by "), "By "), "BY ")
	if bare := stripTitle(s, "academic"); Personal(bare) {
		s = bare
	}
	// "Ada Quill MD"
	for wording.Count(s) > 2 {
		last := wording.LastWord(s)
		if !Suffix(last) || len(last) < 2 || strings.ToUpper(last) != last && !strings.Contains(last, "hD") || generation(last) {
			break
		}
		s = strings.TrimRight(s[:len(s)-len(last)], " ,")
	}
	return strings.TrimSpace(s)
}

// Suffix reports whether a word follows a name: "Jr.", "PhD".
func Suffix(s string) bool {
	return words.Degrees()[strings.ToLower(strings.ReplaceAll(s, ".", ""))] || strings.HasSuffix(s, "®") && wording.Count(s) == 1
}

// generation reports whether a word after a name belongs to it: "II", "III".
func generation(w string) bool {
	return w == strings.ToUpper(w) && words.Generations()[strings.ToLower(w)]
}
