package judge

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed beside.txt
var besideList string

// besides are the words that only a page's own lines open with, or hold.
var besides = sync.OnceValue(func() (m struct{ opens, holds []string }) {
	list := &m.opens
	for line := range strings.SplitSeq(besideList, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line == "[opens]":
			list = &m.opens
		case line == "[holds]":
			list = &m.holds
		default:
			*list = append(*list, line)
		}
	}
	return m
})

// beside reports whether a line is the page's own: the name of a film, a caption with its button, an offer of
// letters, a source in brackets. Its form tells, whatever the model makes of it.
func beside(text string) bool {
	const longest = 12 // words in brackets
	low := strings.ToLower(strings.TrimSpace(text))
	if strings.HasPrefix(low, "[") && strings.HasSuffix(low, "]") && !strings.Contains(low, "[...]") && len(strings.Fields(low)) <= longest {
		return true
	}
	for _, w := range besides().opens {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	for _, w := range besides().holds {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
