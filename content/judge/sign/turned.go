package sign

import "github.com/standfirst/standfirst/content/judge/sign/words"

// headline is where the sentence begins behind a headline that stands glued before it: "Who Is Rowing in 2020 | The 2020 race
// is", 0 where none does. A title inside has its next word in capitals.
func (f *finder) headline() int {
	const longest = 12 // tokens
	for k := 2; k < min(longest, len(f.Tokens)-2); k++ {
		t := &f.Tokens[k]
		if t.Cap && !t.Quoted && (t.Low == "the" || t.Low == "this" || t.Low == "an") && f.Tokens[k-1].Word && (f.Tokens[k-1].Cap || f.Tokens[k-1].Number) &&
			!f.At(k+1).Cap && f.At(0).Cap {
			return t.Start
		}
	}
	return 0
}

// neither is where the words begin that deny a verb whose subject begins at token a, the second of two: "Neither Orr nor | the
// pilot had rowed", or a.
func (f *finder) neither(a int) int {
	const far = 12 // tokens
	nor := a
	if f.Low(a) != "nor" {
		nor--
	}
	if f.Low(nor) != "nor" {
		return a
	}
	for k := nor - 1; k >= max(0, nor-far) && !f.inGroup(k); k-- {
		if f.Low(k) == "neither" {
			return k
		}
	}
	return nor
}

// intended is where the verb begins that only says how the tokens a to b should be, or one past a: "are supposed to be rare and |
// clearly justified".
func (f *finder) intended(a, b int) int {
	const far = 12 // tokens
	if !f.has.supposed {
		return a + 1
	}
	for k := range f.found {
		if g := &f.found[k]; f.Low(g.main) == "supposed" && g.passive && f.Low(g.to) == "to" && g.from <= a && g.to < b && a-g.to < far &&
			(k+1 == len(f.found) || f.found[k+1].from >= b) {
			return g.from
		}
	}
	return a + 1
}

// befalls reports whether the phrase that begins at token a is a condition told without "if": "can sail on | should calamity
// befall the crew".
func (f *finder) befalls(a int) bool {
	if f.Low(a) != "should" || a == 0 || !f.At(a-1).Word {
		return false
	}
	for k := range f.found {
		if g := &f.found[k]; g.from == a {
			bare := g.subject[0] == g.subject[1] || g.subject[0]+1 == g.subject[1] && words.Particle(f.Low(g.subject[0]))
			return bare && f.Form(g.main)&words.Base == 0
		}
	}
	return false
}

// maybe is where a phrase that begins at token a begins with the adverb that makes it a mere guess, right before it or before its
// subject: "Perhaps the crews | will unite", "apparently | will stay", or a.
func (f *finder) maybe(a int) int {
	if !f.has.guess {
		return a
	}
	if f.On(a-1, words.Guessing) {
		return a - 1
	}
	for k := range f.found {
		if g := &f.found[k]; g.from == a {
			for i := max(0, g.subject[0]-1); i < a; i++ {
				if f.On(i, words.Guessing) {
					return i
				}
			}
		}
	}
	return a
}
