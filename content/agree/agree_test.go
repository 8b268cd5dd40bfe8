package agree_test

import (
	"errors"
	"math"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/standfirst/standfirst/content/agree"
)

// room draws the answers of some people to some sentences; some are missing.
func room(t *rapid.T, missing int) (people [][]int, sentences, labels int) {
	sentences, labels = rapid.IntRange(1, 12).Draw(t, "sentences"), rapid.IntRange(2, 6).Draw(t, "labels")
	answer := rapid.IntRange(missing, labels-1)
	people = rapid.SliceOfN(rapid.SliceOfN(answer, sentences, sentences), 2, 7).Draw(t, "people")
	return people, sentences, labels
}

func same(a, b agree.Value) bool {
	x, y := a.Rat(), b.Rat()
	return (x == nil) == (y == nil) && (x == nil || x.Cmp(y) == 0) && errors.Is(a.Err(), b.Err())
}

func TestAlphaFollowsFromFleissWhereNothingIsMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, sentences, labels := room(t, 0)
		table := agree.Count(people, sentences, labels)
		alpha, kappa := agree.Alpha(table).Alpha.Rat(), agree.Fleiss(table).Rat()
		if alpha == nil || kappa == nil {
			if alpha != kappa {
				t.Fatalf("α %v and κ %v", alpha, kappa)
			}
			return
		}
		// α = 1 − (1 − 1/(Nm))(1 − κ)
		one := big.NewRat(1, 1)
		want := new(big.Rat).Sub(one, big.NewRat(1, int64(sentences*len(people))))
		want.Mul(want, new(big.Rat).Sub(one, kappa))
		if want.Sub(one, want).Cmp(alpha) != 0 {
			t.Fatalf("α is %v, wanted %v", alpha, want)
		}
	})
}

func TestAlphaIsThatOfTheDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, sentences, labels := room(t, agree.Missing)
		table := agree.Count(people, sentences, labels)
		if got, want := agree.Alpha(table).Alpha.Rat(), slowly(people, sentences); want == nil && got != nil ||
			want != nil && (got == nil || got.Cmp(want) != 0) {
			t.Fatalf("α is %v, wanted %v", got, want)
		}
	})
}

// slowly is α over every pair of answers, as the definition has it.
func slowly(people [][]int, sentences int) *big.Rat {
	observed, n := new(big.Rat), int64(0)
	var pairable []int
	for s := range sentences {
		var unit []int
		for _, answers := range people {
			if answers[s] != agree.Missing {
				unit = append(unit, answers[s])
			}
		}
		if len(unit) < 2 {
			continue
		}
		n += int64(len(unit))
		pairable = append(pairable, unit...)
		for i, a := range unit {
			for j, b := range unit {
				if i != j && a != b {
					observed.Add(observed, big.NewRat(1, int64(len(unit)-1)))
				}
			}
		}
	}
	expected := int64(0)
	for i, a := range pairable {
		for j, b := range pairable {
			if i != j && a != b {
				expected++
			}
		}
	}
	if expected == 0 {
		return nil
	}
	observed.Mul(observed, big.NewRat(n-1, expected)) // (1/n)·Do against expected/(n(n−1))
	return observed.Sub(big.NewRat(1, 1), observed)
}

