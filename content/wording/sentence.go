package wording

import (
	"strings"

	"github.com/standfirst/standfirst/content/segment"
)

// Sentences cuts a line. A lead such as "Editor's note:" stays with what
// follows it.
func Sentences(s string) []string {
	spans := segment.Split(s)
	all := make([]string, 0, len(spans))
	start := -1
	for i, p := range spans {
		if start < 0 {
			start = p.Start
		}
		// A dot inside a name ends no sentence: "the founder of Keelwork.One".
		if i+1 < len(spans) && p.End == spans[i+1].Start && !strings.Contains(s[p.End:spans[i+1].End], " ") {
			continue
		}
		// An initial ends no sentence: "Ada C. Quill".
		if i+1 < len(spans) && initial(s[start:p.End]) {
			continue
		}
		all = append(all, s[start:p.End])
		start = -1
	}
	return all
}

func initial(s string) bool {
	n := len(s)
	return n >= 2 && s[n-1] == '.' && s[n-2] >= 'A' && s[n-2] <= 'Z' && (n == 2 || s[n-3] == ' ' || s[n-3] == '.')
}

// Cut is the span of sentences from a to b, as they stand in the line.
func Cut(s string, parts []string, a, b int) string {
	if a >= b || a < 0 || b > len(parts) {
		return ""
	}
	start := strings.Index(s, parts[a])
	if start < 0 {
		return strings.Join(parts[a:b], " ")
	}
	end := start
	for _, p := range parts[a:b] {
		i := strings.Index(s[end:], p)
		if i < 0 {
			return strings.Join(parts[a:b], " ")
		}
		end += i + len(p)
	}
	return s[start:end]
}
