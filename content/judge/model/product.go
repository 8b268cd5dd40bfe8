package model

import (
	"sync/atomic"

	"github.com/standfirst/standfirst/content/judge/lanes"
)

// products are the answers of the convolution to each word, at the three places
// of its window: 3*width signed bytes a row. Those of frequent words are stored.
// A rare word keeps only the factors of its row, which is multiplied out when the
// word is met.
type products struct {
	width   int
	stored  int    // rows that are stored
	rows    string // their bytes
	rank    int
	factors string // rank signed bytes for each other row
	scales  string // and a half word, the scale of its sums
	shift   int    // bits by which scaled sums are larger than products
	base    []int16
	made    []atomic.Pointer[made] // words that were multiplied out last, by the end of their number
}

// made is a word that was multiplied out.
type made struct {
	word     int
	products string
}

// mostMade is how many words are kept that were multiplied out; it takes half a megabyte.
const mostMade = 1024

// product reads the part of the weights that the products are made from.
func (r *reader) product(width, rows, stored, rank, shift int) products {
	p := products{width: width, stored: stored, rank: rank, shift: shift, made: make([]atomic.Pointer[made], mostMade)}
	p.base = lanes.LayPairs(r.shorts(rank*3*width), rank, 3*width)
	p.scales = r.bytes(2 * (rows - stored))
	p.rows = r.bytes(stored * 3 * width)
	p.factors = r.bytes((rows - stored) * rank)
	return p
}

// multiply puts the products of a word that is not stored in out. All of it is
// whole numbers, the same on every machine. sums is as long as out.
func (p *products) multiply(rare int, out []byte, sums []int32) {
	lanes.Multiply(sums, p.base, p.factors[rare*p.rank:(rare+1)*p.rank])
	scale := int64(word16(p.scales, rare))
	for i, s := range sums {
		out[i] = byte(p.round(int64(s) * scale))
	}
}

// round takes a scaled sum to the nearest product.
func (p *products) round(v int64) int8 {
	v = (v + 1<<(p.shift-1)) >> p.shift
	return int8(max(-127, min(127, v)))
}
