// Package agree measures how far people who labelled the same sentences agree.
//
// It counts in whole numbers and in fractions; a decimal is made only to be printed.
// Labels are nominal: two are the same or they differ, and no one is nearer to
// another. Who did not answer is missing, and is neither for nor against anybody.
// Nobody is scored or ranked, and no answer is taken for the right one: the package
// has no measure of a single person.
package agree

import (
	"errors"
	"math/big"
)

// Table is how many people gave each sentence each label: a row a sentence, a column
// a label of the set. All rows have the same length and no count is negative.
type Table [][]int

// Value is an exact fraction, or the reason why there is none.
type Value struct {
	ratio *big.Rat
	err   error
}

// Reasons why a value is undefined.
var (
	// ErrOneLabel: everyone used one label, so chance alone would agree as well.
	ErrOneLabel = errors.New("everyone used one label")
	// ErrNoPair: there is nothing to compare.
	ErrNoPair = errors.New("no sentence was answered by two people")
	// ErrUnequal: the measure wants the same number of answers for every sentence.
	ErrUnequal = errors.New("the sentences were not all answered by the same number of people")
)

// Rat is the fraction, or nil when the value is undefined.
func (v Value) Rat() *big.Rat {
	if v.ratio == nil {
		return nil
	}
	return new(big.Rat).Set(v.ratio)
}

// Float is the fraction as a decimal, and whether there is one.
func (v Value) Float() (float64, bool) {
	if v.ratio == nil {
		return 0, false
	}
	f, _ := v.ratio.Float64()
	return f, true
}

// Err is why the value is undefined, or nil.
func (v Value) Err() error { return v.err }

func fraction(num, den int64) Value { return Value{ratio: big.NewRat(num, den)} }

func undefined(err error) Value { return Value{err: err} }

// answers is how many people labelled a sentence.
func answers(row []int) int64 {
	n := 0
	for _, c := range row {
		n += c
	}
	return int64(n)
}

// differing is how many ordered pairs of answers to a sentence differ: m² − Σ n².
func differing(row []int) int64 {
	m := answers(row)
	d := m * m
	for _, c := range row {
		d -= int64(c) * int64(c)
	}
	return d
}

// sum adds fractions without reducing them until the end, which is much faster
// where their denominators differ.
type sum struct{ num, den *big.Int }

func newSum() *sum { return &sum{new(big.Int), big.NewInt(1)} }

func (s *sum) add(num, den int64) {
	d := big.NewInt(den)
	if new(big.Int).Rem(s.den, d).Sign() == 0 {
		n := new(big.Int).Quo(s.den, d)
		s.num.Add(s.num, n.Mul(n, big.NewInt(num)))
		return
	}
	s.num.Mul(s.num, d)
	s.num.Add(s.num, new(big.Int).Mul(s.den, big.NewInt(num)))
	s.den.Mul(s.den, d)
}

// times is the sum multiplied by num/den, which is not zero.
func (s *sum) times(num, den int64) *big.Rat {
	return new(big.Rat).SetFrac(new(big.Int).Mul(s.num, big.NewInt(num)), new(big.Int).Mul(s.den, big.NewInt(den)))
}

// oneMinus is 1 − r.
func oneMinus(r *big.Rat) *big.Rat { return new(big.Rat).Sub(big.NewRat(1, 1), r) }
