package quotation

import (
	"strings"
	"unicode/utf8"
)

// longestQuotation is how many paragraphs may stand between the one that opens a quotation and the one
// that closes it.
const longestQuotation = 8

// carried says of each sentence that opens a paragraph whether a quotation goes on in it without a mark: it was
// opened at the head of a paragraph before and is closed in this one or in one that follows, and no other mark
// stands between. Elsewhere a mark that was left open is closed with its paragraph.
func carried(sentences []Sentence) []bool {
	out := make([]bool, len(sentences))
	open := -1 // the first sentence after the paragraph that is open
	for from := 0; from < len(sentences); {
		to := from + 1
		for to < len(sentences) && !sentences[to].First {
			to++
		}
		b := blockMarks(sentences[from:to])
		if open >= 0 && b.closesFirst {
			for i := open; i <= from; i++ {
				out[i] = sentences[i].First
			}
		}
		switch {
		case b.opensHead:
			open = to
		case b.any || open >= 0 && blocksBetween(sentences, open, to) > longestQuotation:
			open = -1
		}
		from = to
	}
	return out
}

func blocksBetween(sentences []Sentence, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if sentences[i].First {
			n++
		}
	}
	return n
}

// marked is what the double quotation marks of a paragraph do.
type marked struct {
	any         bool
	closesFirst bool // the first mark closes
	opensHead   bool // a mark at the head, or behind a colon, is left open
}

func blockMarks(block []Sentence) marked {
	var m marked
	var q state
	for k := range block {
		text := block[k].Text
		for i := next(text, 0); i < len(text); i = next(text, i+1) {
			opening := false
			switch r, _ := utf8.DecodeRuneInString(text[i:]); r {
			case '“', '„', '«':
				opening = true
			case '”', '»':
			case '"':
				opening = q.straightOpens(text, i)
			default:
				continue
			}
			if !m.any {
				last, _ := utf8.DecodeLastRuneInString(text[:i])
				m.closesFirst = !opening && i > 0 && strings.ContainsRune(".,!?…’'", last)
			}
			m.any, q.open = true, opening
			if opening {
				m.opensHead = k == 0 && i == 0 || strings.HasSuffix(strings.TrimRight(text[:i], " "), ":")
			} else {
				m.opensHead = false
			}
		}
	}
	return m
}
