package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// nounEnd is where a phrase of the tokens a to b ends that was torn from the noun at its end, or that ends on an adverb of the
// next words, or b.
func (f *finder) nounEnd(a, b int) int {
	last, next := f.Low(b-1), f.At(b)
	if f.Low(b-2) == "to" && f.Form(b-1)&words.Base != 0 {
		return f.objectEnd(b)
	}
	switch goesOn := next.Word && !next.Closed(); {
	case (last == "shortly" || last == "immediately") && (next.Low == "before" || next.Low == "after") && b-a > 2:
		return b - 1 // "The story broke | shortly before"
	case strings.HasSuffix(f.Low(b-2), "'s") && f.Form(b-1)&words.Participle != 0 && goesOn:
		return b + 1 // "spoke of Orr’s avowed | promises"
	case (next.Low == "'" || next.Low == "’") && strings.HasSuffix(last, "s") && next.Start == f.At(b-1).End && f.content(b+1):
		return f.phrase(b + 1) // "quashing the yards | ’ lawsuit"
	case !f.At(b - 2).Determiner():
	case f.Form(b)&words.Participle != 0 && f.Low(b+1) == "of":
		return b + 1 // "clinging to the bottom | rung of"
	case next.Low == "(" && (f.adjectival(b-1) || strings.HasSuffix(last, "ing")):
		return f.behindBracket(b) // "an ongoing | (and much needed) talk"
	case strings.Contains(last, "-") && goesOn:
		return b + 1 // "backing an all-boats | ban"
	}
	return b
}

// objectEnd is where a phrase ends that was torn from the object of the verb before token b: "to put | down roots", "to oust |
// Orr in", or b.
func (f *finder) objectEnd(b int) int {
	if words.Particle(f.Low(b)) && f.content(b+1) {
		return f.phrase(b + 1)
	}
	for b < len(f.Tokens) && f.Tokens[b].Cap && f.Tokens[b].Word && !f.Tokens[b].Closed() {
		b++
	}
	return b
}
