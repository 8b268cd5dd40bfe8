package agree

// Confusion is how often two labels were given to the same sentence.
type Confusion struct {
	// Labels are the two columns, in the order of the set.
	Labels [2]int
	// Weight is the share of a sentence's pairs of people who gave these two labels, summed
	// over the sentences.
	Weight Value
	// Sentences are those divided mainly between the two, by row.
	Sentences []int
}

// Confused are the pairs of labels that people differed by, the most frequent first;
// between equals the order of the set decides. Sentences on which all but a tenth
// agree are not listed under any pair, but count.
func Confused(t Table) []Confusion {
	if len(t) == 0 {
		return nil
	}
	labels := len(t[0])
	sums := map[[2]int]*sum{}
	listed := map[[2]int][]int{}
	for i, row := range t {
		m := answers(row)
		most := int64(0)
		for a := range labels {
			for b := a + 1; b < labels; b++ {
				n := int64(row[a]) * int64(row[b])
				if n == 0 {
					continue
				}
				if sums[[2]int{a, b}] == nil {
					sums[[2]int{a, b}] = newSum()
				}
				sums[[2]int{a, b}].add(2*n, m*(m-1))
				most = max(most, n)
			}
		}
		if most == 0 || SpreadOf(row, 2) == Alike {
			continue
		}
		for a := range labels {
			for b := a + 1; b < labels; b++ {
				if int64(row[a])*int64(row[b]) == most {
					listed[[2]int{a, b}] = append(listed[[2]int{a, b}], i)
				}
			}
		}
	}
	return ranked(labels, sums, listed)
}

func ranked(labels int, sums map[[2]int]*sum, listed map[[2]int][]int) []Confusion {
	var out []Confusion
	for a := range labels {
		for b := a + 1; b < labels; b++ {
			if s := sums[[2]int{a, b}]; s != nil {
				out = append(out, Confusion{[2]int{a, b}, Value{ratio: s.times(1, 1)}, listed[[2]int{a, b}]})
			}
		}
	}
	for i := 1; i < len(out); i++ { // few pairs, and the order of equals stays
		for j := i; j > 0 && out[j].Weight.ratio.Cmp(out[j-1].Weight.ratio) > 0; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}
