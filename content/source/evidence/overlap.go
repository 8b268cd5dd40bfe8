package evidence

import (
	"strings"

	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/wording"
)

// Overlap is how many of the words of two texts are shared, 0 to 1.
func Overlap(a, b string) float64 {
	ka, kb := wording.Key(a), wording.Key(b)
	if ka == "" || kb == "" {
		return 0
	}
	if ka == kb {
		return 1
	}
	if short := min(len(ka), len(kb)); short > 15 && (strings.Contains(ka, kb) || strings.Contains(kb, ka)) {
		return max(0.9, float64(short)/float64(max(len(ka), len(kb))))
	}
	in := map[string]bool{}
	na := 0
	for w := range strings.FieldsSeq(strings.ToLower(page.Fold(a))) {
		in[wording.Key(w)] = true
		na++
	}
	shared, nb := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(page.Fold(b))) {
		nb++
		if in[wording.Key(w)] {
			shared++
		}
	}
	return 2 * float64(shared) / float64(na+nb)
}
