package anchor

import "slices"

// beside pairs sentences with the same words that stand beside a pair, unless
// from the other side another one is as near. It reports whether it found any.
func (a *aligner) beside() bool {
	found := false
	visit := func(i int) {
		if !a.open(i) {
			return
		}
		j := a.newBeside(i)
		if j < 0 || a.oldBeside(j) != i {
			return
		}
		// Somewhere in what is not known of the old text there is another one.
		if a.old[i].hidden && (!a.follows(i, j) || !a.precedes(i, j)) {
			return
		}
		a.pair(i, j, Same)
		found = true
	}
	for i := range a.old {
		visit(i)
	}
	for i := range slices.Backward(a.old) {
		visit(i)
	}
	return found
}

// newBeside is the new sentence with the words of old sentence i that stands
// beside a pair as that does, or -1. Of a row of them it is the first.
func (a *aligner) newBeside(i int) int {
	behind, before := -1, -1
	switch {
	case i == 0:
		behind = 0
	case a.match[i-1].At >= 0:
		behind = a.match[i-1].At + 1
	}
	switch {
	case i == len(a.old)-1:
		before = len(a.now) - 1
	case a.match[i+1].At >= 0:
		before = a.match[i+1].At - 1
	}
	is := func(j int) bool { return a.free(j) && a.now[j].key == a.old[i].key }
	return nearest(behind, before, is)
}

// oldBeside is the same the other way round.
func (a *aligner) oldBeside(j int) int {
	behind, before := -1, -1
	switch {
	case j == 0:
		behind = 0
	case a.from[j-1] >= 0:
		behind = a.from[j-1] + 1
	}
	switch {
	case j == len(a.now)-1:
		before = len(a.old) - 1
	case a.from[j+1] >= 0:
		before = a.from[j+1] - 1
	}
	is := func(i int) bool { return a.open(i) && a.old[i].key == a.now[j].key }
	return nearest(behind, before, is)
}

// nearest is the only one of two places that is one, or the first when all
// from there to the other are.
func nearest(behind, before int, is func(int) bool) int {
	switch {
	case !is(behind) && !is(before):
		return -1
	case !is(before):
		return behind
	case !is(behind):
		return before
	}
	for k := behind; k <= before; k++ {
		if !is(k) {
			return -1
		}
	}
	if behind > before {
		return -1
	}
	return behind
}

// follows reports whether new sentence j stands behind the one that the
// sentence before i became, or both begin their text.
func (a *aligner) follows(i, j int) bool {
	if i == 0 || j == 0 {
		return i == 0 && j == 0
	}
	return a.match[i-1].At == j-1
}

// precedes reports whether the same is so of the sentence behind, or of the end.
func (a *aligner) precedes(i, j int) bool {
	if i == len(a.old)-1 || j == len(a.now)-1 {
		return i == len(a.old)-1 && j == len(a.now)-1
	}
	return a.match[i+1].At == j+1
}
