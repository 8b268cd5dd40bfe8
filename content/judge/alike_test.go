package judge_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
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
