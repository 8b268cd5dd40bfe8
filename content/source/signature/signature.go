// Package signature reads the names in a byline, with the role or the organisation that stands beside
// each: "By Ada Quill, Harbour Editor, and Ben Marsh (Hale Labs)". What stands around the names is cut
// off first (bare.go). Wordings stand in forms.txt. Which line is a byline, package byline finds.
package signature

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// signature is one name of a byline, with what stands beside it.
type signature struct {
	Name string
	Body bool   // an organisation
	Role string // "Staff Writer"
	Org  string // "Associated Press"
}

// reading is a byline while it is read.
type reading struct {
	names   []signature
	led     bool // it begins with a word such as "By"
	degreed bool // semicolons set names apart, each with its degrees
}

var (
	bylineCut = pattern.New(`\s*(?:[|•·⋅►»>]|\s[—–-]+\s|\s/\s|\s{2,})\s*`)
	bylineAnd = pattern.New(`(?i)\s*(?:,\s*(?:and|und|et)\s+|,|;|\s&\s|\s(?:and|und|et|with|mit|avec)\s)\s*`)
	// inBrackets is what stands in brackets after a name: "Ada Quill (Harbour Labs)".
	inBrackets = pattern.New(`\(([^()@]{2,60})\)`)
	roleCut    = pattern.New(`\s+[—–|•-]\s+|\s*\|\s*`)
	nicknamed  = forms.Named("nicknamed")
	degrees    = forms.Named("degrees")
	glued      = forms.Named("glued")
	withRole   = forms.Named("with role")
	wholeRole  = forms.Named("whole role")
)

// Read reads the names of a byline. What follows a name is its role or organisation.
func Read(s string) []signature {
	r := &reading{led: Lead.In(wording.Fold(s)) || strings.Contains(s, "@"), degreed: strings.Contains(s, ";")}
	s = bare(s)
	if m := nicknamed.Groups(s); m != nil && names.Personal(m[1]+" "+m[2]) {
		return []signature{{Name: s}}
	}
	if m := degrees.Groups(s); m != nil && names.Personal(m[1]) {
		s = m[1]
	}
	if m := withRole.Groups(s); m != nil && r.led && names.HasRole(m[2]) {
		s = m[1] + ", " + m[2]
	}
	org := ""
	if m := inBrackets.Groups(s); m != nil {
		s, org = wording.Squeeze(strings.Replace(s, m[0], " ", 1)), strings.TrimSpace(m[1][strings.LastIndex(m[1], ", ")+1:])
	}
	s = strings.TrimSpace(bylineNoise().ReplaceAllString(s, " "))
	for i, part := range bylineCut().Split(s, 6) {
		if p := names.Tidy(part); i > 0 && len(r.names) > 0 && !names.Personal(p) {
			r.attach(p) // after a bar comes what the names are
			continue
		}
		r.part(part)
	}
	if len(r.names) == 1 && r.names[0].Org == "" {
		r.attach(org)
	}
	return r.names
}

// part reads the names between two bars, or one name with all that it is: "Ada Quill, Senior Director, Harbours &
// Piers, Harbour Labs".
func (r *reading) part(s string) {
	pieces := bylineAnd().Split(s, 24)
	cosigned := strings.HasPrefix(s, pieces[0]+" and ") // "Ada Quill and AP"
	for i := range pieces {
		pieces[i] = names.Tidy(pieces[i])
	}
	before, after, _ := strings.Cut(s, ",")
	if len(pieces) > 1 && names.Tidy(before) == pieces[0] && names.Personal(pieces[0]) && !names.Personal(pieces[1]) &&
		slices.ContainsFunc(pieces[1:], names.HasRole) {
		role, house := RoleAndOrg(names.Tidy(after))
		r.names = append(r.names, signature{Name: pieces[0], Role: role, Org: house})
		return
	}
	for i, piece := range pieces {
		r.piece(piece, i == 1 && cosigned)
	}
}

// piece reads a piece of a byline: a name, or what the last one is. An agency behind "and" has signed as well.
func (r *reading) piece(s string, cosigned bool) {
	if short := strings.TrimSuffix(s, "."); utf8.RuneCountInString(wording.LastWord(short)) > 3 {
		s = short
	}
	if m := glued.Groups(s); m != nil && (names.Personal(names.Tidy(m[1])) || names.OnlyAgency(m[1])) {
		r.piece(names.Tidy(m[1]), cosigned)
		r.piece(m[2], false)
		return
	}
	switch {
	case len(r.names) > 0 && (names.Suffix(s) || r.degreed && names.Degree.In(s)):
	case names.Personal(s):
		r.names = append(r.names, signature{Name: s})
	case len(r.names) == 1 && cosigned && names.OnlyAgency(s), len(r.names) == 0 && names.Collective(s):
		r.names = append(r.names, signature{Name: s, Body: true})
	case len(r.names) > 0:
		r.attach(s)
	}
}

// attach adds what stands after the last name.
func (r *reading) attach(what string) {
	s := &r.names[len(r.names)-1]
	switch first, _ := utf8.DecodeRuneInString(what); {
	case s.Body && names.OnlyAgency(s.Name): // where its report is from: "AFP, HALE"
	case len(what) > 1 && strings.ToLower(what) == names.Initials(s.Name):
	case names.HasRole(what):
		s.Role = cmp.Or(s.Role, what)
	case s.Org == "" && unicode.IsUpper(first) && likeName(what):
		s.Org = what
	}
}

// likeName reports whether the words of s are those of a name: all but what joins them have capitals, unlike "Become a fan".
func likeName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !names.Joins(w) {
			return false
		}
	}
	return !names.Joins(wording.LastWord(s))
}

// RoleAndOrg reads a line that says what somebody is: "Professor of History, Harbour College",
// "Professor of History - Harbour College", "editor at the Harbour Post".
func RoleAndOrg(s string) (role, org string) {
	s = strings.ReplaceAll(strings.TrimRight(wording.Squeeze(wording.Fold(s)), ". "), " @ ", " at ")
	if head, tail, ok := strings.Cut(s, " For "); ok && names.HasRole(wording.LastWord(head)) {
		s = head + " for " + tail // "West Coast Editor For Harbour Post"
	}
	apart := func(head, tail string) bool { return names.HasRole(head) && names.Upper(tail) && !names.HasRole(tail) }
	head, tail, ok := strings.Cut(roleCut().ReplaceAllString(s, ", "), ", ")
	if ok && apart(head, tail) && names.OrgWord(tail) && len(names.Affiliations(tail)) == 0 { // not "VP - Technology"
		return head, tail
	}
	if af := names.Affiliations(s); len(af) > 0 && af[0].Org != "" {
		if m := wholeRole.Groups(s); m != nil && strings.HasPrefix(s[len(m[0]):], af[0].Org) {
			return m[1], af[0].Org
		}
		return af[0].Role, af[0].Org
	}
	if at := strings.LastIndex(s, ", "); at > 0 && apart(s[:at], s[at+2:]) && !names.Place(s[at+2:]) {
		return s[:at], s[at+2:]
	}
	return s, ""
}

// Signs reports whether a line of a bare text is a byline of its own, by its wording: "By Ada Quill on 4 May 2024".
func Signs(s string) bool { return Lead.In(s) && (dates.Stamp.In(s) || len(Read(s)) > 0) }
