// Package spelling looks words up in tables by a sum of their bytes, which is made once for a word however many tables it
// is looked up in. Most words are in no table, and that is told without looking at them again.
//
// It folds nothing: words are looked up as they are spelt. What a table says of a word is for the package that fills it.
package spelling

// Sum is FNV-1a of a word.
func Sum(word string) uint32 { return More(2166136261, word) }

// More is the sum of a word with a sum and another behind it.
func More(sum uint32, behind string) uint32 {
	for i := range len(behind) {
		sum = (sum ^ uint32(behind[i])) * 16777619
	}
	return sum
}

// Table has a value for each of its words. It is filled first and then only read, by as many as like. The zero value is
// not usable; see New.
type Table[V any] struct {
	slots  []slot // a power of two, at least twice as many as words
	words  []string
	values []V
}

// slot is the place of a word, from 1 on, by its sum; 0 is free.
type slot struct{ sum, place uint32 }

// New is an empty table with room for n words.
func New[V any](n int) *Table[V] {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return &Table[V]{slots: make([]slot, size), words: make([]string, 0, n), values: make([]V, 0, n)}
}

// Len is the number of words.
func (t *Table[V]) Len() int { return len(t.words) }

// Find is the value of a word with its sum, the zero value if it is not in the table.
func (t *Table[V]) Find(word string, sum uint32) (value V) {
	mask := uint32(len(t.slots) - 1)
	for i := sum & mask; ; i = (i + 1) & mask {
		switch s := t.slots[i]; {
		case s.place == 0:
			return value
		case s.sum == sum && t.words[s.place-1] == word:
			return t.values[s.place-1]
		}
	}
}

// Maybe reports whether a word of a sum is in the table.
func (t *Table[V]) Maybe(sum uint32) bool {
	mask := uint32(len(t.slots) - 1)
	for i := sum & mask; t.slots[i].place != 0; i = (i + 1) & mask {
		if t.slots[i].sum == sum {
			return true
		}
	}
	return false
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
	sum, mask := Sum(word), uint32(len(t.slots)-1)
	i := sum & mask
	for ; t.slots[i].place != 0; i = (i + 1) & mask {
		if s := t.slots[i]; s.sum == sum && t.words[s.place-1] == word {
			return &t.values[s.place-1]
		}
	}
	var zero V
	t.words, t.values = append(t.words, word), append(t.values, zero)
	if 2*len(t.words) > len(t.slots) {
		t.grow()
	} else {
		t.slots[i] = slot{sum, uint32(len(t.words))}
	}
	return &t.values[len(t.values)-1]
}

// grow gives the words twice as many slots.
func (t *Table[V]) grow() {
	t.slots = make([]slot, 2*len(t.slots))
	mask := uint32(len(t.slots) - 1)
	for k, w := range t.words {
		sum := Sum(w)
		i := sum & mask
		for t.slots[i].place != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = slot{sum, uint32(k + 1)}
	}
}
