package model

import (
	"math"
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
