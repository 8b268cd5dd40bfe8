package english

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/words"
)

// wordGroup is a set of groups of words in the vocabulary.
type wordGroup uint16

const (
	titleWord wordGroup = 1 << iota
	officeWord
	organisationWord
	placeWord
	collectiveWord
	demonymWord
	nounLikeWord
	thingWord
	occasionWord
	instrumentWord
	honourWord
)

//go:embed vocabulary.txt
var list string

// groupsOf are the groups of a word in small letters.
type groupsOf map[string]wordGroup

func (v groupsOf) has(g wordGroup, w string) bool { return v[w]&g != 0 }

// vocabulary reads the list when it is first needed.
var vocabulary = sync.OnceValue(func() groupsOf {
	groups := map[string]wordGroup{
		"title": titleWord, "office": officeWord, "organisation": organisationWord, "place": placeWord, "collective": collectiveWord,
		"demonym": demonymWord, "thing": thingWord, "noun-like": nounLikeWord, "occasion": occasionWord, "instrument": instrumentWord, "honour": honourWord,
	}
	v := make(groupsOf, 600)
	Sections(list, func(section, line string) {
		for w := range strings.FieldsSeq(line) {
			v[w] |= groups[section]
		}
	})
	for w := range words.Titles() {
		v[strings.TrimSuffix(w, ".")] |= titleWord
	}
	for w := range words.Places() {
		v[w] |= placeWord
	}
	return v
})

// Title reports whether w stands before a person's name and does not belong to it.
func Title(w string) bool {
	return vocabulary().has(titleWord, w)
}

// Particle reports whether w joins the parts of a person's name: "van".
func Particle(w string) bool { return words.Particles()[w] }

// Organisation reports whether a name that ends with w is not a person's.
func Organisation(w string) bool {
	return vocabulary().has(organisationWord|thingWord, w)
}

// Thing reports whether a name that ends with w is that of what says nothing itself: a place, a law, an event.
func Thing(w string) bool {
	return vocabulary().has(thingWord, w)
}

// Occasion reports whether a name that ends with w is that of a time or of what happened: a holiday, a war.
func Occasion(w string) bool {
	return vocabulary().has(occasionWord, w)
}

// Instrument reports whether a name with the noun w is that of a law or a treaty.
func Instrument(w string) bool {
	return vocabulary().has(instrumentWord, w)
}

// Honour reports whether a name with the noun w is that of what is given to the best.
func Honour(w string) bool {
	return vocabulary().has(honourWord, w)
}

// LongTitle is the word that a short title stands for.
func LongTitle(w string) string {
	switch w {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "dr":
		return "doctor"
	}
	return w
}

// Office reports whether "the w" later means the person introduced with it.
func Office(w string) bool {
	return vocabulary().has(officeWord, w)
}

// Demonym reports whether w tells of a people when it ends a name: "Asian Islander".
func Demonym(w string) bool {
	return vocabulary().has(demonymWord, w)
}

// Collective reports whether a noun of speaking means a body, not one person.
func Collective(w string) bool {
	return vocabulary().has(collectiveWord, w)
}

// Place reports whether w names a country, a state or a capital, or its people.
func Place(w string) bool {
	return strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "ans") || vocabulary().has(placeWord, w)
}

// Indefinite reports whether w stands for people whom it does not name: "some", "everyone".
func Indefinite(w string) bool {
	switch w {
	case "some", "many", "others", "most", "few", "several", "those", "everyone", "everybody", "nobody", "someone", "one", "people", "both", "all":
		return true
	}
	return false
}

// NounLike reports whether w, the third person of a verb, is as often the plural of a noun.
func NounLike(w string) bool {
	return vocabulary().has(nounLikeWord, w)
}

// Base is w without a possessive ending.
func Base(w string) string {
	if b, ok := strings.CutSuffix(w, "'s"); ok {
		return b
	}
	return strings.TrimSuffix(w, "'")
}

// Possessive reports whether w has a possessive ending.
func Possessive(w string) bool {
	return len(w) > 2 && (w[len(w)-2:] == "'s" || w[len(w)-2:] == "s'")
}