func TestNothingDependsOnOrderOrNames(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, sentences, labels := room(t, agree.Missing)
		renamed := rapid.Permutation(upTo(labels)).Draw(t, "names")
		order := rapid.Permutation(upTo(sentences)).Draw(t, "order")
		var other [][]int
		for _, i := range rapid.Permutation(upTo(len(people))).Draw(t, "people in order") {
			var answers []int
			for _, s := range order {
				if label := people[i][s]; label != agree.Missing {
					answers = append(answers, renamed[label])
				} else {
					answers = append(answers, agree.Missing)
				}
			}
			other = append(other, answers)
		}
		a, b := agree.Count(people, sentences, labels), agree.Count(other, sentences, labels)
		if x, y := agree.Alpha(a), agree.Alpha(b); !same(x.Alpha, y.Alpha) || x.Compared != y.Compared {
			t.Errorf("α: %v and %v", x, y)
		}
		if x, y := agree.Compare(people...), agree.Compare(other...); x.Agreed != y.Agreed || x.Of != y.Of || !same(x.Chance, y.Chance) {
			t.Errorf("together: %v and %v", x, y)
		}
		for what, x := range map[string][2]agree.Value{
			"κ": {agree.Fleiss(a), agree.Fleiss(b)}, "AC1": {agree.Gwet(a), agree.Gwet(b)}, "pairs": {agree.Observed(a), agree.Observed(b)},
			"a label's α": {agree.AlphaOf(a, 0).Alpha, agree.AlphaOf(b, renamed[0]).Alpha},
		} {
			if !same(x[0], x[1]) {
				t.Errorf("%s: %v and %v", what, x[0].Rat(), x[1].Rat())
			}
		}
	})
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestASentenceThatOnlyOneAnsweredChangesNothingButTheCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, sentences, labels := room(t, agree.Missing)
		table := agree.Count(people, sentences, labels)
		more := append(slices.Clone(table), make([]int, labels), make([]int, labels))
		more[sentences][rapid.IntRange(0, labels-1).Draw(t, "alone")] = 1
		a, b := agree.Alpha(table), agree.Alpha(more)
		if !same(a.Alpha, b.Alpha) || a.Compared != b.Compared || b.Of != a.Of+2 || !same(agree.Observed(table), agree.Observed(more)) {
			t.Errorf("%v and %v", a, b)
		}
		low, high, ok := agree.Interval(table)
		low2, high2, ok2 := agree.Interval(more)
		if low != low2 || high != high2 || ok != ok2 {
			t.Error("the interval is another")
		}
	})
}

func TestAnIntervalHoldsAlphaAndNeedsTenSentences(t *testing.T) {
	if _, _, ok := agree.Interval(units(strings.Repeat("FFO ", 5) + "OOO AAF FFF PPP")); ok {
		t.Error("nine sentences have an interval")
	}
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.SliceOfN(rapid.SliceOfN(rapid.IntRange(0, 3), 14, 14), 2, 6).Draw(t, "people")
		table := agree.Count(people, 14, 4)
		low, high, ok := agree.Interval(table)
		if alpha, _ := agree.Alpha(table).Alpha.Float(); ok && (low > alpha || high < alpha || high > 1 || low < -1) {
			t.Errorf("α %v in %v to %v", alpha, low, high)
		}
	})
}

func TestSentencesThatAreAllAlikeHaveNoInterval(t *testing.T) {
	for name, sentences := range map[string]string{
		"all agree, ten sentences":    strings.Repeat("FFF OOO ", 5),
		"all agree, eleven sentences": strings.Repeat("FFF OOO ", 5) + "OOO",
		"all agree, some are missing": strings.Repeat("FFF OO ", 6),
		"all differ alike":            strings.Repeat("FO ", 13),
		"one differs everywhere":      strings.Repeat("FFO OOF ", 7),
	} {
		if low, high, ok := agree.Interval(units(strings.TrimSpace(sentences))); ok {
			t.Errorf("%s: %v to %v", name, low, high)
		}
	}
}

// The numbers are those of the jackknife as textbooks have it, worked out apart from this
// program, with 2.200985 for Student's t of 11 degrees of freedom.
func TestTheIntervalOfAKnownTable(t *testing.T) {
	low, high, ok := agree.Interval(units("FFF FFO OOA OOF AAP AAA FFO OOO FOA PPP FFF OOO"))
	if !ok || math.Abs(low-0.1338) > 5e-4 || math.Abs(high-0.8749) > 5e-4 {
		t.Errorf("%v to %v, %v", low, high, ok)
	}
}

