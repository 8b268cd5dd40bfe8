// Package model is the trained part of the judge: it reads the sentences of one
// document and gives, for each, the calibrated probability of every label.
//
// A sentence is read as a sequence of words by a convolution whose products with
// frequent words are stored, and with rare words made when one is met, so that it
// costs additions only; the sentences of a document are then read together,
// forwards and backwards, by a small gated recurrent network. All weights are embedded, in one file, and decoded when the
// first document is read. The arithmetic is the same on every machine.
//
// The package knows nothing of grammar, speakers or thresholds, and never says
// unsure: that is for package judge to decide. Package train makes the weights.
package model
