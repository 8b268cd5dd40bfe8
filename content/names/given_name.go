package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// sameGiven reports whether two first names can be of one person: one is short for the other.
func sameGiven(a, b string) bool {
	a, b = strings.ToLower(strings.Trim(a, ".,")), strings.ToLower(strings.Trim(b, ".,"))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 3 || len(b) < 4 || a == b {
		return false
	}
	if strings.HasPrefix(b, a) {
		return true
	}
	for long := range strings.FieldsSeq(words.ShortNames()[a]) {
		if head, open := strings.CutSuffix(long, "*"); b == long || open && strings.HasPrefix(b, head) {
			return true
		}
	}
	return false
}
