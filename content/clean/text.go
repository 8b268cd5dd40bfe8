// Package clean is the one border for text from outside. What has passed it is
// a [Text]: valid UTF-8 without control characters, invisible characters or
// overrides of the writing direction, and so fit for a terminal.
//
// It does not decode: character sets, character references and JSON escapes
// are decoded by the callers first, because decoding can make control
// characters. It does not wrap, measure or style.
package clean

import (
	"strconv"
	"strings"
)

// Text is outside text that may be shown. Outside this package it is made only
// by [Inline], [Block] and [Visible], by slicing another Text at rune boundaries, or from a constant;
// a test of the repository holds callers to that.
type Text string

// UnmarshalText cleans what a decoder of JSON, TOML or the like has read, so that
// no decoder makes a Text that is not one.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Block(string(b), nil)
	return nil
}

// Counts is how many characters were removed or replaced, by kind.
type Counts struct {
	// Controls are control characters and invalid bytes.
	Controls int `json:"controls"`
	// Bidi are overrides and isolates of the writing direction.
	Bidi int `json:"bidi"`
	// Invisible are zero-width and other characters without a shape.
	Invisible int `json:"invisible"`
}

// Words say what was removed, "2 control characters, 1 direction override"; they are
// empty when nothing was.
func (c *Counts) Words() Text {
	var words []string
	for _, k := range []struct {
		n    int
		what string
	}{{c.Controls, "control character"}, {c.Bidi, "direction override"}, {c.Invisible, "invisible character"}} {
		switch k.n {
		case 0:
		case 1:
			words = append(words, "1 "+k.what)
		default:
			words = append(words, strconv.Itoa(k.n)+" "+k.what+"s")
		}
	}
	return Text(strings.Join(words, ", "))
}

// Add adds o to c.
func (c *Counts) Add(o Counts) {
	c.Controls += o.Controls
	c.Bidi += o.Bidi
	c.Invisible += o.Invisible
}

// Join is the texts one after the other, with something between each two of them.
func Join(all []Text, between Text) Text {
	var out Text
	for i, t := range all {
		if i > 0 {
			out += between
		}
		out += t
	}
	return out
}
