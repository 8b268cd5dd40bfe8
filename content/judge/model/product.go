package model

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
	base    []octet
}

// octet holds what one factor adds to eight channels. The three places of the
// window lie in lanes of one number, which are summed all at once: a lane's sum
// fits it, and what lower lanes borrow is given back when they are read.
type octet [8]uint64

const lane = 21 // bits

// product reads the part of the weights that the products are made from.
func (r *reader) product(width, rows, stored, rank, shift int) products {
	p := products{width: width, stored: stored, rank: rank, shift: shift}
	p.base = make([]octet, width/8*rank)
	s := r.bytes(2 * rank * 3 * width)
	for j := range rank {
		for k := range 3 {
			for c := range width {
				v := int64(int16(word16(s, (3*j+k)*width+c)))
				p.base[c/8*rank+j][c%8] += uint64(v << (lane * k))
			}
		}
	}
	p.scales = r.bytes(2 * (rows - stored))
	p.rows = r.bytes(stored * 3 * width)
	p.factors = r.bytes((rows - stored) * rank)
	return p
}

// multiply puts the products of a word that is not stored in out. All of it is
// whole numbers, the same on every machine.
func (p *products) multiply(rare int, out []byte) {
	factors := p.factors[rare*p.rank : (rare+1)*p.rank]
	scale := int64(word16(p.scales, rare))
	for first := 0; first < p.width; first += 8 {
		sums := sum(factors, p.base[first/8*p.rank:])
		for i, s := range sums {
			for k := range 3 {
				v := int64(s<<(64-lane)) >> (64 - lane)
				s = uint64(int64(s)-v) >> lane
				out[k*p.width+first+i] = byte(p.round(v * scale))
			}
		}
	}
}

// sum multiplies a word's factors with the base of eight channels.
func sum(factors string, base []octet) octet {
	var s0, s1, s2, s3, s4, s5, s6, s7 uint64
	base = base[:len(factors)]
	for j := range base {
		f, b := uint64(int8(factors[j])), &base[j]
		s0 += f * b[0]
		s1 += f * b[1]
		s2 += f * b[2]
		s3 += f * b[3]
		s4 += f * b[4]
		s5 += f * b[5]
		s6 += f * b[6]
		s7 += f * b[7]
	}
	return octet{s0, s1, s2, s3, s4, s5, s6, s7}
}

// round takes a scaled sum to the nearest product.
func (p *products) round(v int64) int8 {
	v = (v + 1<<(p.shift-1)) >> p.shift
	return int8(max(-127, min(127, v)))
}
