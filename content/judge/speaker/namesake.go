package speaker

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// apart is how many times as often somebody has to be named as another of the same surname to be
// meant by it.
const apart = 3

// namesake is the other person whom sentence i may mean where it names who by a surname that two
// have, and the piece is about neither more than the other; -1 where there is none.
func (f *follower) namesake(i, who int) int {
	p := &f.cast.figures[who]
	if p.kind != personFigure || p.last == "" || !f.bySurname(i, p.last) {
		return -1
	}
	other := -1
	for _, o := range f.cast.last[p.last] {
		q := &f.cast.figures[o]
		if o != who && q.kind == personFigure && q.sure && strings.Contains(q.name, " ") && (other < 0 || q.count > f.cast.figures[other].count) {
			other = o
		}
	}
	if other < 0 || p.count >= apart*f.cast.figures[other].count || p.titled && !f.cast.figures[other].titled {
		return -1
	}
	return other
}

// bySurname reports whether the sentence's report names who speaks by the surname alone, and no title
// tells whether it is a man or a woman.
func (f *follower) bySurname(i int, last string) bool {
	m := f.main[i]
	if m < 0 {
		return false
	}
	s, cl := &f.all[i], &f.claims[i][m]
	return slices.ContainsFunc(s.mentions, func(n mention) bool {
		return !n.Full && n.Last == last && n.Gender == lexicon.AnyGender && cl.from <= n.From && n.To <= cl.to
	})
}

// meant is which of two people of one surname sentence i means, and the other one: the one who spoke
// just before goes on.
func (f *follower) meant(i, who, other int) (int, int) {
	if n := len(f.spoken); n > 0 && f.spoken[n-1].figure == other && f.spoken[n-1].sentence >= i-2 {
		return other, who
	}
	return who, other
}
