package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
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
	for i := 0; i < len(f.ts); {
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
		g.under = f.under(g.subject[0]) || f.contact(g)
	}
	for k := range f.found {
		g := &f.found[k]
		g.end = f.end(g)
		if k+1 < len(f.found) {
			if next := &f.found[k+1]; next.subject[0] < next.subject[1] && next.subject[0] >= g.to && !next.under && !f.cut(g.to, next.from) {
				g.end = min(g.end, next.subject[0]) // "I think | the boat can be saved"
			}
		}
	}
}

func (f *finder) group(i int) (group, bool) {
	t := &f.ts[i]
	if !t.Word || t.Quoted {
		return group{}, false
	}
	if a, ok := auxiliary(t.Low); ok && (!t.Cap || i == 0 || !f.at(i-1).Word || t.Upper) {
		if t.Low == "be" || t.Low == "been" || t.Low == "being" || f.low(i-1) == "to" && a.modal == "" {
			return group{}, false // no tense of its own
		}
		return f.auxiliaries(i, a)
	}
	if !f.finite(i) {
		return group{}, false
	}
	if n := len(f.found); n > 0 && f.form(i)&past != 0 {
		to := f.found[n-1].to
		if !f.cut(to, i) && !f.heads(n-1, i) && !f.on(f.found[n-1].main, "thinking") || f.reduced(i) || f.form(i)&participle != 0 && f.at(i+1).Preposition() && !f.marked(to, i) {
			return group{}, false // an adjective: "buy diesel fuelled cars", "and every accord signed between"
		}
	}
	return group{from: i, to: i + 1, main: i, past: f.form(i)&past != 0}, true
}

// heads reports whether what may be a verb at token i has its object behind it, where the verb before it, the
// n-th, only tells which subject is meant: "a couple that had been spewing hate killed two".
func (f *finder) heads(n, i int) bool {
	w := f.low(f.found[n].from - 1)
	next := f.at(i + 1)
	return (w == "who" || w == "that" || w == "which") && f.found[n].from > 2 && (next.Determiner() || next.Number || next.Pronoun() || f.content(i+1) && !next.Adverb())
}

// reduced reports whether what may be a verb of the past at token i, behind an earlier verb, rather belongs to
// the noun before it: "a letter and memo released Monday by".
func (f *finder) reduced(i int) bool {
	if f.form(i)&participle == 0 {
		return false
	}
	before, next := f.at(i-1), f.at(i+1)
	for k := f.found[len(f.found)-1].to; k < i; k++ {
		if f.low(k) == "," {
			return false // "When he finished, the room erupted in"
		}
	}
	led := next.Preposition() || next.Is(grammar.Day) || next.Low == "by" || next.Low == "to"
	return led && before.Word && !before.Cap && !before.Closed() && !before.Adverb()
}

// auxiliaries reads a verb from its first auxiliary on: "would not have been closed".
func (f *finder) auxiliaries(i int, a aux) (group, bool) {
	g := group{from: i, modal: a.modal, negated: a.negated}
	last, lastAt := a.verb, i
	g.past = a.past
	j := i + 1
	for inverted := false; j < len(f.ts); j++ {
		w := f.low(j)
		b, ok := auxiliary(w)
		switch {
		case w == "not" || w == "never" || w == "n't":
			g.negated = true
		case f.at(j).Quoted:
			ok = true
		case ok && b.modal == "" && !strings.Contains(w, "'"):
			if last == "have" && b.verb == "be" || last == "" {
				g.past = g.past || last == "have" && g.modal == ""
			}
			last, lastAt = b.verb, j
			continue
		case w == "being" && last == "be":
			g.ongoing = true // "are being told"
		case f.at(j).Adverb() || w == "all" || w == "both":
		case f.at(j).Pronoun() && !inverted && (i == 0 || !f.at(i-1).Word || f.on(i-1, "asking") || f.low(i-1) == "not"):
			inverted = true
			g.asks = true
		default:
			ok = true
		}
		if ok {
			break
		}
	}
	v := f.form(j)
	q := j < len(f.ts) && !f.at(j).Quoted
	switch {
	case q && j == i+1 && strings.HasSuffix(f.low(i), "'s") && v&participle != 0 && (f.at(j+1).Determiner() || f.content(j+1)):
		g.main, g.to, g.past = j, j+1, true // "he's negotiated deals"
	case q && last == "be" && v&participle != 0 && (v&noun == 0 || f.at(j+1).Preposition()) && !f.describes(j):
		g.main, g.to, g.passive = j, j+1, true
	case q && (last == "be" || last == "have") && v&gerund != 0:
		g.main, g.to, g.ongoing = j, j+1, true
	case q && last == "have" && v&(participle|past) != 0:
		g.main, g.to, g.past = j, j+1, g.modal == ""
	case q && (last == "do" || last == "" && g.modal != "") && v&base != 0:
		g.main, g.to = j, j+1
	case q && last == "be" && strings.HasSuffix(f.low(j), "ing") && len(f.low(j)) > 5 && !f.on(j, "unverbal") && !f.at(j).Is(grammar.Judging) &&
		f.at(j+1).Word:
		g.main, g.to, g.ongoing = j, j+1, true // a verb that is on no list
	case last == "be":
		g.main, g.to, g.be = lastAt, lastAt+1, true
	case last == "have":
		g.main, g.to, g.have = lastAt, lastAt+1, true
	case last == "do" && lastAt == i && !a.negated && g.modal == "" && !g.asks:
		g.main, g.to = lastAt, lastAt+1
	case q && g.modal != "" && f.content(j) && !f.at(j).Cap && !f.at(j).Adverb():
		g.main, g.to = j, j+1 // a verb that is on no list
	default:
		return group{}, false
	}
	return g, true
}

