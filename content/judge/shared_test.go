package judge_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/judge"
)

// TestReferenceArticle judges the article that two annotators labelled alike: every label is
// theirs or one that they accept, at least 25 of 27 are theirs. STANDFIRST_GOLD has it, as
// seed/article.txt with its labels in seed/gold.json.
func TestReferenceArticle(t *testing.T) {
	seed := hostile.Gold(t, "seed")
	gold, err := os.ReadFile(filepath.Join(seed, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile(filepath.Join(seed, "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var g struct {
		Source    struct{ Title string }
		Sentences []struct {
			Text, Label string
			Accept      []string
		}
	}
	if err := json.Unmarshal(gold, &g); err != nil {
		t.Fatal(err)
	}
	in := judge.Input{Title: g.Source.Title, Kind: "opinion"}
	for _, s := range g.Sentences {
		in.Sentences = append(in.Sentences, s.Text)
		in.Blocks = append(in.Blocks, slices.IndexFunc(strings.Split(string(article), "\n"), func(line string) bool { return strings.Contains(line, s.Text) }))
	}
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	same := 0
	for i, s := range g.Sentences {
		label := vs[i].Label.String()
		if label == s.Label {
			same++
		} else if !slices.Contains(s.Accept, label) {
			t.Errorf("%q: %s, want %s", s.Text, label, s.Label)
		}
	}
	if same < 25 {
		t.Errorf("%d of %d labels are those of the annotators", same, len(g.Sentences))
	}
}
