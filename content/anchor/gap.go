package anchor

import "sort"

// gap is what stands between two pairs that follow each other in both texts.
type gap struct {
	old, now []int // those that have no other half yet
	// closed reports whether all of the old text in it is known.
	closed bool
}

// spine are the old sentences of the longest row of pairs that is in order in
// both texts.
func (a *aligner) spine() []int {
	// tails[k] is the pair that ends a row of k+1 at the earliest place.
	var tails []int
	before := make([]int, len(a.old))
	for i := range a.old {
		j := a.match[i].At
		if j < 0 {
			continue
		}
		k := sort.Search(len(tails), func(k int) bool { return a.match[tails[k]].At >= j })
		before[i] = -1
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	row := make([]int, len(tails))
	for k, i := len(tails)-1, tails[len(tails)-1]; k >= 0; k, i = k-1, before[i] {
		row[k] = i
	}
	return row
}

// gaps are those between the pairs of the spine, before the first and behind
// the last one, that have something in them on both sides.
func (a *aligner) gaps() []gap {
	var out []gap
	i0, j0 := 0, 0
	add := func(i1, j1 int) {
		g := gap{closed: true}
		for i := i0; i < i1; i++ {
			switch {
			case !a.old[i].known:
				g.closed = false
			case a.open(i):
				g.old = append(g.old, i)
			}
		}
		for j := j0; j < j1; j++ {
			if a.free(j) {
				g.now = append(g.now, j)
			}
		}
		if len(g.old) > 0 && len(g.now) > 0 {
			out = append(out, g)
		}
		i0, j0 = i1+1, j1+1
	}
	for _, i := range a.spine() {
		add(i, a.match[i].At)
	}
	add(len(a.old), len(a.now))
	return out
}

// between pairs sentences with the same words that stand once in either side
// of a gap. It reports whether it found any.
func (a *aligner) between() bool {
	found := false
	for _, g := range a.gaps() {
		if !g.closed {
			continue
		}
		type count struct{ old, now, i, j int }
		counts := make(map[uint64]count, len(g.old))
		for _, i := range g.old {
			c := counts[a.old[i].key]
			c.old, c.i = c.old+1, i
			counts[a.old[i].key] = c
		}
		for _, j := range g.now {
			if c, ok := counts[a.now[j].key]; ok {
				c.now, c.j = c.now+1, j
				counts[a.now[j].key] = c
			}
		}
		for _, i := range g.old {
			if c := counts[a.old[i].key]; c.old == 1 && c.now == 1 && !a.old[i].hidden {
				a.pair(c.i, c.j, Same)
				found = true
			}
		}
	}
	return found
}
