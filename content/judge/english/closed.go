package english

import "strings"

// Groups are the groups of words that a word is of.
type Groups uint32

// GroupsOf looks a word up, with its sum by [spelling.Sum].
func GroupsOf(w string, sum uint64) Groups {
	g := vocabulary().Find(w, sum)
	if g&nounInLy == 0 && len(w) > 4 && strings.HasSuffix(w, "ly") {
		g |= adverb
	}
	return g
}

// Subordinator reports whether a word begins a clause or joins one: a noun phrase does not
// reach over it.
func (g Groups) Subordinator() bool { return g&subordinator != 0 }

// Preposition reports whether a word is one: "of", "against".
func (g Groups) Preposition() bool { return g&preposition != 0 }

// Determiner reports whether a word begins a noun phrase: "the", "her", "several".
func (g Groups) Determiner() bool { return g&determiner != 0 }

// Pronoun reports whether a word stands for a subject: "she", "they're", "who".
func (g Groups) Pronoun() bool { return g&pronoun != 0 }

// Auxiliary reports whether a word is an auxiliary verb, or one that may stand beside it.
func (g Groups) Auxiliary() bool { return g&(auxiliary|modal|adverb|besideAuxiliary) != 0 }

// Adverb reports whether a word may stand between an auxiliary verb and its verb: "never", "quickly".
func (g Groups) Adverb() bool { return g&adverb != 0 }

// Closed reports whether a word is an ordinary one though it has a capital where it opens a sentence: it joins others or
// points at something.
func (g Groups) Closed() bool {
	return g&(subordinator|preposition|determiner|pronoun|auxiliary|modal|open|adverb|besideAuxiliary|ordinary) != 0
}

// Joining reports whether a word only joins others though it is not among those of [Groups.Closed]: "himself", "via".
func (g Groups) Joining() bool { return g&joining != 0 }

// Subordinator is [Groups.Subordinator] of a word.
func Subordinator(w string) bool { return groupsOf(w).Subordinator() }

// Preposition is [Groups.Preposition] of a word.
func Preposition(w string) bool { return groupsOf(w).Preposition() }

// Determiner is [Groups.Determiner] of a word.
func Determiner(w string) bool { return groupsOf(w).Determiner() }

// Pronoun is [Groups.Pronoun] of a word.
func Pronoun(w string) bool { return groupsOf(w).Pronoun() }

// Third reports whether w stands for others than who speaks and is spoken to: "he", "she" or "they".
func Third(w string) bool { return groupsOf(w)&third != 0 }

// Personal reports whether w stands for people as a subject, with no other word run into it: "she", "we".
func Personal(w string) bool { return groupsOf(w)&personal != 0 }

// Owning reports whether w stands before what somebody has: "her", "our".
func Owning(w string) bool { return groupsOf(w)&owning != 0 }

// OfOneself reports whether w tells that somebody speaks of himself: "I've", "our".
func OfOneself(w string) bool { return groupsOf(w)&ofOneself != 0 }

// Auxiliary is [Groups.Auxiliary] of a word.
func Auxiliary(w string) bool { return groupsOf(w).Auxiliary() }

// Modal reports whether w leaves open whether what follows happens: "would", "cannot", "to".
func Modal(w string) bool { return groupsOf(w)&(modal|open) != 0 }

// Closed is [Groups.Closed] of a word.
func Closed(w string) bool { return groupsOf(w).Closed() }

// Leading reports whether w, which has a capital where it opens a sentence, leads to a name and is no part of it: "Neither
// Orr", "Calling ORLA a loss".
func Leading(w string) bool { return groupsOf(w)&leading != 0 }

// Contracted reports whether w is a pronoun or an auxiliary with another word run into it: "it's".
func Contracted(w string) bool {
	if strings.IndexByte(w, '\'') < 0 {
		return false
	}
	head, _, _ := strings.Cut(w, "'")
	return Closed(head) || head == "don" || head == "didn" || head == "isn"
}
