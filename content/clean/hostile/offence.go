package hostile

import (
	"fmt"
	"unicode/utf8"
)

// Offence says what is wrong with text that is to be shown as it is, or gives
// "": an escape or another control, invalid UTF-8, a character that is not seen or
// turns the writing direction, too many marks on one base. It is written
// without a look at the cleaner.
func Offence(s string) string {
	marks := 0
	before := '\n'
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return fmt.Sprintf("invalid byte %#x at %d: %+q", s[i], i, around(s, i))
		}
		if forbidden(r) {
			return fmt.Sprintf("%U at %d: %+q", r, i, around(s, i))
		}
		if isMark(r) {
			if marks++; marks > 8 {
				return fmt.Sprintf("more than 8 marks at %d: %+q", i, around(s, i))
			}
		} else if r != 0x200c && r != 0x200d {
			marks = 0
		}
		if selects(r) && selects(before) {
			return fmt.Sprintf("selectors in a row at %d: %+q", i, around(s, i))
		}
		if before == 0x200c || before == 0x200d {
			if r < 0x80 || r == 0x200c || r == 0x200d {
				return fmt.Sprintf("a joiner that joins nothing at %d: %+q", i, around(s, i))
			}
		}
		if (r == 0x200c || r == 0x200d) && before < 0x80 {
			return fmt.Sprintf("a joiner after ASCII at %d: %+q", i, around(s, i))
		}
		before = r
		i += size
	}
	return ""
}

func forbidden(r rune) bool {
	for _, span := range [...][2]rune{
		{0x00, 0x09},
		{0x0b, 0x1f},
		{0x7f, 0x9f},
		{0xad, 0xad},
		{0x34f, 0x34f},
		{0x600, 0x605},
		{0x61c, 0x61c},
		{0x6dd, 0x6dd},
		{0x70f, 0x70f},
		{0x890, 0x891},
		{0x8e2, 0x8e2},
		{0x180e, 0x180e},
		{0x200b, 0x200b},
		{0x200e, 0x200f},
		{0x2028, 0x202e},
		{0x2060, 0x2064},
		{0x2066, 0x206f},
		{0xe000, 0xf8ff},
		{0xfdd0, 0xfdef},
		{0x115f, 0x1160},
		{0x3164, 0x3164},
		{0xffa0, 0xffa0},
		{0xfeff, 0xfeff},
		{0xfff9, 0xfffb},
		{0x110bd, 0x110bd},
		{0x110cd, 0x110cd},
		{0x13430, 0x1343f},
		{0x1bca0, 0x1bca3},
		{0x1d173, 0x1d17a},
		{0xe0000, 0xe007f},
		{0xf0000, 0x10ffff},
	} {
		if span[0] <= r && r <= span[1] {
			return true
		}
	}
	return r&0xfffe == 0xfffe
}

// selects reports whether a character selects a form of the one before it.
func selects(r rune) bool { return 0xfe00 <= r && r < 0xfe10 || 0xe0100 <= r && r < 0xe01f0 }

// isMark knows the marks that the payloads use.
func isMark(r rune) bool {
	return 0x300 <= r && r < 0x370 || r == 0x483 || 0x1ab0 <= r && r < 0x1b00 || 0x484 <= r && r < 0x48a || 0x1dc0 <= r && r < 0x1e00 ||
		0x20d0 <= r && r < 0x2100 ||
		0xfe00 <= r && r < 0xfe10 || 0xfe20 <= r && r < 0xfe30 || r == 0xe47 || r == 0xf71
}

func around(s string, at int) string { return s[max(0, at-30):min(len(s), at+30)] }
