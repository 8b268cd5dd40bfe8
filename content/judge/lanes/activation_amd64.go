package lanes

import "golang.org/x/sys/cpu"

// sigmoid4 and tanh4 do what Sigmoids and Tanhs do for n numbers, a multiple of four, with the numbers that
// an exponential is made with.
//
//go:noescape
func sigmoid4(x *float32, n int, with *float64)

//go:noescape
func tanh4(x *float32, n int, with *float64)

// Sigmoids puts 1/(1+e^-x) in the place of each number x.
func Sigmoids(x []float32) {
	n := fours(x)
	if n > 0 {
		sigmoid4(&x[0], n, &exponential[0])
	}
	sigmoidsGo(x[n:])
}

// Tanhs puts the hyperbolic tangent of each number in its place.
func Tanhs(x []float32) {
	n := fours(x)
	if n > 0 {
		tanh4(&x[0], n, &exponential[0])
	}
	tanhsGo(x[n:])
}

// fours is how many numbers are done four at a time.
func fours(x []float32) int {
	if !cpu.X86.HasAVX2 {
		return 0
	}
	return len(x) &^ 3
}
