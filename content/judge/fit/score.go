package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/standfirst/standfirst/content/judge/blend"
)

// scored is an example with what weights make of it.
type scored struct {
	got        blend.Outcome
	soft       bool
	p          float32 // of got
	confidence float32
	of         *example
}

func score(w *blend.Weights, data []example) []scored {
	out := make([]scored, len(data))
	for i := range data {
		e := &data[i]
		p := e.probabilities(w)
		best := blend.Fact
		for c := range p {
			if p[c] > p[best] {
				best = blend.Outcome(c)
			}
		}
		out[i] = scored{best, e.accept[best], p[best], w.Calibrate(p[best]), e}
	}
	return out
}

func report(name string, all []scored) {
	var tp, fp, fn [blend.Outcomes]float64
	ok, soft := 0, 0
	var bins [10]float64
	for _, s := range all {
		b := min(9, int(s.confidence*10))
		bins[b] += float64(s.confidence)
		if s.soft {
			soft++
			bins[b]--
		}
		if s.got == s.of.gold {
			ok++
			tp[s.got]++
		} else {
			fp[s.got]++
			fn[s.of.gold]++
		}
	}
	n := float64(len(all))
	macro, ece := 0.0, 0.0
	fmt.Printf("%s: %d sentences, accuracy %.3f, gold or accept %.3f; F1", name, len(all), float64(ok)/n, float64(soft)/n)
	for c := range blend.Outcomes {
		f := 2 * tp[c] / max(1, 2*tp[c]+fp[c]+fn[c])
		if c < 4 {
			macro += f / 4
		}
		fmt.Printf(" %.3f", f)
	}
	for _, b := range bins {
		ece += math.Abs(b) / n
	}
	fmt.Printf("; macro of four %.3f; calibration error %.3f\n", macro, ece)
	firm(all)
}

// firm prints how often a firm report was not taken for one.
func firm(all []scored) {
	n, hard, accepted := 0, 0, 0
	for _, s := range all {
		if s.of.firm && s.got != blend.Attributed {
			n++
			if s.of.gold == blend.Attributed {
				hard++
			}
			if s.of.accept[blend.Attributed] {
				accepted++
			}
		}
	}
	fmt.Printf("  firm reports not attributed: %d, of them attributed %d, or accepted %d\n", n, hard, accepted)
}

// shown prints how much is shown from a confidence on, and how much of it is right.
func shown(all []scored) {
	for _, t := range []float32{0, .5, .55, .6, .65, .7} {
		n, ok := 0, 0
		for _, s := range all {
			if s.confidence >= t {
				n++
				if s.soft {
					ok++
				}
			}
		}
		fmt.Printf("confidence ≥ %.2f: unsure %.3f, shown right %.3f\n", t, 1-float64(n)/float64(len(all)), float64(ok)/float64(max(n, 1)))
	}
}

// wrong lists what was judged wrongly, for reading.
func wrong(all []scored) string {
	var b strings.Builder
	for _, s := range all {
		if !s.soft {
			fmt.Fprintf(&b, "%s\t%d\t%d\t%.2f\t%s\n", s.of.doc, s.of.gold, s.got, s.p, s.of.text)
		}
	}
	return b.String()
}
