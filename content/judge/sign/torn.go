package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// untorn is where a phrase of the tokens a to b ends whole: behind the noun that a number counts or a word in two parts,
// before a verb that only begins. It is false where what is left says nothing.
func (f *finder) untorn(a, b int) (end int, ok bool) {
	for k := a + 2; k < b; k++ {
		if f.Low(k) == "though" && f.Low(k-1) == "even" {
			b = k - 1
		}
	}
	if k := f.bareClause(a, b); k > 0 {
		return k, k > a
	}
	if k := f.bareQuestion(a, b); k > a {
		b = k
	}
	if k := f.bareDemand(a, b); k > a {
		b = k
	}
	noun := f.nounEnd(a, b)
	switch last := f.At(b - 1); {
	case strings.HasSuffix(f.Low(b-1), "ever") && f.AsksWhat(b-1) && f.At(b).Word:
		b = min(f.ClauseEnd(b), a+longestGoverned) // "in the hands of whoever | shouts"
	case f.adjectivesGoOn(b) > b:
		b = f.adjectivesGoOn(b)
	case f.Low(b) == "of" && f.Low(b+1) == "what" && f.ClauseEnd(b)-a <= longestGoverned:
		b = f.ClauseEnd(b) // "gets less | of what it wants"
	case f.Nominative(b) && f.content(b-1) && b-a > 1 && f.through(b) > b && f.through(b)-a <= longestGoverned:
		b = f.through(b) // "That is all the mud | he needed"
	case noun != b:
		b = noun
	case f.Low(b-2) == "both":
		b -= 2 // "on issues | both foreign ("
	case f.Low(b-2) == "to" && f.Form(b-1)&words.Base != 0 && f.Low(b) == "," && f.Form(b+1)&words.Base != 0:
		b -= 2 // "to | curtail, delay or"
	case f.Low(b-2) == "to" && f.Form(b-1)&words.Base != 0 && f.At(b).Subordinator() && b-a > 5:
		b -= 2 // "an order calling on the yard | to determine if"
	case f.Low(b-1) == "be" && f.Low(b-2) == "to" && f.At(b).Word:
		b = f.end(&group{to: b + 1}) // "seemed to be | rejecting the plan"
	case f.Low(b-1) == "most" && f.Low(b) == "," && f.At(b-2).Preposition():
		b -= 2 // "a quarrel | through most, if not all, of"
	case f.Low(b) == "only" && f.ClauseEnd(b)-b < 5:
		return f.ClauseEnd(b), true // "will take him | only so far"
	case f.bareVerb(b) > b && f.bareVerb(b)-a <= longestGoverned:
		b = f.bareVerb(b)
	case f.contactName(b) > b && f.contactName(b)-a <= longestGoverned:
		b = f.contactName(b) // "a risk Orr | is willing to take"
	case f.Quotation(b) > b:
		b = f.Quotation(b)
		return b, true
	case last.Is(lexicon.Time) && (f.Low(b) == "after" || f.Low(b) == "before") && f.At(b-2).Determiner() && b-2 > a+1:
		b -= 2 // "released a letter | an hour after"
	case f.Glued(b) && f.At(b+1).Word:
		b += 2 // "the long | -term"
	case (f.Low(b) == "one" || f.Low(b) == "ones") && f.adjectival(b-1):
		b++ // "a tidy | one"
	case last.Number && f.Low(b) == "(":
		b = f.behindBracket(b)
	case last.Number && f.content(b) && !f.At(b).Cap:
		b = f.phrase(b)
	case f.relative(b):
		if b = f.relativeEnd(a, b); b < 0 {
			return 0, false
		}
	case f.cheers(b):
		for k := range f.found {
			if g := &f.found[k]; g.from == b+1 {
				b = max(b, g.end)
			}
		}
	}
	for b-a > 1 && f.At(b).Word && f.AuxiliaryAt(b-1) && (f.At(b).Pronoun() || f.starts(b-1)) {
		b--
	}
	if f.Low(b-1) == "also" && f.Low(b-2) == "but" {
		b = min(f.end(&group{to: b}), a+longestGoverned)
	}
	_, b = f.trim(a, b)
	return b, b > a && f.Tells(a, b)
}

// adjectivesGoOn is one past the noun that a phrase which ends before token b on its adjective lacks: "has been a strong|, albeit
// late, supporter", "the sinking|, quiet feeling", or b.
func (f *finder) adjectivesGoOn(b int) int {
	const far = 8 // tokens
	if f.Low(b) != "," || !f.At(b-2).Determiner() || !f.adjectival(b-1) && f.Form(b-1)&words.Gerund == 0 {
		return b
	}
	if f.adjectival(b+1) && f.content(b+2) {
		return f.phrase(b + 1)
	}
	if w := f.Low(b + 1); w != "albeit" && w != "though" && w != "if" {
		return b
	}
	for k := b + 2; k < b+far; k++ {
		if f.Low(k) == "," && f.content(k+1) {
			return f.phrase(k + 1)
		}
	}
	return b
}

// contactName is where the clause ends whose subject, a name, the phrase before token b ends on: "a risk Orr | is willing to
// take", or b.
func (f *finder) contactName(b int) int {
	if !f.At(b-1).Cap || !f.starts(b) || !f.content(b-2) || f.At(b-2).Cap {
		return b
	}
	for k := range f.found {
		if g := &f.found[k]; g.from == b {
			return max(b, g.end)
		}
	}
	return b
}

// behindBracket returns the end of the phrase that follows the bracket opened at token b, as in "2 in 3 | (64 percent) chance",
// or b where none follows.
func (f *finder) behindBracket(b int) int {
	const longest = 6
	for k := b + 1; k < b+longest; k++ {
		if f.Low(k) == ")" {
			if f.content(k + 1) {
				return f.phrase(k + 1)
			}
			return b
		}
	}
	return b
}

// relative reports whether the phrase before token b ends on a noun that only what follows tells about: "a man | who was".
func (f *finder) relative(b int) bool {
	switch f.Low(b) {
	case "who", "whose", "that", "which":
		w := f.Low(b - 2)
		return (w == "a" || w == "an") && f.content(b-1)
	}
	return false
}

// relativeEnd is one past what tells about the noun before token b, or where the phrase ends without the noun, or -1.
func (f *finder) relativeEnd(a, b int) int {
	for k := range f.found {
		if g := &f.found[k]; g.from > b && g.from < b+4 && g.end-a <= longestGoverned {
			return g.end
		}
	}
	for k := b - 3; k > a+2; k-- {
		if f.Low(k) == "and" || f.Low(k) == "or" {
			return k
		}
	}
	return -1
}

// cheers reports whether the phrase before token b is a bare verb that another is joined to: "stood | and cheered".
func (f *finder) cheers(b int) bool {
	if f.Low(b) != "and" || !f.starts(b+1) {
		return false
	}
	for k := range f.found {
		if g := &f.found[k]; g.to == b && g.end == g.to {
			return true
		}
	}
	return false
}
