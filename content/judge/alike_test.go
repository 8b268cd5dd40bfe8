package judge_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/segment"
)

// One way of speaking has one label in an article, or none: what the council, the minister and the
// mainland want is told in the same words, with no source. Where somebody says what he wants, that is his.
func TestOneWayOfSpeakingHasOneLabel(t *testing.T) {
	lines := strings.Split(`The council met on Tuesday.
It has nine members.
The council wants to close the school.
The school has forty pupils.
The vote is on Friday.
The minister said the bridge would cost nine crowns.
The minister wants to close the ferry.
“It is old,” he said.
What a foolish plan this is.
The mainland wants to close every door we have.
It is a shameful and stupid idea, and nobody should accept it.
The pilot wants to close the slip, he told the Post.`, "\n")
	blocks := []int{0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2}
	vs, err := judge.New().Sentences(t.Context(), judge.Input{Title: "The island and its press", Sentences: lines, Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	labels := map[content.Label]bool{}
	for i, line := range lines {
		if strings.Contains(line, " wants to close") && !strings.Contains(line, "told") && vs[i].Label != content.Unsure {
			labels[vs[i].Label] = true
		}
	}
	if len(labels) > 1 {
		t.Errorf("they have the labels %v", labels)
	}
	if last := vs[len(vs)-1]; last.Label != content.Attributed {
		t.Errorf("what the pilot told is %v", last.Label)
	}
}

// It has one label also where an article is so long that it is judged in pieces.
func TestOneWayOfSpeakingHasOneLabelInALongArticle(t *testing.T) {
	a := &content.Article{}
	add := func(text string) {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(text, nil)})
	}
	add("What a foolish plan this is. The council wants to close the school. It is a shameful and stupid idea, and nobody should accept it.")
	for range 60 {
		add("The slip was built in 1911. It carried 96,300 passengers last year.")
	}
	add("The council met on Tuesday. The minister wants to close the ferry. The vote is on Friday.")
	segment.Document(&a.Document, "en", false)
	js, err := whole(judge.New(), a)
	if err != nil {
		t.Fatal(err)
	}
	labels := map[content.Label]bool{}
	for i, s := range a.Document.Sentences {
		if strings.Contains(string(a.Document.SentenceText(s)), " wants to close") && js[i].Label != content.Unsure {
			labels[js[i].Label] = true
		}
	}
	if len(labels) > 1 {
		t.Errorf("they have the labels %v", labels)
	}
}

// TestLinesOfThePage holds that what only a page says has no label, and that no certainty is told of it.
func TestLinesOfThePage(t *testing.T) {
	lines := []string{
		"The council of Port Orla voted 7 to 2 to close the slip on Tuesday.",
		"JUST WATCHED Should the ferry be saved? Replay More Videos ...",
		"Hide Caption 3 of 9 Photos: The slip was closed on Tuesday.",
		"[The Orla Herald, 5/11/26]",
		"Email Sign Up By signing up you agree to receive email newsletters or alerts.",
	}
	a := &content.Article{}
	for _, line := range lines {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(line, nil)})
	}
	segment.Document(&a.Document, "en", false)
	vs, err := whole(judge.New(), a)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range vs {
		if named := v.Label != content.Unsure; named != (i == 0) || i > 0 && v.Confidence > 0 {
			t.Errorf("%q: %v, %.2f", a.Document.SentenceText(a.Document.Sentences[i]), v.Label, v.Confidence)
		}
	}
}
