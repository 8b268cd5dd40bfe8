package anchor_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
)

// document has a paragraph a sentence.
func document(sentences ...string) *content.Document {
	d := new(content.Document)
	for i, s := range sentences {
		text := clean.Inline(s, nil)
		d.Blocks = append(d.Blocks, content.Block{Text: text})
		d.Sentences = append(d.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
	}
	return d
}

func TestCompareSaysWhatChanged(t *testing.T) {
	old := document(ferry, cancel, bridge, marsh, engine)
	now := document(ferry, adeyemi, cancel, strings.Replace(bridge, "74", "75", 1), marsh)
	d := anchor.Compare(old, now)
	if !slices.Equal(d.New, []int{1}) || !slices.Equal(d.Gone, []clean.Text{engine}) || len(d.Edited) != 1 || d.Moved != 0 {
		t.Fatalf("%+v", d)
	}
	e := d.Edited[0]
	text := now.SentenceText(now.Sentences[e.Sentence])
	if e.Sentence != 3 || e.Was != bridge || e.Changed != anchor.Number || len(e.Words) != 1 || text[e.Words[0].New.Start:e.Words[0].New.End] != "75" {
		t.Errorf("%+v", e)
	}
	same := anchor.Compare(old, old)
	if len(same.New)+len(same.Edited)+len(same.Gone)+same.Moved != 0 {
		t.Errorf("%+v", same)
	}
	moved := anchor.Compare(old, document(cancel, bridge, marsh, engine, ferry))
	if len(moved.New)+len(moved.Edited)+len(moved.Gone) != 0 || moved.Moved != 1 {
		t.Errorf("%+v", moved)
	}
}

// A sentence of which every other word was changed is shown as edited where it stood; what stands in its
// place and has little in common with it is new. No label is carried over by either.
func TestCompareGuessesWhatWasEdited(t *testing.T) {
	const (
		was  = "It is an absurdly expensive way to avoid repairing an engine."
		is   = "It is an absurdly dear way to avoid repairing one engine."
		none = "Nobody on this side was asked."
	)
	d := anchor.Compare(document(ferry, was, cancel, engine), document(ferry, is, none, cancel, marsh))
	if len(d.Edited) != 1 || d.Edited[0].Sentence != 1 || d.Edited[0].Was != was || len(d.Edited[0].Words) != 2 ||
		!slices.Equal(d.New, []int{2, 4}) || !slices.Equal(d.Gone, []clean.Text{engine}) {
		t.Errorf("%+v", d)
	}
	if m := anchor.Align([]clean.Text{ferry, was, cancel}, []clean.Text{ferry, is, none, cancel}).Old[1]; m.Carried() {
		t.Errorf("a label would be carried: %+v", m)
	}
	// It does not stand between the same two any more.
	d = anchor.Compare(document(ferry, was, cancel, marsh), document(ferry, cancel, marsh, is))
	if len(d.Edited) != 0 || len(d.New) != 1 || len(d.Gone) != 1 {
		t.Errorf("%+v", d)
	}
	// What was moved has other neighbours, and is no edited sentence's.
	d = anchor.Compare(document(was, ferry, cancel, marsh), document(cancel, marsh, ferry, is, none))
	if d.Moved != 1 || len(d.Edited) != 0 || !slices.Equal(d.New, []int{3, 4}) || !slices.Equal(d.Gone, []clean.Text{was}) {
		t.Errorf("%+v", d)
	}
}
