// Package quotation finds what stands in quotation marks in the sentences of an article, over several sentences and
// paragraphs where it runs on.
//
// It reads marks and the letters beside them. It knows no words and nobody who speaks; package grammar does.
package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

// Sentence is one sentence and what [Find] found in it. Spans are in bytes of Text.
type Sentence struct {
	Text string
	// First reports whether the sentence opens a paragraph.
	First bool

	// Spans are the stretches in quotation marks, with the marks.
	Spans []content.Span
	// OpenBefore reports whether a quotation from an earlier sentence is open where the sentence begins,
	// OpenAfter whether one is open where it ends.
	OpenBefore, OpenAfter bool
}

// Find finds the quotations of an article. A quotation may run over
// several sentences, and over several paragraphs when each of them opens with a
// mark again; one that is left open at the end of a paragraph and not taken up
// by the next is closed there, unless a later paragraph closes it.
//
// It calls mark for each mark of sentence i, with the byte that it begins at and whether it opens. The places of a
// sentence come in order.
func Find(sentences []Sentence, mark func(i, at int, opens bool)) {
	var q state
	carried := carried(sentences)
	for i := range sentences {
		s := &sentences[i]
		if s.First && !carried[i] {
			q.open = false
		}
		s.OpenBefore = q.open
		q.read(s, func(at int, opens bool) { mark(i, at, opens) })
		s.OpenAfter = q.open
	}
}

// state is what is open where the reading stands.
type state struct {
	open  bool
	start int // of the quotation that is open, in the text of the sentence
}

// read finds the quotations of a sentence, going on with one that is open.
func (q *state) read(s *Sentence, mark func(at int, opens bool)) {
	text := s.Text
	q.start = 0
	for i := next(text, 0); i < len(text); i = next(text, i) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '“', '„', '«':
			q.opens(i, q.open)
			mark(i, true)
		case '”', '»':
			if !q.open && !s.endedBefore(i) && i+n >= len(text)-1 && i > 0 {
				// The opening mark was lost: take the sentence up to here.
				s.Spans = append(s.Spans, content.Span{Start: 0, End: i + n})
			}
			q.closes(s, i+n)
			mark(i, false)
		case '"':
			opening := q.straightOpens(text, i)
			if opening {
				q.opens(i, false)
			} else {
				q.closes(s, i+n)
			}
			mark(i, opening)
		case '‘', '\'', '`':
			if q.open || !singleOpens(text, i, n) {
				break
			}
			// A British single quotation counts when it closes in the sentence.
			if end := singleCloses(text, i+n); end > 0 {
				s.Spans = append(s.Spans, content.Span{Start: i, End: end})
				mark(i, true)
				i = end
				continue
			}
		}
		i += n
	}
	if q.open {
		s.Spans = append(s.Spans, content.Span{Start: q.start, End: len(text)})
	}
}

// next is the first byte from i on with which a quotation mark may begin, or the end of the text.
func next(text string, i int) int {
	for ; i < len(text); i++ {
		switch text[i] {
		case '"', '\'', '`', "“"[0], "«"[0]:
			return i
		}
	}
	return i
}

// opens begins a quotation at i, or goes on with the one that is open.
func (q *state) opens(i int, goesOn bool) {
	if !goesOn {
		q.start = i
	}
	q.open = true
}

// closes ends the quotation that is open, if one is.
func (q *state) closes(s *Sentence, end int) {
	if q.open {
		s.Spans = append(s.Spans, content.Span{Start: q.start, End: end})
	}
	q.open = false
}

// endedBefore reports whether the last quotation found ends before byte i.
func (s *Sentence) endedBefore(i int) bool {
	return len(s.Spans) > 0 && s.Spans[len(s.Spans)-1].End <= i
}

// straightOpens decides what a straight mark does, by the space around it and
// by whether a quotation is open.
func (q *state) straightOpens(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	spaceBefore := i == 0 || unicode.IsSpace(before) || before == '(' || before == '[' || before == '—'
	spaceAfter := i+1 == len(text) || unicode.IsSpace(after)
	switch {
	case q.open:
		// A second opening mark with a space before and a letter after means that the closing one was lost.
		return i > 0 && spaceBefore && !spaceAfter && !unicode.IsPunct(after)
	case spaceAfter:
		return false
	}
	return spaceBefore || !q.open
}

func singleOpens(text string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	return (i == 0 || unicode.IsSpace(before) || before == '(' || before == '—') && unicode.IsLetter(after) && !strings.HasPrefix(text[i+n:], "em ") &&
		!strings.HasPrefix(text[i+n:], "til ")
}

// singleCloses is the end of the single quotation that is open at i, or 0.
func singleCloses(text string, i int) int {
	for k := i; k < len(text); {
		r, n := utf8.DecodeRuneInString(text[k:])
		if r == '’' || r == '\'' {
			next, _ := utf8.DecodeRuneInString(text[k+n:])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				return k + n
			}
		}
		if r == '“' || r == '"' || r == '”' {
			return 0
		}
		k += n
	}
	return 0
}
