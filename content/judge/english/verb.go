package english

import "strings"

// Utters reports whether a verb form hardly ever means anything but that somebody says or
// thinks what follows, and that what follows is a clause or a quotation rather than
// a thing: "said", not "revealed".
func Utters(w string) bool { return groupsOf(w)&uttering != 0 }

// Tells reports whether a verb names first whom something is told, and then what.
func Tells(w string) bool { return groupsOf(w)&telling != 0 }

// Degree reports whether a word may stand within a way to report: "made very clear".
func Degree(w string) bool {
	return strings.HasSuffix(w, "ly") || OneOf(w, "very", "quite", "also", "just", "still", "even", "been", "as", "more")
}

// Quantifier reports whether a determiner may stand alone for people: "some", "many".
func Quantifier(w string) bool { return groupsOf(w)&quantifier != 0 }

// Leads reports whether a word may stand between the speaker and the verb of a tag: "he has
// said", "the mayor later added".
func Leads(w string) bool {
	switch w {
	case "has", "have", "had", "also", "once", "later":
		return true
	}
	return false
}
