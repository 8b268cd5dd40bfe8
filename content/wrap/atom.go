package wrap

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// atom is text that is not broken: a word, or a part of one that may stand at
// the end of a line.
type atom struct {
	Span
	cells   int
	before  int  // spaces before it
	newline bool // it begins a new line whatever fits
	glued   bool // it belongs to the atom before it
}

// reader reads the atoms of a text, one after the other.
type reader struct {
	measure Measure
	text    string
	hard    []Span // what is still to come
	atom    atom   // the one that was read last
}

// next reads the next atom, and reports whether there is one.
func (r *reader) next() bool {
	s, i, limit := r.text, r.atom.End, r.limit()
	var a atom
	for i < limit && (s[i] == '\n' || space(s, i)) {
		if s[i] == '\n' {
			a.newline = true
		} else {
			a.before++
		}
		i++
	}
	a.Start = i
	for i = word(s, i, limit); i == limit && len(r.hard) > 0; i = word(s, i, limit) {
		i, r.hard = r.hard[0].End, r.hard[1:]
		limit = r.limit()
	}
	a.End = i
	if a.Start == a.End { // only spaces and newlines were left
		return false
	}
	a.cells = r.measure.Cells(s[a.Start:i])
	a.glued = a.before == 1 && !a.newline && a.Start > 1 && glued(s, a.Start-1, s[a.Start:i])
	r.atom = a
	return true
}

// limit is where the next hard stretch begins, or the text ends.
func (r *reader) limit() int {
	if len(r.hard) > 0 {
		return r.hard[0].Start
	}
	return len(r.text)
}

// word is where the word that begins at i may be left, up to a limit.
func word(s string, i, limit int) int {
	for start := i; i < limit && s[i] != '\n' && !space(s, i); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if i < limit && parts(s, r, i, i-n > start) {
			break
		}
	}
	return i
}

// space reports whether a space stands at i by itself, not as the base of a mark.
func space(s string, i int) bool {
	if s[i] != ' ' || i+1 == len(s) || s[i+1] < utf8.RuneSelf {
		return s[i] == ' '
	}
	n, _ := Cluster(s[i:])
	return n == 1
}

// parts reports whether a line may end after r, inside a word. Rest is where the
// word goes on.
func parts(s string, r rune, rest int, inside bool) bool {
	next, _ := utf8.DecodeRuneInString(s[rest:])
	switch {
	case r == '—':
		return inside && (unicode.IsLetter(next) || unicode.IsDigit(next))
	case breakAfter(r):
		return !sticks(next)
	case ideograph(next):
		return !opens(r) && !unicode.IsMark(r) && Snap(s, rest) == rest
	}
	return false
}

// breakAfter reports whether a line may end after r inside a word.
func breakAfter(r rune) bool {
	return ideograph(r) || r == '。' || r == '、' || r == '，' || r == '」'
}

// ideograph reports whether r is written without spaces between words.
func ideograph(r rune) bool {
	return r >= 0x2e80 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r))
}

// sticks reports whether no line begins with r.
func sticks(r rune) bool {
	return unicode.IsPunct(r) && !opens(r) || unicode.IsMark(r) || strings.ContainsRune("ーっッゃゅょャュョぁぃぅぇぉァィゥェォ々〻", r) ||
		r == 0x200d || r >= 0xfe00 && r <= 0xfe0f
}

// opens reports whether no line ends with r.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }

// divides reports whether an address may be broken at i: behind a slash or a hyphen, or before
// what a server is asked.
func divides(s string, i int) bool {
	return i < len(s) && Snap(s, i) == i &&
		(strings.IndexByte("?&#=", s[i]) >= 0 || strings.IndexByte("/-_", s[i-1]) >= 0 && s[i] != '/')
}
