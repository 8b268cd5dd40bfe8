package lanes

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The activations are those of package math, rounded: every 997th number between -400 and
// 400 gives the same bits.
func TestActivationsAreThoseOfMath(t *testing.T) {
	differ, n := 0, 0
	check := func(x float32) {
		n++
		if s := float32(1 / (1 + math.Exp(-float64(x)))); s != sigmoid(x) && s > 1e-30 {
			differ++
			t.Logf("sigmoid of %v: %v, wanted %v", x, sigmoid(x), s)
		}
		if h := float32(math.Tanh(float64(x))); h != tanh(x) {
			differ++
			t.Logf("tanh of %v: %v, wanted %v", x, tanh(x), h)
		}
	}
	for b := uint32(0); math.Float32frombits(b) < 400; b += 997 * 17 {
		x := math.Float32frombits(b)
		check(x)
		check(-x)
	}
	if differ > 0 {
		t.Errorf("%d of %d numbers differ", differ, 2*n)
	}
	for _, x := range []float32{float32(math.Inf(1)), float32(math.Inf(-1)), math.MaxFloat32} {
		if s, h := sigmoid(x), tanh(x); s != float32(1/(1+math.Exp(-float64(x)))) || h != float32(math.Tanh(float64(x))) {
			t.Errorf("%v: %v and %v", x, s, h)
		}
	}
}

func TestActivationsHaveTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for n := range 200 {
		x := numbers(r, n)
		got, want := slices.Clone(x), slices.Clone(x)
		Sigmoids(got)
		sigmoidsGo(want)
		sameBits(t, got, want)
		got, want = slices.Clone(x), x
		Tanhs(got)
		tanhsGo(want)
		sameBits(t, got, want)
	}
}

func BenchmarkActivations(b *testing.B) {
	x := numbers(rand.New(rand.NewPCG(13, 14)), 192)
	y := make([]float32, len(x))
	for b.Loop() {
		copy(y, x)
		Sigmoids(y[:128])
		Tanhs(y[128:])
	}
}
