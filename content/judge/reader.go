package judge

import (
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/model"
)

// A vector of the model's classes is read as one of the blend's outcomes: they are
// the same, in the same order, or this does not compile.
var (
	_ [model.Fact]struct{}       = [blend.Fact]struct{}{}
	_ [model.Opinion]struct{}    = [blend.Opinion]struct{}{}
	_ [model.Attributed]struct{} = [blend.Attributed]struct{}{}
	_ [model.Prediction]struct{} = [blend.Prediction]struct{}{}
	_ [model.None]struct{}       = [blend.None]struct{}{}
	_ [model.Classes]struct{}    = [blend.Outcomes]struct{}{}
)

// reader is the trained model as the judge uses it.
type reader struct{ model *model.Model }

func newReader() reader { return reader{model.New()} }

func (r reader) read(in Input) *reading {
	m := r.model.Read(model.Input{Title: in.Title, Kind: in.Kind, Sentences: in.Sentences, Blocks: in.Blocks})
	return &reading{m, m.Probabilities()}
}

// reading is one article as the model has read it.
type reading struct {
	of *model.Reading
	// probabilities has an entry a sentence.
	probabilities [][blend.Outcomes]float32
}

// without gives the model's probabilities of a sentence with the words in the
// spans taken out.
func (r *reading) without(sentence int, spans [][2]int) [blend.Outcomes]float32 {
	return r.of.Without(sentence, spans)
}
