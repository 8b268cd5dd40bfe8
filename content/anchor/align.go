package anchor

import (
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// Alignment is what became of each sentence of an old text in a new one.
type Alignment struct {
	// Old has an entry for each old sentence.
	Old []Match
	// New tells for each new sentence which old one it was, or -1.
	New []int
}

// Align finds the sentences of an old reading of a text in a new one.
func Align(old, now []clean.Text) Alignment {
	units := make([]unit, len(old))
	for i, s := range old {
		units[i] = textUnit(s)
	}
	a := newAligner(units, now)
	a.run()
	return Alignment{Old: a.match, New: a.from}
}

// Locate finds single sentences of an old text again of which nothing but their
// anchors is known. It has a match for each anchor, and carries less over than
// [Align]: an edited sentence only where those beside it are the same. All anchors
// are of one text.
func Locate(anchors []Anchor, now []clean.Text) []Match {
	units, places := sparse(anchors)
	a := newAligner(units, now)
	a.run()
	out := make([]Match, len(anchors))
	for i, at := range places {
		out[i] = Match{At: -1}
		if at >= 0 {
			out[i] = a.match[at]
		}
	}
	return out
}

// unit is one sentence of the old text.
type unit struct {
	key uint64
	// known reports whether there is a sentence with this key; otherwise there may
	// be anything here, and any number of sentences.
	known bool
	// text is the sentence, empty when only the key is known.
	text string
	// tokens are its words, once they were asked for.
	tokens []token
	// twins is how many others of its text have the same words, as far as is
	// known.
	twins int
	// hidden reports whether one of the twins stands where the text is not known.
	hidden bool
}

func textUnit(s clean.Text) unit {
	k, _ := key(hash(s))
	return unit{key: k, known: true, text: string(s)}
}

// words are the tokens of a sentence; there are none when its text is not known.
func (u *unit) words() []token {
	if u.tokens == nil {
		u.tokens = tokens(u.text)
	}
	return u.tokens
}

// sparse are the units that anchors tell of, in order, with an unknown one
// wherever something may stand between two; and the place of each anchor, or -1 for one
// that contradicts the others.
func sparse(anchors []Anchor) (units []unit, places []int) {
	at := make(map[int]unit, 3*len(anchors))
	for _, a := range anchors {
		k, ok := key(a.Hash)
		if _, taken := at[a.Order]; taken || !ok || a.Order < 0 || a.Order > 1<<30 {
			continue
		}
		u := unit{key: k, known: true, twins: a.Twins}
		if hash(a.Exact) == a.Hash {
			u.text = string(a.Exact)
		}
		at[a.Order] = u
	}
	places = make([]int, len(anchors))
	for _, a := range anchors {
		for order, h := range map[int]string{a.Order - 1: a.Before, a.Order + 1: a.After} {
			if k, ok := key(h); ok {
				if _, taken := at[order]; !taken && order >= 0 {
					at[order] = unit{key: k, known: true}
				}
			}
		}
	}
	orders := make([]int, 0, len(at))
	for o := range at {
		orders = append(orders, o)
	}
	slices.Sort(orders)
	index := make(map[int]int, len(orders))
	before := -1
	for _, o := range orders {
		if o != before+1 {
			units = append(units, unit{})
		}
		index[o] = len(units)
		units = append(units, at[o])
		before = o
	}
	if !endsText(anchors, before) {
		units = append(units, unit{})
	}
	for i, a := range anchors {
		places[i] = -1
		if p, ok := index[a.Order]; ok {
			if k, ok := key(a.Hash); ok && units[p].key == k {
				places[i] = p
			}
		}
	}
	return units, places
}

// endsText reports whether the sentence at that place is the last one of its text.
func endsText(anchors []Anchor, place int) bool {
	return slices.ContainsFunc(anchors, func(a Anchor) bool { return a.Order == place && a.After == "" })
}

// aligner compares an old text with a new one.
type aligner struct {
	old   []unit
	now   []unit
	match []Match
	from  []int
}

func newAligner(old []unit, now []clean.Text) *aligner {
	a := &aligner{old: old, now: make([]unit, len(now)), match: make([]Match, len(old)), from: make([]int, len(now))}
	seen := make(map[uint64]int, len(old))
	for i := range old {
		a.match[i].At = -1
		if old[i].known {
			seen[old[i].key]++
		}
	}
	for i := range old {
		old[i].hidden = old[i].twins > seen[old[i].key]-1
		old[i].twins = max(old[i].twins, seen[old[i].key]-1)
	}
	clear(seen)
	for j, s := range now {
		a.from[j] = -1
		a.now[j] = textUnit(s)
		seen[a.now[j].key]++
	}
	for j := range a.now {
		a.now[j].twins = seen[a.now[j].key] - 1
	}
	return a
}

// visits is how many sentences are looked at in all for what is certain beside what has been
// found, some tenths of a second. A few rounds find all of it, but for texts made so that each
// round finds one more.
const visits = 2_000_000

// run finds first what is certain by itself, then what is certain beside it.
func (a *aligner) run() {
	a.alone()
	for left := visits; left > 0 && (a.beside() || a.between()); left -= len(a.old) + len(a.now) {
		continue
	}
	a.edited()
	a.moved()
}

func (a *aligner) pair(i, j int, kind Kind) {
	a.match[i] = Match{Kind: kind, At: j, Changed: a.match[i].Changed}
	a.from[j] = i
}

// free reports whether the new sentence at j, if there is one, has no old one yet.
func (a *aligner) free(j int) bool { return j >= 0 && j < len(a.now) && a.from[j] < 0 }

// open reports whether the old sentence at i has no new one yet.
func (a *aligner) open(i int) bool {
	return i >= 0 && i < len(a.old) && a.old[i].known && a.match[i].At < 0
}

// alone pairs sentences that stand once in either text and say enough to be
// known by their words.
func (a *aligner) alone() {
	only := make(map[uint64]int, len(a.now))
	for j := range a.now {
		if a.now[j].twins == 0 {
			only[a.now[j].key] = j
		}
	}
	for i := range a.old {
		u := &a.old[i]
		if j, ok := only[u.key]; ok && u.known && u.twins == 0 && a.free(j) && telling(fold(a.now[j].text)) {
			a.pair(i, j, Same)
		}
	}
}

// moved marks the sentences that do not stand in the order of the others.
func (a *aligner) moved() {
	in := make([]bool, len(a.old))
	for _, i := range a.spine() {
		in[i] = true
	}
	for i := range a.match {
		a.match[i].Moved = a.match[i].At >= 0 && !in[i]
	}
}
