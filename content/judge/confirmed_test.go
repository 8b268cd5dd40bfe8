package judge

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// TestConfirmed holds which reasons stay: all where the label is weaker without their
// words together, else those that weaken it one by one.
func TestConfirmed(t *testing.T) {
	a, b, c := reason(4, 8), reason(13, 20), reason(30, 34)
	for _, x := range []struct {
		name  string
		given []content.Reason
		// weaker lists the sets that weaken the label.
		weaker [][]content.Reason
		want   []content.Reason
	}{
		{"none", nil, nil, nil},
		{"one that counts", []content.Reason{a}, [][]content.Reason{{a}}, []content.Reason{a}},
		{"one that does not", []content.Reason{a}, nil, nil},
		{"together", []content.Reason{b, a}, [][]content.Reason{{b, a}}, []content.Reason{b, a}},
		{"one of three", []content.Reason{c, b, a}, [][]content.Reason{{b}}, []content.Reason{b}},
		{"none of two", []content.Reason{b, a}, nil, nil},
	} {
		weaker := func(rs ...content.Reason) bool {
			return slices.ContainsFunc(x.weaker, func(w []content.Reason) bool { return slices.Equal(w, rs) })
		}
		if got := confirmed(slices.Clone(x.given), weaker); !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}

// TestWeakerTakesOutAllThatIsNamed holds that every word named is taken out, whichever
// reason comes first.
func TestWeakerTakesOutAllThatIsNamed(t *testing.T) {
	const text = "This is a disgraceful decision, and everyone who voted for it should be ashamed."
	read := newReader().read(Input{Sentences: []string{text}, Blocks: []int{0}})
	d := decision{reading: read, best: blend.Opinion}
	first, second := reason(10, 21), reason(65, 79)
	both := read.without(0, [][2]int{{10, 21}, {65, 79}})
	if got := read.without(0, [][2]int{{65, 79}, {10, 21}}); got != both {
		t.Errorf("%v, in the other order %v", both, got)
	}
	if both == read.without(0, [][2]int{{65, 79}}) {
		t.Error("the first words were not taken out")
	}
	if d.weaker(first, second) != d.weaker(second, first) {
		t.Error("the order of the reasons changes whether they count")
	}
}

func reason(start, end int) content.Reason {
	return content.Reason{Span: content.Span{Start: start, End: end}, Why: "counts"}
}
