package agree

import "math/big"

// Missing is the label of who did not answer.
const Missing = -1

// Together is on how many sentences certain people all gave the same label.
type Together struct {
	// Agreed of the Of sentences that all of them answered.
	Agreed, Of int
	// Chance is how many of those would agree if each gave their labels as often as they
	// did, but by lot.
	Chance Value
	// Kappa is Cohen's κ for two people: (Agreed − Chance)/(Of − Chance). For more it is
	// the same ratio, which has no name.
	Kappa Value
}

// Compare counts on how many sentences people agree. Each answers is the labels of one
// of them, by sentence, with [Missing] where there is none; all have the same length.
func Compare(people ...[]int) Together {
	var out Together
	if len(people) < 2 {
		return Together{Chance: undefined(ErrNoPair), Kappa: undefined(ErrNoPair)}
	}
	given := make([]map[int]int64, len(people))
	for i := range given {
		given[i] = map[int]int64{}
	}
	for s := range people[0] {
		first := people[0][s]
		same, all := true, true
		for _, answers := range people {
			same = same && answers[s] == first
			all = all && answers[s] != Missing
		}
		if !all {
			continue
		}
		out.Of++
		if same {
			out.Agreed++
		}
		for i, answers := range people {
			given[i][answers[s]]++
		}
	}
	if out.Of == 0 {
		out.Chance, out.Kappa = undefined(ErrNoPair), undefined(ErrNoPair)
		return out
	}
	chance := new(big.Rat)
	for label := range given[0] {
		p := big.NewRat(1, 1)
		for _, g := range given {
			p.Mul(p, big.NewRat(g[label], int64(out.Of)))
		}
		chance.Add(chance, p)
	}
	out.Kappa = corrected(big.NewRat(int64(out.Agreed), int64(out.Of)), chance)
	out.Chance = Value{ratio: chance.Mul(chance, big.NewRat(int64(out.Of), 1))}
	return out
}

// Change is what a second round moved.
type Change struct {
	// Before and After are the agreement of the same people on the same sentences.
	Before, After Agreement
	// People is how many answered a sentence in both rounds, Answers how many answers
	// they gave in each, and Moved how many of those differ.
	People, Answers, Moved int
}

// BeforeAfter compares two rounds of so many people. Answer gives what a person said of a
// sentence in each, or [Missing]. An answer counts only where there is one in both rounds,
// so that no difference comes from who was there.
func BeforeAfter(people, sentences, labels int, answer func(person, sentence int) (before, after int)) Change {
	var out Change
	one, two := newTable(sentences, labels), newTable(sentences, labels)
	for p := range people {
		both := 0
		for s := range sentences {
			a, b := answer(p, s)
			if a == Missing || b == Missing {
				continue
			}
			both++
			one[s][a]++
			two[s][b]++
			if a != b {
				out.Moved++
			}
		}
		out.Answers += both
		if both > 0 {
			out.People++
		}
	}
	out.Before, out.After = Alpha(one), Alpha(two)
	return out
}

func newTable(sentences, labels int) Table {
	t := make(Table, sentences)
	for i := range t {
		t[i] = make([]int, labels)
	}
	return t
}

// Count makes a table of people's answers. Each answers is as in [Compare].
func Count(people [][]int, sentences, labels int) Table {
	t := newTable(sentences, labels)
	for _, answers := range people {
		for s, label := range answers {
			if label != Missing {
				t[s][label]++
			}
		}
	}
	return t
}
