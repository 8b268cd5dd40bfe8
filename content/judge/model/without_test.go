package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// Taking words out with Without is the same as judging the document with the
// sentence so shortened, as long as no quotation mark is cut.
func TestWithoutIsReadingTheShorterText(t *testing.T) {
	m, f := New(), fixtures(t)[0]
	r := m.Read(f.input())
	for i, s := range f.Sentences {
		at := strings.LastIndexByte(s, ' ')
		if strings.ContainsAny(s[at:], "”\"") {
			continue
		}
		in := f.input()
		in.Sentences = append([]string{}, in.Sentences...)
		in.Sentences[i] = s[:at]
		want := m.Predict(in)[i]
		for c, v := range r.Without(i, [][2]int{{at, len(s)}}) {
			if math.Abs(float64(v-want[c])) > 1e-6 {
				t.Errorf("%q class %d: %v, want %v", s, c, v, want[c])
			}
		}
	}
}

func TestNothingTakenOutChangesNothing(t *testing.T) {
	f := fixtures(t)[0]
	r := New().Read(f.input())
	for i, p := range r.Probabilities() {
		if got := r.Without(i, nil); got != p {
			t.Errorf("sentence %d: %v, want %v", i, got, p)
		}
	}
}

// Room that was another reading's changes nothing.
func TestReadingsAreTheSameInRoomOfOthers(t *testing.T) {
	m, other := New(), New()
	for range 3 {
		for _, f := range fixtures(t) {
			got, want := m.Read(f.input()), other.Read(f.input()) // which is never done
			if !slices.Equal(got.Probabilities(), want.Probabilities()) {
				t.Errorf("%v, want %v", got.Probabilities(), want.Probabilities())
			}
			for i, s := range f.Sentences {
				if a, b := got.Without(i, [][2]int{{0, len(s) / 2}}), want.Without(i, [][2]int{{0, len(s) / 2}}); a != b {
					t.Errorf("%q: %v, want %v", s, a, b)
				}
			}
			got.Done()
		}
	}
}

func TestReadingsAreTheSameAtOnce(t *testing.T) {
	m, f := New(), fixtures(t)[0]
	want := New().Predict(f.input())
	done := make(chan [][Classes]float32)
	for range 8 {
		go func() { done <- m.Predict(f.input()) }()
	}
	for range 8 {
		for i, p := range <-done {
			if p != want[i] {
				t.Errorf("sentence %d: %v, want %v", i, p, want[i])
			}
		}
	}
}

func TestSpansAreCutInAnyOrder(t *testing.T) {
	const text = "The old slip was closed on Monday."
	for _, c := range []struct {
		name  string
		spans [][2]int
		want  string
	}{
		{"in order", [][2]int{{4, 8}, {13, 24}}, "The slip on Monday."},
		{"reversed", [][2]int{{13, 24}, {4, 8}}, "The slip on Monday."},
		{"overlapping", [][2]int{{17, 24}, {13, 20}}, "The old slip on Monday."},
		{"one within another", [][2]int{{13, 24}, {17, 20}}, "The old slip on Monday."},
		{"the same twice", [][2]int{{4, 8}, {4, 8}}, "The slip was closed on Monday."},
		{"beyond the end, or backwards", [][2]int{{30, 90}, {-4, 2}, {9, 4}}, text},
	} {
		if got := string(cut(nil, text, c.spans)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSpansInAnyOrderChangeTheSame(t *testing.T) {
	f := fixtures(t)[0]
	r := New().Read(f.input())
	for i, s := range f.Sentences {
		first, rest := strings.IndexByte(s, ' '), strings.LastIndexByte(s, ' ')
		if first < 0 || rest <= first {
			continue
		}
		ordered := r.Without(i, [][2]int{{0, first}, {rest, len(s)}})
		if reversed := r.Without(i, [][2]int{{rest, len(s)}, {0, first}}); reversed != ordered {
			t.Errorf("%q: %v, in order %v", s, reversed, ordered)
		}
	}
}

// Tokens that are left of a sentence are those of what is left of its text.
func TestTokensThatAreLeftAreThoseOfTheText(t *testing.T) {
	e := &encoder{words: New().network().words}
	e.begin("The slip")
	kept := 0
	for _, text := range []string{
		"The old slip's keeper, Nell O'Brien, said “it's well-known” — twice.", "It don't 'hold' (in 1984) the dogs' x-ray: no!",
		"a\u00a0b’s “c” d’ e-'f \xff\xe2\x80 g\x80h É’s ½-x", "",
	} {
		tokens := e.scan(text, nil)
		check := func(spans ...[2]int) {
			left, ok := without(nil, tokens, text, spans)
			if !ok {
				return
			}
			kept++
			want := e.scan(string(cut(nil, text, spans)), nil)
			same := slices.EqualFunc(left, want, func(a, b token) bool {
				a.start, a.end, b.start, b.end = 0, 0, 0, 0
				return a == b
			})
			if !same {
				t.Errorf("%q without %v: %v, want %v", text, spans, left, want)
			}
		}
		for a := range len(text) + 1 {
			for b := a; b <= len(text); b++ {
				check([2]int{a, b})
				check([2]int{a, b}, [2]int{b + 1, b + 3})
				check([2]int{a, b}, [2]int{b, b + 4})
				check([2]int{a / 2, (a + b) / 2}, [2]int{a, b})
			}
		}
	}
	if kept == 0 {
		t.Error("no tokens were left")
	}
}
