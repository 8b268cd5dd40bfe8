package annotated_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/measure/annotated"
)

func TestASentenceIsFoundAgainWhereItWasPlaced(t *testing.T) {
	text := "---\ntitle: The last ferry\n---\n### Who sails it?\n\nI do. It has [two decks](https://harbour.example/decks), and **no** bell.\n\n" +
		"### And who else?\n\nI do. Nobody else may.\n"
	for name, want := range map[string][]string{
		"ferry.md":   {"I do.", "It has two decks, and no bell.", "I do.", "Nobody else may."},
		"ferry.html": {"The ferry sails at noon, as it has for forty years.", "She has drawn eleven boats since then."},
	} {
		data := []byte(text)
		if name == "ferry.html" {
			data = []byte(harbour)
		}
		words, from := annotated.Words(name, data), 0
		p := annotated.Page{Path: name, Sum: annotated.Sum(data)}
		for _, w := range want {
			at := words.Next(w, from)
			if at.Length == 0 || at.Start < from {
				t.Fatalf("%s: %q is found at %v, after %d", name, w, at, from)
			}
			from = at.Start + at.Length
			s := annotated.Sentence{Start: at.Start, Length: at.Length, Label: "fact"}
			if got := s.Text(words); got != w {
				t.Errorf("%s: %q is read back as %q", name, w, got)
			}
			p.Sentences = append(p.Sentences, s)
		}
		if err := p.Check(data); err != nil {
			t.Error(err)
		}
		if at := words.Next("Nobody sails at midnight.", 0); at.Length != 0 {
			t.Errorf("%s: words that are not there are found at %v", name, at)
		}
		p.Sentences[0].Start = from
		if p.Check(data) == nil {
			t.Errorf("%s: a sentence outside the page passes", name)
		}
	}
}
