package workshop_test

import (
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// textPack is a pack of these sentences, a block each.
func textPack(t *testing.T, sentences ...clean.Text) *workshop.Pack {
	t.Helper()
	a := &content.Article{}
	for i, s := range sentences {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: s})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(s)}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "", time.Unix(0, 0), false)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAnswersToAnotherVersionAreTakenOverWhereTheirSentenceIsCertain(t *testing.T) {
	now := textPack(t, "A new line opens the text for everybody.", "The ferry made its last crossing in January.",
		"The bridge costs 212 million crowns in all.", "It was a disgrace.")
	was := textPack(t, "Nobody asked the fishermen of Pell Point.", "The ferry made its last crossing in January.",
		"The bridge costs 180 million crowns in all.", "It was a disgrace.")
	var events []workshop.Event
	for i, label := range []string{"attributed", "fact", "prediction", "opinion"} {
		events = append(events, workshop.Event{ID: label, Kind: workshop.Label, Round: 1, P: "x", Sentence: i, Label: label, N: int64(i + 1)})
	}
	c := workshop.NewCollection(now, "now")
	if _, err := c.Read(strings.NewReader(file(t, workshop.NewHead(was), events)), "old"); content.KindOf(err) != content.Mismatch {
		t.Fatalf("without asking: %v", err)
	}
	c.Align(was)
	if _, err := c.Read(strings.NewReader(file(t, workshop.NewHead(was), events)), "old"); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", "fact", "prediction", "opinion"} {
		if got := c.Answers().Label(1, "x", i); got != want {
			t.Errorf("sentence %d: %q, wanted %q", i+1, got, want)
		}
	}
	a := c.Aligned()
	if len(a) != 1 || a[0].Same != 2 || len(a[0].Gone) != 1 || a[0].Gone[0] != 0 || len(a[0].Edited) != 1 {
		t.Fatalf("%+v", a)
	}
	if e := a[0].Edited[0]; e.Was != 2 || e.Is != 2 || e.Changed != "a number changed" {
		t.Errorf("%+v", e)
	}
	// The same log of this version is read as it is, after the other.
	if _, err := c.Read(strings.NewReader(file(t, workshop.NewHead(now),
		[]workshop.Event{{ID: "y", Kind: workshop.Label, Round: 1, P: "y", Sentence: 0, Label: "fact", N: 1}})), "new"); err != nil {
		t.Fatal(err)
	}
	if got := c.Answers().Label(1, "y", 0); got != "fact" {
		t.Errorf("an answer to this version: %q", got)
	}
}
