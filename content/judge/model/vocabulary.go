package model

// vocabulary finds a word's row by its hash, in an open-addressed table that is
// read in place. A word it does not know shares a row with others of its ending.
type vocabulary struct {
	hashes   string
	ids      string
	slots    uint32 // a power of two
	suffixes uint32
}

// row is the row of a word in normal form.
func (v vocabulary) row(word []rune) int {
	if row := v.known(hash(word)); row != 0 {
		return row
	}
	return 1 + int(hash(word[max(0, len(word)-3):])%v.suffixes)
}

// ascii is the row of a word as it is written, if all of it is ASCII: its letters count as small, its digits as 0.
func (v vocabulary) ascii(word string) (row int, ok bool) {
	h := uint32(offset)
	for i := range len(word) {
		if word[i] >= 0x80 {
			return 0, false
		}
		h = (h ^ uint32(small(word[i]))) * prime
	}
	if row := v.known(h); row != 0 {
		return row, true
	}
	return v.ending(word), true
}

// ending is the row that a word of ASCII which is not known shares with others of its ending.
func (v vocabulary) ending(word string) int {
	h := uint32(offset)
	for i := max(0, len(word)-3); i < len(word); i++ {
		h = (h ^ uint32(small(word[i]))) * prime
	}
	return 1 + int(h%v.suffixes)
}

// small is an ASCII byte in normal form.
func small(b byte) byte {
	switch {
	case 'A' <= b && b <= 'Z':
		return b + 'a' - 'A'
	case '0' <= b && b <= '9':
		return '0'
	}
	return b
}

// known is the row of a word by its hash, or 0.
func (v vocabulary) known(h uint32) int {
	for i := h & (v.slots - 1); ; i = (i + 1) & (v.slots - 1) {
		id := word16(v.ids, int(i))
		if id == 0 || word32(v.hashes, int(i)) == h {
			return int(id)
		}
	}
}

// The numbers of FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

// hash is FNV-1a of the word in UTF-8.
func hash(word []rune) uint32 {
	h := uint32(offset)
	add := func(b byte) { h = (h ^ uint32(b)) * prime }
	for _, r := range word {
		switch {
		case r < 0x80:
			add(byte(r))
		case r < 0x800:
			add(0xC0 | byte(r>>6))
			add(0x80 | byte(r&0x3F))
		case r < 0x10000:
			add(0xE0 | byte(r>>12))
			add(0x80 | byte(r>>6&0x3F))
			add(0x80 | byte(r&0x3F))
		default:
			add(0xF0 | byte(r>>18))
			add(0x80 | byte(r>>12&0x3F))
			add(0x80 | byte(r>>6&0x3F))
			add(0x80 | byte(r&0x3F))
		}
	}
	return h
}
