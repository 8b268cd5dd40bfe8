package names

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// does reports whether a word does something in a sentence on what somebody is, and where, see
// [words.ClauseWords].
func does(do, word string) bool { return words.ClauseWords(do)[strings.ToLower(word)] }

// leadsToOrg reports whether a word may stand between a role and an organisation.
func leadsToOrg(w string) bool { return words.ClauseWords("leads to a house")[w] }

// leadsAbroad reports the same of German and French words.
func leadsAbroad(w string) bool { return words.ClauseWords("leads to a house abroad")[w] }

// foreign reports whether a sentence is German or French, as far as its small words tell.
func foreign(ts []Token) bool {
	small := words.ClauseWords("foreign")
	return slices.ContainsFunc(ts, func(t Token) bool { return small[t.Word] })
}

// part reports whether a name is that of a part of an organisation.
func part(name string) bool {
	l := strings.ToLower(name)
	for word := range words.ClauseWords("part") {
		if strings.Contains(l, word) {
			return true
		}
	}
	return false
}

// isRole reports whether a word is a role of a kind, see [words.RoleKinds].
func isRole(kind, word string) bool { return words.RoleKinds()[strings.ToLower(word)] == kind }

// makesWorks reports whether a role is one of making books and the like.
func makesWorks(w string) bool { return isRole("writes", w) || isRole("creates", w) }

// titleAfter is the last word of the title that follows "author of", or of "author, most
// recently, of"; the role's own place if none does.
func titleAfter(ts []Token, role int) int {
	of := role + 1
	for of < len(ts) && of <= role+4 && ts[of].Word != "of" && !HasRole(ts[of].Word) {
		of++
	}
	if of >= len(ts)-1 || ts[of].Word != "of" || ts[of].End {
		return role
	}
	end := of
	for i := of + 1; i < len(ts); i++ {
		w := ts[i].Word
		if !Upper(w) && w != "A" && !Joins(strings.ToLower(w)) && !leadsToOrg(w) && !(end > of && ts[i-1].stop == ':') {
			break
		}
		end = i
		if ts[i].End && ts[i].stop != ':' {
			break
		}
	}
	for end > of && !Upper(ts[end].Word) {
		end--
	}
	return end
}
