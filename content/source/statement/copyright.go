package statement

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

var holder = pattern.New(`(?i)(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s*)?(?:[-–—]\s*(?:19|20)?\d\d)?,?\s*(?:by )?(\p{Lu}(?: \p{Lu}\.|[^.|©,:]){2,60})`).
	Behind("©", "(c)", "&copy;", "copyright")

var notHolder = pattern.New(`(?i)\ball rights\b.*|\binc\b.*|\bllc\b.*|\bgmbh\b.*|\bltd\b.*|\balle rechte\b.*`)

// CopyrightHolder is whom a copyright line names, or empty.
func CopyrightHolder(s string) string {
	m := holder.Groups(s)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(notHolder().ReplaceAllString(m[1], ""))
}
