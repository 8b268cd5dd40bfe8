package judge_test

import (
	"context"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
)

// What the writer holds against a claim is the writer's; beside it stands the claim.
func TestWeighsAClaim(t *testing.T) {
	in := judge.Input{Kind: "opinion", Sentences: []string{
		"Mayor Nell Orr claims that the ferry was sold to save the town.",
		"“I took the decision alone,” she told the Orla Herald.",
		"However, all this purported care for the ferry contradicts her claim in the same interview that the two were “not close”.",
		"Orr said the ferry had never been hers.",
	}, Blocks: []int{0, 0, 1, 1}}
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	if vs[2].Label != content.Opinion || vs[0].Label != content.Attributed || vs[3].Label != content.Attributed {
		t.Errorf("%s, %s, %s", vs[0].Label, vs[2].Label, vs[3].Label)
	}
}
