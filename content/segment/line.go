package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

// newline decides at a line break. An empty line always ends the sentence. A
// single break ends it unless the line was wrapped: the next one goes on with
// a small letter, or the one before is as long as a wrapped line and stops in
// the middle.
func (s *scanner) newline(i int) int {
	t := s.text
	next := s.skipSpace(i)
	if next >= len(t) {
		return len(t)
	}
	if strings.Count(t[i:next], "\n") > 1 || s.list.kind != 0 || bullet(t[next:]) || enumeratorAt(t, next).kind != 0 {
		s.cut(i, next)
		s.list = enumeratorAt(t, s.start)
		return s.start
	}
	if s.wrapped(i, next) {
		return next
	}
	s.cut(i, next)
	return s.start
}

func (s *scanner) wrapped(i, next int) bool {
	t := s.text
	const widest = 200 // no line is wrapped as far out as this
	from := max(0, i-widest)
	lineStart := from + strings.LastIndexByte(t[from:i], '\n') + 1
	if lineStart == from && from > 0 {
		return false
	}
	line := strings.TrimRight(t[max(lineStart, s.start):i], " \t\r")
	if line == "" {
		return false
	}
	if stopped(line) {
		return s.abbreviationBefore(line, next)
	}
	r, _ := utf8.DecodeRuneInString(t[next:])
	rest := t[next:min(len(t), next+200)]
	if k := strings.IndexByte(rest, '\n'); k >= 0 {
		rest = rest[:k]
	}
	if unicode.IsLower(r) {
		return strings.ContainsAny(rest, ".!?") || i-lineStart >= 40
	}
	return i-lineStart >= 50 && i-lineStart <= 100
}

// lineOf reports whether a sentence is the whole of its line.
func lineOf(text string, s content.Span) bool {
	before, after := strings.TrimRight(text[:s.Start], " \t"), strings.TrimLeft(text[s.End:], " \t")
	return (before == "" || strings.HasSuffix(before, "\n")) && (after == "" || after[0] == '\n')
}

// stopped reports whether a line ends with the stop of a sentence.
func stopped(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]»*_")
	if line == "" {
		return false
	}
	return strings.ContainsRune(".!?:", rune(line[len(line)-1])) || strings.HasSuffix(line, "…")
}

// abbreviationBefore reports whether a wrapped line ends with the dot of a title:
// "by Dr.⏎Orr".
func (s *scanner) abbreviationBefore(line string, next int) bool {
	if !strings.HasSuffix(line, ".") || len(line) < 40 {
		return false
	}
	end := strings.LastIndex(s.text[:next], ".")
	word, upper := nextWord(s.text[next:])
	return !upper || s.abbreviated(end, run{end: end + 1, dots: 1}, word, false)
}

func bullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '⁃', '▪', '●':
		return true
	case '-', '*', '–':
		return len(s) > n && s[n] == ' '
	}
	return false
}
