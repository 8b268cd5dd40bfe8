package words

// List is one of the lists of words.txt, which says what it is of, or a set of them.
type List uint64

// The lists, a bit each.
const (
	Mild List = 1 << iota
	Harmless
	Predicate
	View
	Thinking
	Intensifier
	Marking
	Linking
	Whereabouts
	Acting
	MakingInto
	Making
	Leading
	WhWord
	Bringing
	Meaning
	Comment
	Evaluative
	Idiom
	EvaluativePredicate
	Appearing
	Unranked
	Unverbal
	Intransitive
	Serving
	Trailing
	Undoing
	Wishing
	Adjectives
	Title
	Empty
	Pointing
	Token
	Arriving
	Limiting
	Measuring
	Scale
	BeforeDate
	Coming
	Odds
	Chance
	Foreseen
	Foresee
	Supposing
	Distant
	Many
	ToVerb
	Clausal
	Nominative
	Plural
	DeterminerPronoun
	Asking
	Category
	Awarding
	Negating
	Refusing
	Looking
	Mental
	Guessing
	Offering
	// IdiomBeginning is of words that groups of [Idiom] begin with.
	IdiomBeginning
)

// listNames are the names of the lists in the file, in the order of their bits.
var listNames = [...]string{
	"mild", "harmless", "predicate", "view", "thinking", "intensifier", "marking", "linking", "whereabouts", "acting", "making-into", "making",
	"leading", "wh-word", "bringing", "meaning", "comment", "evaluative", "idiom", "evaluative-predicate", "appearing", "unranked", "unverbal",
	"intransitive", "serving", "trailing", "undoing", "wishing", "adjective", "title", "empty", "pointing", "token", "arriving", "limiting",
	"measuring", "scale", "before-date", "coming", "odds", "chance", "foreseen", "foresee", "supposing", "distant", "many", "to-verb", "clausal",
	"nominative", "plural", "determiner-pronoun", "asking", "category", "awarding", "negating", "refusing", "looking", "mental",
	"guessing", "offering", "idiom-beginning",
}
