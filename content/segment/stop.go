package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stop decides at a run of stops ("." "?!" "…" ". . .") that begins at i
// whether the sentence ends there, and gives the place to read on from.
func (s *scanner) stop(i int) int {
	run := s.readRun(i)
	after := s.closers(run.end)
	t := s.text
	if next := s.skipSpace(after); next > after { // "It rose. [2] Then it fell."
		if n := footnote(t[next:]); n > 0 && (next+n == len(t) || t[next+n] == ' ' || t[next+n] == '\n') {
			after = next + n
		}
	}
	if after >= len(t) {
		return after
	}
	if next, _ := utf8.DecodeRuneInString(t[after:]); !unicode.IsSpace(next) {
		if !s.glued(i, run, after) {
			return after
		}
		s.cut(after, after)
		return s.start
	}
	if nl := strings.IndexByte(t[after:min(len(t), after+4)], '\n'); nl >= 0 && strings.TrimLeft(t[after:after+nl], " \t\r") == "" {
		return after // the newline itself decides
	}
	next := s.skipSpace(after)
	if next >= len(t) {
		return after
	}
	if s.inBrackets(i, after) || !s.ends(i, run, after, next) {
		return after
	}
	if cut, ok := s.enumeratorEnds(i, run); ok {
		if cut > s.start {
			s.cut(cut, cut)
		}
		return after
	}
	s.cut(after, next)
	return s.start
}

// inBrackets reports whether the stop stands in brackets that were opened in the
// middle of the sentence and are closed soon.
func (s *scanner) inBrackets(i, after int) bool {
	if s.depth == 0 || s.opens <= s.start || i-s.opens > 300 {
		return false
	}
	if s.nextClose < after && s.nextClose != len(s.text) {
		if k := strings.IndexAny(s.text[after:], ")]"); k >= 0 {
			s.nextClose = after + k
		} else {
			s.nextClose = len(s.text)
		}
	}
	return s.nextClose < len(s.text) && s.nextClose-after < 300
}

// ends reports whether a sentence ends, by what stands before the run and after the space.
func (s *scanner) ends(i int, r run, after, next int) bool {
	t := s.text
	closed := after > r.end
	word, upper := nextWord(t[next:])
	if !upper && !elided(t[next:]) {
		// A small letter goes on with the sentence, unless it is a name such
		// as iPhone or a list letter.
		return camel(word) && r.marks+r.dots > 0 && !s.abbreviated(i, r, word, closed)
	}
	switch {
	case r.marks > 0 && closed && (speechFollows(t[next:]) || asideFollows(t[next:])):
		return false
	case r.marks > 0:
		return !brandMark(s.before(i), word)
	case r.dots >= 4:
		return true
	case r.dots == 3 || r.spaced:
		if bracketed(t, i, r.end) || r.spaced {
			return false
		}
		return closed || !isI(word)
	case r.dots == 2:
		return true
	}
	return !s.abbreviated(i, r, word, closed)
}

// glued reports whether a sentence ends at a run with no space after it, as scraped
// text has it: "in the morning.The mayor".
func (s *scanner) glued(i int, r run, after int) bool {
	t := s.text
	if r.end-i != 1 || i == 0 {
		return false
	}
	word, upper := nextWord(t[after:])
	if !upper || len(word) == 0 || s.inBrackets(i, after) {
		return false
	}
	before := s.before(i)
	if after > r.end && opensQuote(t[after:]) {
		return true
	}
	if len(before) < 3 || !isLower(before[len(before)-1]) || strings.ContainsAny(before, "./@:\\_#&=") {
		return false
	}
	rest := t[after+len(word):]
	if len(rest) > 1 && strings.IndexByte("./_(@", rest[0]) >= 0 && rest[1] != ' ' {
		return false
	}
	if after == r.end && isUpper(before[0]) && !s.starter(word) { // Node.Js, Booking.Com
		return false
	}
	return s.starter(word) || len(word) >= 3 && len(before) >= 4 && len(rest) > 0 && rest[0] == ' '
}
