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
// by the next is closed there.
func markQuotes(sentences []Sentence) {
	var q quoteState
	for i := range sentences {
		s := &sentences[i]
		if s.First {
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
}

func (q *quoteState) read(s *Sentence) {
	text := s.Text
	start := 0
	if !q.open {
		start = -1
	}
	tok := 0
	mark := func(at int, open bool) {
		for tok < len(s.Tokens) && s.Tokens[tok].Start < at {
			tok++
		}
		if tok < len(s.Tokens) && s.Tokens[tok].Start == at {
			s.Tokens[tok].Open, s.Tokens[tok].Close = open, !open
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c != '"' && c != 0xE2 && c != 0xC2 && c != '\'' && c != '`' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '“' || r == '„' || r == '«':
			if !q.open {
				start = i
			}
			q.open, q.curly = true, true
			mark(i, true)
		case r == '”' || r == '»':
			if q.open {
				s.Quotes = append(s.Quotes, content.Span{Start: max(start, 0), End: i + n})
			} else if i > 0 {
				// The opening mark was lost: take the sentence up to here.
				if !s.hasQuoteBefore(i) && i+n >= len(text)-1 {
					s.Quotes = append(s.Quotes, content.Span{Start: 0, End: i + n})
				}
			}
			q.open, start = false, -1
			mark(i, false)
		case r == '"':
			opening := q.straightOpens(text, i)
			if opening {
				start = i
				q.open, q.curly = true, false
			} else {
				if q.open {
					s.Quotes = append(s.Quotes, content.Span{Start: max(start, 0), End: i + n})
				}
				q.open, start = false, -1
			}
			mark(i, opening)
		case (r == '‘' || r == '\'' || r == '`') && !q.open && singleOpens(text, i, n):
			// A British single quotation counts when it closes in the sentence.
			if end := singleCloses(text, i+n); end > 0 {
				s.Quotes = append(s.Quotes, content.Span{Start: i, End: end})
				mark(i, true)
				i = end
				continue
			}
		}
		i += n
	}
	if q.open {
		s.Quotes = append(s.Quotes, content.Span{Start: max(start, 0), End: len(text)})
	}
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
	return (i == 0 || unicode.IsSpace(before) || before == '(' || before == '—') && unicode.IsLetter(after) && !strings.HasPrefix(text[i+n:], "em ") && !strings.HasPrefix(text[i+n:], "til ")
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
