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
	// officeOfTwo reports whether two words end an office before a name: "homeland security".
	officeOfTwo = english.Phrases(wordLists, "two-word-office")
	// runsIntoName reports whether a word is a country that runs into the name of somebody: "Russia Orr".
	runsIntoName = english.List(wordLists, "country")
	// leads reports whether a verb leads to a name: "sue Orr".
	leads = english.List(wordLists, "leading-to-name")
	// partOfPage reports whether two words are what a part of a page is called: "interview highlights".
	partOfPage = english.Phrases(wordLists, "page-section")
	// besideText reports whether a word begins what a page says beside the text.
	besideText = english.List(wordLists, "page-opening")
	// besideTextCapital reports whether it does before a word with a capital.
	besideTextCapital = english.List(wordLists, "page-opening-capital")
	// besideTextUpper reports whether it does when it stands in capitals.
	besideTextUpper = english.List(wordLists, "page-opening-upper")
	// ofPicture reports whether a word begins a caption: "Image Some Democrats".
	ofPicture = english.List(wordLists, "picture")
	// leftBehind reports whether a word before a clause is no part of the name there.
	leftBehind = english.List(wordLists, "behind-name")
)
