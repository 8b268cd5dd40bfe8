package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
)

// cast is everybody that an article names.
type cast struct {
	figures []figure
	named   map[string]int   // by the full name in small letters
	last    map[string][]int // people by surname, as introduced
	first   map[string]int   // people by first name
	offices map[string][]int // who is called mayor, with the last one named last
	places  [][]place        // by sentence
	nobody  int
}

// castOf finds the figures of an article. The title is read first.
func castOf(in Input, all []Sentence) *cast {
	c := &cast{named: map[string]int{}, last: map[string][]int{}, first: map[string]int{}, offices: map[string][]int{}, places: make([][]place, len(all))}
	c.nobody = c.add(figure{name: content.Unnamed, kind: nobodyFigure})
	c.remember(in.Known)
	alone := map[string]bool{} // surnames used alone
	for i := range all {
		s := &all[i]
		for k := range s.mentions {
			if m := &s.mentions[k]; !m.full && !english.Organisation(m.last) {
				alone[m.last] = true
			}
		}
	}
	for i := range all {
		c.introduce(&all[i], alone)
	}
	c.headline(in.Title)
	for i := range all {
		s := &all[i]
		if n := len(s.mentions); n > 0 {
			c.places[i] = make([]place, 0, n)
		}
		for k := range s.mentions {
			m := &s.mentions[k]
			m.figure = c.figureOf(s, *m)
			c.places[i] = append(c.places[i], c.place(s, *m))
		}
		c.officesHeld(s, c.places[i])
		if a, b := s.opening(); a < b {
			c.places[i] = append(c.places[i], place{figure: c.phrase(s.text(a, b), s.phraseKind(a, b)), from: a, to: b, opening: true})
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
func (c *cast) introduce(s *Sentence, alone map[string]bool) {
	for _, m := range s.mentions {
		if !m.full {
			continue
		}
		name := s.text(m.from, m.to)
		low := strings.ToLower(name)
		first := english.Base(s.low(m.from))
		f, known := c.named[low]
		if !known {
			f, known = c.same(first, m)
		}
		if !known {
			kind := bodyFigure
			if m.person {
				kind = personFigure
			}
			f = c.add(figure{name: name, last: m.last, kind: kind, gender: m.gender})
			if kind == personFigure {
				c.last[m.last] = append(c.last[m.last], f)
				if _, ok := c.first[first]; !ok {
					c.first[first] = f
				}
			}
		}
		c.named[low] = f
		c.learn(f, m, m.sure || m.person && alone[m.last])
	}
}

// same finds a person already known by the same first name and surname: "Olof J. Marsh" is "Olof Marsh".
func (c *cast) same(first string, m mention) (int, bool) {
	if !m.person {
		return 0, false
	}
	for _, f := range c.last[m.last] {
		if known, _, _ := strings.Cut(strings.ToLower(c.figures[f].name), " "); known == first {
			return f, true
		}
	}
	return 0, false
}

// figureOf is the figure that a name means: by the full name, by the surname
// of the last person introduced with it, or by the first name.
func (c *cast) figureOf(s *Sentence, m mention) int {
	low := strings.ToLower(s.text(m.from, m.to))
	if f, ok := c.named[low]; ok {
		if !m.full {
			c.learn(f, m, m.sure)
		}
		return f
	}
	if !m.full {
		if list := c.last[m.last]; len(list) > 0 {
			f := c.fitting(list, m.gender)
			c.learn(f, m, false)
			return f
		}
		if f, ok := c.first[m.last]; ok && m.title == "" {
			c.named[low] = f
			return f
		}
	}
	kind := bodyFigure
	if g, ok := statesman(m.last); ok && !m.full {
		m.sure, m.gender = true, g
	}
	if m.sure || m.full && m.person {
		kind = personFigure
	}
	f := c.add(figure{name: s.text(m.from, m.to), last: m.last, kind: kind, gender: m.gender, sure: m.sure})
	c.named[low] = f
	if kind == personFigure {
		c.last[m.last] = append(c.last[m.last], f)
	}
	if m.title != "" {
		c.hold(m.title, f)
	}
	return f
}

// fitting is the person of the list that a surname with a gender means: the
// one named most so far.
func (c *cast) fitting(list []int, g gender) int {
	best := list[0]
	for _, f := range list[1:] {
		a, b := &c.figures[f], &c.figures[best]
		bad := g != anyGender && b.gender != anyGender && b.gender != g
		if bad || a.count > b.count && (g == anyGender || a.gender == anyGender || a.gender == g) {
			best = f
		}
	}
	return best
}
