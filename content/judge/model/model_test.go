package model

import (
	"strings"
	"testing"
)

func TestTheWordTakenOutWeakensTheClass(t *testing.T) {
	m, f := New(), fixtures(t)[0]
	r := m.Read(f.input())
	for i, p := range r.Probabilities() {
		best := 0
		for c := range p {
			if p[c] > p[best] {
				best = c
			}
		}
		top := r.Contributions(i, best)[0]
		if top.Weight <= 0 {
			continue
		}
		in := f.input()
		in.Sentences = append([]string{}, in.Sentences...)
		s := in.Sentences[i]
		in.Sentences[i] = s[:top.Start] + s[top.End:]
		if q := m.Predict(in)[i][best]; q >= p[best] {
			t.Errorf("%q without %q: %v, with it %v", s, s[top.Start:top.End], q, p[best])
		}
	}
}

func TestOddInputIsRead(t *testing.T) {
	m := New()
	for _, in := range []Input{
		{},
		{Sentences: []string{""}},
		{Sentences: []string{"   ", "\xff\xfe", "…"}, Blocks: []int{0}},
		{Sentences: []string{strings.Repeat("word ", 5000)}, Blocks: []int{0, 1, 2}},
	} {
		if got := len(m.Predict(in)); got != len(in.Sentences) {
			t.Errorf("%d vectors for %d sentences", got, len(in.Sentences))
		}
	}
}

func TestProbabilitiesAddUpToOne(t *testing.T) {
	for _, f := range fixtures(t) {
		for _, p := range New().Predict(f.input()) {
			sum := float32(0)
			for _, v := range p {
				sum += v
			}
			if sum < 0.999 || sum > 1.001 {
				t.Errorf("sum %v", sum)
			}
		}
	}
}

func BenchmarkPredict(b *testing.B) {
	m, in := New(), fixtures(b)[0].input()
	for len(in.Sentences) < 40 {
		in.Sentences = append(in.Sentences, in.Sentences[1])
		in.Blocks = append(in.Blocks, len(in.Blocks))
	}
	m.Predict(in)
	for b.Loop() {
		m.Predict(in)
	}
	b.ReportMetric(float64(b.N*len(in.Sentences))/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		decode(weights)
	}
}
