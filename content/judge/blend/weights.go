package blend

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/standfirst/standfirst/content/judge/weights"
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
var blended string

// Load gives the weights of grammar and model together, read when they are first
// needed.
var Load = sync.OnceValue(func() *Weights {
	w, err := Parse(blended)
	if err != nil {
		panic(err) // embedded and tested
	}
	return w
})

// Start gives the weights that repeat what the model says, its log-probabilities
// times trust.
func Start(trust float32) *Weights {
	w := &Weights{}
	for c := range Outcomes {
		w.W[modelAt+c][c] = logScale * trust
	}
	return w
}

// Own reports whether feature i is what the model says of the sentence itself.
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
	weights.Softmax(z[:], z[:])
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

// curve is the name of the row with the curve.
const curve = "curve"

// Parse reads the text form of weights: a row for each feature that counts, with a weight for each outcome, and one of
// the curve.
func Parse(text string) (*Weights, error) {
	rows, err := weights.Parse(text, Names(), curve)
	if err != nil {
		return nil, err
	}
	index := make(map[string]int, Size)
	for i := range Size {
		index[Name(i)] = i
	}
	w := &Weights{}
	for _, r := range rows {
		switch {
		case r.Name == curve:
			w.Curve = r.Values
		case len(r.Values) != Outcomes:
			return nil, fmt.Errorf("blend: %d weights of %q, want %d", len(r.Values), r.Name, Outcomes)
		default:
			copy(w.W[index[r.Name]][:], r.Values)
		}
	}
	return w, nil
}

// Format writes weights as text.
func (w *Weights) Format() string {
	var rows []weights.Row
	for i := range Size {
		if w.W[i] != [Outcomes]float32{} {
			rows = append(rows, weights.Row{Name: Name(i), Values: w.W[i][:]})
		}
	}
	rows = append(rows, weights.Row{Name: curve, Values: w.Curve})
	return weights.Format(rows, Names(), 3, "fact", "opinion", "attributed", "prediction", "none")
}
