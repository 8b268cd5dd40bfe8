package agree

import "math"

// Observed is the share of the pairs of people who gave a sentence the same label, as the mean
// over the sentences that two or more answered.
func Observed(t Table) Value {
	total, n := newSum(), int64(0)
	for _, row := range t {
		if m := answers(row); m >= 2 {
			total.add(m*(m-1)-differing(row), m*(m-1))
			n++
		}
	}
	if n == 0 {
		return undefined(ErrNoPair)
	}
	return Value{ratio: total.times(1, n)}
}

// Chance is how often two answers would be the same if each were drawn from all answers to
// sentences that two or more answered: Σ nₖ(nₖ−1)/(n(n−1)), 1 − De of [Alpha].
func Chance(t Table) Value {
	var n, same int64
	used := map[int]int64{}
	for _, row := range t {
		if answers(row) < 2 {
			continue
		}
		for k, c := range row {
			used[k] += int64(c)
			n += int64(c)
		}
	}
	if n == 0 {
		return undefined(ErrNoPair)
	}
	for _, c := range used {
		same += c * (c - 1)
	}
	return fraction(same, n*(n-1))
}

// Entropy is how spread the answers to a sentence are, in bits: 0 when all are alike,
// log₂ of the number of labels when all labels were given equally often.
func Entropy(row []int) float64 {
	m := float64(answers(row))
	h := 0.0
	for _, c := range row {
		if c > 0 {
			p := float64(c) / m
			h -= p * math.Log2(p)
		}
	}
	return h + 0 // never −0
}

// Share is the label that most people gave a sentence.
type Share struct {
	// Labels are the columns with the most answers, several where they are tied, none
	// where nobody answered.
	Labels []int
	// Votes is how many gave each of them, Of how many answered.
	Votes, Of int
}

// Majority is the largest share of a sentence.
func Majority(row []int) Share {
	s := Share{Of: int(answers(row))}
	for k, c := range row {
		switch {
		case c == 0 || c < s.Votes:
		case c > s.Votes:
			s.Votes, s.Labels = c, []int{k}
		default:
			s.Labels = append(s.Labels, k)
		}
	}
	return s
}

// Spread says in a word how a sentence was answered.
type Spread uint8

// The spreads.
const (
	// Nobody answered.
	Nobody Spread = iota
	// TooFew answered to show what they said.
	TooFew
	// Alike: nine of ten or more gave one label.
	Alike
	// Mostly: two of three or more did.
	Mostly
	// Split: fewer did.
	Split
)

// SpreadOf a sentence, which at least so many must have answered.
func SpreadOf(row []int, least int) Spread {
	s := Majority(row)
	switch {
	case s.Of == 0:
		return Nobody
	case s.Of < least || s.Of < 2:
		return TooFew
	case 10*s.Votes >= 9*s.Of:
		return Alike
	case 3*s.Votes >= 2*s.Of:
		return Mostly
	default:
		return Split
	}
}
