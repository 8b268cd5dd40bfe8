package model

import (
	"math"
	"slices"
	"strings"
)

// read fills s from its text, following the quotation marks. Marks left open do
// not reach into the next block, whose own opening mark opens them again.
func (e *encoder) read(text string, first bool, s *sentence) {
	e.tokens = scan(text, e.tokens[:0])
	tokens := e.tokens
	f := &s.features
	n := len(tokens)
	if first {
		e.resumed = e.quoted && n > 0 && (text[tokens[0].start] == '"' || strings.HasPrefix(text[tokens[0].start:], "“"))
		e.quoted = false
	}
	s.quoted, s.resumed = e.quoted, e.resumed
	f[atResumed] = truth(e.resumed)
	f[atOpen] = truth(e.quoted)
	s.rows, s.marks = e.take(s.rows, n+1), e.take(s.marks, n+1)
	start, quoted, words, known := true, 0, 0, 0
	for _, t := range tokens {
		w := text[t.start:t.end]
		in := e.follow(w)
		row, mark := e.row(w), shape(w)
		if start {
			mark += shapes / 2
		}
		if in {
			mark += shapes
			quoted++
		}
		if isWord(w) {
			start = false
			words++
			if slices.Contains(e.title, row) {
				known++
			}
		}
		s.rows, s.marks = append(s.rows, row), append(s.marks, mark)
	}
	f[atLeft] = truth(e.quoted)
	f[atQuoted] = share(quoted, n)
	f[atTitle] = share(known, words)
	f[atLength] = float32(math.Log1p(float64(n)) / 4)
	f[atStop] = truth(n > 0 && stops(text[:tokens[n-1].end]))
	f[atQuestion] = truth(strings.Contains(text, "?"))
	f[atDigit] = truth(strings.ContainsAny(text, "0123456789"))
	s.crop()
}

// take is room for n numbers: what there is, or a new piece.
func (e *encoder) take(room []int, n int) []int {
	const piece = 4096
	if cap(room) >= n {
		return room[:0]
	}
	if len(e.room) < n {
		e.room = make([]int, max(n, piece))
	}
	room, e.room = e.room[:0:n], e.room[n:]
	return room
}

// follow moves the state of the quotation over one token and reports whether the
// token belongs to quoted words, the marks themselves included.
func (e *encoder) follow(w string) bool {
	before := e.quoted
	switch w {
	case "“":
		e.quoted = true
	case "”":
		e.quoted = false
	case "\"":
		e.quoted = !before
	default:
		return before
	}
	return true
}

// crop keeps the first and last tokens of a very long sentence, and gives an
// empty one a token to stand on.
func (s *sentence) crop() {
	if len(s.rows) == 0 {
		s.rows, s.marks = append(s.rows, 1), append(s.marks, 4)
	}
	if n := len(s.rows); n > longest {
		tail := n - (longest - head)
		s.rows = append(s.rows[:head], s.rows[tail:]...)
		s.marks = append(s.marks[:head], s.marks[tail:]...)
	}
}

func share(part, whole int) float32 {
	return float32(float64(part) / float64(max(1, whole)))
}

// stops reports whether s ends with a mark that ends sentences.
func stops(s string) bool {
	for _, end := range []string{".", "!", "?", "”", "\"", "'", "’", ")"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
