package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// finder is a sentence in which phrases are looked for, and what has been found.
type finder struct {
	s     *grammar.Sentence
	ts    []grammar.Token
	verbs map[string]form
	lists map[string]map[string]bool
	found []group
	out   []Sign
}

// add keeps the tokens a to b, exclusive, as a phrase, unless it says nothing: function
// words, a bare name, nothing at all.
func (f *finder) add(k Kind, a, b int, c grammar.Class) {
	a, b = f.trim(max(a, 0), min(b, len(f.ts)))
	if a >= b || !f.tells(a, b) {
		return
	}
	if a > 0 && f.takenBack(a) {
		return
	}
	span := f.span(a, b)
	for _, o := range f.out {
		if o.Kind == k && o.Span == span {
			return
		}
	}
	f.out = append(f.out, Sign{Kind: k, Span: span, Cue: c, If: f.conditional()})
}

// addVerb keeps a verb with what follows it as a phrase, with its subject where that belongs
// to the phrase.
func (f *finder) addVerb(k Kind, g *group, subject bool, c grammar.Class) {
	const longest = 4 // words of a subject
	if k := f.notAll(g); k >= 0 {
		whole := *g
		whole.from, whole.subject = k, [2]int{k, k}
		g = &whole
	}
	a := g.from
	if w := f.low(g.subject[0]); (w == "no" || w == "few" || w == "every" || w == "most") && g.from-g.subject[0] <= longest {
		subject = true // "No engineer has ever"
	}
	if g.from-g.subject[0] > longest+1 {
		subject = false
	}
	if subject || g.end-g.from == 1 && g.from-g.subject[0] <= longest {
		a = g.subject[0]
	} else if g.end-g.from <= 2 {
		a = min(a, f.bornBy(g))
	}
	n := len(f.out)
	if f.add(k, a, g.end, c); len(f.out) == n {
		return
	}
	f.describe(&f.out[n], g)
	s := &f.out[n]
	if subject && f.tells(g.from, g.end) {
		s.Core = f.span(g.from, g.end)
	}
	const widest = 14
	b := f.clauseEnd(g.end)
	if b > a+widest {
		for b = a + widest; b > g.end && !f.at(b).Preposition(); b-- {
		}
	}
	if b > g.end {
		s.Wide = f.span(a, b)
	}
}

// longestWhole is how many tokens a clause with its subject may have to be told as a whole.
const longestWhole = 24

// describe tells a phrase of the verb that it rests on.
func (f *finder) describe(s *Sign, g *group) {
	s.Who, s.Modal = f.somebody(g), g.modal
	s.Under, s.Head, s.Past = g.under, f.low(g.main), g.past
	a, b := f.bornBy(g), f.clauseEnd(g.end)
	if k := f.notAll(g); k >= 0 {
		a = k
	}
	if a < g.from && b-a <= longestWhole {
		s.Whole = f.span(a, b)
	}
	s.Not, s.Counts = g.negated || g.have && f.low(g.to) == "yet", f.counts(g.from, g.end)
}

// addClause keeps a verb with its subject, where that is short, and what follows it, up to token b at least.
func (f *finder) addClause(k Kind, g *group, b int, c grammar.Class) {
	n := len(f.out)
	a := f.bornBy(g)
	if f.add(k, a, max(g.end, b), c); len(f.out) == n {
		return
	}
	f.describe(&f.out[n], g)
	if a < g.from {
		f.out[n].Core = f.span(g.from, max(g.end, b))
	}
}

// somebody reports whether the subject of a verb is a name or a personal pronoun.
func (f *finder) somebody(g *group) bool {
	switch f.pronoun(g) {
	case "he", "she", "they", "who", "we", "i":
		return true
	}
	return g.subject[0] < g.subject[1] && g.subject[1] > 1 && f.at(g.subject[1]-1).Cap
}

// counts reports whether a number that is no year stands among the tokens a to b.
func (f *finder) counts(a, b int) bool {
	for i := a; i < min(b, len(f.ts)); i++ {
		if t := &f.ts[i]; t.Number && strings.Trim(t.Low, "0123456789.,") == "" && !f.year(i) && !f.calendar(i) && !f.numeral(i) && !f.clock(i) && !f.month(i-1) {
			return true
		}
	}
	return false
}

// notAll is where "not everyone" or the like begins before a verb that it takes back, or -1: "Not everyone, however,
// is convinced".
func (f *finder) notAll(g *group) int {
	const far = 7 // tokens
	for k := g.from - 1; k > max(0, g.from-far) && !f.inGroup(k); k-- {
		switch f.low(k) {
		case "everyone", "everybody", "all", "every", "many", "much", "everything":
			if f.low(k-1) == "not" {
				return k - 1
			}
		}
	}
	return -1
}

