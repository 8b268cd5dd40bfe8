package anchor

import "strings"

// most is how many sentences one may have become.
const most = 3

// parts tells of the x-th old sentence of a gap if it was split, or merged into
// a longer one: some sentences together are more like the one on the other side
// than each of them alone.
func (a *aligner) parts(g gap, x int) Kind {
	old := lower(a.old[g.old[x]].words())
	for y, j := range g.now {
		if !a.free(j) {
			continue
		}
		for last := y + 1; last < y+most; last++ {
			if together(old, pieces(a.now, g.now, y, last)) {
				return Split
			}
		}
		now := lower(a.now[j].words())
		for first := max(x-most+1, 0); first <= x; first++ {
			for last := max(first+1, x); last < first+most; last++ {
				if together(now, pieces(a.old, g.old, first, last)) {
					return Merged
				}
			}
		}
	}
	return Gone
}

// together reports whether the pieces are one whole.
func together(whole []token, pieces [][]token) bool {
	var all []token
	for _, p := range pieces {
		all = append(all, p...)
	}
	like := likely(whole, all, parted)
	if like < parted {
		return false
	}
	for _, p := range pieces {
		if likely(whole, p, like) >= like {
			return false
		}
	}
	return true
}

// pieces are the words of each sentence from the first to the last place of a
// list, if they stand one behind the other.
func pieces(units []unit, list []int, first, last int) [][]token {
	if last >= len(list) || list[last]-list[first] != last-first {
		return nil
	}
	var all [][]token
	for _, at := range list[first : last+1] {
		if units[at].text == "" {
			return nil
		}
		all = append(all, lower(units[at].words()))
	}
	return all
}

// lower are tokens without capitals: where a sentence begins says nothing here.
func lower(some []token) []token {
	out := make([]token, len(some))
	for i, t := range some {
		t.text = strings.ToLower(t.text)
		out[i] = t
	}
	return out
}
