package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// add keeps the tokens a to b, exclusive, as a phrase, unless it says nothing: function
// words, a bare name, nothing at all.
func (f *finder) add(k Kind, a, b int, c lexicon.Class) {
	a, b = f.trim(max(a, 0), min(b, len(f.Tokens)))
	if a >= b || !f.Tells(a, b) {
		return
	}
	if a > 0 && f.TakenBack(a) {
		return
	}
	span := f.span(a, b)
	for i := range f.out {
		if o := &f.out[i]; o.Kind == k && o.Span == span {
			return
		}
	}
	f.out = append(f.out, Sign{Kind: k, Span: span, Cue: c, If: f.has.condition})
}

// addVerb keeps a verb with what follows it as a phrase, with its subject where that belongs
// to the phrase.
func (f *finder) addVerb(k Kind, g *group, subject bool, c lexicon.Class) {
	const longest = 4 // words of a subject
	if k := f.notAll(g); k >= 0 {
		whole := *g
		whole.from, whole.subject = k, [2]int{k, k}
		g = &whole
	}
	a := g.from
	if w := f.Low(g.subject[0]); (w == "no" || w == "few" || w == "every" || w == "most") && g.from-g.subject[0] <= longest {
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
	if subject && f.Tells(g.from, g.end) {
		s.Core = f.span(g.from, g.end)
	}
	const widest = 14
	b := f.ClauseEnd(g.end)
	if b > a+widest {
		for b = a + widest; b > g.end && !f.At(b).Preposition(); b-- {
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
	s.Under, s.Head, s.Past = g.under, f.Low(g.main), g.past
	a, b := f.bornBy(g), f.ClauseEnd(g.end)
	if k := f.notAll(g); k >= 0 {
		a = k
	}
	if a < g.from && b-a <= longestWhole {
		s.Whole = f.span(a, b)
	}
	s.Not, s.Counts = g.negated || g.have && f.Low(g.to) == "yet", f.counts(g.from, g.end)
}

// addClause keeps a verb with its subject, where that is short, and what follows it, up to token b at least.
func (f *finder) addClause(k Kind, g *group, b int, c lexicon.Class) {
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
	w := f.pronoun(g)
	return w == "who" || english.Personal(w) || g.subject[0] < g.subject[1] && g.subject[1] > 1 && f.At(g.subject[1]-1).Cap
}

// counts reports whether a number that is no year stands among the tokens a to b.
func (f *finder) counts(a, b int) bool {
	for i := a; i < min(b, len(f.Tokens)); i++ {
		if t := &f.Tokens[i]; t.Number && strings.Trim(t.Low, "0123456789.,") == "" && !f.year(i) && !f.calendar(i) && !f.numeral(i) && !f.Clock(i) &&
			!f.Month(i-1) {
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
		switch f.Low(k) {
		case "everyone", "everybody", "all", "every", "many", "much", "everything":
			if f.Low(k-1) == "not" {
				return k - 1
			}
		}
	}
	return -1
}
