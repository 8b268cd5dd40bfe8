package judge_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge"
)

// long is an article of forty sentences, our own.
func long(t testing.TB) judge.Input {
	t.Helper()
	data, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	in := judge.Input{Title: "Mend the slip", Kind: "opinion", Sentences: strings.Split(strings.TrimSpace(string(data)), "\n")}
	for i := range in.Sentences {
		in.Blocks = append(in.Blocks, i/3)
	}
	return in
}

func BenchmarkSentences(b *testing.B) {
	in := long(b)
	j := judge.New()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := j.Sentences(context.Background(), in); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(in.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkFirst is what the first article pays for loading lists and weights.
func BenchmarkFirst(b *testing.B) {
	for b.Loop() {
		if _, err := judge.New().Sentences(context.Background(), judge.Input{Sentences: []string{"It rained."}, Blocks: []int{0}}); err != nil {
			b.Fatal(err)
		}
	}
}
