package extract

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// Whatever part of a sentence is shown again beside it is left out, and nothing else is.
func TestEveryPartOfASentenceMayBeAPullQuote(t *testing.T) {
	const sentence = "Nobody asked why the old pier at Ostby was closed on Monday, and no boat came in."
	words := strings.Fields(sentence)
	for i := range words {
		for j := i + 6; j <= len(words); j++ {
			if quote := strings.Join(words[i:j], " "); !pulled(quote, sentence) {
				t.Errorf("%q stays", quote)
			}
		}
	}
	for quote, want := range map[string]bool{
		"dy asked why the old pier at Ostby was clo":        true, // what was cut out of its words
		"Nobody asked why the old quay at Ostby was closed": false,
		"six words that are not there":                      false,
	} {
		if pulled(quote, sentence) != want {
			t.Errorf("%q, pulled %v", quote, !want)
		}
	}
}

func pulled(quote, from string) bool {
	pieces := []piece{
		newPiece(content.Block{Kind: content.Paragraph, Text: clean.Inline(quote, nil)}),
		newPiece(content.Block{Kind: content.Paragraph, Text: clean.Inline(from, nil)}),
	}
	pullQuotes(pieces)
	return pieces[0].reason == boilerplate.PullQuote
}
