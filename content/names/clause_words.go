package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

// leadsToOrg are the words between a role and an organisation.
func leadsToOrg(w string) bool {
	switch w {
	case "at", "of", "for", "with", "from", "on", "to", "in", "by":
		return true
	}
	return false
}

// leadsToForeignOrg says the same of German and French words.
func leadsToForeignOrg(w string) bool {
	switch w {
	case "bei", "beim", "am", "an", "für", "des", "der", "vom", "von", "im", "au", "à", "du", "de", "pour", "chez", "in":
		return true
	}
	return false
}

// foreign reports whether a sentence is German or French, as far as its small words tell.
func foreign(ts []Token) bool {
	for _, t := range ts {
		switch t.Word {
		case "ist", "der", "die", "das", "und", "bei", "für", "als", "war", "est", "le", "la", "les", "des", "et", "à":
			return true
		}
	}
	return false
}

func article(w string) bool {
	switch w {
	case "the", "a", "an", "der", "dem", "den", "die", "das", "la", "le", "les", "l'", "our", "both":
		return true
	}
	return false
}

// part reports whether a name is that of a part of an organisation.
func part(name string) bool {
	l := strings.ToLower(name)
	return pattern.Holds(l, "department", "faculty", "school of", "program", "project", "division", "office of", "section", "unit", "team", "desk", "lehrstuhl",
		"abteilung", "bureau")
}

// product is what a name before it names: a newsletter is no organisation.
func product(w string) bool {
	switch strings.ToLower(w) {
	case "newsletter", "podcast", "column", "blog", "book", "series", "book,", "beat", "campaign", "award", "prize":
		return true
	}
	return false
}

// department reports whether a word names what a part of a house does.
func department(w string) bool {
	switch strings.ToLower(w) {
	case "marketing", "communications", "research", "programs", "policy", "operations", "strategy", "engineering", "development", "content", "product",
		"sales", "affairs", "relations", "studies", "education", "outreach":
		return true
	}
	return false
}

// office reports whether a word names what people run for: "Quill for President".
func office(w string) bool {
	return w == "President" || w == "Congress" || w == "Senate" || w == "Governor" || w == "Mayor"
}

// leads reports whether a word names who is at the head of a house, and often something else as well.
func leads(w string) bool {
	switch strings.ToLower(w) {
	case "founder", "co-founder", "cofounder", "owner", "co-owner", "ceo", "president", "chairman", "chairwoman", "chair":
		return true
	}
	return false
}

// skill reports whether a role is of those that stand behind what somebody knows rather than behind a
// house: "WordPress Expert".
func skill(w string) bool {
	switch strings.ToLower(w) {
	case "expert", "experts", "specialist", "specialists", "developer", "developers", "trainer", "tutor", "evangelist":
		return true
	}
	return false
}

// writes reports whether a role is one of making books and the like.
func writes(w string) bool {
	switch w {
	case "author", "authors", "co-author", "coauthor", "co-authors", "translator", "creator", "co-creator", "autor", "autorin", "auteur", "autrice":
		return true
	}
	return false
}

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
