// Package wrap breaks text into lines: text goes in, spans of it come out.
//
// A line is broken at spaces, after a dash between words and between ideographs; never inside a
// number, after a hyphen, or between a number and its unit. Only what is wider than a line is cut.
//
// It knows nothing of styles, and it draws nothing: package page lays an article over the spans, and
// package row a row's pieces.
package wrap

import "strings"

// Span is a line, or another stretch of a text, as bytes of it.
type Span struct{ Start, End int }

// Options say how a text is to be broken.
type Options struct {
	// Measure is how the terminal measures text.
	Measure Measure
	// First and Rest are the cells that the first line has and each of the others; none has fewer than 1.
	First, Rest int
	// Hard are the stretches, in order, of which each stays on one line, if it fits on one, with all its
	// spaces. They are not parted from what touches them.
	Hard []Span
	// NoWidow moves a word down to a last line that would be a single short one.
	NoWidow bool
}

// Lines are the lines of text, of which there is always at least one. What lies between two of them is
// spaces and newlines, which no line begins or ends with. A line is too wide only where a
// single character is.
func Lines(text string, o Options) []Span {
	o.First, o.Rest = max(1, o.First), max(1, o.Rest)
	f := filler{options: o, text: text, width: o.First, empty: true, lines: make([]Span, 0, len(text)/o.Rest+2)}
	r := reader{measure: o.Measure, text: text, hard: o.Hard}
	for r.next() {
		f.put(r.atom)
	}
	f.end()
	if o.NoWidow {
		f.widow()
	}
	if len(f.lines) == 0 {
		f.lines = append(f.lines, Span{})
	}
	return f.lines
}

// filler fills lines with atoms.
type filler struct {
	options Options
	text    string
	lines   []Span
	// The line being filled, and where it could be broken: before the last
	// atom that is not glued.
	width                       int
	from, to, cells             int
	breakEnd, breakStart, after int // the end of what stays or 0, the start of what goes, and its cells
	empty                       bool
}

func (f *filler) line(start, end int) {
	f.lines = append(f.lines, Span{start, end})
	f.width = f.options.Rest
}

// end ends the line, if there is something on it.
func (f *filler) end() {
	if !f.empty {
		f.line(f.from, f.to)
	}
}

// put puts an atom on the line, or on the next ones.
func (f *filler) put(a atom) {
	more := a.before + a.cells
	switch {
	case a.newline || f.empty:
	case f.cells+more <= f.width:
		if !a.glued {
			f.breakEnd, f.breakStart, f.after = f.to, a.Start, -a.before
		}
		f.to, f.cells, f.after = a.End, f.cells+more, f.after+more
		return
	case a.glued && f.breakEnd > f.from && f.after+more <= f.options.Rest:
		f.line(f.from, f.breakEnd)
		f.from, f.to, f.cells, f.breakEnd = f.breakStart, a.End, f.after+more, 0
		return
	}
	f.end()
	for a.cells > f.width {
		end := a.Start + f.cut(a)
		f.line(a.Start, end)
		a.cells -= f.options.Measure.Cells(f.text[a.Start:end]) // a word may have megabytes, and is not measured again
		a.Start = end
	}
	f.from, f.to, f.cells, f.breakEnd, f.empty = a.Start, a.End, a.cells, 0, a.Start == a.End
}

// cut is how many bytes of an atom that is too wide stay on its first line: as many as
// fit, or up to where an address may be broken, or to what is hard.
func (f *filler) cut(a atom) int {
	s := f.text[a.Start:a.End]
	n, _ := f.options.Measure.Head(s, f.width)
	if n == 0 {
		n, _ = Cluster(s)
		return n
	}
	soft := 0
	for _, h := range f.options.Hard {
		switch start, end := h.Start-a.Start, h.End-a.Start; {
		case end <= 0 || start >= n:
		case end <= n:
			soft = end
		case start > 0:
			return start
		default:
			return n
		}
	}
	for i := n; i > max(soft, n/2); i-- {
		if divides(s, i) {
			return i
		}
	}
	return n
}

// widow moves a word down when the last line is a single short one.
func (f *filler) widow() {
	n := len(f.lines)
	if n < 2 || f.options.Rest < 30 {
		return
	}
	last, prev := &f.lines[n-1], &f.lines[n-2]
	if last.End-last.Start > f.options.Rest/10 || strings.Contains(f.text[last.Start:last.End], " ") ||
		strings.Contains(f.text[prev.End:last.Start], "\n") || prev.End == last.Start {
		return
	}
	i := strings.LastIndexByte(f.text[prev.Start:prev.End], ' ')
	if i < f.options.Rest/2 || f.options.Measure.Cells(f.text[prev.Start+i+1:last.End]) > f.options.Rest {
		return
	}
	last.Start = prev.Start + i + 1
	prev.End = prev.Start + len(strings.TrimRight(f.text[prev.Start:prev.Start+i], " "))
}
