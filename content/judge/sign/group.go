package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// group is a finite verb with its auxiliaries, its subject and what follows it.
type group struct {
	from, to int // tokens of the verb and its auxiliaries
	main     int // the verb that means something
	subject  [2]int
	end      int    // one past its object or predicate
	modal    string // "will", "must", … in its plain form, or ""
	be       bool   // the verb is "be" itself
	have     bool   // the verb is "have" itself
	past     bool   // told of what was: past or perfect
	passive  bool
	ongoing  bool // "is attempting"
	negated  bool
	under    bool // it stands in a subordinate clause
	asks     bool // the auxiliary stands before its subject
}

// groups finds the finite verbs outside quotation marks, from left to right.
func (f *finder) groups() {
	for i := 0; i < len(f.Tokens); {
		g, ok := f.group(i)
		if !ok {
			i++
			continue
		}
		f.found = append(f.found, g)
		i = g.to
	}
	f.dropParticiples()
	for k := range f.found {
		g := &f.found[k]
		g.subject = f.subject(k)
		if k > 0 && f.On(g.main, words.Intransitive) && f.Low(g.from-1) != "who" && f.heads(k-1, g.main) {
			continue // "the nurse who fell ill | worked at"
		}
		g.under = f.under(g.subject[0]) || f.contact(g) || k > 0 && f.sharesSubject(g) && f.found[k-1].under
	}
	for k := range f.found {
		g := &f.found[k]
		g.end = f.end(g)
		if k+1 < len(f.found) {
			if next := &f.found[k+1]; next.subject[0] < next.subject[1] && next.subject[0] >= g.to && !next.under && !f.Cut(g.to, next.from) &&
				!f.At(next.subject[0]).Preposition() {
				if f.wayOf(g) {
					g.under = true // "One way pilots could calm the town | is"
					continue
				}
				g.end = min(g.end, next.subject[0]) // "I think | the boat can be saved"
			} else if next.from == g.to {
				g.end = next.from // "what a slip will cost | requires"
			}
		}
	}
}

func (f *finder) group(i int) (group, bool) {
	t := &f.Tokens[i]
	if !t.Word || t.Quoted {
		return group{}, false
	}
	if a, ok := words.Auxiliary(t.Low); ok && (!t.Cap || i == 0 || !f.At(i-1).Word || t.Upper) {
		if t.Low == "be" || t.Low == "been" || t.Low == "being" || f.Low(i-1) == "to" && a.Modal == "" {
			return group{}, false // no tense of its own
		}
		return f.auxiliaries(i, a)
	}
	if !f.finite(i) {
		return group{}, false
	}
	if n := len(f.found); n > 0 && f.Form(i)&words.Past != 0 {
		to := f.found[n-1].to
		apart := f.Cut(to, i) || f.heads(n-1, i) || f.On(f.found[n-1].main, words.Thinking)
		lives := f.On(i, words.Intransitive) && f.heads(n-1, i) // "the nurse who fell ill | worked at"
		if !lives && (!apart || f.reduced(i) || f.Form(i)&words.Participle != 0 && f.At(i+1).Preposition() && !f.Marked(to, i)) {
			return group{}, false // an adjective: "buy diesel fuelled cars", "and every accord signed between"
		}
	}
	return group{from: i, to: i + 1, main: i, past: f.Form(i)&words.Past != 0}, true
}

// heads reports whether what may be a verb at token i has its object behind it, where the verb before it, the
// n-th, only tells which subject is meant: "a couple that had been spewing hate killed two".
func (f *finder) heads(n, i int) bool {
	const first = 3 // token that such a verb can be
	if w := f.Low(f.found[n].from - 1); w != "who" && w != "that" && w != "which" || f.found[n].from < first {
		return false
	}
	next := f.At(i + 1)
	return next.Preposition() && f.On(i, words.Intransitive) || next.Determiner() || next.Number || next.Pronoun() || f.content(i+1) && !next.Adverb()
}

// reduced reports whether what may be a verb of the past at token i, behind an earlier verb, rather belongs to
// the noun before it: "a letter and memo released Monday by".
func (f *finder) reduced(i int) bool {
	if f.Form(i)&words.Participle == 0 {
		return false
	}
	before, next := f.At(i-1), f.At(i+1)
	for k := f.found[len(f.found)-1].to; k < i; k++ {
		if f.Low(k) == "," && i-k < 7 && (f.under(f.subject(len(f.found) - 1)[0]) || !f.At(k+1).Determiner()) {
			return false // "When he finished, the room erupted in", but not "He won the fort, the outpost seized in"
		}
	}
	led := next.Preposition() || next.Is(lexicon.Day) || next.Low == "by" || next.Low == "to"
	return led && before.Word && !before.Cap && !before.Closed() && !before.Adverb()
}

