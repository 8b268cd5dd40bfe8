package speaker

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// officesHeld notes who is called by which office in an apposition: "Nell Orr, the mayor
// of", "the mayor, Nell Orr".
func (c *cast) officesHeld(s *sentence, places []place) {
	for _, p := range places {
		if c.figures[p.figure].kind != personFigure || s.Low(p.to) != "," {
			continue
		}
		for k := p.to + 1; k < min(p.to+6, len(s.Tokens)); k++ {
			w := s.Low(k)
			if english.Office(w) {
				c.hold(w, p.figure)
			} else if !s.Tokens[k].Word {
				break
			}
		}
	}
}

// holds reports whether a figure is who "the mayor" means in an article.
func (c *cast) holds(f int, office string) bool {
	return slices.Contains(c.offices[office], f) || c.known(f, office)
}

// holder is who holds an office, or -1.
func (c *cast) holder(office string) int {
	if list := c.offices[office]; len(list) > 0 {
		return list[len(list)-1]
	}
	for f := range c.figures {
		if c.known(f, office) {
			return f
		}
	}
	return -1
}

// onlyHolder is who holds an office that the article gives to one figure, or -1.
func (c *cast) onlyHolder(office string) int {
	list := c.offices[office]
	if len(list) == 0 {
		return -1
	}
	for _, f := range list {
		if f != list[0] {
			return -1
		}
	}
	return list[0]
}

// known reports whether a figure is so well known that articles leave out the office.
func (c *cast) known(f int, office string) bool {
	p := &c.figures[f]
	switch office {
	case "president":
		return oneOf(p.last, "trump", "obama", "biden") && p.gender != lexicon.Feminine
	case "lady":
		return oneOf(p.last, "trump", "obama", "biden") && p.gender == lexicon.Feminine
	}
	return false
}

// statesman reports whether a surname alone means somebody whom articles need not introduce.
func statesman(last string) (lexicon.Gender, bool) {
	switch last {
	case "trump", "obama", "biden", "reagan", "nixon", "romney", "mccain", "mcconnell", "sanders", "putin", "netanyahu", "pence", "boehner", "cheney",
		"comey", "mueller":
		return lexicon.Masculine, true
	case "pelosi", "merkel", "thatcher":
		return lexicon.Feminine, true
	case "clinton", "bush", "warren", "cruz", "rubio":
		return lexicon.AnyGender, true
	}
	return lexicon.AnyGender, false
}
