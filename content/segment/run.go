package segment

import "strings"

// run is a sequence of stops.
type run struct {
	end   int
	dots  int
	marks int // question and exclamation marks
	// spaced reports whether it is written ". . ." with spaces between.
	spaced bool
}

// dot reports whether the run that begins at i is a single dot.
func (r run) dot(i int) bool { return r.dots == 1 && r.marks == 0 && r.end-i == 1 }

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

// bracketed reports whether the run stands alone in brackets: [...]
func bracketed(t string, i, end int) bool {
	return i > 0 && end < len(t) && (t[i-1] == '[' || t[i-1] == '(') && (t[end] == ']' || t[end] == ')')
}
