package speaker

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// statesman is somebody whom a surname alone means, so that articles need not introduce him.
type statesman struct {
	last   string // in small letters
	name   string // in full, or empty where the surname may mean a relative
	gender lexicon.Gender
	office string // that articles leave out, or "-"
}

//go:embed statesmen.txt
var statesmenList string

// statesmen reads the list when it is first needed.
var statesmen = sync.OnceValue(func() []statesman {
	genders := map[string]lexicon.Gender{"masculine": lexicon.Masculine, "feminine": lexicon.Feminine, "any": lexicon.AnyGender}
	var all []statesman
	for line := range strings.Lines(statesmenList) {
		f := strings.Fields(line)
		if len(f) != 4 || f[0] == "#" {
			continue
		}
		p := statesman{last: strings.ToLower(f[0]), gender: genders[f[2]], office: f[3]}
		if f[1] != "-" {
			p.name = f[1] + " " + f[0]
		}
		all = append(all, p)
	}
	return all
})

// statesmanOf is the one of a surname in small letters.
func statesmanOf(last string) (statesman, bool) {
	for _, p := range statesmen() {
		if p.last == last {
			return p, true
		}
	}
	return statesman{}, false
}

// known reports whether a figure is so well known that articles leave out the office.
func (c *cast) known(f int, office string) bool {
	p := &c.figures[f]
	if wife := p.gender == lexicon.Feminine; office != "president" && office != "lady" || wife != (office == "lady") {
		return false
	}
	s, _ := statesmanOf(p.last)
	return s.office == "president"
}

// presume keeps those whom the surname alone means where the article names nobody but relatives of theirs in
// full: "Trump" beside "Ivanka Trump". It does not where the title is about the relative.
func (c *cast) presume(title string) {
	low := strings.ToLower(title)
	for _, p := range statesmen() {
		list := c.last[p.last]
		if len(list) == 0 || p.name == "" {
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
		f := c.add(figure{name: p.name, last: p.last, kind: personFigure, gender: p.gender, sure: true, presumed: true})
		c.named[strings.ToLower(p.name)] = f
		c.last[p.last] = append([]int{f}, list...)
	}
}
