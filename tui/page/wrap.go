package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// span is a line of wrapped text, as bytes of it.
type span struct{ start, end int }

// atom is text that is not broken: a word, or a part of one that may stand at
// the end of a line.
type atom struct {
	start, end int
	cells      int
	before     int  // spaces before it
	newline    bool // it begins a new line whatever fits
	glued      bool // it belongs to the atom before it
}

// wrap breaks text into lines of at most width cells. Lines are broken at
// spaces, after a dash between words and between ideographs; never inside a
// number, after a hyphen, or between a number and its unit. Only a word wider
// than the line is cut.
func (m measure) wrap(s string, width int) []span {
	width = max(width, 1)
	w := wrapper{m: m, s: s, width: width, lines: make([]span, 0, len(s)/width+2)}
	w.start(0)
	for at := 0; at < len(s); {
		a := m.atom(s, at)
		at = a.end
		if a.start == a.end { // only spaces and newlines were left
			break
		}
		w.put(a)
	}
	w.flush()
	w.widow()
	if len(w.lines) == 0 {
		w.lines = append(w.lines, span{0, 0})
	}
	return w.lines
}

type wrapper struct {
	m     measure
	s     string
	width int
	lines []span
	// The line being filled, and where it could be broken: before the last
	// atom that is not glued.
	from, to, cells             int
	breakEnd, breakStart, after int // the end of what stays, the start of what goes, and its cells
	empty                       bool
}

func (w *wrapper) start(at int) {
	w.from, w.to, w.cells, w.empty = at, at, 0, true
	w.breakEnd = -1
}

func (w *wrapper) flush() {
	if !w.empty {
		w.lines = append(w.lines, span{w.from, w.to})
	}
}

func (w *wrapper) put(a atom) {
	switch {
	case a.newline:
		w.flush()
		w.start(a.start)
	case w.empty:
		w.start(a.start)
	case w.cells+a.before+a.cells > w.width:
		if a.glued && w.breakEnd > w.from && w.after+a.before+a.cells <= w.width {
			w.lines = append(w.lines, span{w.from, w.breakEnd})
			start, cells := w.breakStart, w.after
			w.start(start)
			w.to, w.cells, w.empty = a.end, cells+a.before+a.cells, false
			return
		}
		w.flush()
		w.start(a.start)
	default:
		if !a.glued {
			w.breakEnd, w.breakStart, w.after = w.to, a.start, -a.before
		}
		w.after += a.before + a.cells
		w.to, w.cells = a.end, w.cells+a.before+a.cells
		return
	}
	// The atom begins a line.
	for a.cells > w.width {
		n := w.cut(a)
		w.lines = append(w.lines, span{a.start, a.start + n})
		a.start += n
		a.cells = w.m.cells(w.s[a.start:a.end])
		w.start(a.start)
		if a.start == a.end {
			return
		}
	}
	w.from, w.to, w.cells, w.empty = a.start, a.end, a.cells, false
}

// cut is how many bytes of a word that is too wide stay on its first line:
// as many as fit, or up to a sign in it at which an address may be broken.
func (w *wrapper) cut(a atom) int {
	n, _ := w.m.head(w.s[a.start:a.end], w.width)
	if n == 0 {
		n, _ = cluster(w.s[a.start:a.end])
		return n
	}
	if i := strings.LastIndexAny(w.s[a.start:a.start+n], "/?&=_-"); i > n/2 && n < a.end-a.start {
		return i + 1
	}
	return n
}

// widow moves a word down when the last line is a single short one.
func (w *wrapper) widow() {
	n := len(w.lines)
	if n < 2 || w.width < 30 {
		return
	}
	last, prev := w.lines[n-1], w.lines[n-2]
	if last.end-last.start > w.width/10 || strings.Contains(w.s[last.start:last.end], " ") ||
		strings.Contains(w.s[prev.end:last.start], "\n") || prev.end == last.start {
		return
	}
	i := strings.LastIndexByte(w.s[prev.start:prev.end], ' ')
	if i < w.width/2 || w.m.cells(w.s[prev.start+i+1:last.end]) > w.width {
		return
	}
	w.lines[n-1].start = prev.start + i + 1
	w.lines[n-2].end = prev.start + len(strings.TrimRight(w.s[prev.start:prev.start+i], " "))
}

// atom reads the next one.
func (m measure) atom(s string, at int) atom {
	var a atom
	i := at
	for i < len(s) && (s[i] == '\n' || space(s, i)) {
		if s[i] == '\n' {
			a.newline = true
		} else {
			a.before++
		}
		i++
	}
	a.start = i
	for i < len(s) && s[i] != '\n' && !space(s, i) {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if i < len(s) && parts(s, r, i, i-n > a.start) {
			break
		}
	}
	a.end = i
	a.cells = m.cells(s[a.start:i])
	if a.before == 1 && !a.newline && a.start > 1 && a.end > a.start {
		a.glued = glued(s, a.start-1, s[a.start:a.end])
	}
	return a
}

// glued reports whether a word is not parted from the one before the space: a short
// unit after a number, a spaced dash, a name after a short title.
func glued(s string, space int, word string) bool {
	switch word {
	case "–", "—", "-":
		return true
	}
	c := s[space-1]
	if c >= '0' && c <= '9' && len(word) <= 4 && word[0] != '(' {
		return unit(word)
	}
	if c != '.' {
		return false
	}
	from := space - 1
	for from > 0 && space-from < 5 && s[from-1] != ' ' && s[from-1] != '\n' {
		from--
	}
	switch s[from:space] {
	case "St.", "No.", "p.", "pp.":
		return true
	}
	return words.ShortTitles()[strings.ToLower(s[from:space-1])]
}

func unit(word string) bool {
	switch strings.TrimRight(word, ".,;:!?)") {
	case "%", "km", "kg", "cm", "mm", "m", "g", "mg", "kW", "MW", "GW", "GB", "MB", "mph", "km/h", "bn", "m2", "°C", "°F", "am", "pm", "a.m", "p.m", "EUR",
		"USD", "€", "ha":
		return true
	}
	return false
}

// space reports whether a space stands at i by itself, not as the base of a mark.
func space(s string, i int) bool {
	if s[i] != ' ' || i+1 == len(s) || s[i+1] < utf8.RuneSelf {
		return s[i] == ' '
	}
	n, _ := cluster(s[i:])
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
		return !opens(r) && !unicode.IsMark(r) && snap(s, rest) == rest
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
