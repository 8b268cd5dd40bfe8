package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/standfirst/standfirst/content/judge/weights"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
)

// How the trees grow.
const (
	runs       = 2   // forests that are averaged
	rounds     = 110 // trees of each
	leaves     = 10  // of a tree
	leastRows  = 20  // in a leaf
	rate       = .07
	l2         = 3
	rowShare   = .8
	colShare   = .4
	pairCopies = 4   // of each line of a pair
	others     = .25 // share of the lines that are no bio
	most       = 32  // bins of a feature
)

// sample is what is learned from, each feature as the number of a bin.
type sample struct {
	bins   [][]uint8   // by feature, then by row
	limits [][]float32 // of a feature: the last value of each bin but the last
	bio    []bool
	grad   []float64
	hess   []float64
}

// learn grows trees by gradient boosting on the logistic loss.
func learn(all []example) *tagger.Forest {
	var rows []tagger.Row
	s := &sample{}
	for i := range all {
		e := &all[i]
		if !e.bio && !e.pair && float64(e.lot%1000) >= others*1000 {
			continue
		}
		for range e.copies {
			rows, s.bio = append(rows, e.row), append(s.bio, e.bio)
		}
	}
	s.bin(rows)
	s.grad, s.hess = make([]float64, len(rows)), make([]float64, len(rows))
	yes := 0
	for _, b := range s.bio {
		if b {
			yes++
		}
	}
	share := float64(yes) / float64(len(rows))
	f := &tagger.Forest{Start: math.Log(share / (1 - share))}
	for seed := range runs {
		s.boost(f, rand.New(rand.NewPCG(uint64(seed), 13))) //nolint:gosec // the same draw every time is wanted
	}
	return f
}

// boost adds the trees of one run to the forest, weighed to be averaged.
func (s *sample) boost(f *tagger.Forest, random *rand.Rand) {
	score := make([]float64, len(s.bio))
	for i := range score {
		score[i] = f.Start
	}
	for range rounds {
		var in []int
		for i := range score {
			p := weights.Logistic(score[i])
			y := 0.
			if s.bio[i] {
				y = 1
			}
			s.grad[i], s.hess[i] = p-y, p*(1-p)
			if random.Float64() < rowShare {
				in = append(in, i)
			}
		}
		cols := random.Perm(len(s.bins))[:int(colShare*float64(len(s.bins)))]
		g := &grower{sample: s, cols: cols}
		t := g.grow(in)
		for i := range score {
			score[i] += g.value(i)
		}
		for k := range t {
			t[k].Score /= runs
		}
		f.Trees = append(f.Trees, t)
	}
}

// bin cuts the values of each feature into bins of about as many rows each.
func (s *sample) bin(rows []tagger.Row) {
	size := len(tagger.Names())
	for c := range size {
		values := make([]float32, len(rows))
		for i := range rows {
			values[i] = rows[i][c]
		}
		slices.Sort(values)
		var limits []float32
		for k := 1; k < most; k++ {
			v := values[k*len(values)/most]
			if v != values[len(values)-1] && (len(limits) == 0 || limits[len(limits)-1] != v) {
				limits = append(limits, v)
			}
		}
		// A rare value has a bin as well.
		if v := values[0]; v != values[len(values)-1] && (len(limits) == 0 || limits[0] != v) {
			limits = append([]float32{v}, limits...)
		}
		bins := make([]uint8, len(rows))
		for i := range rows {
			at, _ := slices.BinarySearch(limits, rows[i][c])
			bins[i] = uint8(at)
		}
		s.bins, s.limits = append(s.bins, bins), append(s.limits, limits)
	}
}