// describes reports whether the participle at token j belongs to the noun behind it: "are failed states".
func (f *finder) describes(j int) bool {
	next := f.at(j + 1)
	return f.content(j+1) && !next.Cap && !next.Number && !next.Adverb() && !next.Is(grammar.Time) && !next.Is(grammar.Day) && !f.on(j, "making-into") &&
		!strings.HasSuffix(next.Low, "ly") && strings.HasSuffix(next.Low, "s")
}

// dropParticiples takes out verbs that belong to the noun before, where another finite verb follows in
// the same clause: "the man arrested on Monday was freed".
func (f *finder) dropParticiples() {
	out := f.found[:0]
	for k, g := range f.found {
		bare := g.from == g.main && f.form(g.main)&participle != 0 && !f.bearer(g.from)
		if (bare || g.from == g.main && k+1 < len(f.found) && f.found[k+1].from == g.to) && k+1 < len(f.found) && !f.cut(g.to, f.found[k+1].from) {
			continue
		}
		out = append(out, g)
	}
	f.found = out
}

// bearer reports whether right before the verb at token i a name or a pronoun stands that can only be its subject.
func (f *finder) bearer(i int) bool {
	j := i - 1
	for j > 0 && f.at(j).Word && f.at(j).Adverb() {
		j--
	}
	return j >= 0 && (f.at(j).Cap || f.at(j).Pronoun()) && f.at(j).Word && !f.at(j).Closed()
}

// cut reports whether a clause ends between the tokens a and b.
func (f *finder) cut(a, b int) bool {
	for i := a; i < b; i++ {
		t := &f.ts[i]
		if !t.Word && t.Low != "-" && t.Low != "." || t.Subordinator() || t.Low == "and" || t.Low == "or" || t.Pronoun() {
			return true
		}
	}
	return false
}

// marked reports whether a mark, a pronoun or a word that begins a clause stands between the tokens
// a and b.
func (f *finder) marked(a, b int) bool {
	for i := a; i < b; i++ {
		if t := &f.ts[i]; !t.Word && t.Low != "-" || t.Subordinator() || t.Pronoun() {
			return true
		}
	}
	return b-a < 3 // "came and signed with"
}

// subject is the noun phrase before the k-th verb.
func (f *finder) subject(k int) [2]int {
	const longest = 7
	b := f.found[k].from
	low := 0
	if k > 0 {
		low = f.found[k-1].to
	}
	for b > low && f.ts[b-1].Adverb() {
		b--
	}
	a := b
	for a > low && b-a < longest {
		t := &f.ts[a-1]
		if !t.Word && t.Low != "-" && t.Low != "." || t.Quoted || t.Low == "and" && b-a < 1 {
			break
		}
		if t.Low == "to" && f.verbs[f.low(a)]&base != 0 { // "want voters to know | the delay"
			a++
			break
		}
		if t.Subordinator() {
			if t.Low == "who" || t.Low == "which" || t.Low == "that" {
				if a == b {
					a--
				}
			}
			break
		}
		a--
	}
	if a < b && f.ts[b-1].Pronoun() {
		a = b - 1
	}
	for a < b && (!f.ts[a].Word || f.ts[a].Low == "and" || f.ts[a].Low == "or") {
		a++
	}
	return [2]int{a, b}
}

// pronoun is the pronoun that is the subject of a verb, or the last word of its subject: "i" of "I've".
func (f *finder) pronoun(g *group) string {
	if head, _, ok := strings.Cut(f.low(g.from), "'"); ok {
		return head
	}
	return f.low(g.subject[1] - 1)
}

