package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// former reports whether the role at i is one that somebody had: "and former mayor".
func (c *clause) former(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7 && !c.words[j].End; j-- {
		switch w := strings.ToLower(c.words[j].Word); {
		case does("former", w):
			return true
		case w == "and", w == "is", w == "as":
			return false
		}
	}
	return false
}

// academic reports whether the word at i is a rank that means something else elsewhere: "a
// reader in law".
func (c *clause) academic(i int) bool {
	if i == 0 || i+1 >= len(c.words) || c.words[i].End {
		return false
	}
	before, next := strings.ToLower(c.words[i-1].Word), c.words[i+1].Word
	return strings.EqualFold(c.words[i].Word, "reader") && (does("article", before) || before == "is") && (next == "in" || next == "at")
}

// titleOf is the role that ends at i behind an organisation's name, in full where the name is
// the owner: "the Post's lead science writer".
func (c *clause) titleOf(i int, org string) string {
	role := roleBack(c.words, i)
	if i > wording.Count(role) && strings.HasSuffix(c.words[i-wording.Count(role)].Word, "'s") {
		if w := c.words[i].Word; isRole("leads a field", w) && i+2 < len(c.words) && !c.words[i].End && c.words[i+1].Word == "of" {
			if field := c.words[i+2].Word; Upper(field) && !Known(field) {
				role += " of " + field // "Harbour Labs's Head of Editorial"
			}
		}
		return role
	}
	if own, ok := strings.CutPrefix(role, org+" "); ok {
		return own // "a Post political commentator"
	}
	return c.words[i].Word
}

// roleBack is the words of a role up to its last one.
func roleBack(ts []Token, role int) string {
	from := role
	for from > 0 && role-from < 7 && !ts[from-1].End && !beforeRole(ts[from-1].Word) {
		from--
	}
	// "co-founder and CTO"
	if from > 1 && ts[from-1].Word == "and" && !ts[from-2].End && isRole("leads a house", ts[from-2].Word) {
		from -= 2
	}
	var out []string
	for _, t := range ts[from : role+1] {
		out = append(out, t.Word)
	}
	return strings.Join(out, " ")
}

// beforeRole reports whether a word ends the run of those that name a role.
func beforeRole(w string) bool {
	if strings.HasSuffix(w, "'s") && Upper(w) {
		return true
	}
	return does("before a role", w)
}
