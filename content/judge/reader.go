package judge

import "github.com/standfirst/standfirst/content/judge/blend"

// reader is the trained model as the judge uses it. Without one, the weights of
// the grammar alone decide.
type reader interface {
	read(in Input) reading
	weights() *blend.Weights
}

// reading is one article as the model has read it.
type reading interface {
	// probabilities has an entry a sentence, or is nil when there is no model.
	probabilities() [][5]float32
	// without gives the model's probabilities of a sentence with the words in
	// the spans taken out.
	without(sentence int, spans [][2]int) [5]float32
	// words gives the spans that speak most for the outcome in the model.
	words(sentence int, o blend.Outcome) [][2]int
}

func newReader() reader { return grammarOnly{} }

type grammarOnly struct{}

func (grammarOnly) read(Input) reading      { return nothing{} }
func (grammarOnly) weights() *blend.Weights { return blend.Grammar() }

type nothing struct{}

func (nothing) probabilities() [][5]float32       { return nil }
func (nothing) without(int, [][2]int) [5]float32  { return [5]float32{} }
func (nothing) words(int, blend.Outcome) [][2]int { return nil }
