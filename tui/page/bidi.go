package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"github.com/standfirst/standfirst/styles"
)

// Text that runs from right to left (Unicode's UAX #9): a paragraph that begins with it
// stands at the right edge, and its lines are put in the order in which they are seen,
// for terminals that show characters in the order in which they come.

// direction is which way stretches of a text run.
type direction struct {
	rtl    bool   // the paragraph as a whole
	ends   []int  // of the stretches, in bytes
	levels []int8 // of the stretches: odd ones run from right to left
}

// directed is how a text runs, or nil when all of it runs from left to right.
func directed(text string) *direction {
	if !strings.ContainsFunc(text, rightToLeft) {
		return nil
	}
	text = strings.ReplaceAll(text, "\n", " ") // a paragraph's end, for Unicode
	var p bidi.Paragraph
	if n, err := p.SetString(text); err != nil || n != len(text) {
		return nil
	}
	order, err := p.Order()
	if err != nil {
		return nil
	}
	d := &direction{rtl: !firstStrong(text)}
	at := 0
	for i := range order.NumRuns() { // in the order in which they come
		r := order.Run(i)
		s := r.String()
		level := int8(0)
		switch {
		case r.Direction() == bidi.RightToLeft:
			level = 1
		case d.rtl, number(s) && i > 0 && i+1 < order.NumRuns():
			level = 2 // within what runs from right to left
		}
		at += len(s)
		d.ends, d.levels = append(d.ends, at), append(d.levels, level)
	}
	if at != len(text) {
		return nil
	}
	return d
}

// rightToLeft reports whether a letter is of a script that runs from right to left.
func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// firstStrong reports whether the first letter of a text runs from left to right.
func firstStrong(text string) bool {
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return true
		case bidi.R, bidi.AL:
			return false
		}
	}
	return true
}

// number reports whether a text has no letters.
func number(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) }

// visual puts the segs of a line in the order in which they are seen; those that are no
// text of the block stay where they are. Text that stands at an offset of the block begins
// the text that d tells of. What runs from right to left becomes a seg a character.
func (d *direction) visual(segs []seg, offset int) []seg {
	var pieces []seg
	var levels []int8
	for _, s := range segs {
		for s.text != "" {
			i, found := slices.BinarySearch(d.ends, s.at-offset)
			if found {
				i++
			}
			if i >= len(d.ends) {
				return segs
			}
			n := min(len(s.text), d.ends[i]-(s.at-offset))
			if d.levels[i] == 1 {
				n, _ = cluster(s.text)
			}
			piece := seg{s.text[:n], s.at, s.style, s.link}
			if d.levels[i] == 1 {
				piece.text = mirrored(piece.text)
			}
			pieces, levels = append(pieces, piece), append(levels, d.levels[i])
			s.text, s.at = s.text[n:], s.at+n
		}
	}
	for level := int8(2); level > 0; level-- { // rule L2
		for i := 0; i < len(pieces); i++ {
			j := i
			for j < len(pieces) && levels[j] >= level {
				j++
			}
			slices.Reverse(pieces[i:j])
			slices.Reverse(levels[i:j])
			i = max(i, j)
		}
	}
	return pieces
}

// mirrored is a character as it is seen in text that runs from right to left: brackets
// point the other way.
func mirrored(s string) string {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) {
		if p, _ := bidi.LookupRune(r); p.IsBracket() {
			if m := bidi.ReverseString(s); len(m) == n {
				return m
			}
		}
	}
	return s
}

// rightAligned puts a line at the right edge of what is left of a width.
func rightAligned(l line, width int) line {
	if n := width - l.cells; n > 0 {
		l.segs = append([]seg{{strings.Repeat(" ", n), -1, styles.Style{}, ""}}, l.segs...)
		l.cells = width
	}
	return l
}
