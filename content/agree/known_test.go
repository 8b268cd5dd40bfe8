package agree_test

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/agree"
)

// units are sentences as the labels given to each, "AAB AB B"; anything else than a
// letter or a digit is a missing answer.
func units(text string) agree.Table {
	var t agree.Table
	labels := letters(text)
	for unit := range strings.FieldsSeq(text) {
		row := make([]int, len(labels))
		for _, r := range unit {
			if i := strings.IndexRune(labels, r); i >= 0 {
				row[i]++
			}
		}
		t = append(t, row)
	}
	return t
}

// letters are the labels in a text, each once, in the order of their first use.
func letters(text string) string {
	out := ""
	for _, r := range text {
		if (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z') && !strings.ContainsRune(out, r) {
			out += string(r)
		}
	}
	return out
}

// across are sentences from one line a person, as raters' data is mostly printed.
func across(people ...string) agree.Table {
	var t strings.Builder
	for s := range people[0] {
		for _, answers := range people {
			t.WriteByte(answers[s])
		}
		t.WriteByte(' ')
	}
	return units(t.String())
}

// people are the labels of each line, by place in the order of first use.
func people(lines ...string) [][]int {
	labels := letters(strings.Join(lines, ""))
	out := make([][]int, len(lines))
	for i, line := range lines {
		for _, r := range line {
			out[i] = append(out[i], strings.IndexRune(labels, r))
		}
	}
	return out
}

// cross are two people of a cross table: cell (i, j) is how often the first said i and
// the second j.
func cross(cells ...[]int) [][]int {
	out := make([][]int, 2)
	for i, row := range cells {
		for j, n := range row {
			for range n {
				out[0] = append(out[0], i)
				out[1] = append(out[1], j)
			}
		}
	}
	return out
}

func is(t *testing.T, what string, got agree.Value, want string) {
	t.Helper()
	r, ok := new(big.Rat).SetString(want)
	if !ok {
		t.Fatalf("%s: %q is no fraction", what, want)
	}
	if got.Rat() == nil || got.Rat().Cmp(r) != 0 {
		t.Errorf("%s is %v, wanted %s", what, got.Rat(), want)
	}
}

func near(t *testing.T, what string, got agree.Value, want, within float64) {
	t.Helper()
	f, ok := got.Float()
	if !ok || math.Abs(f-want) > within {
		t.Errorf("%s is %v, wanted about %v", what, f, want)
	}
}

const fleiss1971 = "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 " +
	"333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"

// Published examples, and what the literature or this formula's definition gives.
func TestAlphaHasTheKnownValues(t *testing.T) {
	for _, c := range []struct{ name, units, alpha string }{
		{"three, missing answers", "FFF FOF OOO AA· OPO ··F", "3/5"},
		{"before talking", "FFO OOA FOP AAA", "25/102"},
		{"after talking", "FFF OOO FOO AAA", "36/47"},
		{"five on four sentences", "FFFFF FFOOA OOOOO AAAFP", "17/36"},
		{"me and the program", "FF FF OO OA AA PP FO OO UF", "4/7"},
		{"three units of unequal size", "YNN YN N", "-1/3"},
		{"Krippendorff 1980, p. 139", "111 122 222 444 144 222 123 333 222", "163/254"},
		{"Krippendorff 2004, p. 227", "aa ab bb bb bb bb bc cc cc cc cc cc", "127/173"},
		{"Fleiss 1971", fleiss1971, "5477/12637"},
	} {
		is(t, c.name, agree.Alpha(units(c.units)).Alpha, c.alpha)
	}
	for _, c := range []struct {
		name, alpha string
		compared    int
		people      []string
	}{
		{"Krippendorff 2011, A", "2/21", 10, []string{"0100000010", "1110010000"}},
		{"Krippendorff 2011, B", "155/224", 12, []string{"aabbdcccedda", "babbbccceddd"}},
		{"Krippendorff 2011, C", "113/152", 11, []string{"123321412...", "1233224125.3", ".3332342251.", "12332441251."}},
		{"the same without its lonely answer", "113/152", 11, []string{"123321412...", "1233224125..", ".3332342251.", "12332441251."}},
		{"one that an encyclopedia has", "56/81", 12, []string{"*****34121133*3", "1*213343*******", "**21344*21133*4"}},
	} {
		got := agree.Alpha(across(c.people...))
		is(t, c.name, got.Alpha, c.alpha)
		if got.Compared != c.compared {
			t.Errorf("%s: compared %d of %d, wanted %d", c.name, got.Compared, got.Of, c.compared)
		}
	}
	for i, want := range []float64{.381, .711, .717, .764} { // Krippendorff 1980, by label
		near(t, "the label", agree.AlphaOf(units("111 122 222 444 144 222 123 333 222"), strings.IndexRune("1243", rune('1'+i))).Alpha, want, .0005)
	}
	for i, want := range []string{"97/192", "125/182", "33/128", "0"} {
		is(t, "the label "+"FOAP"[i:i+1], agree.AlphaOf(units("FFFFF FFOOA OOOOO AAAFP"), i).Alpha, want)
	}
}

