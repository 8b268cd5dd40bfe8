package shelf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Quote is a sentence of a hit, as it stands in the article.
type Quote struct {
	// Sentence counts from 0.
	Sentence int
	Text     clean.Text
	Label    content.Label
	// Marks are where the words stand that were searched for.
	Marks []content.Span
}

// Quotes are the sentences of a hit. Those of a hit of which only the title has been looked at are
// looked for, and noted in it.
func (s *Shelf) Quotes(h *Hit, q *Query) ([]Quote, error) {
	if len(h.Sentences) == 0 && !h.Titled {
		return nil, nil
	}
	a, _, err := s.Load(h.Key)
	if err != nil {
		return nil, err
	}
	if len(h.Sentences) == 0 {
		line := searchLine(&h.Entry, a)
		found, _ := q.sentences(line, starts(line))
		h.Sentences, h.More = found.Sentences, found.More
	}
	var out []Quote
	for _, n := range h.Sentences {
		if n >= len(a.Document.Sentences) {
			continue // the file was changed by hand
		}
		text := a.Document.SentenceText(a.Document.Sentences[n])
		j, _ := a.Judgement(n)
		out = append(out, Quote{Sentence: n, Text: text, Label: j.Label, Marks: q.marks(string(text))})
	}
	return out, nil
}

// marks are where the terms stand in a text that is not folded.
func (q *Query) marks(text string) []content.Span {
	// places[i] is where in the text the i-th byte of the folded text comes from.
	var folded strings.Builder
	var places []int
	space := true
	for i, r := range text {
		part := fold(norm.NFKD.String(string(r)))
		if unicode.IsSpace(r) {
			if space {
				continue
			}
			part = " "
		}
		space = part == " "
		folded.WriteString(part)
		for len(places) < folded.Len() {
			places = append(places, i)
		}
	}
	var out []content.Span
	b := []byte(folded.String())
	for _, t := range q.Terms {
		for at := index(b, t, 0); at >= 0 && at+len(t) <= len(places); at = index(b, t, at+len(t)) {
			last := places[at+len(t)-1]
			_, size := utf8.DecodeRuneInString(text[last:])
			out = append(out, content.Span{Start: places[at], End: last + size})
		}
	}
	return out
}
