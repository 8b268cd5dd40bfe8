package model

import "sync"

// The classes, in the order of every probability vector of this package.
const (
	Fact = iota
	Opinion
	Attributed
	Prediction
	None
	Classes
)

// Input is one document as the model reads it.
type Input struct {
	// Title is the headline, or empty.
	Title string
	// Kind is what the page says the article is: "opinion", "news", or empty when
	// it does not say. Other values count as empty.
	Kind string
	// Sentences are the sentences in reading order.
	Sentences []string
	// Blocks holds the number of the block (paragraph, heading) of each sentence.
	Blocks []int
}

// Model gives probabilities for the sentences of a document. It is safe for
// concurrent use. The zero value is not usable; see New.
type Model struct {
	once sync.Once
	net  *network
	raw  string
	idle sync.Pool // of readings that are done
}

// New returns the embedded model. It does no work: the weights are decoded when
// the first document is read.
func New() *Model { return &Model{raw: trained} }

// Predict returns the calibrated probabilities of the classes for each sentence.
func (m *Model) Predict(in Input) [][Classes]float32 {
	r := m.Read(in)
	defer r.Done()
	return r.Probabilities()
}

func (m *Model) network() *network {
	m.once.Do(func() { m.net = decode(m.raw) })
	return m.net
}
