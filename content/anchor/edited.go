package anchor

const (
	// alike is the least likeness of two versions of one sentence: of seven words of the
	// same length one may be another.
	alike = 0.85
	// inPlace is the same where those beside it are what they were.
	inPlace = 0.75
	// ahead is by how much another sentence has to be less alike.
	ahead = 0.10
	// parted is the likeness from which several sentences are the parts of one.
	parted = 0.90
	// budget is how many pairs of words are compared in all, some tenths of a second.
	// A text of which that much changed is another one.
	budget = 25_000_000
)

// edited looks in each gap for sentences that were changed, split or merged.
func (a *aligner) edited() {
	left := budget
	for _, g := range a.gaps() {
		left -= size(a.old, g.old) * size(a.now, g.now)
		if left < 0 {
			return
		}
		t := a.table(g)
		for x, i := range g.old {
			if a.old[i].text == "" {
				continue
			}
			if kind := a.parts(g, x); kind != Gone {
				a.match[i].Kind = kind
				continue
			}
			if y := a.best(g, t, x); y >= 0 {
				j := g.now[y]
				d := diff(a.old[i].words(), a.now[j].words())
				a.pair(i, j, Edited)
				a.match[i].Changed = changed(d)
			}
		}
	}
}

// size is how many words and marks the sentences of a list have.
func size(units []unit, list []int) int {
	n := 0
	for _, at := range list {
		n += len(units[at].words())
	}
	return n
}

// table is how alike the old and the new sentences of a gap are.
func (a *aligner) table(g gap) [][]float64 {
	t := make([][]float64, len(g.old))
	for x, i := range g.old {
		t[x] = make([]float64, len(g.now))
		for y, j := range g.now {
			t[x][y] = likely(a.old[i].words(), a.now[j].words(), inPlace)
		}
	}
	return t
}

// likely is the likeness of two sentences, or 0 when their lengths alone keep
// it below least.
func likely(o, n []token, least float64) float64 {
	wo, wn := weight(o), weight(n)
	if wo == 0 || wn == 0 || 2*float64(min(wo, wn)) < least*float64(wo+wn) {
		return 0
	}
	return likeness(o, n)
}

// best is the place in the gap of what the x-th old sentence of it became, or
// -1. It stands between the same two sentences, or nothing else in the gap is
// nearly as much like either of the two and neither a number nor a name nor a negation is
// another one: then it may be another sentence that only looks like it.
func (a *aligner) best(g gap, t [][]float64, x int) int {
	best := -1
	for y := range g.now {
		if a.free(g.now[y]) && t[x][y] >= inPlace && (best < 0 || t[x][y] > t[x][best]) {
			best = y
		}
	}
	if best < 0 {
		return -1
	}
	i, j := g.old[x], g.now[best]
	if a.follows(i, j) && a.precedes(i, j) {
		return best
	}
	if !g.closed || t[x][best] < alike {
		return -1
	}
	for y := range g.now {
		if y != best && t[x][y] > t[x][best]-ahead {
			return -1
		}
	}
	for other := range g.old {
		if other != x && t[other][best] > t[x][best]-ahead {
			return -1
		}
	}
	if changed(diff(a.old[i].words(), a.now[j].words())) != 0 {
		return -1
	}
	return best
}