// The table that is often taken for that of Fleiss 1971, 14 people on 10 subjects.
func fourteen() agree.Table {
	return agree.Table{
		{0, 0, 0, 0, 14},
		{0, 2, 6, 4, 2},
		{0, 0, 3, 5, 6},
		{0, 3, 9, 2, 0},
		{2, 2, 8, 1, 1},
		{7, 7, 0, 0, 0},
		{3, 2, 6, 3, 0},
		{2, 5, 3, 2, 2},
		{6, 5, 2, 1, 0},
		{0, 2, 2, 3, 7},
	}
}

func TestFleissHasTheKnownValues(t *testing.T) {
	is(t, "κ of fourteen", agree.Fleiss(fourteen()), "4211/20059")
	is(t, "α of fourteen", agree.Alpha(fourteen()).Alpha, "21621/100295")
	near(t, "pairs of fourteen", agree.Observed(fourteen()), .378022, 5e-7)
	for i, want := range []float64{1, .253, .308, .440, .330, .462, .242, .176, .286, .286} {
		near(t, "a sentence of fourteen", agree.Observed(fourteen()[i:i+1]), want, .0005)
	}

	is(t, "κ of 1971", agree.Fleiss(units(fleiss1971)), "5437/12637")
	is(t, "pairs of 1971", agree.Observed(units(fleiss1971)), "5/9")
	for i, want := range []float64{.248, .248, .517, .470, .565} {
		label := strings.IndexRune(letters(fleiss1971), rune('1'+i))
		two := agree.Table{}
		for _, row := range units(fleiss1971) {
			two = append(two, []int{row[label], 6 - row[label]})
		}
		near(t, "κ of a label of 1971", agree.Fleiss(two), want, .004) // the paper rounds on the way
	}

	is(t, "two subjects", agree.Fleiss(agree.Table{{7, 1}, {3, 5}}), "17/105")
	is(t, "two subjects, three labels", agree.Fleiss(agree.Table{{6, 1, 0}, {0, 7, 0}}), "17/24")
	is(t, "all agree", agree.Fleiss(agree.Table{{7, 0}, {0, 7}}), "1")
	is(t, "Randolph 2005", agree.Fleiss(units("YYY YYN YYN YYY")), "-1/5")
	is(t, "four sentences", agree.Fleiss(units("FFFFF FFOOA OOOOO AAAFP")), "4/9")
	for _, c := range []struct {
		name  string
		cells [][]int
		pi    float64
	}{
		{"Artstein and Poesio 2008, p. 568", [][]int{{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}, .799532},
		{"Artstein and Poesio 2008, p. 558", [][]int{{20, 10}, {20, 50}}, .340659},
		{"Gwet 2008", [][]int{{8, 1}, {0, 1}}, .6078},
		{"a large number", [][]int{{81001, 9000}, {1000, 9000}}, .585},
	} {
		near(t, "π of "+c.name, agree.Fleiss(table(cross(c.cells...))), c.pi, .0005)
	}
}

func table(people [][]int) agree.Table {
	labels := 0
	for _, answers := range people {
		for _, l := range answers {
			labels = max(labels, l+1)
		}
	}
	return agree.Count(people, len(people[0]), labels)
}

func TestCohenHasTheKnownValues(t *testing.T) {
	both := agree.Compare(people("FFOOAPFOU", "FFOAAPOOF")...)
	if both.Agreed != 6 || both.Of != 9 {
		t.Errorf("me and the program agree on %d of %d, wanted 6 of 9", both.Agreed, both.Of)
	}
	is(t, "chance of me and the program", both.Chance, "7/3")
	is(t, "κ of me and the program", both.Kappa, "11/20")
	is(t, "κ of the second and third of the anxiety ratings of R's irr",
		agree.Compare(people("36462424332333221334", "21443216111233113322")...).Kappa, "-1/159")
	for _, c := range []struct {
		name, kappa string
		cells       [][]int
	}{
		{"all agree", "1", [][]int{{7, 0}, {0, 7}}},
		{"Cohen 1960, p. 45", "29/59", [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}},
		{"Cohen 1960, p. 37", "-6/65", [][]int{{25, 12, 3}, {13, 2, 15}, {12, 16, 2}}},
		{"SAS", "107/221", [][]int{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}},
		{"Artstein and Poesio 2008, p. 568", "121/151", [][]int{{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}},
		{"Artstein and Poesio 2008, p. 558", "8/23", [][]int{{20, 10}, {20, 50}}},
	} {
		is(t, "κ of "+c.name, agree.Compare(cross(c.cells...)...).Kappa, c.kappa)
	}
	is(t, "α of p. 568", agree.Alpha(table(cross([]int{46, 0, 0}, []int{6, 32, 6}, []int{0, 0, 10}))).Alpha, "2396/2993")
	is(t, "α of p. 558", agree.Alpha(table(cross([]int{20, 10}, []int{20, 50}))).Alpha, "313/910")
	near(t, "κ of a large number", agree.Compare(cross([]int{81001, 9000}, []int{1000, 9000})...).Kappa, .590, .0005)
}

// Two tables of equal margins taken together: π and α are the same for both, κ is not.
func TestKappaAndAlphaPartWhereMarginsDiffer(t *testing.T) {
	a := cross([]int{12, 9, 9}, []int{9, 14, 9}, []int{9, 9, 20})
	b := cross([]int{12, 18, 18}, []int{0, 14, 18}, []int{0, 0, 20})
	near(t, "κ of a", agree.Compare(a...).Kappa, .186, .0005)
	near(t, "κ of b", agree.Compare(b...).Kappa, .258, .0005)
	for _, c := range [][][]int{a, b} {
		is(t, "α", agree.Alpha(table(c)).Alpha, "1259/6632")
		near(t, "π", agree.Fleiss(table(c)), .186, .0005)
	}
}

func TestGwetHasTheKnownValues(t *testing.T) {
	is(t, "Gwet 2008", agree.Gwet(table(cross([]int{8, 1}, []int{0, 1}))), "129/149")
	is(t, "four sentences", agree.Gwet(units("FFFFF FFOOA OOOOO AAAFP")), "16/31")
	near(t, "Cohen 1960, p. 45", agree.Gwet(table(cross([]int{88, 14, 18}, []int{10, 40, 10}, []int{2, 6, 12}))), .5760, .00005)
}

func TestEntropyHasTheKnownValues(t *testing.T) {
	for i, want := range []float64{0, 1.521928, 0, 1.370951} {
		if got := agree.Entropy(units("FFFFF FFOOA OOOOO AAAFP")[i]); math.Abs(got-want) > 5e-7 || math.Signbit(got) {
			t.Errorf("sentence %d: %v, wanted %v", i+1, got, want)
		}
	}
	for n, nats := range map[int]float64{3: 1.0986123, 2: .693147} {
		row := []int{1, 1, 1}[:n]
		if got := agree.Entropy(row) * math.Ln2; math.Abs(got-nats) > 5e-7 {
			t.Errorf("%d labels once each: %v nats, wanted %v", n, got, nats)
		}
	}
	if got := agree.Entropy([]int{0, 0}); got != 0 {
		t.Errorf("nobody: %v", got)
	}
}

func TestWhereOneLabelWasUsedNothingIsMeasured(t *testing.T) {
	one := units("FFF FFF FFF")
	for what, got := range map[string]agree.Value{
		"α": agree.Alpha(one).Alpha, "Fleiss' κ": agree.Fleiss(one), "AC1": agree.Gwet(one),
		"Cohen's κ": agree.Compare(people("FFFF", "FFFF")...).Kappa,
	} {
		if _, ok := got.Float(); ok || !errors.Is(got.Err(), agree.ErrOneLabel) {
			t.Errorf("%s: %v, %v", what, got.Rat(), got.Err())
		}
	}
	is(t, "the share of pairs that agree", agree.Observed(one), "1")
	if _, _, ok := agree.Interval(units(strings.Repeat("FFF ", 20))); ok {
		t.Error("there is an interval")
	}
}

func TestWhereNothingCanBeComparedItIsSaid(t *testing.T) {
	for what, got := range map[string]agree.Value{
		"α": agree.Alpha(units("F O A")).Alpha, "pairs": agree.Observed(units("F O")), "one sentence": agree.Observed(agree.Table{{1, 0}}),
		"κ": agree.Compare([]int{0, agree.Missing}, []int{agree.Missing, 1}).Kappa, "alone": agree.Compare([]int{0}).Kappa,
		"Fleiss' κ": agree.Fleiss(units("F O A")), "nothing": agree.Fleiss(nil),
	} {
		if !errors.Is(got.Err(), agree.ErrNoPair) || got.Rat() != nil {
			t.Errorf("%s: %v, %v", what, got.Rat(), got.Err())
		}
	}
	if got := agree.Fleiss(units("FFF FO")); !errors.Is(got.Err(), agree.ErrUnequal) {
		t.Errorf("Fleiss' κ of unequal numbers: %v, %v", got.Rat(), got.Err())
	}
}

// By hand: of FFFFF FFOOA OOOOO AAAFP twenty answers are 8 F, 7 O, 4 A and 1 P.
func TestWhatChanceGivesIsThatOfAlpha(t *testing.T) {
	table := agree.Table{{5, 0, 0, 0}, {2, 2, 1, 0}, {0, 5, 0, 0}, {1, 0, 3, 1}}
	got, ok := agree.Chance(table).Float()
	if want := (8*7 + 7*6 + 4*3) / (20.0 * 19); !ok || math.Abs(got-want) > 1e-12 {
		t.Errorf("%v, want %v", got, want)
	}
	alpha, _ := agree.Alpha(table).Alpha.Float()
	observed, _ := agree.Observed(table).Float()
	if math.Abs(alpha-(observed-got)/(1-got)) > 1e-12 { // where all sentences have as many answers
		t.Errorf("α is %v, of %v and %v", alpha, observed, got)
	}
	if _, ok := agree.Chance(agree.Table{{1, 0}}).Float(); ok {
		t.Error("one answer has a chance")
	}
}
