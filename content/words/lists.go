package words

import "slices"

// ByName are the words of the list that expressions and other lists take by a name: "<agency>" is any of those of
// "agency". There are none under another name.
func ByName(name string) []string {
	switch name {
	case "agency", "distributor", "pictures":
		return Agencies(name)
	case "short":
		return slices.Concat(Agencies("short"), Agencies("short, first name"))
	case "particle":
		return particlesFile.entries()
	case "by":
		return byWordsFile.entries("anywhere")
	case "answers":
		return answersFile.entries()
	case "page":
		return PageNumbers("page")
	case "of pages":
		return PageNumbers("of")
	case "bio verb":
		return bioVerbsFile.entries("is", "works", "worked", "other")
	case "works", "worked":
		return bioVerbsFile.entries(name)
	}
	return calendarWords(name)
}

var answersFile = read("answers")
