package signature

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	roleCut = pattern.New(`\s+[—–|•-]\s+|\s*\|\s*`)
	// wholeRole is all that stands before "at" and an organisation: "Founder and Pilot at ".
	wholeRole = pattern.New(`^(\p{Lu}[\p{L}&,/' -]{2,80}?),? (?:at|with|for|@) (?:the )?`)
)

// RoleAndOrg reads a line that says what somebody is: "Professor of History, Harbour College",
// "Professor of History - Harbour College", "editor at the Harbour Post".
func RoleAndOrg(s string) (role, org string) {
	s = strings.ReplaceAll(strings.TrimRight(wording.Squeeze(page.Fold(s)), ". "), " @ ", " at ")
	if head, tail, ok := strings.Cut(s, " For "); ok && names.HasRole(wording.LastWord(head)) {
		s = head + " for " + tail // "West Coast Editor For Harbour Post"
	}
	apart := func(head, tail string) bool { return names.HasRole(head) && names.Upper(tail) && !names.HasRole(tail) }
	if parts := roleCut().Split(s, -1); len(parts) == 2 && apart(parts[0], parts[1]) && !names.LoneCity(parts[1]) { // not "VP - Technology"
		return parts[0], parts[1]
	}
	if head, tail, ok := strings.Cut(s, ", "); ok && apart(head, tail) && names.OrgWord(tail) && len(names.Affiliations(tail)) == 0 {
		return head, tail
	}
	if af := names.Affiliations(s); len(af) > 0 && af[0].Org != "" {
		if m := wholeRole.Groups(s); m != nil && strings.HasPrefix(s[len(m[0]):], af[0].Org) && len(m[1]) > len(af[0].Role) {
			return m[1], af[0].Org
		}
		return af[0].Role, af[0].Org
	}
	if at := strings.LastIndex(s, ", "); at > 0 && apart(s[:at], s[at+2:]) && !names.Place(s[at+2:]) {
		return s[:at], s[at+2:]
	}
	return s, ""
}
