// Package spelling looks words up in tables by a sum of their bytes, which is made once for a word however many tables it
// is looked up in. Most words are in no table, and that is told without looking at them again.
//
// It folds nothing: words are looked up as they are spelt. What a table says of a word is for the package that fills it.
package spelling

import (
	"math"
	"math/bits"
)

// Sum is a number for a word by which tables know it: its bytes themselves and how many they are where they are seven or
// fewer, so that no other word has it.
func Sum(word string) uint64 {
	n := len(word)
	switch {
	case n >= 8:
		return long(word)
	case n >= 4:
		return uint64(n)<<56 | uint64(four(word)) | uint64(four(word[n-4:]))<<(8*(n-4))
	}
	sum := uint64(n) << 56
	for i := range n {
		sum |= uint64(word[i]) << (8 * i)
	}
	return sum
}

const (
	// spread makes all bits of a number tell in the highest ones of its product: of the golden ratio.
	spread = 0x9e3779b97f4a7c15
	// longer marks the sum of a word of eight bytes or more, which others may have.
	longer = 1 << 63
)

// long is the sum of eight bytes or more.
func long(word string) uint64 {
	sum := uint64(len(word))
	for ; len(word) > 8; word = word[min(8, len(word)-8):] {
		sum = (sum ^ eight(word)) * spread
		sum ^= sum >> 32
	}
	sum = (sum ^ eight(word)) * spread
	return sum ^ sum>>32 | longer
}

func four(s string) uint32 {
	s = s[:4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func eight(s string) uint64 { return uint64(four(s)) | uint64(four(s[4:]))<<32 }

// Table has a value for each of its words, 65,535 at most. It is filled first and then only read, by as many as like. The
// zero value is not usable; see New.
type Table[V any] struct {
	slots   []slot // a power of two, at least twice as many as words
	shift   int    // to the bits of a product that are the place of a slot
	entries []entry[V]
}

// slot is the place of a word among the entries, from 1 on; 0 is free. mark is of its sum, and tells most other words
// apart, so that little is read for a word that is not there.
type slot struct{ mark, place uint16 }

// entry is a word with its sum and value.
type entry[V any] struct {
	sum   uint64
	word  string
	value V
}

// is reports whether an entry is that of a word.
func (e *entry[V]) is(word string, sum uint64) bool {
	return e.sum == sum && (sum < longer || e.word == word)
}

// New is an empty table with room for n words.
func New[V any](n int) *Table[V] {
	t := &Table[V]{entries: make([]entry[V], 0, n)}
	t.room(max(2, bits.Len(uint(2*n))))
	return t
}

// room makes 1<<n slots.
func (t *Table[V]) room(n int) {
	t.slots, t.shift = make([]slot, 1<<n), 64-n
	for k := range t.entries {
		i, mark := t.start(t.entries[k].sum)
		for t.slots[i].place != 0 {
			i = t.next(i)
		}
		t.slots[i] = slot{mark, uint16(k + 1)}
	}
}

// start is the first slot in which a word with a sum may be, and its mark.
func (t *Table[V]) start(sum uint64) (i uint64, mark uint16) {
	product := sum * spread
	return product >> t.shift, uint16(product >> 16)
}

// next is the slot behind another.
func (t *Table[V]) next(i uint64) uint64 { return (i + 1) & uint64(len(t.slots)-1) }

// Len is the number of words.
func (t *Table[V]) Len() int { return len(t.entries) }

// Find is the value of a word with its sum, the zero value if it is not in the table.
func (t *Table[V]) Find(word string, sum uint64) (value V) {
	for i, mark := t.start(sum); ; i = t.next(i) {
		switch s := t.slots[i]; {
		case s.place == 0:
			return value
		case s.mark == mark:
			if e := &t.entries[s.place-1]; e.is(word, sum) {
				return e.value
			}
		}
	}
}

// Each calls f with each word and its value, in the order in which they were put in.
func (t *Table[V]) Each(f func(word string, value V)) {
	for i := range t.entries {
		f(t.entries[i].word, t.entries[i].value)
	}
}

// At is where the value of a word stands, which it puts in the table if it is not there. It stays there until another
// word is put in.
func (t *Table[V]) At(word string) *V {
	sum := Sum(word)
	i, mark := t.start(sum)
	for ; t.slots[i].place != 0; i = t.next(i) {
		if e := &t.entries[t.slots[i].place-1]; e.is(word, sum) {
			return &e.value
		}
	}
	if len(t.entries) == math.MaxUint16 {
		panic("spelling: too many words for a table")
	}
	t.entries = append(t.entries, entry[V]{sum: sum, word: word})
	t.slots[i] = slot{mark, uint16(len(t.entries))}
	if 2*len(t.entries) > len(t.slots) {
		t.room(64 - t.shift + 1)
	}
	return &t.entries[len(t.entries)-1].value
}
