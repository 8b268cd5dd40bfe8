package signature

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// nameAndRole reads one name with all that it is: "Ada Quill, Senior Director,
// Harbours & Piers, Harbour Labs".
func nameAndRole(s string, pieces []string) (name, rest string) {
	if len(pieces) < 2 || !names.Personal(names.Tidy(pieces[0])) || names.Suffix(names.Tidy(pieces[1])) {
		return "", ""
	}
	roles := false
	for _, p := range pieces[1:] {
		p = names.Tidy(p)
		if m := besideAgency.Groups(p); m != nil {
			p = m[1]
		}
		if names.Personal(p) && !names.HasRole(p) && !names.OrgWord(p) && !(roles && names.Acronym(wording.LastWord(p)) && len(wording.LastWord(p)) > 2) {
			return "", ""
		}
		roles = roles || names.HasRole(p)
	}
	before, after, ok := strings.Cut(s, ",")
	if !ok || !roles || len(after) > 160 || names.Tidy(before) != names.Tidy(pieces[0]) {
		return "", ""
	}
	return names.Tidy(before), names.Tidy(after)
}

var roleCut = pattern.New(`\s+[—–|•-]\s+|\s*\|\s*`)

// RoleAndOrg reads a line that says what somebody is: "Professor of History, Harbour College",
// "Professor of History - Harbour College", "editor at the Harbour Post".
func RoleAndOrg(s string) (role, org string) {
	s = strings.ReplaceAll(strings.TrimRight(wording.Squeeze(page.Fold(s)), ". "), " @ ", " at ")
	for _, w := range [...]string{" For ", " At "} {
		// "West Coast Editor For Harbour Post"
		if head, tail, ok := strings.Cut(s, w); ok && names.HasRole(wording.LastWord(head)) {
			s = head + strings.ToLower(w) + tail
		}
	}
	if m := wholeRole.Groups(s); m != nil && names.HasRole(m[1]) {
		if house := s[len(m[0]):]; names.Upper(house) && wording.Count(house) <= 4 && !strings.ContainsAny(house, ",;|") && !names.HasRole(house) {
			return m[1], house
		}
	}
	if parts := roleCut().Split(s, -1); len(parts) == 2 && names.HasRole(parts[0]) && names.Upper(parts[1]) && !names.HasRole(parts[1]) {
		if names.LoneCity(parts[1]) {
			return s, "" // "VP - Technology"
		}
		return parts[0], parts[1]
	}
	if head, tail, ok := strings.Cut(s, ", "); ok && names.HasRole(head) && names.Upper(tail) && !names.HasRole(tail) && names.OrgWord(tail) &&
		len(names.Affiliations(tail)) == 0 &&
		len(s) < 140 {
		return head, tail
	}
	if af := names.Affiliations(s); len(af) > 0 && af[0].Org != "" {
		if m := wholeRole.Groups(s); m != nil && strings.HasPrefix(s[len(m[0]):], af[0].Org) && len(m[1]) > len(af[0].Role) && names.HasRole(m[1]) {
			return m[1], af[0].Org
		}
		return af[0].Role, af[0].Org
	}
	for at := strings.Index(s, ", "); at >= 0; {
		head, tail := s[:at], s[at+2:]
		next := strings.Index(tail, ", ")
		if names.HasRole(head) && names.Upper(tail) && !names.HasRole(tail) && (names.OrgWord(tail) || next < 0) && !names.Place(tail) {
			return head, tail
		}
		if next < 0 {
			break
		}
		at += 2 + next
	}
	return s, ""
}

// wholeRole is all that stands before "at" and an organisation: "Founder and Pilot at ".
var wholeRole = pattern.New(`^(\p{Lu}[\p{L}&,/' -]{2,80}?),? (?:at|with|for|@) (?:the )?`)

var inBrackets = pattern.New(`\(([^()@]{2,60})\)`)

// beside takes what stands in brackets after a name: "Ada Quill (Harbour Labs)".
func beside(s string) (rest, org string) {
	m := inBrackets().FindStringSubmatchIndex(s)
	if m == nil {
		return s, ""
	}
	org = strings.TrimSpace(s[m[2]:m[3]])
	if _, after, ok := strings.Cut(org, ", "); ok {
		org = after
	}
	return s[:m[0]] + " " + s[m[1]:], org
}

// besideAgency is a name with that of an agency right behind it.
var besideAgency = pattern.New(`^(.{5,50}?) ((?:The )?(?:Associated Press|Agence France-Presse|Canadian Press|Press Association)|Reuters|Bloomberg|AFP|AP)$`)
