package speaker

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/speaker/speakable"
)

// veiled is how sure a speaker is at most whom only a "he" or "she" names, where it may well mean another.
const veiled = .6

const (
	// quoted is how sure a law, a treaty or a prize is at most of which it is told that it says something, as a document does.
	quoted = .75
	// unspoken is how sure it is at most where it is only named.
	unspoken = .45
)

// doubtful is how sure the picked speaker of sentence i can be at most, and the figure that may be meant
// as well, or -1. Labelled articles show where the weights are too sure: of whom "he" means when the one who
// is picked has not been named for a while and another person has, or when it means nobody by name ("a
// friend gave me directions. … he added"), and of words that name who is said to speak them.
func (f *follower) doubtful(i, who int) (most float32, or int) {
	m := f.main[i]
	if p := &f.cast.figures[who]; p.kind != nobodyFigure && p.bestowed() {
		if m >= 0 && f.claims[i][m].figure == who {
			return quoted, -1
		}
		return unspoken, -1
	}
	if m < 0 && f.names(i, who) {
		return veiled, -1
	}
	if m < 0 {
		return f.carried(i, who), -1
	}
	cl := &f.claims[i][m]
	if !cl.isPronoun || cl.pronoun == lexicon.Plural || cl.pronoun == lexicon.Neuter {
		return 1, -1
	}
	if who == f.cast.nobody {
		return veiled, -1
	}
	if f.recent(i, who) {
		return f.carried(i, who), -1
	}
	for j := i; j >= max(0, i-near); j-- {
		for _, p := range f.cast.occurrences[j] {
			q := &f.cast.figures[p.figure]
			fits := cl.pronoun == lexicon.AnyGender || q.gender == lexicon.AnyGender || q.gender == cl.pronoun
			if p.figure != who && !p.quoted && q.kind == personFigure && q.sure && fits && (j < i || p.to <= cl.from) {
				return veiled, p.figure
			}
		}
	}
	return 1, -1
}

// carried is how sure the speaker of sentence i can be whom the sentence does not name and who goes on: no
// surer than in the sentence that he goes on from.
func (f *follower) carried(i, who int) float32 {
	n := len(f.spoken)
	if n == 0 || f.spoken[n-1].figure != who || f.spoken[n-1].sentence < i-2 {
		return 1
	}
	for _, p := range f.cast.occurrences[i] {
		if p.figure == who && !p.quoted {
			return 1
		}
	}
	return max(veiled, f.all[f.spoken[n-1].sentence].said.Sure)
}

// near is how many sentences back a "he" still means who was named there.
const near = 3

// recent reports whether a figure is named, or speaks, right before sentence i or before the report in it.
func (f *follower) recent(i, who int) bool {
	for j := i; j >= max(0, i-near); j-- {
		for _, p := range f.cast.occurrences[j] {
			if p.figure == who && !p.quoted {
				return true
			}
		}
		if j < i && f.picked[j] == who && f.reported[j] >= heard {
			return true
		}
	}
	return false
}

// names reports whether a quotation without a report names the one who is said to speak it.
func (f *follower) names(i, who int) bool {
	if f.all[i].QuoteShare < .9 || f.cast.figures[who].kind != personFigure || f.all[i].Set || f.all[i].Turn {
		return false
	}
	for _, p := range f.cast.occurrences[i] {
		if p.figure == who && p.quoted {
			return true
		}
	}
	return false
}

// bestowed reports whether a figure is a law, a treaty or a prize, and nobody of that name: "Nell Law".
func (f *figure) bestowed() bool {
	if !f.weighed {
		f.weighed = true
		f.given = speakable.Bestowed(f.words()) && (f.kind != personFigure || !english.OneOf(f.last, "law", "laws", "bill", "oscar", "charter"))
	}
	return f.given
}
