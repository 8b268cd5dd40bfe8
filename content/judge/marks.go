package judge

import "strings"

// withoutMarks is a sentence with spaces where numbers of notes are set behind its words: "before
// the ice comes.[4]" ends in a stop as it does without its note. All places stay what they are.
func withoutMarks(s string) string {
	if !strings.Contains(s, "]") {
		return s
	}
	out := []byte(s)
	for i := 1; i < len(s); i++ {
		if s[i] != '[' || s[i-1] == ' ' {
			continue
		}
		end := i + 1
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			end++
		}
		if end > i+1 && end < i+5 && end < len(s) && s[end] == ']' {
			copy(out[i:], "     "[:end+1-i])
			i = end
		}
	}
	return string(out)
}
