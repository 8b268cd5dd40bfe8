package model

import (
	"strings"
	"testing"
)

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

func TestWeightsAreThoseOfTheFeatures(t *testing.T) {
	for _, n := range names() {
		if n == "" {
			t.Fatal("a feature has no name")
		}
	}
	defer func() {
		if why, _ := recover().(string); !strings.Contains(why, "other features") {
			t.Errorf("weights of other features are read: %q", why)
		}
	}()
	decode(magic + "00000000" + trained[len(magic)+sumLength:])
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
		decode(trained)
	}
}
