package screen

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func plain(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, Forbidden)
}

// Forbidden reports whether a character has no place on the screen: it is
// invisible, turns the direction of writing, or means something else to everybody.
func Forbidden(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0, r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e,
		r == 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r >= 0x600 && r <= 0x605, r == 0x6dd, r == 0x70f, r == 0x890, r == 0x891, r == 0x8e2, r == 0x110bd, r == 0x110cd, // hide what follows
		r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a, r >= 0x13430 && r <= 0x1343f,
		r == 0x3164, r == 0x115f, r == 0x1160, r == 0xffa0, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb,
		r >= 0xe0000 && r <= 0xe0fff,             // tags, and variation selectors without a use here
		r >= 0xe000 && r <= 0xf8ff, r >= 0xf0000, // private use
		r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe, // noncharacters
		r >= 0xd800 && r <= 0xdfff, r > unicode.MaxRune: // not characters at all
		return true
	}
	return false
}

// textRule holds the rules that need more than one character.
type textRule struct {
	base  rune
	marks int
	join  bool // the last character was a joiner
	chain int  // joiners since a character that was not joined
}

func (t *textRule) reset() { *t = textRule{} }

// The most combining marks that a character may carry, and the most joiners
// that a chain of characters may have.
const (
	marksMost   = 8
	joinersMost = 10
)

func (t *textRule) check(r rune) string {
	joined := t.join
	t.join = false
	switch {
	case Forbidden(r):
		return fmt.Sprintf("forbidden character %U", r)
	case r == 0x200c || r == 0x200d:
		t.join = true
		if t.chain++; t.chain > joinersMost {
			return fmt.Sprintf("%d joiners in a chain", t.chain)
		}
		if t.base < 0x80 {
			return fmt.Sprintf("joiner %U behind %U", r, t.base)
		}
	case unicode.Is(unicode.M, r), r >= 0x1ab0 && r < 0x1b00:
		if t.marks++; t.marks > marksMost {
			return fmt.Sprintf("%d combining marks on %U", t.marks, t.base)
		}
	default:
		t.base, t.marks = r, 0
		if !joined {
			t.chain = 0
		}
		if joined && r < 0x80 {
			return fmt.Sprintf("joiner before %U", r)
		}
	}
	return ""
}
