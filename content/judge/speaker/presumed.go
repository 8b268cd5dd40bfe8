package speaker

import "strings"

// presumed are people whom articles name by surname alone, by their first names.
var presumed = [...]struct{ last, name string }{
	{"trump", "Donald Trump"},
	{"obama", "Barack Obama"},
	{"biden", "Joe Biden"},
	{"reagan", "Ronald Reagan"},
	{"romney", "Mitt Romney"},
	{"mccain", "John McCain"},
	{"putin", "Vladimir Putin"},
	{"netanyahu", "Benjamin Netanyahu"},
	{"pelosi", "Nancy Pelosi"},
	{"merkel", "Angela Merkel"},
}

// presume keeps those whom the surname alone means where the article names nobody but relatives of theirs in
// full: "Trump" beside "Ivanka Trump". It does not where the title is about the relative.
func (c *cast) presume(title string) {
	low := strings.ToLower(title)
	for _, p := range presumed {
		list := c.last[p.last]
		if len(list) == 0 {
			continue
		}
		given, _, _ := strings.Cut(strings.ToLower(p.name), " ")
		other := true
		for _, f := range list {
			first, _, _ := strings.Cut(c.figures[f].low, " ")
			other = other && first != given && first != p.last && !strings.Contains(low, first)
		}
		if !other {
			continue
		}
		g, _ := statesman(p.last)
		f := c.add(figure{name: p.name, last: p.last, kind: personFigure, gender: g, sure: true, presumed: true})
		c.named[strings.ToLower(p.name)] = f
		c.last[p.last] = append([]int{f}, list...)
	}
}
