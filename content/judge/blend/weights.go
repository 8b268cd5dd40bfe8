package blend

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// Weights are a fitted linear model with its calibration.
type Weights struct {
	W [Size][Outcomes]float32
	// Curve maps the probability of the best label to how often it was right,
	// or another label that a careful reader could defend, at equal steps from
	// 0 to 1.
	Curve []float32
}

//go:embed weights.txt
var weights string

//go:embed grammar.txt
var grammarWeights string

// Load gives the weights of grammar and model together, read when they are first
// needed.
var Load = sync.OnceValue(func() *Weights { return must(weights) })

// Grammar gives the weights of the grammar alone, which rank the words that may
// be named as reasons.
var Grammar = sync.OnceValue(func() *Weights { return must(grammarWeights) })

func must(text string) *Weights {
	w, err := Parse(text)
	if err != nil {
		panic(err) // embedded and tested
	}
	return w
}

// Start gives the weights that repeat what the model says, its log-probabilities
// times trust.
func Start(trust float32) *Weights {
	w := &Weights{}
	for c := range Outcomes {
		w.W[modelAt+c][c] = logScale * trust
	}
	return w
}

// Own says that feature i is what the model says of the sentence itself.
func Own(i int) bool { return modelAt <= i && i < modelAt+Outcomes }

// Probabilities gives the probability of each outcome.
func (w *Weights) Probabilities(v *Vector) [Outcomes]float32 {
	return Softmax(w.Scores(v))
}

// Scores gives the score of each outcome before normalising.
func (w *Weights) Scores(v *Vector) [Outcomes]float32 {
	var z [Outcomes]float32
	for i, x := range v {
		if x == 0 {
			continue
		}
		for c := range z {
			z[c] += float32(x * w.W[i][c])
		}
	}
	return z
}

// Softmax gives the probabilities of scores.
func Softmax(z [Outcomes]float32) [Outcomes]float32 {
	top := z[0]
	for _, x := range z {
		top = max(top, x)
	}
	sum := float32(0)
	for c := range z {
		z[c] = float32(math.Exp(float64(z[c] - top)))
		sum += z[c]
	}
	for c := range z {
		z[c] /= sum
	}
	return z
}

// Calibrate turns the probability of the best label into a confidence.
func (w *Weights) Calibrate(p float32) float32 {
	if len(w.Curve) < 2 {
		return p
	}
	x := p * float32(len(w.Curve)-1)
	k := min(int(x), len(w.Curve)-2)
	f := x - float32(k)
	return w.Curve[k] + float32(f*(w.Curve[k+1]-w.Curve[k]))
}

// Parse reads the text form of weights: a line for each feature that counts,
// with its name and a weight for each outcome, and a line "curve". A feature that
// there is not is an error.
func Parse(text string) (*Weights, error) {
	index := make(map[string]int, Size)
	for i := range Size {
		index[Name(i)] = i
	}
	w := &Weights{}
	for line := range strings.SplitSeq(text, "\n") {
		f := strings.Fields(line)
		if len(f) < 2 || f[0] == "#" {
			continue
		}
		values := make([]float32, len(f)-1)
		for k, s := range f[1:] {
			x, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return nil, err
			}
			values[k] = float32(x)
		}
		if f[0] == "curve" {
			w.Curve = values
			continue
		}
		i, ok := index[f[0]]
		if !ok || len(values) != Outcomes {
			return nil, fmt.Errorf("blend: no weights of a feature: %q", line)
		}
		copy(w.W[i][:], values)
	}
	return w, nil
}

// Format writes weights as text.
func (w *Weights) Format() string {
	var b strings.Builder
	b.WriteString("# feature fact opinion attributed prediction none\n")
	for i := range Size {
		if w.W[i] == [Outcomes]float32{} {
			continue
		}
		b.WriteString(Name(i))
		for _, x := range w.W[i] {
			b.WriteByte(' ')
			b.WriteString(strconv.FormatFloat(float64(x), 'f', 3, 32))
		}
		b.WriteByte('\n')
	}
	b.WriteString("curve")
	for _, x := range w.Curve {
		b.WriteByte(' ')
		b.WriteString(strconv.FormatFloat(float64(x), 'f', 3, 32))
	}
	b.WriteByte('\n')
	return b.String()
}