// auxiliaries reads a verb from its first auxiliary on: "would not have been closed".
func (f *finder) auxiliaries(i int, a words.Aux) (group, bool) {
	g := group{from: i, modal: a.Modal, negated: a.Negated}
	last, lastAt := a.Verb, i
	g.past = a.Past
	j := i + 1
	for inverted := false; j < len(f.Tokens); j++ {
		w := f.Low(j)
		b, ok := words.Auxiliary(w)
		switch {
		case w == "," && f.Inserted(j) > j:
			j = f.Inserted(j)
		case w == "not" && f.On(j+1, words.Limiting):
		case w == "not" || w == "never" || w == "n't":
			g.negated = true
		case f.At(j).Quoted:
			ok = true
		case ok && b.Modal == "" && !strings.Contains(w, "'"):
			if last == "have" && b.Verb == "be" || last == "" {
				g.past = g.past || last == "have" && g.modal == ""
			}
			g.ongoing = g.ongoing || w == "being" // "are being told"
			last, lastAt = b.Verb, j
			continue
		case f.Within(j):
		case f.At(j).Pronoun() && !inverted && (i == 0 || !f.At(i-1).Word || f.On(i-1, words.Asking) || f.Low(i-1) == "not"):
			inverted = true
			g.asks = true
		default:
			ok = true
		}
		if ok {
			break
		}
	}
	v := f.Form(j)
	q := j < len(f.Tokens) && !f.At(j).Quoted
	switch {
	case q && j == i+1 && strings.HasSuffix(f.Low(i), "'s") && v&words.Participle != 0 && (f.At(j+1).Determiner() || f.At(j+1).Number || f.content(j+1)):
		g.main, g.to, g.past = j, j+1, true // "he's negotiated deals"
	case q && last == "be" && v&words.Participle != 0 && (v&words.Noun == 0 || f.At(j+1).Preposition()) && !f.describes(j):
		g.main, g.to, g.passive = j, j+1, true
	case q && (last == "be" || last == "have") && v&words.Gerund != 0:
		g.main, g.to, g.ongoing = j, j+1, true
	case q && last == "have" && v&(words.Participle|words.Past) != 0:
		g.main, g.to, g.past = j, j+1, g.modal == ""
	case q && (last == "do" || last == "" && g.modal != "") && v&words.Base != 0:
		g.main, g.to = j, j+1
	case q && last == "be" && strings.HasSuffix(f.Low(j), "ing") && len(f.Low(j)) > 5 && !f.On(j, words.Unverbal) && !f.At(j).Is(lexicon.Judging) &&
		f.At(j+1).Word:
		g.main, g.to, g.ongoing = j, j+1, true // a verb that is on no list
	case last == "be":
		g.main, g.to, g.be = lastAt, lastAt+1, true
	case last == "have":
		g.main, g.to, g.have = lastAt, lastAt+1, true
	case last == "do" && lastAt == i && !a.Negated && g.modal == "" && !g.asks:
		g.main, g.to = lastAt, lastAt+1
	case q && g.modal != "" && f.content(j) && !f.At(j).Cap && !f.At(j).Adverb():
		g.main, g.to = j, j+1 // a verb that is on no list
	default:
		return group{}, false
	}
	return g, true
}

// describes reports whether the participle at token j belongs to the noun behind it: "are failed states".
func (f *finder) describes(j int) bool {
	next := f.At(j + 1)
	return f.content(j+1) && !next.Cap && !next.Number && !next.Adverb() && !next.Is(lexicon.Time) && !next.Is(lexicon.Day) && !f.On(j, words.MakingInto) &&
		!strings.HasSuffix(next.Low, "ly") && strings.HasSuffix(next.Low, "s")
}

// dropParticiples takes out verbs that belong to the noun before, where another finite verb follows in
// the same clause: "the man arrested on Monday was freed".
func (f *finder) dropParticiples() {
	out := f.found[:0]
	for k, g := range f.found {
		bare := g.from == g.main && f.Form(g.main)&words.Participle != 0 && !f.Bearer(g.from)
		if (bare || g.from == g.main && k+1 < len(f.found) && f.found[k+1].from == g.to) && k+1 < len(f.found) && !f.Cut(g.to, f.found[k+1].from) {
			continue
		}
		out = append(out, g)
	}
	f.found = out
}
