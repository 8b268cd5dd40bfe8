// Package blend weighs what the grammar found in a sentence, what stands around
// it, and what the trained model says, into one probability for each label.
//
// It is a linear model with a few hundred named features, so that every
// decision can be taken apart into what spoke for it. It finds nothing in the
// text itself and it does not put reasons into words.
package blend

// Outcome is what a line may be: one of four labels, or not body text at all.
type Outcome int

// The outcomes, in the order of the model's probabilities.
const (
	Fact Outcome = iota
	Opinion
	Attributed
	Prediction
	None

	Outcomes = iota
)
