package blend_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// More agreement between the signs never makes the label less sure, and a
// confidence is a probability.
func TestConfidenceRisesWithProbability(t *testing.T) {
	w := blend.Load()
	last := float32(0)
	for k := range 1001 {
		c := w.Calibrate(float32(k) / 1000)
		if c < last-1e-6 || c > 1 {
			t.Fatalf("confidence %v at %v, %v just before", c, float32(k)/1000, last)
		}
		last = c
	}
}

// Weights are kept as text that a reader can check: they come back as they were.
func TestWeightsComeBackFromTheirText(t *testing.T) {
	w := blend.Load()
	again, err := blend.Parse(w.Format())
	if err != nil {
		t.Fatal(err)
	}
	if again.W != w.W || again.Format() != w.Format() {
		t.Error("weights change when they are written and read")
	}
}

func TestTextThatIsNoWeights(t *testing.T) {
	head := (&blend.Weights{}).Format()
	if _, err := blend.Parse(head); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"shape.always 1 2 three 4 5", "shape.always 1 2", "no.such.feature 1 2 3 4 5"} {
		if _, err := blend.Parse(head + text); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

// A weight whose feature was renamed would be lost in silence, two features of one
// name would share it.
func TestEveryFeatureHasANameOfItsOwn(t *testing.T) {
	seen := map[string]int{}
	for i := range blend.Size {
		if j, ok := seen[blend.Name(i)]; ok {
			t.Errorf("features %d and %d are both %q", j, i, blend.Name(i))
		}
		seen[blend.Name(i)] = i
	}
}

// sentences are one for each label.
var sentences = []string{
	"The slip was built in 1911.",
	"“It is past saving,” Ruth Adeyemi said.",
	"The council should be ashamed.",
	"The boat will stop next winter.",
}

// certain is a model that is sure of one outcome for every sentence.
func certain(o blend.Outcome, n int) [][blend.Outcomes]float32 {
	out := make([][blend.Outcomes]float32, n)
	for i := range out {
		for c := range out[i] {
			out[i][c] = .02
		}
		out[i][o] = 1 - .02*(blend.Outcomes-1)
	}
	return out
}

// The model has a say in every label, and where it is in doubt the signs decide.
func TestBothHaveASay(t *testing.T) {
	ss := grammar.Read(grammar.Input{Sentences: sentences, Blocks: []int{0, 0, 1, 1}})
	p := func(o blend.Outcome) []blend.Vector { return blend.Fill(blend.Page{}, ss, certain(o, len(ss)), nil) }
	w := blend.Load()
	for o := range blend.Outcome(blend.Outcomes) {
		for i, v := range p(o) {
			with := w.Probabilities(&v)[o]
			for other := range blend.Outcome(blend.Outcomes) {
				if vs := p(other); other != o && w.Probabilities(&vs[i])[o] >= with {
					t.Errorf("%q is no likelier to be %d when the model says so", sentences[i], o)
				}
			}
		}
	}
	unsure := make([][blend.Outcomes]float32, len(ss))
	for i := range unsure {
		unsure[i] = [blend.Outcomes]float32{.3, .3, .3, .05, .05}
	}
	vs := blend.Fill(blend.Page{}, ss, unsure, nil)
	for i, want := range map[int]blend.Outcome{1: blend.Attributed, 2: blend.Opinion} {
		got := w.Probabilities(&vs[i])
		for o, p := range got {
			if blend.Outcome(o) != want && p >= got[want] {
				t.Errorf("%q: %v, want %d", sentences[i], got, want)
			}
		}
	}
}
