package speakable

import (
	_ "embed"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed words.txt
var wordLists string

// The lists of words.txt. They are asked for words in small letters.
var (
	// ofOccasion reports whether a word before "Day" makes it one of the year: "Boxing Day".
	ofOccasion = english.List(wordLists, "occasion-day")
	// isMute reports whether a word names nobody by itself: an adjective of nation or creed, a thing.
	isMute = english.List(wordLists, "mute")
	// muteNoun reports whether a phrase with a noun, without its plural -s, is of what says nothing: "the mood".
	muteNoun = english.List(wordLists, "mute-noun")
	// inClause reports whether a word opens the clause that a name has run into: "Orr also".
	inClause = english.List(wordLists, "clause-verb")
	// inHeadline reports whether a word never has a capital in a name.
	inHeadline = english.List(wordLists, "headline")
	// runsIn reports whether a word of the page runs into a name: "WATCH Nell Orr".
	runsIn = english.List(wordLists, "page")
	// inOffice reports whether a word ends an office before a first name: "Commerce".
	inOffice = english.List(wordLists, "office")
)
