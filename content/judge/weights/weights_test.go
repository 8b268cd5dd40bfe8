package weights_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/weights"
)

var features = []string{"tide", "wind", "moon"}

func TestWeightsComeBack(t *testing.T) {
	rows := []weights.Row{{"wind", []float32{.25, -1}}, {"curve", []float32{0, .5, 1}}}
	text := weights.Format(rows, features, 2, "in", "out")
	again, err := weights.Parse(text, features, "curve")
	if err != nil {
		t.Fatal(err)
	}
	if len(again) != 2 || again[0].Name != "wind" || !slices.Equal(again[0].Values, rows[0].Values) || !slices.Equal(again[1].Values, rows[1].Values) {
		t.Errorf("%v come back as %v", rows, again)
	}
}

// A slip in the features is an error: one renamed, added, dropped, or moved.
func TestOtherFeatures(t *testing.T) {
	text := weights.Format([]weights.Row{{"wind", []float32{1}}}, features, 2)
	for _, other := range [][]string{{"tide", "wind", "sun"}, {"tide", "wind", "moon", "sun"}, {"wind"}, {"wind", "tide", "moon"}} {
		if _, err := weights.Parse(text, other); err == nil {
			t.Errorf("weights of %v are read for %v", features, other)
		}
	}
}

func TestTextThatIsNoWeights(t *testing.T) {
	head := weights.Format(nil, features, 2)
	for name, text := range map[string]string{
		"no checksum": "wind 1\n", "no feature": head + "sun 1\n", "no number": head + "wind one\n", "twice": head + "wind 1\nwind 2\n", "nothing": "",
	} {
		if _, err := weights.Parse(text, features); err == nil {
			t.Errorf("%s: %q is read", name, strings.TrimSpace(text))
		}
	}
}

func TestSoftmax(t *testing.T) {
	p := make([]float64, 3)
	weights.Softmax([]float32{1000, 1000, float32(math.Inf(-1))}, p)
	if p[0] != .5 || p[1] != .5 || p[2] != 0 {
		t.Errorf("%v", p)
	}
	z := []float32{1, 2, 3}
	weights.Softmax(z, z)
	if sum := z[0] + z[1] + z[2]; math.Abs(float64(sum-1)) > 1e-6 || !slices.IsSorted(z) {
		t.Errorf("%v", z)
	}
}

func TestLogistic(t *testing.T) {
	for odds, want := range map[float64]float64{1: .5, 3: .75, 1. / 9: .1, 0: 0, math.Inf(1): 1} {
		if got := weights.Logistic(math.Log(odds)); math.Abs(got-want) > 1e-15 {
			t.Errorf("odds of %v: %v, want %v", odds, got, want)
		}
	}
}