// under reports whether the clause whose subject begins at token a hangs on another: after "when", "who",
// "whether".
func (f *finder) under(a int) bool {
	if w := f.low(a); w == "who" || w == "which" || w == "that" && a > 0 && f.at(a-1).Word {
		return true
	}
	if a > 0 && f.on(a-1, "clausal") || a > 1 && f.low(a-1) == "." && f.title(a-2) && f.on(a-3, "clausal") {
		return true
	}
	for k := a - 1; k >= max(0, a-2); k-- {
		switch w := f.low(k); {
		case w == "than":
			return false
		case w == "but" || w == "yet" || w == "so" && k == 0 || w == "then" || w == "even" || w == "still" || w == "not":
		case f.at(k).Subordinator():
			return true
		case !f.at(k).Word || !f.at(k).Adverb():
			return false
		}
	}
	return false
}

// contact reports whether a verb belongs to the noun right before its subject: "the song | she wrote".
func (f *finder) contact(g *group) bool {
	a := g.subject[0]
	before := f.at(a - 1)
	return a > 0 && f.at(a).Pronoun() && f.low(a) != "that" && before.Word && !before.Closed() && !before.Adverb() && !f.inGroup(a-1) &&
		!before.Is(grammar.Time) && f.form(a-1)&gerund == 0
}

// end is one past the object, predicate or adverbial that follows a verb.
func (f *finder) end(g *group) int {
	const longest = 10
	i, heads := g.to, 0
	for ; i < len(f.ts) && i < g.to+longest; i++ {
		t := &f.ts[i]
		w := t.Low
		switch {
		case w == "." && f.title(i-1) && f.at(i+1).Cap:
		case currency(w), w == "%", w == "-", w == "/", w == "." && t.End-t.Start == 1 && i+1 < len(f.ts) && f.ts[i+1].Start == t.End:
		case !t.Word && f.goesOn(i) > i:
			i = f.goesOn(i) - 1
		case !t.Word, t.Quoted:
			return i
		case f.starts(i), heads > 0 && f.attached(i):
			return i
		case (w == "and" || w == "or") && f.content(i+1) && f.content(i+2) && (f.adjectival(i-1) || f.at(i-1).Is(grammar.Judging)) && (f.at(i-2).Determiner() || i-1 == g.to):
			// "a deep and special partnership"
		case w == "and" || w == "or":
			return i
		case w == "than" && (f.low(i-1) == "more" || f.low(i-1) == "less" || f.low(i-1) == "fewer"):
		case w == "that" && f.low(i+1) == "same":
		case t.Subordinator() && w != "not" && w != "as" || w == "as" && (heads > 0 || f.clauseAfter(i)):
			return i
		case t.Preposition() && heads == 1 && i == g.to+1 && !f.at(i+1).Subordinator() && !f.on(i, "clausal"):
			heads = 0 // "led Marsh by 20 votes"
		case t.Preposition() && heads > 0 && w != "of" && w != "to":
			return i
		case w == "to" && heads > 1:
			return i
		case w == "to" && f.verbs[f.low(i+1)]&base != 0:
			heads = -1 // another verb, with its own object
		case !t.Closed():
			heads++
		}
	}
	if i == g.to+longest { // cut off: back to the last preposition
		for j := i; j > g.to+2; j-- {
			if f.at(j).Preposition() {
				return j
			}
		}
	}
	return i
}

// attached reports whether token i is a participle that goes on about the noun before it: "a bill | designed to".
func (f *finder) attached(i int) bool {
	t, next := f.at(i), f.at(i+1)
	if f.form(i)&participle == 0 || f.form(i)&base != 0 && next.Low != "by" || t.Cap || !f.content(i-1) || f.at(i-1).Adverb() || f.on(i-1, "adjective") || adjective(f.low(i-1)) {
		return false
	}
	return !next.Word || next.Preposition() || next.Determiner() || next.Is(grammar.Day) || next.Low == "to" || next.Low == "by"
}

// clauseAfter reports whether a verb follows token i before the next mark.
func (f *finder) clauseAfter(i int) bool {
	for k := i + 1; k < len(f.ts) && f.ts[k].Word; k++ {
		if f.starts(k) {
			return true
		}
	}
	return false
}

func (f *finder) starts(i int) bool {
	for k := range f.found {
		if f.found[k].from == i {
			return true
		}
	}
	return false
}

// person reports whether the subject of a verb can act: a name, a pronoun, people.
func (f *finder) person(g *group) bool {
	a, b := g.subject[0], g.subject[1]
	if a >= b {
		return false
	}
	if b-a == 1 {
		switch f.low(a) {
		case "he", "she", "they", "who", "we", "i":
			return true
		case "it", "that", "which", "this", "these", "there":
			return false
		}
	}
	return f.s.Speaks(a, b)
}

// is reports whether a word of the class stands among the tokens a to b.
func (f *finder) is(a, b int, classes ...grammar.Class) bool {
	for i := max(a, 0); i < min(b, len(f.ts)); i++ {
		for _, c := range classes {
			if f.ts[i].Is(c) && !f.ts[i].Quoted {
				return true
			}
		}
	}
	return false
}
