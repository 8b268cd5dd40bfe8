// Package paired measures by turns how much longer something takes under a burden than
// without it, so that the answer holds on a machine that has other work: each turn under the
// burden is compared with the turns without it right before and after.
//
// It knows no burden, measures no time itself and judges nothing.
package paired

import (
	"fmt"
	"math"
	"slices"
)

const (
	// least and most are how many turns are taken.
	least, most = 9, 21
)

// Ratios are the turns of a measurement.
type Ratios struct {
	// Burden is, for each turn under the burden, how many times as long it took as the
	// turns without it on both sides.
	Burden []float64
	// Noise is how many times as long the slower of two neighbouring turns without the burden
	// took: what the machine does by itself.
	Noise []float64
}

// Measure measures by turns until the middle half of the ratios lies on one side of a limit,
// and no more often than 21 times. Without and with give how long one turn took.
func Measure(limit float64, without, with func() float64) Ratios {
	var r Ratios
	before := without()
	for len(r.Burden) < most {
		under, after := with(), without()
		r.Burden = append(r.Burden, under/math.Sqrt(before*after))
		r.Noise = append(r.Noise, max(before, after)/min(before, after))
		before = after
		low, high := quarter(r.Burden, 1), quarter(r.Burden, 3)
		if len(r.Burden) >= least && (high < limit || low > limit) {
			break
		}
	}
	return r
}

// Median is the middle ratio: how many times as long it takes under the burden.
func (r Ratios) Median() float64 { return quarter(r.Burden, 2) }

// String tells the median, the middle half and what the machine does by itself.
func (r Ratios) String() string {
	return fmt.Sprintf("%.2f times as long, half of %d turns between %.2f and %.2f; without the burden neighbours differ %.2f times, a quarter %.2f or more",
		r.Median(), len(r.Burden), quarter(r.Burden, 1), quarter(r.Burden, 3), quarter(r.Noise, 2), quarter(r.Noise, 3))
}

// quarter is the value below which k of four quarters lie, between two where none does.
func quarter(values []float64, k int) float64 {
	s := slices.Sorted(slices.Values(values))
	at := float64(k) / 4 * float64(len(s)-1)
	low := int(at)
	high := min(low+1, len(s)-1)
	return s[low] + (at-float64(low))*(s[high]-s[low])
}
