package lanes

import "math"

// The activations of a gate are mostly exponentials. These are exact to some 2^-50, which is as good as
// math.Exp where the result is rounded to 24 bits, in a third of the time, and the same on every machine: the
// conversions keep compilers from fusing the multiplications with the additions.

// exponential is the numbers that an exponential is made with: the powers of the 16th root of 2, and then
// what those that follow are named for.
var exponential = [...]float64{
	1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484,
	1.2968395546510096, 1.3542555469368927, 1.4142135623730951, 1.4768261459394993, 1.5422108254079407,
	1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474,
	steps, whole, high, low, 1. / 720, 1. / 120, 1. / 24, 1. / 6, .5, 1, 2, 3, utmost, -utmost, tiny,
}

const (
	steps  = 16 / math.Ln2
	whole  = 3 << 51              // brings the bits of a small number to the point
	high   = 0x1.62e42f8000000p-5 // of log(2)/16, so that its product with a whole number is exact
	low    = 0x1.be8e7bcd5e4f2p-31
	utmost = 350       // beyond, either way, neither activation changes any more
	tiny   = 1. / 4096 // below, 1 - 2/(e^2x + 1) loses digits
)

// exp is e to the power of x, which is at most 700 either way: of 2^(k/16) and e^r, with the
// first seven terms of the series for the rest r.
func exp(x float64) float64 {
	k := float64(x*steps) + whole
	n := int64(math.Float64bits(k))
	k -= whole
	r := (x - float64(k*high)) - float64(k*low)
	s := float64(r * r)
	p := float64(float64(s*s)*(float64(s*(1./720))+(float64(r*(1./120))+1./24))) + (float64(s*(float64(r*(1./6))+.5)) + r)
	root := exponential[n&15]
	return math.Float64frombits(math.Float64bits(root+float64(root*p)) + uint64(n>>4)<<52)
}

func sigmoid(x float32) float32 {
	return float32(1 / (1 + exp(-limited(x))))
}

func tanh(x float32) float32 {
	v := limited(x)
	if math.Abs(v) < tiny {
		return float32(v - float64(float64(v*v)*v)/3)
	}
	return float32(1 - 2/(1+exp(2*v)))
}

func limited(x float32) float64 { return max(-utmost, min(utmost, float64(x))) }

func sigmoidsGo(x []float32) {
	for i, v := range x {
		x[i] = sigmoid(v)
	}
}

func tanhsGo(x []float32) {
	for i, v := range x {
		x[i] = tanh(v)
	}
}
