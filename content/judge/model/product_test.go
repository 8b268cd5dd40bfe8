package model

import "testing"

// plain multiplies a rare word's row out one number at a time.
func plain(p *products, rare int, base string) []int8 {
	out := make([]int8, 3*p.width)
	for i := range out {
		sum := int64(0)
		for j := range p.rank {
			f := int64(int8(p.factors[rare*p.rank+j]))
			sum += f * int64(int16(word16(base, j*len(out)+i)))
		}
		sum *= int64(word16(p.scales, rare))
		v := (sum + 1<<(p.shift-1)) >> p.shift
		out[i] = int8(max(-127, min(127, v)))
	}
	return out
}

func TestRareWordsAreMultipliedOutExactly(t *testing.T) {
	p := &New().network().products
	rare := len(p.factors) / p.rank
	// the base lies before scales, rows and factors, at the end of the file
	end := len(trained) - len(p.scales) - len(p.rows) - len(p.factors)
	base := trained[end-2*p.rank*3*p.width : end]
	for w := 0; w < rare; w += 97 {
		want := plain(p, w, base)
		row := (&work{sums: make([]int32, 3*p.width), product: make([]byte, 3*p.width)}).row(p, p.stored+w)
		for i, v := range want {
			if int8(row[i]) != v {
				t.Fatalf("word %d channel %d: %d, want %d", p.stored+w, i, int8(row[i]), v)
			}
		}
	}
}

func BenchmarkRareWord(b *testing.B) {
	p := &New().network().products
	out, sums := make([]byte, 3*p.width), make([]int32, 3*p.width)
	for i := 0; b.Loop(); i++ {
		p.multiply(i%10000, out, sums)
	}
}
