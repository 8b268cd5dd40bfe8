package grammar

import (
	_ "embed"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed words.txt
var wordLists string

// The lists of words.txt. They are asked for words in small letters.
var (
	// toldByIt reports whether "it" before a verb may be a body that says something.
	toldByIt = english.List(wordLists, "it")
	// pageLabel reports whether a word before a colon is one of the page, and nobody who speaks: "Verdict:".
	pageLabel = english.List(wordLists, "page-label")
	// endsBody reports whether a word ends the name of a public body that has three or four words.
	endsBody = english.List(wordLists, "body-end")
	// finiteOnly reports whether a verb in the third person is hardly ever a noun: "follows".
	finiteOnly = english.List(wordLists, "finite")
	// several reports whether a subject goes with a plain verb form: "they", "police".
	several = english.List(wordLists, "several")
	// statement reports whether a noun is what somebody gives out: "a memo saying".
	statement = english.List(wordLists, "statement")
	// releases reports whether a statement is given out by a verb: "released a memo".
	releases = english.List(wordLists, "releasing")
	// pollster reports whether a noun or a name is of those who put questions to many.
	pollster = english.List(wordLists, "pollster")
	// rarelySays reports whether a form of a verb of saying is a noun where it has no subject: "the state".
	rarelySays = english.List(wordLists, "rarely")
	// stand reports whether a noun is what somebody's words come to: "her position is that".
	stand = english.List(wordLists, "position")
	// bodyOf reports whether a word begins the name of a body that goes on with "of".
	bodyOf = english.List(wordLists, "body-of")
	// bodyFor reports whether a word begins the name of a body that goes on with "for", "on", "against" or "to".
	bodyFor = english.List(wordLists, "body-for")
	// noTitleWithin reports whether a title is none in the middle of a name.
	noTitleWithin = english.List(wordLists, "no-title-within")
	// endsOfOffice reports whether a word behind "of" ends an office that a name follows.
	endsOfOffice = english.List(wordLists, "of-office")
	// beforeTitle reports whether a word is a chamber or a country that may stand before the title of a name.
	beforeTitle = english.List(wordLists, "before-title")
	// opensBodies reports whether a title begins the names of bodies as well.
	opensBodies = english.List(wordLists, "opening-body")
	// meansAuthor, meansReader, meansPerson and meansThing report for whom or what a word stands that stands alone.
	meansAuthor = english.List(wordLists, "author")
	meansReader = english.List(wordLists, "reader")
	meansPerson = english.List(wordLists, "person")
	meansThing  = english.List(wordLists, "thing")
)
