package grammar

import (
	"embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed lexicon/*.txt
var files embed.FS

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

// String is the class's name in the word lists.
func (c Class) String() string { return classNames[c] }

// verbGroup is what a verb reports.
type verbGroup uint8

const (
	noVerb verbGroup = iota
	sayVerb
	askVerb
	actVerb
	alsoVerb
	thinkVerb
	wantVerb
	findVerb
)

// form is a verb's form. One spelling may be several.
type form uint8

const (
	baseForm form = 1 << iota
	thirdForm
	pastForm
	participle
	gerund
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

type entry struct {
	classes uint64
	verb    verbGroup
	also    verbGroup // a second reading of the same spelling
	form    form
	noun    Noun
	// gender is that of a first name or of a word for a person.
	gender Gender
}

// listed reports whether the word is on a list other than that of first names.
func (e entry) listed() bool {
	e.gender = AnyGender
	return e != (entry{})
}

type phrase struct {
	words []string // after the first
	class Class
}

type lexiconData struct {
	words   map[string]entry
	phrases map[string][]phrase
	ways    map[string][]way // by the first word
}

// lexicon reads the word lists when they are first needed.
var lexicon = sync.OnceValue(func() *lexiconData {
	l := &lexiconData{words: make(map[string]entry, 6000), phrases: make(map[string][]phrase, 600), ways: make(map[string][]way, 200)}
	for _, name := range []string{"opinion", "other"} {
		l.readWords(list(name))
	}
	l.readNouns(list("nouns"))
	l.readVerbs(list("verbs"))
	l.readPhrases(list("phrases"))
	l.readFirst(list("first"))
	l.readWays(list("reports"))
	return l
})

func list(name string) string {
	b, err := files.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	return string(b)
}

func (l *lexiconData) readWords(text string) {
	english.Sections(text, func(section, line string) {
		bit := uint64(1) << classOf(section)
		for w := range strings.FieldsSeq(line) {
			base, kind, _ := strings.Cut(w, "/")
			l.addClass(base, bit)
			switch kind {
			case "n":
				l.addClass(english.ThirdPerson(base), bit)
			case "v":
				l.addClass(english.ThirdPerson(base), bit)
				l.addClass(english.PastTense(base), bit)
				l.addClass(english.Gerund(base), bit)
			}
		}
	})
}

func (l *lexiconData) addClass(w string, bit uint64) {
	e := l.words[w]
	e.classes |= bit
	l.words[w] = e
}

func (l *lexiconData) readNouns(text string) {
	groups := map[string]Noun{"evidence": EvidenceNoun, "claim": ClaimNoun, "speaker": SpeakerNoun, "outlet": OutletNoun}
	english.Sections(text, func(section, line string) {
		g := groups[section]
		add := func(w string) {
			e := l.words[w]
			e.noun |= g
			l.words[w] = e
		}
		for w := range strings.FieldsSeq(line) {
			base, kind, _ := strings.Cut(w, "/")
			add(base)
			if kind == "n" {
				add(english.ThirdPerson(base))
			}
		}
	})
}

func (l *lexiconData) readFirst(text string) {
	english.Sections(text, func(section, line string) {
		g := Masculine
		if section == "female" {
			g = Feminine
		}
		for w := range strings.FieldsSeq(line) {
			e := l.words[w]
			e.gender = g
			l.words[w] = e
		}
	})
}

func (l *lexiconData) readVerbs(text string) {
	groups := map[string]verbGroup{"say": sayVerb, "ask": askVerb, "act": actVerb, "also": alsoVerb, "think": thinkVerb, "want": wantVerb, "find": findVerb}
	english.Sections(text, func(section, line string) {
		g := groups[section]
		add := func(w string, f form) {
			e := l.words[w]
			switch e.verb {
			case noVerb, g:
				e.verb = g
			default:
				e.also = g
			}
			e.form |= f
			l.words[w] = e
		}
		for w := range strings.FieldsSeq(line) {
			base, forms, irregular := strings.Cut(w, ":")
			f := []string{english.ThirdPerson(base), english.PastTense(base), english.PastTense(base), english.Gerund(base)}
			if irregular {
				f = strings.Split(forms, ",")
			}
			add(base, baseForm)
			for i, v := range f {
				add(v, []form{thirdForm, pastForm, participle, gerund}[i])
			}
		}
	})
}

func (l *lexiconData) readPhrases(text string) {
	english.Sections(text, func(_, line string) {
		name, rest, _ := strings.Cut(line, " = ")
		c := classOf(name)
		for p := range strings.SplitSeq(rest, ";") {
			w := strings.Fields(p)
			if len(w) == 0 {
				continue
			}
			l.phrases[w[0]] = append(l.phrases[w[0]], phrase{w[1:], c})
		}
	})
}

func classOf(name string) Class {
	for c, n := range classNames {
		if n == name {
			return Class(c)
		}
	}
	panic("no class " + name) // the lists are embedded and tested
}
