package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

// markQuotes finds the quotations of an article. A quotation may run over
// several sentences, and over several paragraphs when each of them opens with a
// mark again; one that is left open at the end of a paragraph and not taken up
// by the next is closed there, unless a later paragraph closes it.
func markQuotes(sentences []Sentence) {
	var q quoteState
	carried := carried(sentences)
	for i := range sentences {
		s := &sentences[i]
		if s.First && !carried[i] {
			q.open = false
		}
		s.OpenBefore = q.open
		q.read(s)
		s.OpenAfter = q.open
		s.QuoteShare = quoteShare(s)
	}
}

type quoteState struct {
	open  bool
	curly bool // opened with a typographic mark
	start int  // of the quotation that is open, in the text of the sentence
}

// read finds the quotations of a sentence, going on with one that is open.
func (q *quoteState) read(s *Sentence) {
	text := s.Text
	q.start = 0
	marks := s.markQuote()
	for i := 0; i < len(text); {
		c := text[i]
		if c != '"' && c != 0xE2 && c != 0xC2 && c != '\'' && c != '`' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '“', '„', '«':
			q.opens(i, q.open)
			q.curly = true
			marks(i, true)
		case '”', '»':
			if !q.open && !s.hasQuoteBefore(i) && i+n >= len(text)-1 && i > 0 {
				// The opening mark was lost: take the sentence up to here.
				s.Quotes = append(s.Quotes, content.Span{Start: 0, End: i + n})
			}
			q.closes(s, i+n)
			marks(i, false)
		case '"':
			opening := q.straightOpens(text, i)
			if opening {
				q.opens(i, false)
				q.curly = false
			} else {
				q.closes(s, i+n)
			}
			marks(i, opening)
		case '‘', '\'', '`':
			if q.open || !singleOpens(text, i, n) {
				break
			}
			// A British single quotation counts when it closes in the sentence.
			if end := singleCloses(text, i+n); end > 0 {
				s.Quotes = append(s.Quotes, content.Span{Start: i, End: end})
				marks(i, true)
				i = end
				continue
			}
		}
		i += n
	}
	if q.open {
		s.Quotes = append(s.Quotes, content.Span{Start: q.start, End: len(text)})
	}
	s.markQuoted()
}

// opens begins a quotation at i, or goes on with the one that is open.
func (q *quoteState) opens(i int, goesOn bool) {
	if !goesOn {
		q.start = i
	}
	q.open = true
}

// closes ends the quotation that is open, if one is.
func (q *quoteState) closes(s *Sentence, end int) {
	if q.open {
		s.Quotes = append(s.Quotes, content.Span{Start: q.start, End: end})
	}
	q.open = false
}

// markQuote marks the token at a place as one that opens or closes a quotation. The
// places come in order.
func (s *Sentence) markQuote() func(at int, open bool) {
	k := 0
	return func(at int, open bool) {
		for k < len(s.Tokens) && s.Tokens[k].Start < at {
			k++
		}
		if k < len(s.Tokens) && s.Tokens[k].Start == at {
			s.Tokens[k].Open, s.Tokens[k].Close = open, !open
		}
	}
}

// markQuoted marks the tokens that stand in the quotations.
func (s *Sentence) markQuoted() {
	k := 0
	for t := range s.Tokens {
		tk := &s.Tokens[t]
		for k < len(s.Quotes) && s.Quotes[k].End <= tk.Start {
			k++
		}
		if k < len(s.Quotes) && tk.Start >= s.Quotes[k].Start {
			tk.Quoted = true
		}
	}
}

func (s *Sentence) hasQuoteBefore(i int) bool {
	return len(s.Quotes) > 0 && s.Quotes[len(s.Quotes)-1].End <= i
}

// straightOpens decides what a straight mark does, by the space around it and
// by whether a quotation is open.
func (q *quoteState) straightOpens(text string, i int) bool {
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

func quoteShare(s *Sentence) float32 {
	in, all := 0, 0
	for i := range s.Tokens {
		if s.Tokens[i].Word {
			all++
			if s.Tokens[i].Quoted {
				in++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float32(in) / float32(all)
}
