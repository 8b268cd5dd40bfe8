package english

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/spelling"
	"github.com/standfirst/standfirst/content/words"
)

// The groups of words, a bit each.
const (
	title Groups = 1 << iota
	office
	organisation
	place
	collective
	demonym
	nounLike
	thing
	occasion
	instrument
	honour
	subordinator
	preposition
	determiner
	pronoun
	auxiliary
	modal
	open
	adverb
	besideAuxiliary
	nounInLy
	quantifier
	indefinite
	ordinary
	joining
	leading
	uttering
	telling
	third
	personal
	owning
	ofOneself
)

// groupNames are the names of the groups in the lists, in the order of their bits.
var groupNames = [...]string{
	"title", "office", "organisation", "place", "collective", "demonym", "noun-like", "thing", "occasion", "instrument", "honour",
	"subordinator", "preposition", "determiner", "pronoun", "auxiliary", "modal", "open", "adverb", "beside", "noun-in-ly",
	"quantifier", "indefinite", "ordinary", "joining", "leading", "uttering", "telling", "third", "personal", "owning", "of-oneself",
}

//go:embed vocabulary.txt
var vocabularyList string

//go:embed closed.txt
var closedList string

// vocabulary reads the lists when they are first needed.
var vocabulary = sync.OnceValue(func() *spelling.Table[Groups] {
	named := map[string]Groups{}
	for i, name := range groupNames {
		named[name] = 1 << i
	}
	v := spelling.New[Groups](1500)
	for _, list := range [...]string{vocabularyList, closedList} {
		Sections(list, func(section, line string) {
			for w := range strings.FieldsSeq(line) {
				*v.At(w) |= named[section]
			}
		})
	}
	for w := range words.Titles() {
		*v.At(strings.TrimSuffix(w, ".")) |= title
	}
	for w := range words.Places() {
		*v.At(w) |= place
	}
	return v
})

// groupsOf looks a word up.
func groupsOf(w string) Groups { return GroupsOf(w, spelling.Sum(w)) }

// Title reports whether w stands before a person's name and does not belong to it.
func Title(w string) bool {
	return groupsOf(w)&title != 0
}

// Particle reports whether w joins the parts of a person's name: "van".
func Particle(w string) bool { return words.Particles()[w] }

// Organisation reports whether a name that ends with w is not a person's.
func Organisation(w string) bool {
	return groupsOf(w)&(organisation|thing) != 0
}

// Thing reports whether a name that ends with w is that of what says nothing itself: a place, a law, an event.
func Thing(w string) bool {
	return groupsOf(w)&thing != 0
}

// Occasion reports whether a name that ends with w is that of a time or of what happened: a holiday, a war.
func Occasion(w string) bool {
	return groupsOf(w)&occasion != 0
}

// Instrument reports whether a name with the noun w is that of a law or a treaty.
func Instrument(w string) bool {
	return groupsOf(w)&instrument != 0
}

// Honour reports whether a name with the noun w is that of what is given to the best.
func Honour(w string) bool {
	return groupsOf(w)&honour != 0
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
	return groupsOf(w)&office != 0
}

// Demonym reports whether w tells of a people when it ends a name: "Asian Islander".
func Demonym(w string) bool {
	return groupsOf(w)&demonym != 0
}

// Collective reports whether a noun of speaking means a body, not one person.
func Collective(w string) bool {
	return groupsOf(w)&collective != 0
}

// Place reports whether w names a country, a state or a capital, its people, or what is named without an article as
// these are: a firm, an outlet, a movement.
func Place(w string) bool {
	return strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "ans") || groupsOf(w)&place != 0
}

// Indefinite reports whether w stands for people whom it does not name: "some", "everyone".
func Indefinite(w string) bool { return groupsOf(w)&(quantifier|indefinite) != 0 }

// NounLike reports whether w, the third person of a verb, is as often the plural of a noun.
func NounLike(w string) bool {
	return groupsOf(w)&nounLike != 0
}

// Possessive reports whether w has a possessive ending.
func Possessive(w string) bool {
	return len(w) > 2 && (w[len(w)-2:] == "'s" || w[len(w)-2:] == "s'")
}
