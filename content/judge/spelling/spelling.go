// Package spelling looks words up in tables by a sum of their bytes, which is made once for a word however many tables it
// is looked up in. Most words are in no table, and that is told without looking at them again.
//
// It folds nothing: words are looked up as they are spelt. What a table says of a word is for the package that fills it.
package spelling

import "math/bits"

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

// Table has a value for each of its words. It is filled first and then only read, by as many as like. The zero value is
// not usable; see New.
type Table[V any] struct {
	slots  []slot // a power of two, at least twice as many as words
	shift  int    // to the bits of a product that are the place of a slot
	words  []string
	values []V
}

// slot is the place of a word, from 1 on, by its sum; 0 is free.
type slot struct {
	sum   uint64
	place uint32
}

// New is an empty table with room for n words.
func New[V any](n int) *Table[V] {
	t := &Table[V]{words: make([]string, 0, n), values: make([]V, 0, n)}
	t.room(max(2, bits.Len(uint(2*n))))
	return t
}

// room makes 1<<n slots.
func (t *Table[V]) room(n int) {
	t.slots, t.shift = make([]slot, 1<<n), 64-n
	for k, w := range t.words {
		sum := Sum(w)
		t.slots[t.free(w, sum)] = slot{sum, uint32(k + 1)}
	}
}

// free is the slot of a word, or the one that is free for it.
func (t *Table[V]) free(word string, sum uint64) uint64 {
	i := sum * spread >> t.shift
	for t.slots[i].place != 0 && !t.holds(t.slots[i], word, sum) {
		i = (i + 1) & uint64(len(t.slots)-1)
	}
	return i
}

// holds reports whether a slot is that of a word.
func (t *Table[V]) holds(s slot, word string, sum uint64) bool {
	return s.sum == sum && (sum < longer || t.words[s.place-1] == word)
}

// Len is the number of words.
func (t *Table[V]) Len() int { return len(t.words) }

// Find is the value of a word with its sum, the zero value if it is not in the table.
func (t *Table[V]) Find(word string, sum uint64) (value V) {
	i := sum * spread >> t.shift
	for {
		switch s := &t.slots[i]; {
		case s.place == 0:
			return value
		case s.sum == sum && (sum < longer || t.words[s.place-1] == word):
			return t.values[s.place-1]
		}
		i = (i + 1) & uint64(len(t.slots)-1)
	}
}

// Each calls f with each word and its value, in the order in which they were put in.
func (t *Table[V]) Each(f func(word string, value V)) {
	for i, w := range t.words {
		f(w, t.values[i])
	}
}

// At is where the value of a word stands, which it puts in the table if it is not there. It stays there until another
// word is put in.
func (t *Table[V]) At(word string) *V {
	sum := Sum(word)
	i := t.free(word, sum)
	if place := t.slots[i].place; place != 0 {
		return &t.values[place-1]
	}
	var zero V
	t.words, t.values = append(t.words, word), append(t.values, zero)
	t.slots[i] = slot{sum, uint32(len(t.words))}
	if 2*len(t.words) > len(t.slots) {
		t.room(64 - t.shift + 1)
	}
	return &t.values[len(t.values)-1]
}
