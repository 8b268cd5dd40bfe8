package agree

import "math/big"

// Agreement is Krippendorff's α for nominal labels with missing answers, and on how
// much of the text it stands. 1 is that all agree wherever two answered, 0 is what
// chance would give, below 0 is less than that.
type Agreement struct {
	Alpha Value
	// Compared is how many sentences two or more people answered, of how many.
	Compared, Of int
}

// Alpha measures the agreement of all. Source: Krippendorff, Content Analysis; α = 1 −
// Do/De, with the observed disagreement Do = (1/n) Σ (m² − Σ nₖ²)/(m−1) over the sentences
// that m ≥ 2 people answered, and De = (n² − Σ nₖ²)/(n(n−1)) over all their n answers.
func Alpha(t Table) Agreement {
	out := Agreement{Of: len(t)}
	observed := newSum()
	var n int64
	used := map[int]int64{}
	for _, row := range t {
		m := answers(row)
		if m < 2 {
			continue
		}
		out.Compared++
		n += m
		observed.add(differing(row), m-1)
		for k, c := range row {
			used[k] += int64(c)
		}
	}
	if out.Compared == 0 {
		out.Alpha = undefined(ErrNoPair)
		return out
	}
	// n may be 4·10⁶ and more: its square fits 63 bits up to 3·10⁹.
	expected := n * n
	for _, c := range used {
		expected -= c * c
	}
	if expected == 0 {
		out.Alpha = undefined(ErrOneLabel)
		return out
	}
	out.Alpha = Value{ratio: oneMinus(observed.times(n-1, expected))}
	return out
}

// AlphaOf is α for one label against all others: low for the label that people do not
// mean the same by.
func AlphaOf(t Table, label int) Agreement {
	two := make(Table, len(t))
	for i, row := range t {
		two[i] = []int{row[label], int(answers(row)) - row[label]}
	}
	return Alpha(two)
}

// Fleiss is Fleiss' κ. It is defined only where every sentence has the same number of
// answers, two or more: to leave out the others would make the agreement look better.
func Fleiss(t Table) Value {
	pairs, used, m, err := equal(t)
	if err != nil {
		return undefined(err)
	}
	n := int64(len(t)) * m
	observed := big.NewRat(pairs, n*(m-1))
	return corrected(observed, squares(used, n))
}

// Gwet is Gwet's AC1, which is less thrown off by a label that nearly all sentences
// carry. It is defined where [Fleiss] is, and chance is (1/(q−1)) Σ πₖ(1−πₖ).
// Here q is how many labels were used: one of the set that nobody used counts for nothing.
func Gwet(t Table) Value {
	pairs, used, m, err := equal(t)
	if err != nil {
		return undefined(err)
	}
	n := int64(len(t)) * m
	labels := int64(0)
	for _, c := range used {
		if c > 0 {
			labels++
		}
	}
	if labels < 2 {
		return undefined(ErrOneLabel)
	}
	chance := oneMinus(squares(used, n))
	chance.Mul(chance, big.NewRat(1, labels-1))
	return corrected(big.NewRat(pairs, n*(m-1)), chance)
}

// equal is how many ordered pairs of answers agree, how often each label was given, and
// the number m of answers that each sentence has.
func equal(t Table) (pairs int64, used []int64, m int64, err error) {
	if len(t) == 0 {
		return 0, nil, 0, ErrNoPair
	}
	m = answers(t[0])
	used = make([]int64, len(t[0]))
	for _, row := range t {
		if answers(row) != m {
			return 0, nil, 0, ErrUnequal
		}
		pairs += m*(m-1) - differing(row)
		for k, c := range row {
			used[k] += int64(c)
		}
	}
	if m < 2 {
		return 0, nil, 0, ErrNoPair
	}
	return pairs, used, m, nil
}

// squares is Σ (cₖ/n)².
func squares(used []int64, n int64) *big.Rat {
	s := new(big.Rat)
	for _, c := range used {
		share := big.NewRat(c, n)
		s.Add(s, share.Mul(share, share))
	}
	return s
}

// corrected is (observed − chance)/(1 − chance).
func corrected(observed, chance *big.Rat) Value {
	left := oneMinus(chance)
	if left.Sign() == 0 {
		return undefined(ErrOneLabel)
	}
	k := new(big.Rat).Sub(observed, chance)
	return Value{ratio: k.Quo(k, left)}
}
