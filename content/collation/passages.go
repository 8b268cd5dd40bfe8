package collation

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content"
)

// Two texts are laid over each other by greedy string tiling: the longest stretch of words
// that stands in both is taken first, then the longest of what is left (Wise, "String
// similarity via greedy string tiling and running Karp-Rabin matching", 1993).
const (
	// least is the fewest words of a passage. Of seven, "the end of the day in the city"
	// is one that nobody has from anybody.
	least = 8
	// leastQuoted and leastLetters are the fewest words, and the letters in them, of
	// what both have in quotation marks.
	leastQuoted, leastLetters = 3, 12
	// seed is how many words are looked up together.
	seed = 3
	// mostAlike is how many places of the second text with the same three words are
	// looked at, and mostSteps how many words are compared in all: some tenths of a second.
	mostAlike, mostSteps = 64, 3_000_000
)

// stretch is a run of words that stands in both texts.
type stretch struct{ at, in, n int }

// passages are what stands in both articles, in the order of the first.
func passages(first, second *content.Document) []Point {
	ids := map[string]int32{}
	t := tiling{a: words(first, ids), b: words(second, ids)}
	t.freeA, t.freeB = make([]bool, len(t.a)), make([]bool, len(t.b))
	for i := range t.freeA {
		t.freeA[i] = true
	}
	for j := range t.freeB {
		t.freeB[j] = true
	}
	var out []Point
	for _, s := range t.tiles() {
		p := Point{Kind: Passage, First: side(t.a[s.at:s.at+s.n], first), Second: side(t.b[s.in:s.in+s.n], second)}
		if 2*t.quoted(s) >= s.n {
			p.Kind = Quotation
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(x, y Point) int {
		return cmp.Or(cmp.Compare(x.First.Block, y.First.Block), cmp.Compare(x.First.Spans[0].Start, y.First.Spans[0].Start))
	})
	return out
}

// tiling lays stretches over two texts, none over another.
type tiling struct {
	a, b         []word
	freeA, freeB []bool
}

// tiles are the stretches, the longest first.
func (t *tiling) tiles() []stretch {
	byLength := map[int][]stretch{}
	longest := 0
	add := func(s stretch) {
		if s, ok := t.worth(s); ok {
			byLength[s.n] = append(byLength[s.n], s)
			longest = max(longest, s.n)
		}
	}
	t.matches(add)
	var out []stretch
	for n := longest; n > 0; n-- {
		for _, s := range byLength[n] {
			left := t.left(s)
			if left.n < n {
				add(left) // shorter, so that its turn comes later
				continue
			}
			out = append(out, s)
			for k := range n {
				t.freeA[s.at+k], t.freeB[s.in+k] = false, false
			}
		}
	}
	return out
}

// matches gives the stretches that cannot be made longer.
func (t *tiling) matches(each func(stretch)) {
	places := map[[seed]int32][]int{}
	for j := range t.b {
		if k, ok := key(t.b, j); ok && len(places[k]) < mostAlike {
			places[k] = append(places[k], j)
		}
	}
	steps := 0
	for i := range t.a {
		k, ok := key(t.a, i)
		if !ok {
			continue
		}
		for _, j := range places[k] {
			if i > 0 && j > 0 && t.a[i-1].id == t.b[j-1].id && t.a[i-1].block == t.a[i].block && t.b[j-1].block == t.b[j].block {
				continue // it is a part of one that begins before
			}
			n := seed
			for i+n < len(t.a) && j+n < len(t.b) && t.a[i+n].id == t.b[j+n].id && t.a[i+n].block == t.a[i].block && t.b[j+n].block == t.b[j].block {
				n++
			}
			each(stretch{i, j, n})
			if steps += n; steps > mostSteps {
				return
			}
		}
	}
}

// key are the words that are looked up together from a place on.
func key(text []word, at int) (k [seed]int32, ok bool) {
	if at+seed > len(text) || text[at+seed-1].block != text[at].block {
		return k, false
	}
	for i := range k {
		k[i] = text[at+i].id
	}
	return k, true
}

// worth is what of a stretch says that one text has it from the other, or both from a
// third: all of a long one, of a short one what both have in quotation marks.
func (t *tiling) worth(s stretch) (stretch, bool) {
	if s.n >= least {
		return s, true
	}
	best := longestRun(s, func(k int) bool { return t.a[s.at+k].quoted && t.b[s.in+k].quoted })
	letters := 0
	for k := range best.n {
		letters += t.a[best.at+k].span.Len()
	}
	return best, best.n >= leastQuoted && letters >= leastLetters
}

// left is the longest part of a stretch over which nothing lies yet.
func (t *tiling) left(s stretch) stretch {
	return longestRun(s, func(k int) bool { return t.freeA[s.at+k] && t.freeB[s.in+k] })
}

// longestRun is the longest part of a stretch of which each word is wanted.
func longestRun(s stretch, wanted func(k int) bool) stretch {
	var best stretch
	for from := 0; from < s.n; {
		n := 0
		for from+n < s.n && wanted(from+n) {
			n++
		}
		if n > best.n {
			best = stretch{s.at + from, s.in + from, n}
		}
		from += n + 1
	}
	return best
}

// quoted is how many words of a stretch both texts have in quotation marks.
func (t *tiling) quoted(s stretch) (n int) {
	for k := range s.n {
		if t.a[s.at+k].quoted && t.b[s.in+k].quoted {
			n++
		}
	}
	return n
}

// place is where some words of one block stand.
func side(some []word, d *content.Document) Side {
	from := some[0]
	at := d.Sentences[from.sentence].Span.Start
	last := some[len(some)-1]
	end := d.Sentences[last.sentence].Span.Start + last.span.End
	return Side{Sentence: from.sentence, Block: from.block, Spans: []content.Span{{Start: at + from.span.Start, End: end}}}
}
