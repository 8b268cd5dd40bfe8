package speaker

// trait is one thing that speaks for or against a choice, 0 when absent.
type trait uint8

// The traits. Those of a choice come first, those of its sentence last.
const (
	always trait = iota

	// What the sentence's reports say of it.
	mainSubject
	otherSubject
	subjectWeight // 0 to 1
	saidSubject
	askedSubject
	actedSubject
	addedSubject
	thoughtSubject
	wantedSubject
	foundSubject
	accordingSubject
	passiveSubject
	nounSubject
	labelledSubject
	quoteSubject
	thatSubject
	weakSubject // the frame is embedded, modal or negated
	gerundSubject
	invertedSubject
	carrierSubject
	carriedSubject
	carriesOther // the words of another, whose report it carries
	tagSubject   // set apart by commas
	firmSubject

	// Where the sentence names it.
	namedOutside
	namedInside
	namedFirst
	namedBeforeCue
	namedAfterCue
	namedPossessive
	namedOblique
	namedTitle
	namedInPhrase
	namedBeforeColon
	signs // the words, after a dash
	namedAttributive
	namedTold
	namedCited // right after "quoted"
	opensSentence

	// Whether it spoke before.
	spokeBefore // in the sentence before
	spokeBeforeInBlock
	spokeNear // last speaker, two or three sentences back
	spokeFar
	spokeLast
	spokeSecond
	spokeThird
	spokeOften   // 0 to 1
	spokeOpen    // and its quotation is still open
	pickedBefore // the speaker of the sentence before if that is attributed after all

	// Whether it was named before.
	before1Subject
	before1
	before1Attributive
	opensBefore1
	opensBefore2
	before2
	before3
	beforeLatest // the latest person named
	beforeFitting
	subjectHere // whom the sentence is about, before the pronoun
	beforeChain // the person that the sentences so far are about
	beforeGroup // the plural subject that the sentences so far are about
	beforeFrame // subject of a report in the sentence before
	beforeFrame2
	beforeBlockFrame // of an earlier report in this block

	// Whether it is named after.
	afterQuote // "…," said X, next in this block
	afterFrame
	afterFrame2
	after1
	afterTitle // the name goes on in the next sentence

	// What it is.
	isPerson
	isUnsurePerson
	isBody
	isPaper
	isPeople
	isThing
	isNobody
	isPlural
	isShare
	isUpper

	// Whether it fits a pronoun or an office.
	genderFits
	genderFails
	genderUnknown
	pronounNoPerson
	theyPlural
	theyPerson
	itPerson
	itBody
	holdsOffice
	officeItself
	hasHead
	takenUp     // named by the word that the subject takes up
	takesUp     // the subject that takes up another choice
	kindTakenUp // of the kind that the subject takes up

	// What it is in the article.
	namedOften // 0 to 1
	inTitle
	leading
	byAuthor
	saysOften // 0 to 1
	saysMost
	isVoice  // of a transcript
	measures // a poll, a study or who publishes them

	// The sentence.
	quoteShare0
	quoteMost
	quoteNone
	openBefore
	openAfter
	opensQuote
	mainPerson
	mainPronoun
	mainThey
	mainPeople
	mainBody
	mainThing
	mainNone
	mainShare
	pollBefore // one spoke just before
	mainIt
	mainDefinite
	mainOffice
	headPaper
	headOutlet
	headCollective
	headPerson
	headPlural
	mainSaid
	mainThought
	mainWeight
	blockFirst
	afterColon
	reportedBefore
	reportedAfter
	sameBlock
	hasFigure
	passiveNobody
	firstPerson
	spokenInBlock

	traits
)

// sentenceTraits is where the traits of the sentence begin.
const sentenceTraits = quoteShare0

// Traits is how many traits a choice has.
const Traits = int(traits)
