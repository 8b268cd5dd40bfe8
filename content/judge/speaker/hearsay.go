package speaker

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// hearsay reports whether sentence i passes on what is said and names nobody who says it: "it is alleged that",
// "Orr was said to have left", "Orr has reportedly told friends". Who is told of, or named behind, is not its
// source.
func (f *follower) hearsay(i int) bool {
	s := &f.all[i]
	if s.Hearsay() {
		return true
	}
	if s.OpenBefore || s.Voiced {
		return false
	}
	is := false
	for k := range s.Frames {
		fr := &s.Frames[k]
		switch {
		case fr.Party == grammar.Author || fr.Party == grammar.Reader:
		case s.rumoured(fr):
			is = true
		case is && !fr.Tag && fr.Kind != grammar.According: // a part of what is said
		case fr.Weight(s.Sentence) >= grammar.Firmly && (f.claims[i][k].figure >= 0 || f.claims[i][k].isPronoun):
			return false
		}
	}
	return is
}

// rumoured reports whether a report is one of hearsay: a passive without "by", a noun of rumour that arises, or a verb
// of saying that an adverb keeps at a distance.
func (s *sentence) rumoured(f *grammar.Frame) bool {
	switch f.Kind {
	case grammar.Passive:
		return f.From >= f.To && saidByNobody(s.Low(f.Verb))
	case grammar.NounThat:
		verb := slices.ContainsFunc(s.Frames, func(o grammar.Frame) bool { return o.Verb == f.Verb && o.Kind != f.Kind })
		return !verb && (f.From >= f.To || f.From == f.Verb) && rumour(s.Low(f.Verb))
	case grammar.Said, grammar.Asked, grammar.Acted, grammar.Thought, grammar.Wanted:
	default:
		return false
	}
	for k := f.Verb - 1; k >= max(0, f.Verb-4); k-- {
		w := s.Low(k)
		if english.OneOf(w, "reportedly", "allegedly", "supposedly", "purportedly") {
			return true
		}
		if !english.Auxiliary(w) && !s.Be(k) && !strings.HasSuffix(w, "ly") {
			return false
		}
	}
	return false
}

// addressees bars those to whom the main report is said: "he told the Herald interviewer" is not the Herald's.
func (g *gathering) addressees() {
	m := g.main[g.i]
	if m < 0 {
		return
	}
	fr := &g.s.Frames[m]
	if fr.Kind > grammar.Acted || !addresses(g.s.Low(fr.Verb)) {
		return
	}
	for _, p := range g.cast.occurrences[g.i] {
		if p.quoted || p.from <= fr.Verb || !g.s.addressed(fr.Verb, p.from) || p.figure == g.claims[g.i][m].figure {
			continue
		}
		if c := g.choice(p.figure); c != nil && c.Traits[namedBeforeCue] == 0 {
			c.barred = true
		}
	}
}

// spokenOf bars those of whom a report speaks: "he accused Quill of theft, calling her a fraud" is not Quill's, and
// "calling Orr a man of honour" is not Orr's.
func (g *gathering) spokenOf() {
	if len(g.cast.occurrences[g.i]) == 0 {
		return
	}
	for v := range g.s.Tokens {
		if t := &g.s.Tokens[v]; t.Quoted || t.Cap || !judgesSomebody(t.Low) || g.s.Low(v-1) == "by" {
			continue
		}
		for _, p := range g.cast.occurrences[g.i] {
			if p.quoted || p.from <= v || !g.s.addressed(v, p.from) {
				continue
			}
			if c := g.choice(p.figure); c != nil {
				c.barred = true
			}
		}
	}
}

// addressed reports whether the name at token k stands in the object right behind the verb at v.
func (s *sentence) addressed(v, k int) bool {
	for j := v + 1; j < k; j++ {
		t := &s.Tokens[j]
		if t.Quoted || !t.Word && t.Low != "-" || english.Preposition(t.Low) || english.Subordinator(t.Low) ||
			english.Pronoun(t.Low) && !english.Determiner(t.Low) ||
			s.Verbal(j) && !t.Cap {
			return false
		}
	}
	return true
}
