package clean

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Inline cleans text that stands on one line: newlines and tabs become spaces.
// What was removed is added to n, which may be nil.
func Inline(s string, n *Counts) Text { return scrub(s, n, inline) }

// Block cleans text of several lines: newlines stay, tabs become spaces.
func Block(s string, n *Counts) Text { return scrub(s, n, block) }

// Visible cleans text in which every character matters, such as code and the
// targets of links: it is cleaned as by Block, but controls of the writing
// direction are shown, as <U+202E>, and tabs go to the next stop.
func Visible(s string, n *Counts) Text { return scrub(s, n, visible) }

type mode uint8

const (
	inline mode = iota
	block
	visible
)

const (
	// maxMarks is how many marks a base may carry. No script needs more; a
	// few hundred of them cover the lines above and below.
	maxMarks = 8
	// maxJoined is how many joiners there may be in one chain. An emoji has up to
	// four; a chain of a million is one character of a million parts.
	maxJoined = 10
	// tabStop is the distance of tab stops in code.
	tabStop = 4
)

func scrub(s string, n *Counts, m mode) Text {
	if plainASCII(s) == len(s) {
		return Text(s)
	}
	var unused Counts
	if n == nil {
		n = &unused
	}
	c := cleaner{s: s, n: n, mode: m, joiner: -1}
	return c.run()
}

// cleaner goes once over a text. What stays as it is, is copied only when
// something before it was not.
type cleaner struct {
	s    string
	n    *Counts
	mode mode

	out    strings.Builder
	copied int // up to here s is in out, or left out
	// The column that s[counted] comes to stand in, for tab stops.
	column, counted int

	// What was kept last, and what may follow it.
	base     bool // there is something that a mark can stand on
	marks    int  // how many stand on it
	selector bool // the last one selects a variation
	joins    bool // it is a letter, mark or symbol outside ASCII
	joiner   int  // where an undecided joiner or prefix stands, or -1
	size     int  // its length
	chain    int  // how many letters in a row have been joined
}

func (c *cleaner) run() Text {
	for i := 0; i < len(c.s); {
		if b := c.s[i]; 0x20 <= b && b < 0x7f {
			c.unjoin()
			// Outside English a run of ASCII is often one space.
			if i++; i < len(c.s) && c.s[i]-0x20 < 0x5f {
				i += plainASCII(c.s[i:])
			}
			c.base, c.marks, c.selector, c.joins = true, 0, false, false
			continue
		}
		r, size := utf8.DecodeRuneInString(c.s[i:])
		k := classOf(r)
		if r == utf8.RuneError && size == 1 {
			k = control
		}
		if k == plain {
			c.base, c.marks, c.selector, c.joins = true, 0, false, true
			if c.joiner >= 0 {
				c.chain++
			} else {
				c.chain = 0
			}
			c.joiner = -1
		} else {
			c.rune(r, k, i, size)
		}
		i += size
	}
	c.unjoin()
	if c.copied == 0 {
		return Text(c.s)
	}
	c.out.WriteString(c.s[c.copied:])
	return Text(c.out.String())
}

// rune deals with a character that does not simply stay.
func (c *cleaner) rune(r rune, k class, at, size int) {
	switch k {
	case space:
		c.unjoin()
		c.base, c.marks, c.selector, c.joins = true, 0, false, false
	case mark, variation:
		if !c.base || c.marks == maxMarks || k == variation && c.selector {
			c.drop(at, size, &c.n.Invisible)
			return
		}
		c.marks++
		if c.joiner >= 0 {
			c.chain++
		}
		c.selector, c.joins = k == variation, true
		c.joiner = -1
	case join:
		if !c.joins || c.joiner >= 0 || c.chain == maxJoined {
			c.drop(at, size, &c.n.Invisible)
			return
		}
		c.joiner, c.size, c.joins = at, size, false
	case prefix:
		c.unjoin()
		c.joiner, c.size, c.joins = at, size, false
	case tab:
		c.tab(at)
	case breaks:
		c.lineBreak(r, at, size)
	case direction:
		if c.mode != visible {
			c.drop(at, size, &c.n.Bidi)
			return
		}
		c.n.Bidi++
		shown := "<U+" + strings.ToUpper(strconv.FormatInt(0x10000+int64(r), 16)[1:]) + ">"
		c.replace(at, size, shown)
		c.column += len(shown) - 1
	case control:
		c.drop(at, size, &c.n.Controls)
	default:
		c.drop(at, size, &c.n.Invisible)
	}
}

// unjoin leaves out a joiner that turned out to join nothing, or a prefix of
// nothing.
func (c *cleaner) unjoin() {
	if c.joiner >= 0 {
		at := c.joiner
		c.joiner = -1
		c.drop(at, c.size, &c.n.Invisible)
	}
}

func (c *cleaner) drop(at, size int, count *int) {
	c.unjoin()
	c.out.WriteString(c.s[c.copied:at])
	c.copied = at + size
	c.column--
	*count++
}

// replace puts ASCII in the place of what stands there.
func (c *cleaner) replace(at, size int, by string) {
	c.unjoin()
	c.out.WriteString(c.s[c.copied:at])
	c.out.WriteString(by)
	c.copied = at + size
	c.base, c.marks, c.selector, c.joins = true, 0, false, false
}

func (c *cleaner) tab(at int) {
	by := " "
	if c.mode == visible {
		c.column += utf8.RuneCountInString(c.s[c.counted:at])
		by = "    "[:tabStop-c.column%tabStop]
		c.column, c.counted = c.column+len(by), at+1
	}
	c.replace(at, 1, by)
}

// lineBreak makes every kind of line end a newline, or a space where there is
// only one line.
func (c *cleaner) lineBreak(r rune, at, size int) {
	switch r {
	case '\u0085', '\v', '\f':
		c.n.Controls++
	case '\u2028', '\u2029':
		c.n.Invisible++
	}
	switch {
	case r == '\r' && at+1 < len(c.s) && c.s[at+1] == '\n':
		c.replace(at, size, "")
		return
	case c.mode == inline:
		c.replace(at, size, " ")
	case r == '\n':
		c.unjoin()
		c.base, c.marks, c.selector, c.joins = false, 0, false, false
	default:
		c.replace(at, size, "\n")
		c.base = false
	}
	c.column, c.counted = 0, at+size
}

// plainASCII is how many bytes at the beginning of s are printable ASCII.
func plainASCII(s string) int {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := s[i : i+8]
		x := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		del := x ^ 0x7f*ones
		// A top bit is set where a byte is above 7E or below 20.
		if (x|(x-0x20*ones)&^x|(del-ones)&^del)&tops != 0 {
			break
		}
	}
	for i < len(s) && 0x20 <= s[i] && s[i] < 0x7f {
		i++
	}
	return i
}
