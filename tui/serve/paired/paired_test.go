package paired_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/standfirst/standfirst/tui/serve/paired"
)

// What takes twice as long is found to do so though the machine becomes three times as slow
// meanwhile, and every turn differs by chance from the one before.
func TestABurdenIsFoundBesideOtherWork(t *testing.T) {
	for _, truth := range []float64{1, 1.2, 2} {
		slow, rnd := 1.0, rand.New(rand.NewPCG(1, 2))
		turn := func(by float64) func() float64 {
			return func() float64 {
				slow = min(3, slow*1.05)
				return by * slow * math.Exp(rnd.NormFloat64()*.25)
			}
		}
		r := paired.Measure(1.5, turn(1), turn(truth))
		if m := r.Median(); m < truth*.85 || m > truth*1.18 {
			t.Errorf("%.1f times as long: %s", truth, r)
		}
	}
}

// A clear answer takes few turns, one at the limit takes many and then ends.
func TestTurnsAreTakenUntilTheAnswerIsClear(t *testing.T) {
	same := func(v float64) func() float64 { return func() float64 { return v } }
	if r := paired.Measure(1.5, same(2), same(2)); len(r.Burden) != 9 || r.Median() != 1 {
		t.Error(r)
	}
	n := 0
	around := func() float64 { n++; return 2 + float64(n%2)*2 }
	if r := paired.Measure(1.5, same(2), around); len(r.Burden) != 21 {
		t.Error(r)
	}
}
