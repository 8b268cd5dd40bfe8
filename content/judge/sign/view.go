package sign

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// verbOpinions finds the duties, feelings, aims and views that verbs tell of.
func (f *finder) verbOpinions(g *group) {
	pronoun := f.pronoun(g)
	if f.Low(g.from-1) == "if" || f.Low(g.subject[0]-1) == "if" || g.asks && f.Has(g.end, len(f.Tokens), "?") {
		return
	}
	first, we := pronoun == "i", pronoun == "we"
	main := f.At(g.main)
	switch {
	case g.modal == "must" && f.Has(g.from, g.main, "have"): // what is required, or has to be concluded
	case g.modal != "" && (f.told(g) || f.Has(g.from-20, g.from, "whether")): // "no law says that boats must"
	case (g.modal == "must" || g.modal == "should") && !g.asks && !f.wondered(g):
		f.addVerb(Ought, g, false, lexicon.Deontic)
	case main.Low == "need" && f.Hypothetical(g.from): // "would need to"
	case (main.Low == "needs" || main.Low == "need" && !g.negated) && f.Low(g.to) == "to" && g.end > g.to+1,
		(main.Low == "has" || main.Low == "have") && f.Low(g.to) == "to" && !g.negated && g.modal == "" && !f.wondered(g),
		main.Low == "deserve" || main.Low == "deserves":
		f.add(Ought, g.from, f.end(&group{to: g.to + 1}), lexicon.Deontic)
	case first && f.Low(g.main) == "know" && !f.At(g.to).Word: // "I know, the slip is"
	case pronoun == "you" && (g.modal == "would" || strings.HasSuffix(f.Low(g.from), "'d")) && f.Low(g.main) == "think":
		f.addClause(Doubts, g, f.through(f.clauseStart(g.to)), lexicon.Sarcasm)
	case g.modal == "would" && f.Low(g.main) == "have" && f.At(g.to).Pronoun() && f.Low(g.to+1) == "believe":
		f.addClause(Doubts, g, f.through(f.clauseStart(g.to+1)), lexicon.Sarcasm) // "would have you believe"
	case f.On(g.main, words.Looking) && strings.HasPrefix(f.Low(g.main), "fe") && f.Low(g.to) == "like" && f.person(g) && !we:
		f.addClause(Feels, g, f.through(f.clauseStart(g.to)), lexicon.Feeling)
	case first && (g.modal == "would" || f.On(g.main, words.View) || main.Is(lexicon.Feeling) || g.be && f.Is(g.to, g.to+2, lexicon.Feeling)):
		f.addVerb(Views, g, true, lexicon.Stance)
	case we:
		f.addVerb(Ours, g, true, lexicon.We)
	case pronoun == "you" && main.Low != "know":
		f.addVerb(Yours, g, true, lexicon.You)
	case (g.modal == "may" || g.modal == "might" || g.modal == "could" || g.modal == "would") && !g.asks && !f.wondered(g) &&
		!f.pointless(g):
		f.addVerb(Supposes, g, false, lexicon.Might)
	case main.Is(lexicon.Feeling) && !g.be && (f.person(g) || strings.HasSuffix(pronoun, "s")):
		f.addVerb(Feels, g, true, lexicon.Feeling)
	case main.Is(lexicon.Motive) && f.On(g.main, words.Thinking) && f.through(g.end) > g.end && f.person(g) && !first && !we:
		f.addClause(Wants, g, f.through(g.end), lexicon.Motive) // "the council thinks the tax is"
	case main.Is(lexicon.Motive) && !f.On(g.main, words.Acting) && !first && !we && !g.be && f.person(g):
		f.addVerb(Wants, g, true, lexicon.Motive)
	case f.On(g.main, words.Appearing) && g.modal == "",
		f.On(g.main, words.Looking) && f.Has(g.to, g.to+3, "like"):
		f.addVerb(Supposes, g, false, lexicon.Hedge)
	case g.be && f.Is(g.to, g.to+2, lexicon.Feeling) && f.person(g) && !f.At(g.to).Determiner():
		f.addVerb(Feels, g, true, lexicon.Feeling)
	case f.On(g.main, words.Bringing) && !g.negated && g.modal == "" && !g.passive && f.brings(g):
		f.addVerb(Causes, g, false, lexicon.Meaning)
	case f.On(g.main, words.Meaning) && (words.Particle(f.Low(g.to)) || f.Low(g.main) == "matters" && f.Low(g.to) == "at"): // "show up", "matters at its heart"
	case f.On(g.main, words.Meaning) && !g.be && g.end == g.to:
		f.addClause(Means, g, f.through(g.end), lexicon.Meaning)
	case f.On(g.main, words.Meaning) && !g.be:
		f.addVerb(Means, g, false, lexicon.Meaning)
	}
	f.plainOpinions(g, pronoun)
}

// told reports whether a verb stands in what somebody or something says: "a rule that says crews | must row".
func (f *finder) told(g *group) bool {
	for k := range f.found {
		o := &f.found[k]
		if o.to > g.subject[0] || g.subject[0]-o.to > 1 {
			continue
		}
		switch f.Low(o.main) {
		case "says", "said", "say", "ruled", "rules", "requires", "held":
			return true
		}
	}
	return false
}

