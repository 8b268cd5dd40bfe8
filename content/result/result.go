// Package result is what people and the program made of one text: in words first, then
// in numbers, sentence by sentence with the most divided first.
//
// It counts labels and never people: no one is scored, ranked or held against the
// program, and no label is called right. The arithmetic is package agree's. It opens
// no file and judges no sentence.
package result

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// MaxNamed is up to how many people are named, each with a file of their own: those who
// compare notes. More are a room, and are only counted.
const MaxNamed = 6

// Result is the outcome of one round.
type Result struct {
	// Head names the text. Pack is the pack, or nil when only answers are known.
	Head   workshop.Head
	Pack   *workshop.Pack
	Scheme *scheme.Scheme
	// Round is the round told of, Rounds how many were answered.
	Round, Rounds int
	// Least is how many must have answered a sentence.
	Least int
	// People is how many answered in this round. Names are what they are called, when
	// there are few and each has a file; otherwise nil.
	People int
	Names  []clean.Text
	// HasProgram reports whether the program's labels are part of it.
	HasProgram bool
	// Rows are the sentences that were to be labelled, in the order of the text.
	Rows []Row

	Agreement agree.Agreement
	// Low to High is the interval of α, where HasInterval.
	Low, High   float64
	HasInterval bool
	// Pairs is the share of pairs of people who gave a sentence the same label.
	Pairs agree.Value
	// Chance is how often two answers would be the same if drawn from all that were given.
	Chance agree.Value
	// Together is of all named people, when there are two or more.
	Together agree.Together
	// Couples are the named people two by two, and each with the program.
	Couples []Couple
	// Room is the room's most frequent label beside the program's.
	Room Meeting
	// Labels are, by label of the set, how far people mean the same by it.
	Labels []agree.Agreement
	// Confused are the labels that were confused, most often first; the sentences are
	// places in Rows.
	Confused []agree.Confusion
	// Change is what the second round moved, when that is the round told of.
	Change *agree.Change
	// Settled are the labels that the room settled on.
	Settled []workshop.Settled
	// Aligned are the other versions of the text whose answers were taken over.
	Aligned []workshop.Aligned
}

// Row is one sentence.
type Row struct {
	// Sentence is its place in the text, from 0; Text may be unknown, and is empty then.
	Sentence int
	Text     clean.Text
	// Counts are by label of the set; Before those of the first round, when the second is
	// told of.
	Counts, Before []int
	// Answers are those of the named people, [agree.Missing] for none.
	Answers []int
	// Program is the program's label in this set, or [agree.Missing], and Why its words.
	Program int
	Why     clean.Text
	// Key is the checked label of a lesson, and why, where the program's labels are part of it;
	// otherwise it is empty.
	Key clean.Text
	// Said are the lines that people wrote of it, where those are asked for; in the order of the
	// alphabet, which tells of nobody.
	Said []clean.Text

	Share   agree.Share
	Spread  agree.Spread
	Entropy float64
}

// Couple is two people, or one and the program, whose name is empty then.
type Couple struct {
	A, B     clean.Text
	Together agree.Together
}

// Meeting is on how many sentences the room's label is the program's, of those where
// both have one. A tie is met when the program's is among the tied.
type Meeting struct{ Same, Of int }

// Options say what is reported.
type Options struct {
	// Round is 1 or 2, or 0 for the last one that was answered.
	Round int
	// Least is how many must have answered a sentence; 0 takes the room's or the pack's, or 2.
	Least int
	// Program is what the program says, or nil.
	Program *workshop.ProgramLabels
	// Unnamed names nobody: for what is given to others.
	Unnamed bool
	// Reasons tells what people wrote.
	Reasons bool
}

// New makes the result of a collection that has read a log.
func New(c *workshop.Collection, o Options) *Result {
	r := &Result{Head: c.Head, Pack: c.Pack, Scheme: c.Scheme(), HasProgram: o.Program != nil, Settled: c.Settled(), Aligned: c.Aligned()}
	all := c.People()
	answers := c.Answers()
	in := func(round int) []string {
		return slices.DeleteFunc(slices.Clone(all), func(p string) bool { return answers.Answered(round, p) == 0 })
	}
	r.Rounds = 1
	if len(in(workshop.Rounds)) > 0 {
		r.Rounds = workshop.Rounds
	}
	r.Round = cmp.Or(o.Round, r.Rounds)
	people := in(r.Round)
	r.People = len(people)
	switch {
	case o.Unnamed && len(all) == 1:
		r.Names = []clean.Text{"own"}
	case !o.Unnamed && len(people) <= MaxNamed:
		r.Names = namesOf(c, all, people)
	}
	r.Least = least(o.Least, c.Least(), r)
	r.rows(c, people, o.Program)
	if o.Reasons {
		r.reasons(c, people)
	}
	r.measure(c, people)
	return r
}