func TestBeforeAndAfterAreOfTheSamePeople(t *testing.T) {
	before := [][]int{index("FOFA"), index("FOOA"), index("OAPA")}
	after := [][]int{index("FOFA"), index("FOOA"), index("FOOA")}
	rounds := func(before, after [][]int) agree.Change {
		return agree.BeforeAfter(len(before), 4, 4, func(p, s int) (int, int) { return before[p][s], after[p][s] })
	}
	got := rounds(before, after)
	is(t, "before", got.Before.Alpha, "25/102")
	is(t, "after", got.After.Alpha, "36/47")
	if got.People != 3 || got.Answers != 12 || got.Moved != 3 {
		t.Errorf("%d people, %d answers, %d moved", got.People, got.Answers, got.Moved)
	}
	// Who came late, or left a sentence out in one round, is in neither.
	late := rounds(append(before, index("····")), append(after, index("PPPP")))
	if !reflect.DeepEqual(got.Before.Alpha.Rat(), late.Before.Alpha.Rat()) || !reflect.DeepEqual(got.After.Alpha.Rat(), late.After.Alpha.Rat()) ||
		late.People != 3 {
		t.Errorf("with somebody late: %v, %v, %d people", late.Before.Alpha.Rat(), late.After.Alpha.Rat(), late.People)
	}
}

// index is answers of the labels F, O, A and P by their places.
func index(answers string) []int {
	var out []int
	for _, r := range answers {
		out = append(out, strings.IndexRune("FOAP", r))
	}
	return out
}

func TestTiesAreNamed(t *testing.T) {
	for _, c := range []struct {
		row    []int
		labels []int
		votes  int
	}{
		{[]int{9, 9, 6}, []int{0, 1}, 9},
		{[]int{0, 3, 1}, []int{1}, 3},
		{[]int{0, 0}, nil, 0},
		{[]int{1, 2, 2, 2}, []int{1, 2, 3}, 2},
	} {
		if got := agree.Majority(c.row); !slices.Equal(got.Labels, c.labels) || got.Votes != c.votes {
			t.Errorf("%v: %+v", c.row, got)
		}
	}
}

func TestASentenceIsAlikeMostlyOrSplitByItsLargestShare(t *testing.T) {
	for _, c := range []struct {
		row   []int
		least int
		want  agree.Spread
	}{
		{[]int{0, 0}, 1, agree.Nobody},
		{[]int{4, 0}, 5, agree.TooFew},
		{[]int{1, 0}, 1, agree.TooFew},
		{[]int{9, 1}, 5, agree.Alike},
		{[]int{8, 1}, 5, agree.Mostly},
		{[]int{2, 1}, 2, agree.Mostly},
		{[]int{13, 7}, 2, agree.Split},
		{[]int{1, 1}, 2, agree.Split},
	} {
		if got := agree.SpreadOf(c.row, c.least); got != c.want {
			t.Errorf("%v, at least %d: %v, wanted %v", c.row, c.least, got, c.want)
		}
	}
}

func TestTheMostConfusedLabelsComeFirstWithTheirSentences(t *testing.T) {
	got := agree.Confused(units("FFA OOO FAA FFF FOO FAO"))
	if len(got) != 3 || letters("FAO")[got[0].Labels[0]:got[0].Labels[1]+1] != "FA" {
		t.Fatalf("%+v", got)
	}
	// 2/3 + 2/3 of their pairs, and 1/3 where all three differ.
	is(t, "F and A", got[0].Weight, "5/3")
	if !slices.Equal(got[0].Sentences, []int{0, 2, 5}) {
		t.Errorf("F and A divide %v", got[0].Sentences)
	}
	// Of twenty people one alone differs: it counts, but nobody need talk about it.
	alone := agree.Confused(agree.Table{{19, 1}})
	if len(alone) != 1 || alone[0].Sentences != nil {
		t.Errorf("%+v", alone)
	}
}

func BenchmarkAlpha(b *testing.B) {
	table := make(agree.Table, 40)
	for i := range table {
		table[i] = []int{40000 - i, 30000 + 2*i, 20000, 9000 + i, i}
	}
	for b.Loop() {
		agree.Alpha(table)
	}
}
