package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The loops in assembly give the bits of those in Go, at every length.

func TestInnerProductsHaveTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 40 {
		for _, out := range []int{1, 7, 8, 9, 24, 25} {
			rows, x := numbers(r, n*out), numbers(r, n)
			got, want := make([]float32, out), make([]float32, out)
			dots(rows, x, got)
			dotsGo(rows, x, want)
			sameBits(t, got, want)
		}
	}
}

func TestColumnsAddUpToTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 40 {
		columns := [4][]float32{numbers(r, n), numbers(r, n), numbers(r, n), numbers(r, n)}
		times := [4]float32(numbers(r, 4))
		got := numbers(r, n)
		want := slices.Clone(got)
		add(got, &columns, &times)
		addGo(want, &columns, &times)
		sameBits(t, got, want)
	}
}

func TestPlacesArePooledAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 40 {
		var at window
		for k := range 3 {
			word := make([]byte, n)
			mark := make([]int16, n)
			for i := range n {
				word[i], mark[i] = byte(r.Uint32()), int16(r.Uint32())
			}
			at.words[k], at.marks[k] = string(word), mark
		}
		top, sum := make([]int32, n), make([]int32, n)
		for i := range n {
			top[i], sum[i] = r.Int32N(99_999), r.Int32N(99_999)
		}
		wantTop, wantSum := slices.Clone(top), slices.Clone(sum)
		pool(top, sum, &at)
		poolGo(wantTop, wantSum, &at)
		if !slices.Equal(top, wantTop) || !slices.Equal(sum, wantSum) {
			t.Fatalf("%d channels: %v %v, wanted %v %v", n, top, sum, wantTop, wantSum)
		}
	}
}

// numbers are of very different sizes, so that another order of adding shows.
func numbers(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64() * math.Exp(4*r.NormFloat64()))
	}
	return out
}

func sameBits(t *testing.T, got, want []float32) {
	t.Helper()
	for i := range got {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%d numbers: %v at %d, wanted %v", len(got), got[i], i, want[i])
		}
	}
}
