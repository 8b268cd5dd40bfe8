package model

import "math"

// layer is a matrix, stored by rows, and a bias.
type layer struct {
	in     int
	weight []float32
	bias   []float32
}

func (r *reader) layer(out, in int) layer {
	return layer{in: in, weight: r.floats(out * in), bias: r.floats(out)}
}

// apply puts the layer's answer to x in out.
func (l layer) apply(x, out []float32) {
	for i := range l.bias {
		out[i] = l.bias[i] + dot(l.weight[i*l.in:(i+1)*l.in], x)
	}
}

// dot is the inner product. The conversions keep compilers from fusing the
// multiplication with the addition, which would make results depend on the machine.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for len(a) >= 4 && len(b) >= 4 {
		s0 += float32(a[0] * b[0])
		s1 += float32(a[1] * b[1])
		s2 += float32(a[2] * b[2])
		s3 += float32(a[3] * b[3])
		a, b = a[4:], b[4:]
	}
	for i := range a {
		s0 += float32(a[i] * b[i])
	}
	return (s0 + s1) + (s2 + s3)
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

func tanh(x float32) float32 { return float32(math.Tanh(float64(x))) }
