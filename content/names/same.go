package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// Same reports whether two names are of one person: equal, or one with a
// middle name or a title more.
func Same(a, b string) bool {
	ka, kb := wording.Key(StripTitle(a)), wording.Key(StripTitle(b))
	if ka == kb {
		return true
	}
	fa, fb := strings.Fields(StripTitle(a)), strings.Fields(StripTitle(b))
	if len(fa) < 2 || len(fb) < 2 {
		return false
	}
	return strings.EqualFold(fa[0], fb[0]) && strings.EqualFold(Surname(a), Surname(b))
}
