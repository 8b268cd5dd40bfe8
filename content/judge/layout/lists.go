package layout

import (
	_ "embed"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed words.txt
var wordLists string

// The lists of words.txt. They are asked for words in small letters.
var (
	// tellsItems reports whether a word is a verb of saying that a colon and a list of what is said may follow.
	tellsItems = english.List(wordLists, "telling")
	// wordsFollow reports whether a word is of somebody's words or of the saying of them.
	wordsFollow = english.List(wordLists, "words-follow")
	// beginsNoName reports whether a word that is no month and no day begins no name.
	beginsNoName = english.List(wordLists, "no-name")
	// inBroadcast reports whether a word is what somebody is in a broadcast: "host".
	inBroadcast = english.List(wordLists, "broadcast")
	// isCalled reports whether people in a talk are called by a word that is no office: "caller".
	isCalled = english.List(wordLists, "called")
	// speaksInDek reports whether a verb behind a name in capitals says that somebody speaks.
	speaksInDek = english.List(wordLists, "speaking-in-dek")
	// ofPiece reports whether a word is what a note below the words of others is on.
	ofPiece = english.List(wordLists, "piece")
	// ofEditing reports whether a word is what such a note says of it.
	ofEditing = english.List(wordLists, "edited")
	// isYou reports whether a word tells that somebody is spoken to.
	isYou = english.List(wordLists, "you")
)