// brings reports whether a verb that may bring something about does: "leads to", not "leads the race".
func (f *finder) brings(g *group) bool {
	switch f.Low(g.main) {
	case "turn", "turns", "turned":
		return f.Low(g.to) != "to"
	case "lead", "leads", "led":
		return f.Low(g.to) == "to"
	case "bring", "brings", "brought":
		return f.Low(g.to+2) != "table" && f.Low(g.to) != "up" // "brings to the table"
	}
	return true
}

// plainOpinions finds what is denied, set against something or only said.
func (f *finder) plainOpinions(g *group, pronoun string) {
	first, we := pronoun == "i", pronoun == "we"
	if g.be && f.Low(g.to) == "no" && slices.Contains([]string{"denying", "question", "mistaking", "secret", "mystery"}, f.Low(g.to+1)) {
		f.addVerb(Presses, g, true, lexicon.Booster) // "there's no denying that"
		return
	}
	if (g.negated || g.be && f.Low(g.to) == "no" && f.content(g.to+1)) && g.modal != "would" && !f.pointless(g) && !first && !we &&
		(g.be || g.have || !g.past) {
		f.addVerb(Denies, g, pronoun == "this" || pronoun == "that" || pronoun == "it", lexicon.Be)
	}
	if (g.modal == "" || g.modal == "can" && !f.foretellsNothing(g)) && (g.end > g.to || g.ongoing) && !g.asks && !first &&
		pronoun != "here" && f.Low(g.end-1) != "case" {
		k := Tells
		if g.be {
			k = Says
		}
		if that := g.end; g.be && pronoun == "it" && f.Low(that) == "that" && f.starts(that+1) {
			f.addClause(k, g, f.through(that+1), lexicon.Be) // "It is the tide that moves the boats"
		} else {
			f.addVerb(k, g, false, lexicon.Be)
		}
	}
	if g.negated && f.Has(g.end, g.end+3, "but") && f.Low(g.end) != "(" {
		f.add(Contrasts, g.from, f.phrase(g.end+3), lexicon.Classes)
	}
}

// wondered reports whether a verb stands in a question that is told: "no consensus about what form it should take".
func (f *finder) wondered(g *group) bool {
	if f.wonders(g) >= 0 {
		return true
	}
	for k := g.from - 1; k >= max(0, g.from-9); k-- {
		switch w := f.Low(k); {
		case w == "what", w == "if", w == "who" && !f.At(k-1).Word, w == "which" && !f.At(k-1).Word && k > 0:
			return true
		case !f.At(k).Word || f.inGroup(k):
			return false
		}
	}
	return false
}

// leftOpen is where a question begins that the sentence calls open and that a verb stands in, or -1: "It is not clear | what
// effect, if any, the vote will have".
func (f *finder) leftOpen(g *group) int {
	const far = 12 // tokens
	for k := g.from - 1; k > max(0, g.from-far); k-- {
		switch f.Low(k) {
		case "what", "which":
			for n := range k {
				switch f.Low(n) {
				case "unclear", "unknown", "uncertain", "unsure":
					return k
				case "clear", "known", "sure":
					if f.Denied(n-1) || f.Low(n-1) == "yet" {
						return k
					}
				}
			}
			return -1
		}
		if f.inGroup(k) {
			return -1
		}
	}
	return -1
}

// supposes is the comma that opens a condition right behind "whether" that the comma at token k closes, or k: "whether|, if it
// rained, the slip was open".
func (f *finder) supposes(k int) int {
	const far = 14 // tokens
	if !f.has.whether {
		return k
	}
	for n := k - 1; n > max(0, k-far); n-- {
		if f.Low(n) == "," {
			if f.Low(n-1) == "whether" && (f.Low(n+1) == "if" || f.Low(n+1) == "when") {
				return n
			}
			return k
		}
	}
	return k
}

// wonders is the token that begins the question that a verb stands in, "whether" or "how", or -1.
func (f *finder) wonders(g *group) int {
	const far = 24 // tokens
	for k := g.from - 1; k >= max(0, g.from-far); k-- {
		switch w := f.Low(k); {
		case w == "whether", w == "how":
			return k
		case w == "—" && f.Low(k-1) == "if" && f.Low(k-2) == "or" && f.Low(k-4) == "how": // "how — or if — it will"
			return k - 4
		case w == "or" && k == g.from-1 && g.modal != "", w == "," && f.supposes(k) < k:
			if w == "," {
				k = f.supposes(k)
				continue
			}
			var first *group // "whether it will run with the line he rows or | will stop"
			for n := range f.found {
				if o := &f.found[n]; o.from < g.from && o.modal == g.modal {
					first = o
				}
			}
			if first != nil {
				return f.wonders(first)
			}
		case !f.At(k).Word && w != "." && w != "-" || f.inGroup(k):
			return -1
		}
	}
	return -1
}
