package judge_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// corpus is every article of our own that lies at hand, a sentence a line.
func corpus(t *testing.T) []judge.Input {
	t.Helper()
	ins := []judge.Input{input(), long(t)}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		in := judge.Input{Sentences: strings.Split(strings.TrimSpace(string(data)), "\n")}
		for i := range in.Sentences {
			in.Blocks = append(in.Blocks, i/3)
		}
		ins = append(ins, in)
	}
	return ins
}

// TestReasonsNamePhrases holds that no reason consists of function words, a bare name, a
// bare copula or an auxiliary: each names a phrase that says something, or nothing at all;
// and that there are two at most.
func TestReasonsNamePhrases(t *testing.T) {
	j := judge.New()
	named := 0
	for _, in := range corpus(t) {
		vs, err := j.Sentences(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range vs {
			rs := v.Reasons
			if len(rs) > 2 {
				t.Errorf("%q: %d reasons", in.Sentences[i], len(rs))
			}
			if v.Against != nil {
				rs = append([]content.Reason{*v.Against}, rs...)
			}
			for _, r := range rs {
				words := in.Sentences[i][r.Span.Start:r.Span.End]
				if words == "" {
					continue
				}
				if named++; !says(in.Sentences[i], r.Span) {
					t.Errorf("%q: reason %q, %s", in.Sentences[i], words, r.Why)
				}
			}
		}
	}
	if named < 60 {
		t.Errorf("%d reasons name words", named)
	}
}

// says reports whether a word in the span is neither a function word nor part of a name.
func says(text string, s content.Span) bool {
	ss := grammar.Read(grammar.Input{Sentences: []string{text}, Blocks: []int{0}})
	for i := range ss[0].Tokens {
		k := &ss[0].Tokens[i]
		if s.Start <= k.Start && k.End <= s.End && k.Word && !k.Closed() && (k.Number || !k.Cap || i == 0 || k.Is(lexicon.Month) || k.Is(lexicon.Day)) {
			return true
		}
	}
	return false
}

// TestWordingOfReasons holds what is said of clear sentences.
func TestWordingOfReasons(t *testing.T) {
	vs, err := judge.New().Sentences(context.Background(), input())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sentence   int
		words, why string
	}{
		{2, "This is a disgraceful decision", "judges"},
		{3, "Harbour engineer Ruth Adeyemi told the council", "Ruth Adeyemi says so"},
		{5, "According to a study by the Coast Institute", "the source"},
		{6, "must reverse itself before the summer", "says what must or should be"},
		{7, "Who would trade a boat that works for a bridge that does not exist", "asks without waiting for an answer"},
		{9, "will leave the slip for good next winter", "says what will happen"},
	} {
		found := false
		for _, r := range vs[c.sentence].Reasons {
			found = found || article[c.sentence].text[r.Span.Start:r.Span.End] == c.words && strings.Contains(string(r.Why), c.why)
		}
		if !found {
			for _, r := range vs[c.sentence].Reasons {
				t.Logf("%q %s", article[c.sentence].text[r.Span.Start:r.Span.End], r.Why)
			}
			t.Errorf("%q: no reason %q %s", article[c.sentence].text, c.words, c.why)
		}
	}
}

// TestMindsThatAreRead holds the rule for feelings of others: told in the writer's own voice they
// are opinion, however plainly; with a report behind them they are not.
func TestMindsThatAreRead(t *testing.T) {
	in := judge.Input{Kind: "opinion", Title: "Port Orla needs its boat"}
	want := []content.Label{content.Opinion, content.Opinion, content.Opinion, content.Attributed, content.Attributed}
	for i, s := range []string{
		"The islanders despise the mainland for its bridge.",
		"Furthermore, the islanders also hate the mainland for building a bridge and opening a new office in Marsh.",
		"The islanders especially hate the toll.",
		"They believe that the bridge should be torn down.",
		"The mayor said that the islanders hate the toll.",
	} {
		in.Sentences, in.Blocks = append(in.Sentences, s), append(in.Blocks, i/2)
	}
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range vs {
		if v.Label != want[i] {
			t.Errorf("%q: %v (%.2f), want %v", in.Sentences[i], v.Label, v.Confidence, want[i])
		}
	}
}

// In an interview the reason says that all of an answer is somebody's words, a judgement in it as well.
func TestAnAnswerSaysThatAllOfItIsSomebodys(t *testing.T) {
	text, err := os.ReadFile("testdata/pairs/interview-bold.md")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "interview.md")
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), "Paavo", "Ruth")), 0o600); err != nil {
		t.Fatal(err)
	}
	a := opened(t, file)
	for i, s := range a.Document.Sentences {
		if !strings.HasPrefix(string(a.Document.SentenceText(s)), "The bank was wrong") {
			continue
		}
		const want = "stands in an answer of an interview: all of an answer is what Ruth Sild says, not the writer"
		if j := a.Judgements[i]; j.Label != content.Attributed || len(j.Reasons) == 0 || j.Reasons[0].Why != want {
			t.Errorf("%v, %v", j.Label, j.Reasons)
		}
		return
	}
	t.Fatal("there is no such sentence")
}
