package segment

import "strings"

// closers skips closing quotes and brackets, and footnote marks such as [12].
func (s *scanner) closers(i int) int {
	t := s.text
	for i < len(t) {
		switch c := t[i]; {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == '*' || c == '_':
			i++
			if c == ')' || c == ']' {
				s.depth = max(0, s.depth-1)
			}
		case strings.HasPrefix(t[i:], "”") || strings.HasPrefix(t[i:], "’") || strings.HasPrefix(t[i:], "›"):
			i += 3
		case strings.HasPrefix(t[i:], "»") || strings.HasPrefix(t[i:], "«"):
			i += 2
		case strings.HasPrefix(t[i:], "\u00a0»"):
			i += 4
		case strings.HasPrefix(t[i:], "\u202f»"):
			i += 5
		case strings.HasPrefix(t[i:], " »"):
			i += 3
		case (strings.HasPrefix(t[i:], "“") || strings.HasPrefix(t[i:], "‘")) && closes(t[i+3:]):
			i += 3 // of „ “
		case c == '[':
			j := i + 1
			for j < len(t) && j < i+5 && isDigit(t[j]) {
				j++
			}
			if j == i+1 || j >= len(t) || t[j] != ']' {
				return i
			}
			i = j + 1
		default:
			return i
		}
	}
	return i
}

// closes reports whether a quotation mark that opens in English closes here, as in
// German: nothing that could be quoted comes right after it.
func closes(after string) bool {
	return after == "" || strings.ContainsRune(" \n\u00a0,;:.)–", first(after))
}
