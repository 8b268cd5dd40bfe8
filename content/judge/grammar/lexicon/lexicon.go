// Package lexicon holds the word lists that package grammar reads sentences by: cues of judgement, duty, the future and
// date, verbs and nouns that report, phrases, first names, and ways to report in several words.
//
// It knows spellings and no sentence: what a word does where it stands, package grammar finds out. What single words of
// the language are (articles, prepositions, titles, places) is in package english.
package lexicon

import "github.com/standfirst/standfirst/content/judge/spelling"

// Class is a kind of cue.
type Class uint8

// The classes of cues. The word lists carry the same names.
const (
	Judging Class = iota
	Loaded
	Feeling
	Motive
	Booster
	Hedge
	Sweeping
	Abstract
	Meaning
	Opener
	Causal
	Deontic
	Stance
	Ranking
	Sarcasm
	Question
	Will
	Would
	Might
	Likelihood
	Ahead
	Foretell
	Future
	Month
	Day
	Time
	Quantity
	Event
	Institution
	Past
	Furniture
	Be
	Evidence
	Figure
	Year
	Mark
	First
	We
	You
	Name

	Classes = iota
)

var classNames = [Classes]string{
	"judging", "loaded", "feeling", "motive", "booster", "hedge", "sweeping", "abstract", "meaning", "opener", "cause", "deontic", "stance", "ranking",
	"sarcasm", "question",
	"will", "would", "might", "likelihood", "ahead", "foretell", "future", "month", "day", "time", "quantity", "event", "institution", "past", "furniture",
	"be", "evidence",
	"figure", "year", "mark", "first", "we", "you", "name",
}

// Auxiliaries are the classes, a bit each, of words that stand before a verb or in its place: "is", "will", "must".
const Auxiliaries uint64 = 1<<Be | 1<<Will | 1<<Would | 1<<Might | 1<<Deontic

// String is the class's name in the word lists.
func (c Class) String() string { return classNames[c] }

// VerbGroup is what a verb reports.
type VerbGroup uint8

// The groups of verbs, one for each section of verbs.txt.
const (
	NoVerb VerbGroup = iota
	SayVerb
	AskVerb
	ActVerb
	AlsoVerb
	ThinkVerb
	WantVerb
	FindVerb
)

// Form is a verb's form. One spelling may be several.
type Form uint8

// The forms of a verb.
const (
	BaseForm Form = 1 << iota
	ThirdForm
	PastForm
	Participle
	Gerund
)

// Noun is what a noun stands for in a report.
type Noun uint8

// The groups of nouns. A noun may be of several.
const (
	EvidenceNoun Noun = 1 << iota // a poll, a study, a document
	ClaimNoun                     // a statement: "the claim that"
	SpeakerNoun                   // people who speak: "critics"
	OutletNoun                    // a paper, a station, a body that publishes
)

// Entry is what the lists say of a spelling.
type Entry struct {
	Classes uint64 // a bit for each class of cues, 1<<[Judging] and so on
	Verb    VerbGroup
	Also    VerbGroup // a second reading of the same spelling
	Form    Form
	Noun    Noun
	// Gender is that of a first name or of a word for a person.
	Gender Gender
	// Begins is what groups of words begin with the spelling.
	Begins Group
}

// Told reports whether a list tells of the word itself.
func (e Entry) Told() bool {
	e.Begins = 0
	return e != (Entry{})
}

// Listed reports whether the word is on a list other than that of first names.
func (e Entry) Listed() bool {
	e.Gender = AnyGender
	return e.Told()
}

// Group is a set of kinds of groups of words.
type Group uint8

// The kinds of groups.
const (
	PhraseGroup Group = 1 << iota // [Lists.Phrases]
	WayGroup                      // [Lists.Ways]
)

// Gender is which pronoun may stand for somebody: she, he, they or it.
type Gender uint8

// The genders; AnyGender is one that nothing tells.
const (
	AnyGender Gender = iota
	Feminine
	Masculine
	Plural
	Neuter
)

// Phrase is a cue of several words.
type Phrase struct {
	Words []string // after the first
	Class Class
}

// Way is a way to report in several words: "was adamant", "by * own account".
type Way struct {
	Words []string // after the first
	Group string   // its section in the list
}

// Lists are the word lists by word. They never change.
type Lists struct {
	words   *spelling.Table[Entry]
	phrases *spelling.Table[[]Phrase] // by the first word
	ways    *spelling.Table[[]Way]
}

func classOf(name string) Class {
	for c, n := range classNames {
		if n == name {
			return Class(c)
		}
	}
	panic("no class " + name) // the lists are embedded and tested
}

// Entry is what the lists say of a word in small letters with its sum, the zero entry if nothing.
func (l *Lists) Entry(word string, sum uint64) Entry { return l.words.Find(word, sum) }

// Phrases are the phrases that begin with a word with its sum.
func (l *Lists) Phrases(first string, sum uint64) []Phrase { return l.phrases.Find(first, sum) }

// Ways are the ways to report that begin with a word with its sum.
func (l *Lists) Ways(first string, sum uint64) []Way { return l.ways.Find(first, sum) }

// Load is the word lists, read when they are first needed.
func Load() *Lists { return lists() }
