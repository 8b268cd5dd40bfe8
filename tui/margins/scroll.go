package margins

import "slices"

// span is some columns of a row, right not among them.
type span struct{ left, right int }

// findScroll finds the area whose scrolling by some rows, up or down, makes the most of
// one screen into the other. Without one the rows are none.
func findScroll(from, to *screen) (area, int) {
	changed := changes(from, to)
	by := commonMove(from, to, changed)
	if by == 0 {
		return area{}, 0
	}
	a := area{0, to.width, max(0, -by), min(to.height, to.height-by)} // of the rows that another one can come to
	across, down := make([]int, to.width), make([]int, to.height)
	a.each(func(x, y int) { across[x] += gain(from, to, x, y, by) })
	a.left, a.right = best(across)
	a.each(func(x, y int) { down[y] += gain(from, to, x, y, by) })
	a.top, a.bottom = best(down)
	a.top, a.bottom = min(a.top, a.top+by), max(a.bottom, a.bottom+by) // with the rows that they come from
	if a.right-a.left < 2 || !movable(from, a) || !movable(to, a) {
		return area{}, 0
	}
	return a, by
}

// changes is for each row from where to where it differs.
func changes(from, to *screen) []span {
	changed := make([]span, to.height)
	for y := range changed {
		was, is := from.row(y), to.row(y)
		c := span{0, len(is)}
		for c.left < c.right && is[c.left] == was[c.left] {
			c.left++
		}
		for c.left < c.right && is[c.right-1] == was[c.right-1] {
			c.right--
		}
		changed[y] = c
	}
	return changed
}

// commonMove is how many rows further down most of what is new in a row stood before, or
// up if negative; none if nothing did.
func commonMove(from, to *screen, changed []span) int {
	votes := make([]int, 2*to.height)
	for y, c := range changed {
		is := to.row(y)[c.left:c.right]
		if !written(is) {
			continue
		}
		for d := 1; d < to.height; d++ {
			for _, was := range []int{y + d, y - d} {
				if was >= 0 && was < to.height && slices.Equal(is, from.row(was)[c.left:c.right]) {
					votes[was-y+to.height]++
					d = to.height
				}
			}
		}
	}
	if most := slices.Max(votes); most > 1 {
		return slices.Index(votes, most) - to.height
	}
	return 0
}

// written reports whether there are at least two characters, and not only spaces.
func written(cells []cell) bool {
	return len(cells) > 1 && slices.ContainsFunc(cells, func(c cell) bool { return c.text != " " })
}

// each calls for every cell of an area.
func (a area) each(call func(x, y int)) {
	for y := a.top; y < a.bottom; y++ {
		for x := a.left; x < a.right; x++ {
			call(x, y)
		}
	}
}

// gain is 1 for a cell that has only to be written if what is by rows below it is not moved
// to it, and -1 for one that has only to be written if it is.
func gain(from, to *screen, x, y, by int) int {
	is := to.cells[y*to.width+x]
	stays, comes := is == from.cells[y*to.width+x], is == from.cells[(y+by)*to.width+x]
	switch {
	case comes && !stays:
		return 1
	case stays && !comes:
		return -1
	default:
		return 0
	}
}

// best is where the numbers in a row have the largest sum, from and to.
func best(n []int) (from, to int) {
	sum, most, start := 0, 0, 0
	for i, v := range n {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += v; sum > most {
			most, from, to = sum, start, i+1
		}
	}
	return from, to
}

// movable reports whether all terminals agree on what stands in the rows of an area, and
// its sides do not part a wide character.
func movable(s *screen, a area) bool {
	for y := a.top; y < a.bottom; y++ {
		if s.cuts(y, a.left) || s.cuts(y, a.right) || slices.ContainsFunc(s.row(y), func(c cell) bool { return c.odd }) {
			return false
		}
	}
	return true
}
