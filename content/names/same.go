package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// Same reports whether two names are of one person: equal, or one with a
// middle name or a title more.
func Same(a, b string) bool {
	a, b = StripTitle(a), StripTitle(b)
	if wording.Key(a) == wording.Key(b) {
		return true
	}
	fa, fb := strings.Fields(a), strings.Fields(b)
	if len(fa) < 2 || len(fb) < 2 {
		return false
	}
	return strings.EqualFold(fa[0], fb[0]) && strings.EqualFold(surname(fa), surname(fb))
}
