package model

import "math"

// read fills s from its tokens, following the quotation marks. Marks left open do
// not reach into the next block, whose own opening mark opens them again.
func (e *encoder) read(tokens []token, first bool, s *sentence) {
	f := &s.features
	n := len(tokens)
	if first {
		e.resumed = e.quoted && n > 0 && tokens[0].is&(isOpening|isStraight) != 0
		e.quoted = false
	}
	s.quoted, s.resumed = e.quoted, e.resumed
	f[atResumed] = truth(e.resumed)
	f[atOpen] = truth(e.quoted)
	s.rows, s.marks = e.take(s.rows, n+1), e.take(s.marks, n+1)
	start, quoted, words, known := true, 0, 0, 0
	var all is
	for k := range tokens {
		t := &tokens[k]
		all |= t.is
		in := e.follow(t.is)
		mark := int(t.shape)
		if start {
			mark += shapes / 2
		}
		if in {
			mark += shapes
			quoted++
		}
		if t.is&isWord != 0 {
			start = false
			words++
			if t.is&isTitled != 0 {
				known++
			}
		}
		s.rows, s.marks = append(s.rows, int(t.row)), append(s.marks, mark)
	}
	f[atLeft] = truth(e.quoted)
	f[atQuoted] = share(quoted, n)
	f[atTitle] = share(known, words)
	f[atLength] = float32(math.Log1p(float64(n)) / 4)
	f[atStop] = truth(n > 0 && tokens[n-1].is&isStop != 0)
	f[atQuestion] = truth(all&isQuestion != 0)
	f[atDigit] = truth(all&isDigit != 0)
	s.crop()
}

// take is room for n numbers: what there is, or a new piece.
func (e *encoder) take(room []int, n int) []int {
	const piece = 4096
	if cap(room) >= n {
		return room[:0]
	}
	if len(e.room) < n {
		e.allRoom = make([]int, max(n, piece, 2*len(e.allRoom)))
		e.room = e.allRoom
	}
	room, e.room = e.room[:0:n], e.room[n:]
	return room
}

// follow moves the state of the quotation over one token and reports whether the
// token belongs to quoted words, the marks themselves included.
func (e *encoder) follow(t is) bool {
	before := e.quoted
	switch t & (isOpening | isClosing | isStraight) {
	case isOpening:
		e.quoted = true
	case isClosing:
		e.quoted = false
	case isStraight:
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
