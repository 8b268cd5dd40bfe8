package clean

import "unicode"

// class is what is done with a character.
type class uint8

const (
	// plain stays.
	plain class = iota
	// space stays, and joins nothing.
	space
	// mark stands on what is before it.
	mark
	// variation selects a form of what is before it, as a mark does; a second
	// one selects nothing and could only carry hidden data.
	variation
	// join is a joiner or its opposite: it stays between letters that it may
	// join.
	join
	// prefix is a letter that is written on top of the one after it, and stays
	// before one.
	prefix
	tab
	breaks
	// direction overrides, embeds, isolates or marks the writing direction.
	direction
	control
	// unseen has no shape of its own, or one that nobody has agreed on: zero
	// width, tags, fillers, private use, noncharacters, and the signs that
	// enclose the number after them, which take up its cells and so hide it.
	unseen
)

// classOf finds the common scripts by their ranges, which is several times
// faster than asking the tables, and asks the tables for the rest.
func classOf(r rune) class {
	switch {
	case r < 0xa0:
		return classOfASCII(r)
	case r < 0x300:
		switch r {
		case 0xa0:
			return space
		case 0xad:
			return unseen
		}
		return plain
	case 0x370 <= r && r < 0x483, 0x48a <= r && r < 0x530, // Greek, Cyrillic
		0x5d0 <= r && r < 0x5eb, 0x620 <= r && r < 0x64b, 0x671 <= r && r < 0x6d6, // Hebrew, Arabic
		0x904 <= r && r < 0x93a, 0xe01 <= r && r < 0xe31, // Devanagari, Thai
		0x2010 <= r && r < 0x2028, 0x2030 <= r && r < 0x205f, // punctuation
		0x20a0 <= r && r < 0x20d0, 0x2100 <= r && r < 0x2c00, // currencies, symbols
		0x3041 <= r && r < 0x3097, 0x30a0 <= r && r < 0x3100, // kana
		0x3400 <= r && r < 0xa48d, 0xac00 <= r && r < 0xd7a4, // Han, Hangul
		0xff01 <= r && r < 0xffa0, 0x1f300 <= r && r < 0x1fb00: // full width, emoji
		return plain
	}
	return classOfRare(r)
}

func classOfASCII(r rune) class {
	switch {
	case r == '\t':
		return tab
	case r == '\n', r == '\r', r == '\v', r == '\f', r == 0x85:
		return breaks
	case r < 0x20, r >= 0x7f:
		return control
	default:
		return plain
	}
}

func classOfRare(r rune) class {
	switch {
	case r == 0x200c, r == 0x200d:
		return join
	case r == 0x2028, r == 0x2029:
		return breaks
	case r == 0x61c, r == 0x200e, r == 0x200f, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return direction
	case 0xfe00 <= r && r <= 0xfe0f, 0xe0100 <= r && r <= 0xe01ef:
		return variation
	case 0xe000 <= r && r <= 0xf8ff, r >= 0xf0000, // private use
		0xfdd0 <= r && r <= 0xfdef, r&0xfffe == 0xfffe, // noncharacters
		0xe0000 <= r && r <= 0xe0fff, 0xfff0 <= r && r <= 0xfffb, // tags, annotations
		r == 0x34f, r == 0x115f, r == 0x1160, r == 0x3164, r == 0xffa0, // fillers
		r == 0x17b4, r == 0x17b5, r == 0x180e, r == 0x200b, r == 0xfeff,
		0x2060 <= r && r <= 0x206f, 0x1bca0 <= r && r <= 0x1bca3, 0x1d173 <= r && r <= 0x1d17a,
		0x13430 <= r && r <= 0x1343f, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return unseen
	case 0x64b <= r && r <= 0x65f, 0x300 <= r && r < 0x370, unicode.Is(unicode.M, r), unicode.Is(laterMarks, r):
		return mark
	case r == 0xd4e, r == 0x111c2, r == 0x111c3, r == 0x113d1, r == 0x1193f, r == 0x11941, r == 0x11a3a, 0x11a84 <= r && r <= 0x11a89, r == 0x11d46,
		r == 0x11f02:
		return prefix
	case unicode.Is(unicode.Zs, r):
		return space
	default:
		return plain
	}
}

// laterMarks are the marks of Unicode 16 and 17, which package unicode does not
// know yet and terminals do.
var laterMarks = &unicode.RangeTable{
	R16: []unicode.Range16{{0x897, 0x897, 1}, {0x1acf, 0x1add, 1}, {0x1ae0, 0x1aeb, 1}},
	R32: []unicode.Range32{
		{0x10d69, 0x10d6d, 1},
		{0x10efa, 0x10efc, 1},
		{0x113b8, 0x113c0, 1},
		{0x113c2, 0x113c2, 1},
		{0x113c5, 0x113c5, 1},
		{0x113c7, 0x113ca, 1},
		{0x113cc, 0x113d0, 1},
		{0x113d2, 0x113d2, 1},
		{0x113e1, 0x113e2, 1},
		{0x11b60, 0x11b67, 1},
		{0x11f5a, 0x11f5a, 1},
		{0x1611e, 0x1612f, 1},
		{0x1e5ee, 0x1e5ef, 1},
		{0x1e6e3, 0x1e6e3, 1},
		{0x1e6e6, 0x1e6e6, 1},
		{0x1e6ee, 0x1e6ef, 1},
		{0x1e6f5, 0x1e6f5, 1},
	},
}
