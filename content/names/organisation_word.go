package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// OrgWord reports whether a name holds a word that organisations have.
func OrgWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if words.OrganisationWords()[strings.Trim(w, ".,'s")] {
			return true
		}
	}
	return false
}

// OutletWord reports whether a name holds a word that papers and stations have.
func OutletWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if words.OutletWords()[w] {
			return true
		}
	}
	return false
}

// orgTail reports whether a word may end an organisation's name and does not begin one.
func orgTail(w string) bool {
	return words.OrganisationTails()[strings.ToLower(w)]
}

// orgNot reports whether a word with a capital before a role names no organisation.
func orgNot(w string) bool {
	return words.BeforeRoles()[strings.ToLower(strings.Trim(w, ".,"))]
}

// Place reports whether a name is that of a country or a city that a role may be "of".
func Place(s string) bool {
	return words.Places()[strings.ToLower(s)]
}
