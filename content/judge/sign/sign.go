// Package sign finds the phrases of a sentence that a careful reader would underline to
// show how it is put forward: what somebody did, a number one can look up, a judgement,
// a duty, a feeling read into others, what will be.
//
// It stands on the words and cues of package grammar, and on what package words says of
// single places. It decides no label, weighs nothing and knows of no neighbours; package
// judge chooses among the phrases and puts into words what they do. Reports and quotations
// are found by package grammar.
package sign

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Kind is what a phrase does.
type Kind uint8

// The kinds of phrases.
const (
	// Did: what somebody did: "closed the offices".
	Did Kind = iota
	// Happened: what happened or was done: "was built in 1911".
	Happened
	// Own: what the writer saw or did: "I met the keeper".
	Own
	// Amount: a number with what it counts: "48 hours".
	Amount
	// Dated: "on 3 March 2026".
	Dated
	// Is: what something is, in words that do not judge: "is a law firm".
	Is
	// Ongoing: what is going on: "is attempting to raise the wreck".
	Ongoing
	// Does: what somebody does: "rejects any concession".
	Does
	// Works: how something is or works: "consists of two hulls".
	Works
	// Provides: what a rule, a plan or a thing allows, asks or fixes: "must carry a light".
	Provides

	// Judges: "a chequered history", "is foolish".
	Judges
	// Values: words that judge more quietly: "a curious echo", "is unclear".
	Values
	// Comments: a word that judges the whole of what is told: "Unfortunately".
	Comments
	// Rates: words that say how much or how important: "a significant role".
	Rates
	// Ought: "must reject the plan".
	Ought
	// Calls: a demand on the reader: "Do not vote for".
	Calls
	// Feels: a feeling of others: "The islanders despise".
	Feels
	// Wants: an aim or a state of mind of others: "wants to weaken".
	Wants
	// Pictures: a comparison in a picture: "like a house of cards".
	Pictures
	// Concludes: "That is why the slip".
	Concludes
	// Asks: "Who would trade".
	Asks
	// Views: the writer's own view: "I think".
	Views
	// Sweeps: a claim about all cases: "every single councillor".
	Sweeps
	// Ranks: "the most corrupt council".
	Ranks
	// Doubts: distance or irony: "so-called experts".
	Doubts
	// Supposes: what may have been or seems to be: "seems to believe".
	Supposes
	// Means: what something is said to mean: "a sign of weakness".
	Means
	// Points: what the writer takes to be the point: "The problem is".
	Points
	// Causes: what is said to bring about what: "leads to stagnation".
	Causes
	// Denies: "isn't a new conflict".
	Denies
	// Contrasts: "not a mistake but a choice".
	Contrasts
	// Presses: words that press a point: "of course", "clearly failed".
	Presses
	// Ours: what "we" do or are: "we cannot afford".
	Ours
	// Yours: what the reader does or sees: "you might ask".
	Yours
	// Says: what something is, told by nobody but the writer: "is anything but secure".
	Says
	// Tells: what something does or did, told so: "robbed them of a purpose".
	Tells

	// Will: "will unlock".
	Will
	// May: "could lead to".
	May
	// Can: "can escalate its raids".
	Can
	// Odds: "is unlikely to".
	Odds
	// Would: "would lose its school".
	Would
	// Ahead: "in the coming years".
	Ahead
	// Foretells: "is expected to rise".
	Foretells

	Kinds = iota
)

// Sign is a phrase and what it does.
type Sign struct {
	Kind Kind
	Span content.Span
	// Core is the phrase without its subject, Wide the clause that it stands in, Whole that with its subject; each may
	// be empty.
	Core, Wide, Whole content.Span
	// Word is the word of judgement that it was found by, or empty.
	Word content.Span
	// Cue is the class of the word at its heart, [grammar.Classes] where there is none.
	Cue lexicon.Class
	// Under reports whether it stands in a subordinate clause.
	Under bool
	// Head is the verb that it rests on, in small letters; Past reports whether it tells of what was.
	Head string
	// Modal is its modal verb in its plain form, or "".
	Modal string
	Past  bool
	// Who reports whether its subject is a name or a personal pronoun.
	Who bool
	// Not reports whether it is denied: "was not built". Counts whether a number stands in it.
	Not, Counts bool
	// If reports whether a condition goes with it: "If nothing changes, … will".
	If bool
	// Open reports whether it stands in a question that is told: "whether it will open".
	Open bool
}
