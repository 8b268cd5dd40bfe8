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

// Words of one sum are told apart.
func TestWordsOfOneSumAreTwo(t *testing.T) {
	table := spelling.New[string](2)
	*table.At("costarring"), *table.At("liquid") = "a", "b" // a known collision of FNV-1a
	if spelling.Sum("costarring") != spelling.Sum("liquid") {
		t.Fatal("the sums differ")
	}
	if !table.Maybe(spelling.More(spelling.Sum("liq"), "uid")) || table.Maybe(spelling.Sum("solid")) {
		t.Error("what may be in the table is not what is")
	}
	for w, want := range map[string]string{"costarring": "a", "liquid": "b"} {
		if got := table.Find(w, spelling.Sum(w)); got != want {
			t.Errorf("%q is %q", w, got)
		}
	}
}
