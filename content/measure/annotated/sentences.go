package annotated

import (
	"path"
	"strings"

	"github.com/standfirst/standfirst/content/markdown"
)

// Sentence is a sentence of a page with what a reader called it.
type Sentence struct {
	// Block numbers the paragraph or list item that it stands in, from 0.
	Block int `json:"block"`
	// Start and Length count code points of the page's [Words].
	Start  int `json:"start"`
	Length int `json:"length"`
	// Label is "fact", "opinion", "attributed", "prediction", or "none" for what is not text of
	// the body; Accept are others that could be defended.
	Label  string   `json:"label"`
	Accept []string `json:"accept,omitempty"`
	// Speaker says an attributed sentence, Via carries it; "unnamed" is an answer.
	Speaker string `json:"speaker,omitempty"`
	Via     string `json:"via,omitempty"`
}

// Words are the letters that sentences of a file are placed in: those of a page's text, or of
// a Markdown file as it is read, without its marks.
func Words(name string, data []byte) *Letters {
	if e := path.Ext(name); e != ".md" && e != ".markdown" {
		return Text(data)
	}
	_, rest := markdown.Front(decoded(data))
	var b strings.Builder
	blocks := markdown.Parse(rest, nil)
	for i := range blocks {
		b.WriteString(string(blocks[i].Text) + "\n")
	}
	return Of(b.String())
}

// Next places a text that stands in the letters in one piece, in its first place from a start
// on, or else in its first place at all. It is the zero Span when the text is not there so.
func (l *Letters) Next(text string, from int) Span {
	want := fold(Of(text).runes)
	if len(want) == 0 || len(want) > len(l.runes) {
		return Span{}
	}
	all := fold(l.runes)
	from = min(max(from, 0), len(all))
	if i := index(all[from:], want); i >= 0 {
		return Span{Start: from + i, Length: len(want)}
	}
	if i := index(all, want); i >= 0 {
		return Span{Start: i, Length: len(want)}
	}
	return Span{}
}

// Text is the sentence as the page's words have it, or empty when it lies outside.
func (s *Sentence) Text(words *Letters) string {
	return words.Part(Span{Start: s.Start, Length: s.Length})
}
