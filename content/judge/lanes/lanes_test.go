package lanes

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The loops in assembly give the bits of those in Go, at every length.

// lengths are the short ones, and those around 500, for which there is room in assembly.
func lengths() []int {
	ns := []int{496, 497, 498, 499, 500, 501}
	for n := range 40 {
		ns = append(ns, n)
	}
	return ns
}

func TestInnerProductsHaveTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range lengths() {
		for _, out := range []int{1, 7, 16, 17, 32, 48} {
			rows, x := numbers(r, n*out), numbers(r, n)
			got, want := make([]float32, out), make([]float32, out)
			Dots(Lay(rows, n, out), x, got)
			dotsGo(rows, x, want)
			sameBits(t, got, want)
		}
	}
}

func TestRowsThatBeginAlikeHaveTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for n := range 40 {
		for _, out := range []int{1, 4, 5, 6} {
			rows, x := numbers(r, 41*out), numbers(r, n)
			got, want := make([]float32, out), make([]float32, out)
			DotRows(got, rows, 41, x)
			dotRowsGo(want, rows, 41, x)
			sameBits(t, got, want)
		}
	}
}

func TestColumnsAddUpToTheSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range lengths() {
		for _, out := range []int{1, 8, 63, 64, 128, 192} {
			weight, x := numbers(r, n*out), numbers(r, n)
			got := numbers(r, out)
			want := slices.Clone(got)
			Add(got, weight, x)
			addGo(want, weight, x)
			sameBits(t, got, want)
		}
	}
}

func TestPlacesArePooledAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 50 {
		table := make([]int16, 9*n)
		for i := range table {
			table[i] = int16(r.Uint32())
		}
		for places := range 5 {
			var words []string
			var marks []int
			for range places + 2 {
				word := make([]byte, 3*n)
				for i := range word {
					word[i] = byte(r.Uint32())
				}
				words, marks = append(words, string(word)), append(marks, 3*n*r.IntN(3))
			}
			top, wantTop := make([]int16, n), make([]int16, n)
			sum, wantSum := make([]uint16, n), make([]uint16, n)
			Pool(top, sum, words, marks, table)
			poolGo(wantTop, wantSum, words, marks, table)
			if !slices.Equal(top, wantTop) || !slices.Equal(sum, wantSum) {
				t.Fatalf("%d channels, %d places: %v %v, wanted %v %v", n, places, top, sum, wantTop, wantSum)
			}
		}
	}
}

func TestFactorsAreMultipliedAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for rank := range 12 {
		for _, width := range []int{1, 95, 96, 480} {
			base, factors := make([]int16, rank*width), make([]byte, rank)
			for i := range base {
				base[i] = int16(r.Uint32())
			}
			for i := range factors {
				factors[i] = byte(r.Uint32())
			}
			got, want := make([]int32, width), make([]int32, width)
			Multiply(got, LayPairs(base, rank, width), string(factors))
			multiplyGo(want, base, string(factors))
			if !slices.Equal(got, want) {
				t.Fatalf("%d factors, %d channels: %v, wanted %v", rank, width, got, want)
			}
		}
	}
}

func TestRowsAreAddedAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for n := range 40 {
		for _, width := range []int{1, 95, 96, 97} {
			rows := make([][]float32, n)
			for k := range rows {
				rows[k] = numbers(r, width)
			}
			times, got := numbers(r, n), numbers(r, width)
			want := slices.Clone(got)
			AddRows(got, rows, times)
			addRowsGo(want, rows, times)
			sameBits(t, got, want)
		}
	}
}

func TestNumbersThatAreNotZeroAreTold(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for n := range 65 {
		x := numbers(r, n)
		if n > 2 {
			x[n/2] = float32(math.Copysign(0, -1))
			x[n/3] = float32(math.NaN())
		}
		if got, want := Nonzero(x), nonzeroGo(x); got != want {
			t.Fatalf("%d numbers: %b, wanted %b", n, got, want)
		}
	}
}

// numbers are of very different sizes, so that another order of adding shows; a third are zero.
func numbers(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		if r.IntN(3) > 0 {
			out[i] = float32(r.NormFloat64() * math.Exp(4*r.NormFloat64()))
		}
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
