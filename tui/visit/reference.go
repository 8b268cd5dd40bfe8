package visit

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// Named is the last part of a reference.
func Named(ref string) clean.Text {
	ref = strings.TrimPrefix(strings.TrimPrefix(string(clean.Reference(ref)), "https://"), "http://")
	cut := strings.LastIndexByte(strings.TrimRight(ref, "/"), '/')
	if cut < 0 || cut+1 == len(ref) {
		return clean.Inline(ref, nil)
	}
	return clean.Inline(ref[cut+1:], nil)
}

// IsFile reports whether a reference may be the name of a file.
func IsFile(ref string) bool {
	return ref != "-" && !strings.Contains(ref, "://") && ref != ""
}