// span is the stretch of the tokens a to b, trimmed.
func (f *finder) span(a, b int) content.Span {
	if a, b = f.trim(max(a, 0), min(b, len(f.ts))); a >= b {
		return content.Span{}
	}
	return content.Span{Start: f.ts[a].Start, End: f.ts[b-1].End}
}

// takenBack reports whether the clause that token i stands in opens with words that take all of it back: "Not exactly a
// council that listens", "Not that it will matter".
func (f *finder) takenBack(i int) bool {
	if f.low(0) != "not" || f.low(1) != "exactly" && f.low(1) != "that" {
		return false
	}
	for k := 2; k < i; k++ {
		if !f.at(k).Word && f.low(k) != "-" {
			return false
		}
	}
	return true
}

// trim takes marks from both ends, and from the end words that lead on to others.
func (f *finder) trim(a, b int) (int, int) {
	if a == 0 && b > 2 && f.ts[0].Number && (f.low(1) == ")" || f.low(1) == ".") {
		a = 2 // the number of a list
	}
	for a < b && !f.ts[a].Word && !currency(f.ts[a].Low) {
		a++
	}
	for b > a {
		t := &f.ts[b-1]
		switch {
		case t.Low == "%":
			return a, b
		case t.Determiner() && b-a > 1 && (b == len(f.ts) || !f.ts[b].Word && f.ts[b].Low != "$" || f.ts[b].Subordinator()) && t.Low != "a" && t.Low != "the" && t.Low != "no":
			return a, b // a pronoun: "by many", "as drastic as this"
		case t.Low == "not" && b-a > 1 && (b == len(f.ts) || !f.ts[b].Word): // "the damage is not"
			return a, b
		case !t.Word, t.Determiner() && !t.Number && t.Low != "one", t.Preposition() && b-a > 2 && (!particle(t.Low) || !f.inGroup(b-2) && f.verbs[f.low(b-2)]&base == 0), t.Subordinator(),
			t.Low == "and", t.Low == "or", t.Low == "its", t.Low == "very", t.Low == "more", t.Low == "as", t.Low == "such", t.Low == "just",
			t.Low == "even", t.Low == "only",
			b-a > 1 && (f.nominative(b-1) || t.Pronoun() && f.starts(b)), f.title(b - 1):
			b--
		default:
			return a, b
		}
	}
	return a, b
}

// nominative reports whether token i begins another clause: "think | they".
func (f *finder) nominative(i int) bool {
	switch f.low(i) {
	case "they", "he", "she", "we", "i":
		return true
	}
	return false
}

// title reports whether token i only leads on to a name: "Rep", "Mr".
func (f *finder) title(i int) bool { return f.at(i).Cap && f.on(i, "title") }

// tells reports whether the tokens a to b hold a word that is neither a function word nor
// a name.
func (f *finder) tells(a, b int) bool {
	for i := a; i < b; i++ {
		t := &f.ts[i]
		switch {
		case f.on(i, "odds"), f.on(i, "comment"):
			return true
		case !t.Word || t.Closed():
		case t.Number:
			return true
		case t.Cap && i > 0 && !t.Is(grammar.Month) && !t.Is(grammar.Day):
		default:
			return true
		}
	}
	return false
}

// conditional reports whether the sentence says under what condition.
func (f *finder) conditional() bool {
	for i := range f.ts {
		if (f.ts[i].Low == "if" || f.ts[i].Low == "unless") && !f.ts[i].Quoted {
			return true
		}
	}
	return false
}

func (f *finder) low(i int) string {
	if i < 0 || i >= len(f.ts) {
		return ""
	}
	return f.ts[i].Low
}

// on reports whether token i is on a list.
func (f *finder) on(i int, list string) bool { return f.lists[list][f.low(i)] }

// grouped reports whether a group of words, joined by _, is on a list.
func (f *finder) grouped(list, words string) bool { return f.lists[list][words] }

func (f *finder) at(i int) *grammar.Token {
	if i < 0 || i >= len(f.ts) {
		return &grammar.Token{}
	}
	return &f.ts[i]
}

// content reports whether token i is a word that may belong to a noun phrase: no function
// word, no verb of a group.
func (f *finder) content(i int) bool {
	t := f.at(i)
	if !t.Word || t.Quoted || t.Closed() || f.inGroup(i) {
		return false
	}
	return f.verbs[t.Low] != base || t.Cap || !strings.HasSuffix(f.low(i-1), "s") && f.low(i-1) != "hard" || f.on(i, "adjective")
}

func (f *finder) inGroup(i int) bool {
	for k := range f.found {
		if f.found[k].from <= i && i < f.found[k].to {
			return true
		}
	}
	return false
}

func currency(w string) bool { return w == "$" || w == "£" || w == "€" }

func particle(w string) bool {
	switch w {
	case "up", "down", "out", "off", "away", "back", "in", "on", "over", "through", "around":
		return true
	}
	return false
}
