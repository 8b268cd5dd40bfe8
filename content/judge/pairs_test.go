package judge_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/read"
)

// Small articles of our own, each beside what its sentences are: NAME.md and NAME.json.
// A floor for all of them fails when a rule or a refit makes the labels worse; a
// sentence that says "must" stands for a rule and has to be right.

// expected is what a sentence should be labelled.
type expected struct {
	// Begins is how the sentence begins.
	Begins string   `json:"begins"`
	Label  string   `json:"label"`
	Accept []string `json:"accept"`
	// Speaker is who says it, where it is attributed.
	Speaker string `json:"speaker"`
	Must    bool   `json:"must"`
}

// The floors are a little below what is reached, so that a change may cost one
// sentence where it wins another.
const (
	floorLabels   = 0.81
	floorSpeakers = 0.52
)

func TestPairsOfArticlesAndLabels(t *testing.T) {
	files, err := filepath.Glob("testdata/pairs/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	var right, all, named, spoken int
	for _, file := range files {
		a := opened(t, file)
		for _, want := range expectations(t, strings.TrimSuffix(file, ".md")+".json") {
			i := slices.IndexFunc(a.Document.Sentences, func(s content.Sentence) bool {
				return strings.HasPrefix(string(a.Document.SentenceText(s)), want.Begins)
			})
			all++
			if i < 0 {
				t.Logf("%s: there is no sentence %q", file, want.Begins)
				if want.Must {
					t.Errorf("%s: a sentence that must be there is not: %q", file, want.Begins)
				}
				continue
			}
			j := a.Judgements[i]
			got := j.Label.String()
			ok := got == want.Label || slices.Contains(want.Accept, got)
			switch {
			case ok:
				right++
			case want.Must:
				t.Errorf("%s: %q is %s, and must be %s", file, want.Begins, got, want.Label)
			default:
				t.Logf("%s: %q is %s, not %s", file, want.Begins, got, want.Label)
			}
			if want.Speaker == "" {
				continue
			}
			spoken++
			if sameName(string(j.Speaker), want.Speaker) {
				named++
			} else {
				t.Logf("%s: %q is said by %q, not %q", file, want.Begins, j.Speaker, want.Speaker)
			}
		}
	}
	t.Logf("labels %d of %d, speakers %d of %d", right, all, named, spoken)
	if share := float64(right) / float64(all); share < floorLabels {
		t.Errorf("labels: %.3f are right, and %.2f were; -v lists those that are not", share, floorLabels)
	}
	if share := float64(named) / float64(spoken); share < floorSpeakers {
		t.Errorf("speakers: %.3f are right, and %.2f were; -v lists those that are not", share, floorSpeakers)
	}
}

// opened reads an article as the program does.
func opened(t *testing.T, file string) *content.Article {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a *content.Article
	err = read.New().Article(context.Background(), &fetch.Resource{Reference: file, Name: file, Bytes: b}, func(e content.Event) {
		switch e := e.(type) {
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		default:
		}
	})
	if err != nil || a == nil || len(a.Judgements) != len(a.Document.Sentences) {
		t.Fatalf("%s was not read and judged: %v", clean.Reference(file), err)
	}
	return a
}

func expectations(t *testing.T, file string) []expected {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out struct {
		Sentences []expected `json:"sentences"`
	}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return out.Sentences
}

// sameName reports whether one name holds the other, whatever its capitals.
func sameName(got, want string) bool {
	got, want = strings.ToLower(got), strings.ToLower(want)
	return got != "" && (strings.Contains(got, want) || strings.Contains(want, got))
}
