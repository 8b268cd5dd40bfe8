package speaker

import (
	_ "embed"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed words.txt
var wordLists string

// The lists of words.txt. They are asked for words in small letters.
var (
	// saidByNobody reports whether a participle tells what is said by nobody in particular: "he is said to".
	saidByNobody = english.List(wordLists, "rumoured")
	// rumour reports whether a noun is one of what is said by nobody in particular: "rumours that".
	rumour = english.List(wordLists, "rumour")
	// addresses reports whether the object of a verb is whom something is said to.
	addresses = english.List(wordLists, "addressing")
	// judgesSomebody reports whether the object of a verb is the one spoken of.
	judgesSomebody = english.List(wordLists, "judging")
	// house reports whether a noun is what a body is whose name stands behind it: "the insurer, Lumb’s of Orla, argued".
	house = english.List(wordLists, "house")
	// oneInS reports whether a name that ends in -s is not one of several.
	oneInS = english.List(wordLists, "one-in-s")
	// commonBody reports whether a name is a common word for a body.
	commonBody = english.List(wordLists, "body")
	// sharesWord reports whether a word stands for a share of those who were asked.
	sharesWord = english.List(wordLists, "share")
	// ownBody reports whether a noun takes up no body of another kind.
	ownBody = english.List(wordLists, "own-body")
	// isHe, isShe and isThey report whether a pronoun is of a man, a woman or several.
	isHe   = english.List(wordLists, "he")
	isShe  = english.List(wordLists, "she")
	isThey = english.List(wordLists, "they")
)
