package main

import "github.com/standfirst/standfirst/content/source/bio/tagger"

// grower grows one tree, its best leaf first.
type grower struct {
	*sample

	cols []int
	tree tagger.Tree
	cuts []int // of a node: the last bin of its low side
}

// leaf is a leaf that may be cut.
type leaf struct {
	node int
	rows []int
	best cut
}

// cut is the best question for a leaf.
type cut struct {
	gain         float64
	feature, bin int
}

func (g *grower) grow(rows []int) tagger.Tree {
	g.tree = tagger.Tree{{Score: g.weight(rows)}}
	g.cuts = []int{0}
	open := []leaf{{0, rows, g.cut(rows)}}
	for n := 1; n < leaves; n++ {
		best := -1
		for i := range open {
			if open[i].best.gain > 1e-6 && (best < 0 || open[i].best.gain > open[best].best.gain) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		l := open[best]
		var low, high []int
		for _, r := range l.rows {
			if int(g.bins[l.best.feature][r]) <= l.best.bin {
				low = append(low, r)
			} else {
				high = append(high, r)
			}
		}
		at := len(g.tree)
		g.tree[l.node] = tagger.Node{Feature: l.best.feature, Limit: g.limits[l.best.feature][l.best.bin], Low: at, High: at + 1}
		g.cuts[l.node] = l.best.bin
		g.tree = append(g.tree, tagger.Node{Score: g.weight(low)}, tagger.Node{Score: g.weight(high)})
		g.cuts = append(g.cuts, 0, 0)
		open[best] = leaf{at, low, g.cut(low)}
		open = append(open, leaf{at + 1, high, g.cut(high)})
	}
	return g.tree
}

// weight is what a leaf adds to the score of its rows.
func (g *grower) weight(rows []int) float64 {
	sum, h := 0., 0.
	for _, r := range rows {
		sum += g.grad[r]
		h += g.hess[r]
	}
	return -rate * sum / (h + l2)
}

// cut finds the question that gains most.
func (g *grower) cut(rows []int) cut {
	best := cut{}
	if len(rows) < 2*leastRows {
		return best
	}
	for _, c := range g.cols {
		var grad, hess [most + 1]float64
		var count [most + 1]int
		bins := g.bins[c]
		for _, r := range rows {
			b := bins[r]
			grad[b] += g.grad[r]
			hess[b] += g.hess[r]
			count[b]++
		}
		sum, h := 0., 0.
		for b := range grad {
			sum += grad[b]
			h += hess[b]
		}
		whole := sum * sum / (h + l2)
		lowSum, lowH, low := 0., 0., 0
		for b := range g.limits[c] {
			lowSum, lowH, low = lowSum+grad[b], lowH+hess[b], low+count[b]
			if low < leastRows || len(rows)-low < leastRows {
				continue
			}
			high, highH := sum-lowSum, h-lowH
			if gain := lowSum*lowSum/(lowH+l2) + high*high/(highH+l2) - whole; gain > best.gain {
				best = cut{gain, c, b}
			}
		}
	}
	return best
}

// value is what the tree says of a row.
func (g *grower) value(row int) float64 {
	n := 0
	for g.tree[n].Low > 0 {
		if int(g.bins[g.tree[n].Feature][row]) <= g.cuts[n] {
			n = g.tree[n].Low
		} else {
			n = g.tree[n].High
		}
	}
	return g.tree[n].Score
}
