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

// run is a sequence of stops.
type run struct {
	end   int
	dots  int
	marks int // question and exclamation marks
	// spaced says that it is written ". . ." with spaces between.
	spaced bool
}

func (s *scanner) readRun(i int) run {
	t := s.text
	r := run{end: i}
	for r.end < len(t) {
		switch c := t[r.end]; {
		case c == '.':
			r.dots++
			r.end++
		case c == '!' || c == '?':
			r.marks++
			r.end++
		case strings.HasPrefix(t[r.end:], "…"):
			r.dots += 3
			r.end += len("…")
		case c == 0xE2 && r.end == i: // one of the doubled marks
			r.marks++
			r.end += 3
		case c == ' ' && r.dots == 1 && r.end == i+1 && strings.HasPrefix(t[r.end+1:], "…"):
			r.end++
		case (c == ' ' || strings.HasPrefix(t[r.end:], "\u00a0")) && r.dots > 0:
			n := 1
			if c != ' ' {
				n = len("\u00a0")
			}
			if r.end+n < len(t) && t[r.end+n] == '.' && (r.end+n+1 >= len(t) || !isDigit(t[r.end+n+1])) {
				r.spaced = true
				r.end += n
				continue
			}
			return r
		default:
			return r
		}
	}
	return r
}

// closers skips closing quotes and brackets, and footnote marks such as [12].
func (s *scanner) closers(i int) int {
	t := s.text
	for i < len(t) {
		switch c := t[i]; {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == '*' || c == '_':
			i++
			if c == ')' || c == ']' {
				s.depth = max(0, s.depth-1)
			}
		case strings.HasPrefix(t[i:], "”") || strings.HasPrefix(t[i:], "’") || strings.HasPrefix(t[i:], "›"):
			i += 3
		case strings.HasPrefix(t[i:], "»") || strings.HasPrefix(t[i:], "«"):
			i += 2
		case strings.HasPrefix(t[i:], "\u00a0»"):
			i += 4
		case strings.HasPrefix(t[i:], "\u202f»"):
			i += 5
		case strings.HasPrefix(t[i:], " »"):
			i += 3
		case (strings.HasPrefix(t[i:], "“") || strings.HasPrefix(t[i:], "‘")) && closes(t[i+3:]):
			i += 3 // of „ “
		case c == '[':
			j := i + 1
			for j < len(t) && j < i+5 && isDigit(t[j]) {
				j++
			}
			if j == i+1 || j >= len(t) || t[j] != ']' {
				return i
			}
			i = j + 1
		default:
			return i
		}
	}
	return i
}

// closes reports whether a quotation mark that opens in English closes here, as in
// German: nothing that could be quoted comes right after it.
func closes(after string) bool {
	return after == "" || strings.ContainsRune(" \n\u00a0,;:.)–", first(after))
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// inBrackets says that the stop stands in brackets that were opened in the
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

// ends decides by what stands before the run and after the space.
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
	case r.marks > 0 && closed && speechFollows(t[next:]):
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

// glued says that a sentence ends at a run with no space after it, as scraped
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
	if len(rest) > 0 && (rest[0] == '.' || rest[0] == '/' || rest[0] == '_' || rest[0] == '(' || rest[0] == '@') && len(rest) > 1 && rest[1] != ' ' {
		return false
	}
	if after == r.end && isUpper(before[0]) && !s.starter(word) { // Node.Js, Booking.Com
		return false
	}
	return s.starter(word) || len(word) >= 3 && len(before) >= 4 && len(rest) > 0 && rest[0] == ' '
}

// before is the token in front of i, at most 24 bytes, without opening quotes.
func (s *scanner) before(i int) string {
	t := s.text
	b := i
	for b > s.start && i-b < 24 {
		c := t[b-1]
		if c <= ' ' || c == '(' || c == '[' || c == '"' || c == '/' {
			break
		}
		if c >= 0x80 {
			r, n := utf8.DecodeLastRuneInString(t[:b])
			if unicode.IsSpace(r) || strings.ContainsRune("“‘«—–…•⁃▪●", r) {
				break
			}
			b -= n
			continue
		}
		b--
	}
	return t[max(b, s.start):i]
}

// nextWord is the word at the start of s after opening quotes and brackets, and
// whether it can begin a sentence by its first character.
func nextWord(s string) (word string, upper bool) {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune("\"'“‘«„‹([{*_¿¡—–-", r) {
			break
		}
		i += n
		if (r == '—' || r == '–') && strings.HasPrefix(s[i:], " ") {
			i++
		}
	}
	j := i
	for j < len(s) && j-i < 40 {
		r, n := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' && r != '\'' {
			break
		}
		j += n
	}
	word = s[i:j]
	if word == "" {
		r, _ := utf8.DecodeRuneInString(s[i:])
		return "", r == '$' || r == '£' || r == '€' || r == '#' || r == '@' || i > 0 && i < len(s)
	}
	r, _ := utf8.DecodeRuneInString(word)
	return word, !unicode.IsLower(r)
}

// elided reports whether a sentence of Dutch begins with a word that lost its vowel,
// after which the capital comes: "'s Avonds".
func elided(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "'"), "’")
	return len(s) > 2 && strings.IndexByte("stkn", s[0]) >= 0 && s[1] == ' ' && isUpper(s[2])
}

// speechFollows says that a name and a verb of speech come next, so that the
// mark before them ended only the quotation: “Why?” Ada Marsh asked.
func speechFollows(s string) bool {
	for range 4 {
		k := strings.IndexAny(s, " ,.\n")
		if k <= 0 {
			return false
		}
		w := s[:k]
		if speechVerb(w) {
			return true
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || s[k] != ' ' {
			return false
		}
		s = s[k+1:]
	}
	return false
}

// bracketed says that the run stands alone in brackets: [...]
func bracketed(t string, i, end int) bool {
	return i > 0 && end < len(t) && (t[i-1] == '[' || t[i-1] == '(') && (t[end] == ']' || t[end] == ')')
}

func opensQuote(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"")
}

// camel says that a word is a name written with a small first letter: iPhone.
func camel(w string) bool {
	return len(w) > 2 && isLower(w[0]) && isUpper(w[1])
}

func isI(w string) bool {
	return w == "I" || strings.HasPrefix(w, "I'") || strings.HasPrefix(w, "I’")
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }
func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
