package measure

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// sameText reports whether two texts share enough runs of three words: half of both, or
// most of what is wanted in a text that is not much longer.
func sameText(want, got string) bool {
	a, b := runs(want), runs(got)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	shared := 0
	for k := range a {
		if b[k] {
			shared++
		}
	}
	both := float64(2*shared) / float64(len(a)+len(b))
	return both >= .5 || float64(shared) >= .8*float64(len(a)) && float64(len(wording.Words(want))) >= .4*float64(len(wording.Words(got)))
}

func runs(s string) map[string]bool {
	t := wording.Words(s)
	m := map[string]bool{}
	for i := range max(1, len(t)-2) {
		m[strings.Join(t[i:min(i+3, len(t))], " ")] = true
	}
	return m
}
