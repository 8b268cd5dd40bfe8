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
	h := hash(word)
	for i := h & (v.slots - 1); ; i = (i + 1) & (v.slots - 1) {
		id := word16(v.ids, int(i))
		if id == 0 {
			break
		}
		if word32(v.hashes, int(i)) == h {
			return int(id)
		}
	}
	return 1 + int(hash(word[max(0, len(word)-3):])%v.suffixes)
}

// hash is FNV-1a of the word in UTF-8.
func hash(word []rune) uint32 {
	h := uint32(2166136261)
	add := func(b byte) { h = (h ^ uint32(b)) * 16777619 }
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
