package speaker

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/english"
)

// officesHeld notes who is called by which office in an apposition: "Nell Orr, the mayor
// of", "the mayor, Nell Orr".
func (c *cast) officesHeld(s *sentence, occurrences []occurrence) {
	for _, p := range occurrences {
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
