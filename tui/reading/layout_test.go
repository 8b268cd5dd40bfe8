package reading

import (
	"slices"
	"testing"
)

func TestLayoutAddsUp(t *testing.T) {
	for width := 1; width < 260; width++ {
		for height := 1; height < 90; height++ {
			for choice := range 8 {
				l := lay(width, height, choice&1 > 0, choice&2 > 0, 50*(choice&4))
				if l.tiny {
					continue
				}
				columns := l.article
				for _, c := range []int{l.left, l.right} {
					if c > 0 {
						columns += c + 1
					}
				}
				rows := l.rows + l.drawer + 1
				if l.strip {
					rows++
				}
				if columns != width || rows != height || l.rows < 0 || l.article < 12 || l.right > 0 && l.article < 70 ||
					l.drawer > max(6, l.body/2) && l.rows > 0 {
					t.Fatalf("%d×%d: %+v", width, height, l)
				}
			}
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name         string
		height       int
		need, weight []int
		focus        int
		want         []int
	}{
		{"by weight", 13, []int{9, 9, 9}, []int{1, 1, 3}, -1, []int{2, 2, 6}},
		{"no more than needed", 23, []int{2, 30}, []int{1, 1}, -1, []int{2, 19}},
		{"folded away", 7, []int{5, 5}, []int{1, 0}, -1, []int{5, 0}},
		{"what nobody else needs", 11, []int{5, 9}, []int{1, 0}, -1, []int{5, 4}},
		{"the one with the keys first", 12, []int{20, 20}, []int{1, 1}, 1, []int{2, 8}},
		{"too low", 2, []int{5, 5}, []int{1, 1}, 0, []int{0, 0}},
	} {
		got := share(c.height, c.need, c.weight, c.focus)
		sum := len(got)
		for _, n := range got {
			sum += n
		}
		if sum > max(c.height, len(got)) || c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
