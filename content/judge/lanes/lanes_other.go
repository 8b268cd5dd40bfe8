//go:build !amd64

package lanes

// Lay lays a matrix out for [Dots].
func Lay(rows []float32, _, _ int) []float32 { return rows }

// Dots puts the inner products of x and the rows of a matrix that was laid out in out.
func Dots(laid, x, out []float32) { dotsGo(laid, x, out) }

// Add adds the columns of a matrix, each times its number of x, to out.
func Add(out, weight, x []float32) { addGo(out, weight, x) }

// DotRows puts the inner products of x and of what rows begin with in out. Rows are stride apart.
func DotRows(out, rows []float32, stride int, x []float32) { dotRowsGo(out, rows, stride, x) }

// Nonzero gives a bit for each number, 64 at most, that is not zero.
func Nonzero(x []float32) uint64 { return nonzeroGo(x) }

// AddRows adds rows, each so many times, to out, one after the other.
func AddRows(out []float32, rows [][]float32, times []float32) { addRowsGo(out, rows, times) }

// Pool puts, for each channel, the largest answer of a sentence's places in top and
// their sum in sum.
func Pool(top []int16, sum []uint16, words []string, marks []int, table []int16) {
	poolGo(top, sum, words, marks, table)
}

// LayPairs lays a base out for [Multiply].
func LayPairs(rows []int16, _, _ int) []int16 { return rows }

// Multiply multiplies a word's factors, signed bytes, with a base that was laid out, into sums.
func Multiply(sums []int32, base []int16, factors string) { multiplyGo(sums, base, factors) }

// Sigmoids puts 1/(1+e^-x) in the place of each number x.
func Sigmoids(x []float32) { sigmoidsGo(x) }

// Tanhs puts the hyperbolic tangent of each number in its place.
func Tanhs(x []float32) { tanhsGo(x) }
