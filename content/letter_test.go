package content_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/segment"
)

// Each letter on a page of them has a writer of its own, and the page has no author.
func TestLetters(t *testing.T) {
	a := content.Article{Source: content.Source{Section: &content.Found[[]clean.Text]{Value: []clean.Text{"Letters to the Editor"}}}}
	for _, text := range []clean.Text{
		"The pier is lost. Who will pay?", "Ada Quill\nPort Orla",
		"The ferry wakes me.", "Nell Orr, East Slip",
	} {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
	}
	segment.Document(&a.Document, "en", true)

	var got []clean.Text
	for _, f := range a.Facts() {
		switch f.Name {
		case "letter", "author":
			got = append(got, f.Name+": "+f.Value+", "+f.Where)
		}
	}
	want := []clean.Text{"letter: Ada Quill, Port Orla, signed below sentences 1–2", "letter: Nell Orr, East Slip, signed below sentence 3"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if l, ok := a.Letter(1); !ok || l.Writer != "Ada Quill" {
		t.Errorf("sentence 2 is of %q", l.Writer)
	}
	if l, ok := a.Letter(2); !ok || l.Signed() != "Nell Orr, East Slip" {
		t.Errorf("sentence 3 is of %q", l.Signed())
	}
}
