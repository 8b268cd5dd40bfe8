package signature

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// Signs reports whether a line of a bare text is a byline of its own, by its wording: "By Ada
// Quill on 4 May 2024".
func Signs(s string) bool {
	if len(s) > 160 || wording.SentenceEnd(s) && wording.Count(s) > 8 {
		return false
	}
	if _, _, ok := Lead.Span(s); ok {
		return len(Read(s)) > 0 || dates.Stamp.In(s)
	}
	return DatedBy.In(s) && len(Read(s)) > 0
}

// DatedBy is a day with who wrote behind it: "May 4, 2024 by Ada Quill".
var DatedBy = pattern.New(`(?i)^[^|•·]{0,20}\d{4}[^|•·]{0,12}\b(?:by|von|par) `)

// HouseAlone reports whether a line of a bare text is the name of an agency, of a paper or of a site.
func HouseAlone(s string) bool {
	return wording.Count(s) <= 4 && len(s) < 50 && (names.OnlyAgency(s) || strings.Contains(s, ".") && !strings.Contains(s, " ") && names.Upper(s) ||
		names.OutletWord(wording.LastWord(s)) && names.Upper(s) && likeName(s)) &&
		!wording.SentenceEnd(s) && !names.HasRole(s)
}
