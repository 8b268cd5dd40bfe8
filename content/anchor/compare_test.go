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
