package anchor

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Edit is a place in which two versions of a sentence differ: the words that
// stood in the old one and those that stand in the new one. One of the two may be
// empty.
type Edit struct{ Old, New content.Span }

// Words are the places in which two versions of a sentence differ, in order.
// They are empty when only spaces and the shapes of marks differ.
func Words(old, now clean.Text) []Edit { return diff(tokens(string(old)), tokens(string(now))).edits }

// maxCells bounds the work and memory of one comparison. Two sentences of a
// thousand words each are below it.
const maxCells = 1 << 20

// difference is what the comparison of two lists of tokens gives.
type difference struct {
	edits []Edit
	// common is the weight of what is in both.
	common int
	// gone and come are the tokens that differ.
	gone, come []token
}

// diff finds the heaviest common subsequence. What stands between the common
// beginning and the common end counts as changed when it is too long to compare.
func diff(a, b []token) difference {
	var d difference
	head := 0
	for head < len(a) && head < len(b) && equal(a[head], b[head]) {
		d.common += a[head].weight
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && equal(a[len(a)-1-tail], b[len(b)-1-tail]) {
		d.common += a[len(a)-1-tail].weight
		tail++
	}
	x, y := a[head:len(a)-tail], b[head:len(b)-tail]
	pairs := [][2]int{}
	if (len(x)+1)*(len(y)+1) <= maxCells {
		pairs = heaviest(x, y)
	}
	i, j := 0, 0
	for _, p := range append(pairs, [2]int{len(x), len(y)}) {
		d.change(x[i:p[0]], y[j:p[1]], ends{a, head + i}, ends{b, head + j})
		if p[0] < len(x) {
			d.common += x[p[0]].weight
		}
		i, j = p[0]+1, p[1]+1
	}
	return d
}

// ends tells where words would stand that are not there: behind the token
// before the place.
type ends struct {
	all []token
	at  int
}

func (e ends) span(some []token) content.Span {
	if len(some) > 0 {
		return content.Span{Start: some[0].start, End: some[len(some)-1].end}
	}
	if e.at == 0 {
		return content.Span{}
	}
	end := e.all[e.at-1].end
	return content.Span{Start: end, End: end}
}

func (d *difference) change(x, y []token, inOld, inNew ends) {
	if len(x) == 0 && len(y) == 0 {
		return
	}
	d.edits = append(d.edits, Edit{inOld.span(x), inNew.span(y)})
	d.gone = append(d.gone, x...)
	d.come = append(d.come, y...)
}

// heaviest are the places of the heaviest common subsequence. Marks weigh
// least, so that words decide.
func heaviest(x, y []token) [][2]int {
	if len(x) == 0 || len(y) == 0 {
		return nil
	}
	width := len(y) + 1
	best := make([]int32, (len(x)+1)*width)
	for i := range slices.Backward(x) {
		for j := range slices.Backward(y) {
			v := max(best[(i+1)*width+j], best[i*width+j+1])
			if equal(x[i], y[j]) {
				v = max(v, best[(i+1)*width+j+1]+int32(4*x[i].weight+1))
			}
			best[i*width+j] = v
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(x) && j < len(y); {
		here := best[i*width+j]
		switch {
		case equal(x[i], y[j]) && here == best[(i+1)*width+j+1]+int32(4*x[i].weight+1):
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case here == best[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// equal reports whether two tokens are the same but for how they are set.
func equal(a, b token) bool {
	return a.text == b.text
}

// likeness is the share of letters that two sentences have in common in the
// same order, 0 to 1: twice the common ones through all (Dice's coefficient over words).
func likeness(a, b []token) float64 {
	all := weight(a) + weight(b)
	if all == 0 {
		return 0
	}
	return 2 * float64(diff(a, b).common) / float64(all)
}

func weight(some []token) int {
	n := 0
	for _, t := range some {
		n += t.weight
	}
	return n
}
