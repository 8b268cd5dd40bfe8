package judge_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/segment"
)

// TestNotesChangeNothing holds that the number of a note behind a sentence, or behind a word in
// it, changes neither its label nor how sure that is.
func TestNotesChangeNothing(t *testing.T) {
	read := func(mark bool) *content.Article {
		a := &content.Article{}
		for _, s := range article {
			text := s.text
			if mark {
				first, rest, _ := strings.Cut(text, ", ")
				text = first + "[3]"
				if rest != "" {
					text += ", " + rest + "[12]"
				}
			}
			a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(text, nil)})
		}
		segment.Document(&a.Document, "en", false)
		return a
	}
	j := judge.New()
	plain, err := whole(j, read(false))
	if err != nil {
		t.Fatal(err)
	}
	noted, err := whole(j, read(true))
	if err != nil {
		t.Fatal(err)
	}
	if len(plain) != len(noted) {
		t.Fatalf("%d sentences, %d with notes", len(plain), len(noted))
	}
	for i := range plain {
		if plain[i].Label != noted[i].Label || plain[i].Speaker != noted[i].Speaker {
			t.Errorf("sentence %d: %v by %q, with a note %v by %q", i+1, plain[i].Label, plain[i].Speaker, noted[i].Label, noted[i].Speaker)
		}
	}
}
