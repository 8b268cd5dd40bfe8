package rubric

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// Invites reports whether a line bids the reader go elsewhere and is no role, though
// it may have a word for one: "View author archive", "More by this writer".
func Invites(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), " ")
	return words.Invitations()[strings.Trim(first, ",:")]
}
