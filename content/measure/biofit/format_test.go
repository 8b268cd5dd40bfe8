package main

import (
	"testing"

	"github.com/standfirst/standfirst/content/source/bio/tagger"
)

func TestTreesComeBack(t *testing.T) {
	f := tagger.Load()
	if len(f.Trees) < 50 {
		t.Fatalf("%d trees", len(f.Trees))
	}
	again, err := tagger.Parse(format(f))
	if err != nil {
		t.Fatal(err)
	}
	row := make(tagger.Row, len(tagger.Names()))
	for i := range row {
		row[i] = float32(i % 3)
		if a, b := f.Score(row), again.Score(row); a-b > .001 || b-a > .001 {
			t.Fatalf("%.4f is read back as %.4f", a, b)
		}
	}
}
