package spelling_test

import (
	"strconv"
	"testing"

	"github.com/standfirst/standfirst/content/judge/spelling"
)

func TestWordsAreFoundAsTheyWerePutIn(t *testing.T) {
	for _, room := range []int{0, 1, 100, 5000} {
		table := spelling.New[int](room)
		for n := range 3000 {
			*table.At("pier" + strconv.Itoa(n%1500))++
		}
		*table.At("") = 7
		if table.Len() != 1501 {
			t.Errorf("room for %d: %d words", room, table.Len())
		}
		for n := range 2000 {
			w := "pier" + strconv.Itoa(n)
			want := 0
			if n < 1500 {
				want = 2
			}
			if got := table.Find(w, spelling.Sum(w)); got != want {
				t.Errorf("room for %d: %q is %d, want %d", room, w, got, want)
			}
		}
		if got := table.Find("", spelling.Sum("")); got != 7 {
			t.Errorf("room for %d: the empty word is %d", room, got)
		}
	}
}

// Words that are much alike are told apart, and found where they stand in longer text.
func TestWordsThatAreMuchAlikeAreTold(t *testing.T) {
	const text = "the pier, the piers; a pier-head's lamp-lighters' lamp-lighter lamp-lighters\x00 the\x00"
	words := map[string]bool{}
	for a := range len(text) {
		for b := a; b <= len(text); b++ {
			words[text[a:b]] = true
		}
	}
	table, sums := spelling.New[int](0), map[uint64]string{}
	n := 0
	for w := range words {
		n++
		*table.At(w) = n
		if other, ok := sums[spelling.Sum(w)]; ok {
			t.Errorf("%q and %q have one sum", w, other)
		}
		sums[spelling.Sum(w)] = w
	}
	if table.Len() != len(words) {
		t.Errorf("%d words, want %d", table.Len(), len(words))
	}
	table.Each(func(w string, n int) {
		if got := table.Find(w, spelling.Sum(w)); got != n || *table.At(w) != n {
			t.Errorf("%q is %d, want %d", w, got, n)
		}
	})
}

// Words of eight bytes or more that have one sum are two.
func TestLongWordsOfOneSumAreTwo(t *testing.T) {
	table := spelling.New[int](2)
	*table.At("lamplighter") = 1
	if got := table.Find("lampfighter", spelling.Sum("lamplighter")); got != 0 {
		t.Errorf("another word is %d", got)
	}
}

func BenchmarkFind(b *testing.B) {
	table := spelling.New[int](8000)
	for n := range 8000 {
		*table.At("pier" + strconv.Itoa(n*n)) = n
	}
	words := []string{"the", "pier4", "pier1002001", "which", "lamplighter", "a"}
	for b.Loop() {
		for _, w := range words {
			table.Find(w, spelling.Sum(w))
		}
	}
}
