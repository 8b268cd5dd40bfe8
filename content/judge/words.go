package judge

import (
	_ "embed"
	"sync"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed words.txt
var wordLists string

//go:embed rhetorical.txt
var rhetoricalList string

// The lists of words.txt. They are asked for words in small letters.
var (
	// spoken reports whether a word is a verb of saying or tells that others say it.
	spoken = english.List(wordLists, "speech")
	// beforeClause reports whether what follows a verb is mostly a clause: "said the session was lost".
	beforeClause = english.List(wordLists, "clause-verb")
	// onlyLeadsOn reports whether a word at the end of a phrase only leads on to others.
	onlyLeadsOn = english.List(wordLists, "leading-on")
	// thinks reports whether a verb is one of thinking or saying.
	thinks = english.List(wordLists, "thinking")
	// indicates reports whether a word tells what research found.
	indicates = english.List(wordLists, "finding")
	// viewpoint reports whether a word is what somebody thinks, or that he does.
	viewpoint = english.List(wordLists, "viewpoint")
	// holds reports whether a word is somebody who holds a view or what he does when he holds it.
	holds = english.List(wordLists, "holding")
	// names reports whether a verb gives something its name: "we call it a slip".
	names = english.List(wordLists, "naming")
	// stative reports whether a verb tells of no act.
	stative = english.List(wordLists, "stative")
	// wanting reports whether a verb tells of what is not done yet.
	wanting = english.List(wordLists, "wanting")
	// beginsSeveral reports whether a word begins the name of several who speak.
	beginsSeveral = english.List(wordLists, "several")
	// beginsOffice reports whether a word begins the name of an office, which is one though it ends in -s.
	beginsOffice = english.List(wordLists, "one-office")
	// people reports whether a word ends the name of several, also without a plural -s.
	people = english.List(wordLists, "people")
	// contradicts reports whether a verb tells of what goes against a claim.
	contradicts = english.List(wordLists, "contradicting")
	// claim reports whether a noun is what somebody's words are called where something goes against them.
	claim = english.List(wordLists, "claim")
)

// rhetoricals are what a question begins with that is put so that it answers itself.
var rhetoricals = sync.OnceValue(func() []string {
	var all []string
	english.Sections(rhetoricalList, func(_, line string) { all = append(all, line) })
	return all
})
