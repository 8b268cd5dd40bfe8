package lanes

import "golang.org/x/sys/cpu"

// The assembly needs AVX2, which nearly every amd64 processor has; on others the loops
// in Go are used. It checks no lengths: that is done here.

// dots16 puts the inner products of n numbers, 500 at most, and the rows of so many groups in out.
//
//go:noescape
func dots16(weight, x *float32, n int, out *float32, groups int)

// dots5 puts the four sums of the inner products of n numbers, a multiple of four, with five rows in out. Rows are
// stride bytes apart.
//
//go:noescape
func dots5(rows *float32, stride int, x *float32, n int, out *[five][4]float32)

// nonzero8 gives the bits of n numbers, a multiple of eight, 64 at most.
//
//go:noescape
func nonzero8(x *float32, n int) uint64

// rows96 adds n rows of 96 numbers, each so many times, to out.
//
//go:noescape
func rows96(out *float32, rows *[]float32, times *float32, n int)

// add64 adds the columns of a matrix, each times its one of n numbers, 1 to 500, to so many blocks of 64 numbers.
//
//go:noescape
func add64(weight, x *float32, n int, out *float32, blocks int)

// pool16 does what Pool does for a width that is a multiple of sixteen, and one place or more.
//
//go:noescape
func pool16(top *int16, sum *uint16, words *string, marks *int, table *int16, places, width int)

// multiply96 adds up the products of pairs of factors for so many groups of 96 channels.
//
//go:noescape
func multiply96(base *int16, factors *int32, pairs int, out *int32, groups int)

// group is how many rows are multiplied at once, most how long they may be.
const (
	group = 16
	most  = 500
)

func grouped(in, out int) bool {
	return cpu.X86.HasAVX2 && in > 0 && in <= most && out > 0 && out%group == 0
}

// Lay lays a matrix out for [Dots]: in groups of rows, each by columns, where they are
// multiplied at once.
func Lay(rows []float32, in, out int) []float32 {
	if !grouped(in, out) {
		return rows
	}
	laid := make([]float32, len(rows))
	for i := range out {
		to := laid[i/group*group*in+i%group:]
		for j, v := range rows[i*in : (i+1)*in] {
			to[j*group] = v
		}
	}
	return laid
}

// Dots puts the inner products of x and the rows of a matrix that was laid out in out. Zeros
// are left out: they add nothing to any of the four sums.
func Dots(laid, x, out []float32) {
	in := len(x)
	if !grouped(in, len(out)) {
		dotsGo(laid, x, out)
		return
	}
	_ = laid[:in*len(out)]
	dots16(&laid[0], &x[0], in, &out[0], len(out)/group)
}

// Add adds the columns of a matrix, each times its number of x, to out.
func Add(out, weight, x []float32) {
	in, width := len(x), len(out)
	if !cpu.X86.HasAVX2 || in == 0 || in > most || width == 0 || width%64 != 0 {
		addGo(out, weight, x)
		return
	}
	_ = weight[:in*width]
	add64(&weight[0], &x[0], in, &out[0], width/64)
}

// Pool puts, for each channel, the largest answer of a sentence's places in top and
// their sum in sum. words are the products of the sentence's words between two others, for
// each channel at the place before, at and after it; marks says where in the table those of
// each word's mark begin. Sums wrap around.
func Pool(top []int16, sum []uint16, words []string, marks []int, table []int16) {
	width, places := len(top), len(words)-2
	if !cpu.X86.HasAVX2 || width == 0 || width%16 != 0 || places <= 0 {
		poolGo(top, sum, words, marks, table)
		return
	}
	_, marks = sum[:width], marks[:len(words)]
	for i, w := range words {
		_, _ = w[:3*width], table[marks[i]:][:3*width]
	}
	pool16(&top[0], &sum[0], &words[0], &marks[0], &table[0], places, width)
}

// channels is how many sums are added up at once, in twelve registers.
const channels = 96

func paired(rank, width int) bool {
	return cpu.X86.HasAVX2 && rank > 0 && rank <= most && rank%2 == 0 && width > 0 && width%channels == 0
}

// LayPairs lays a base out for [Multiply]: in groups of channels, each by pairs of rows, whose
// numbers stand side by side.
func LayPairs(rows []int16, rank, width int) []int16 {
	if !paired(rank, width) {
		return rows
	}
	laid := make([]int16, len(rows))
	for j := range rank {
		for i, v := range rows[j*width : (j+1)*width] {
			laid[2*(channels*(rank/2*(i/channels)+j/2)+i%channels)+j%2] = v
		}
	}
	return laid
}

// Multiply multiplies a word's factors, signed bytes, with a base that was laid out, into sums.
func Multiply(sums []int32, base []int16, factors string) {
	rank, width := len(factors), len(sums)
	if !paired(rank, width) {
		multiplyGo(sums, base, factors)
		return
	}
	_ = base[:rank*width]
	var pairs [most / 2]int32
	for j := range rank / 2 {
		pairs[j] = int32(int8(factors[2*j+1]))<<16 | int32(uint16(int8(factors[2*j])))
	}
	multiply96(&base[0], &pairs[0], rank/2, &sums[0], width/channels)
}

// five is how many rows DotRows multiplies at once.
const five = 5

// DotRows puts the inner products of x and of what rows begin with in out. Rows are stride apart.
func DotRows(out, rows []float32, stride int, x []float32) {
	n := len(x)
	if !cpu.X86.HasAVX2 || len(out) != five || n == 0 || n%4 != 0 {
		dotRowsGo(out, rows, stride, x)
		return
	}
	for i := range five {
		_ = rows[i*stride:][:n]
	}
	var sums [five][4]float32
	dots5(&rows[0], 4*stride, &x[0], n, &sums)
	for i, s := range sums {
		out[i] = (s[0] + s[1]) + (s[2] + s[3])
	}
}

// Nonzero gives a bit for each number, 64 at most, that is not zero.
func Nonzero(x []float32) uint64 {
	x = x[:min(len(x), 64)]
	n := len(x) &^ 7
	if !cpu.X86.HasAVX2 || n == 0 {
		return nonzeroGo(x)
	}
	return nonzero8(&x[0], n) | nonzeroGo(x[n:])<<(n&63)
}

// AddRows adds rows, each so many times, to out, one after the other.
func AddRows(out []float32, rows [][]float32, times []float32) {
	times = times[:len(rows)]
	if !cpu.X86.HasAVX2 || len(rows) == 0 || len(out) != channels {
		addRowsGo(out, rows, times)
		return
	}
	for _, row := range rows {
		_ = row[:channels]
	}
	rows96(&out[0], &rows[0], &times[0], len(rows))
}
