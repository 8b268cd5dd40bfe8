package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/wording"
)

// cast is everybody that an article names.
type cast struct {
	figures     []figure
	named       map[string]int   // by the full name in small letters
	last        map[string][]int // people by surname, as introduced
	first       map[string]int   // people by first name
	offices     map[string][]int // who is called mayor, with the last one named last
	occurrences [][]occurrence   // by sentence
	nobody      int
}

// castOf finds the figures of an article. The title is read first.
func castOf(in grammar.Input, all []sentence) *cast {
	c := &cast{
		named: map[string]int{}, last: map[string][]int{}, first: map[string]int{}, offices: map[string][]int{},
		occurrences: make([][]occurrence, len(all)),
	}
	c.figures = make([]figure, 0, len(all)+8)
	c.nobody = c.add(figure{name: content.Unnamed, kind: nobodyFigure})
	c.remember(in.Known)
	alone := map[string]bool{} // surnames used alone
	for i := range all {
		s := &all[i]
		for k := range s.mentions {
			if m := &s.mentions[k]; !m.Full && !english.Organisation(m.Last) {
				alone[m.Last] = true
			}
		}
	}
	for i := range all {
		c.introduce(&all[i], alone)
	}
	c.presume(in.Title)
	c.headline(in.Title)
	for i := range all {
		s := &all[i]
		c.occurrences[i] = make([]occurrence, 0, len(s.mentions)+1)
		for k := range s.mentions {
			m := &s.mentions[k]
			m.figure = c.figureOf(s, m.Mention)
			c.occurrences[i] = append(c.occurrences[i], c.occurrence(s, *m))
		}
		c.officesHeld(s, c.occurrences[i])
		if a, b := s.Opening(); a < b {
			c.occurrences[i] = append(c.occurrences[i], occurrence{figure: c.phrase(s.Words(a, b), s.phraseKind(a, b)), from: a, to: b, opening: true})
		}
	}
	for _, a := range in.Authors {
		if f, ok := c.named[strings.ToLower(a)]; ok {
			c.figures[f].author = true
		}
	}
	return c
}

// introduce keeps the names of two words and more.
func (c *cast) introduce(s *sentence, alone map[string]bool) {
	for _, m := range s.mentions {
		if !m.Full {
			continue
		}
		name := s.Words(m.From, m.To)
		low := strings.ToLower(name)
		first := wording.TrimPossessive(s.Low(m.From))
		f, known := c.named[low]
		if !known {
			f, known = c.same(first, m.Mention)
		}
		if !known {
			kind := bodyFigure
			if m.Person {
				kind = personFigure
			}
			f = c.add(figure{name: name, last: m.Last, kind: kind, gender: m.Gender})
			if kind == personFigure {
				c.last[m.Last] = append(c.last[m.Last], f)
				if _, ok := c.first[first]; !ok {
					c.first[first] = f
				}
			}
		}
		c.named[low] = f
		c.learn(f, m.Mention, m.Sure || m.Person && alone[m.Last])
	}
}

// same finds a person already known by the same first name and surname: "Olof J. Marsh" is "Olof Marsh".
func (c *cast) same(first string, m grammar.Mention) (int, bool) {
	if !m.Person {
		return 0, false
	}
	for _, f := range c.last[m.Last] {
		if known, _, _ := strings.Cut(strings.ToLower(c.figures[f].name), " "); known == first {
			return f, true
		}
	}
	return 0, false
}

// figureOf is the figure that a name means: by the full name, by the surname
// of the last person introduced with it, or by the first name.
func (c *cast) figureOf(s *sentence, m grammar.Mention) int {
	low := strings.ToLower(s.Words(m.From, m.To))
	if f, ok := c.named[low]; ok {
		if !m.Full {
			c.learn(f, m, m.Sure)
		}
		return f
	}
	if !m.Full {
		if list := c.last[m.Last]; len(list) > 0 {
			f := c.fitting(list, m.Gender)
			c.learn(f, m, false)
			return f
		}
		if f, ok := c.first[m.Last]; ok && m.Title == "" && !s.Tokens[m.From].Upper { // not "NASA" for "NASA Astronauts"
			c.named[low] = f
			return f
		}
	}
	kind := bodyFigure
	if p, ok := statesmanOf(m.Last); ok && !m.Full {
		m.Sure, m.Gender = true, p.gender
	}
	if m.Sure || m.Full && m.Person {
		kind = personFigure
	}
	f := c.add(figure{name: s.Words(m.From, m.To), last: m.Last, kind: kind, gender: m.Gender, sure: m.Sure})
	c.named[low] = f
	if kind == personFigure {
		c.last[m.Last] = append(c.last[m.Last], f)
	}
	if m.Title != "" {
		c.hold(m.Title, f)
	}
	return f
}

// fitting is the person of the list that a surname with a gender means: the
// one named most so far.
func (c *cast) fitting(list []int, g lexicon.Gender) int {
	best := list[0]
	if p := &c.figures[best]; p.presumed && (g == lexicon.AnyGender || g == p.gender) {
		return best
	}
	for _, f := range list[1:] {
		a, b := &c.figures[f], &c.figures[best]
		bad := g != lexicon.AnyGender && b.gender != lexicon.AnyGender && b.gender != g
		if bad || a.count > b.count && (g == lexicon.AnyGender || a.gender == lexicon.AnyGender || a.gender == g) {
			best = f
		}
	}
	return best
}

// remember keeps the people named before.
func (c *cast) remember(names []string) {
	for _, n := range names {
		s := grammar.Line(n)
		m, ok := s.Name(0, len(s.Tokens))
		if !ok {
			continue
		}
		f := c.add(figure{name: n, last: m.Last, kind: personFigure, gender: m.Gender, sure: true})
		c.named[strings.ToLower(n)] = f
		c.last[m.Last] = append(c.last[m.Last], f)
	}
}
