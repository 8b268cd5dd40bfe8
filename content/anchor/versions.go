package anchor

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// related is the least likeness from which a sentence that is gone and a new one in its place are shown as
// one that was edited.
const related = 0.6

// Versions is [Align] for showing what changed from one version of a text to the next: a sentence that is gone
// and a new one between the same two others, which have most of their letters in common, are one that was edited, too.
// That is a guess, and good enough to be looked at: no label is carried over by it.
func Versions(old, now []clean.Text) Alignment {
	a := Align(old, now)
	left := budget
	for i := 0; i < len(old); {
		if a.Old[i].At >= 0 {
			i++
			continue
		}
		var gone, fresh []unit
		first := i
		for ; i < len(old) && a.Old[i].At < 0; i++ {
			gone = append(gone, textUnit(old[i]))
		}
		from, to := a.place(first, i, len(now))
		for j := from; j < to; j++ {
			fresh = append(fresh, textUnit(now[j]))
		}
		if left -= wordsOf(gone) * wordsOf(fresh); left < 0 {
			break
		}
		a.edit(gone, fresh, first, from)
	}
	return a
}

// place is where in the new text the old sentences from first up to end would stand: after that which the one
// before them has become, and before that which the one after them has.
func (a *Alignment) place(first, end, last int) (from, to int) {
	to = last
	if first > 0 {
		from = a.Old[first-1].At + 1
	}
	if end < len(a.Old) {
		to = a.Old[end].At
	}
	return from, to
}

// edit makes edited sentences of those that are alike, the most alike first.
func (a *Alignment) edit(gone, fresh []unit, first, from int) {
	type pair struct {
		gone, fresh int
		likeness    float64
	}
	var pairs []pair
	for g := range gone {
		for f := range fresh {
			if a.Old[first+g].Kind != Gone || a.New[from+f] >= 0 {
				continue
			}
			if l := likely(gone[g].words(), fresh[f].words(), related); l >= related {
				pairs = append(pairs, pair{g, f, l})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	for _, p := range pairs {
		if old, now := &a.Old[first+p.gone], &a.New[from+p.fresh]; old.At < 0 && *now < 0 {
			*old = Match{Kind: Edited, At: from + p.fresh, Changed: changed(diff(gone[p.gone].words(), fresh[p.fresh].words()))}
			*now = first + p.gone
		}
	}
}

// wordsOf is about how many words and marks some sentences have.
func wordsOf(some []unit) int {
	const letters = 5
	n := 0
	for i := range some {
		n += len(some[i].text)/letters + 1
	}
	return n
}
