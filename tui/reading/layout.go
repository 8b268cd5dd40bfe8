package reading

import (
	"slices"

	"github.com/standfirst/standfirst/tui/surface"
)

// layout is where everything stands on a screen. It is made from the size and
// a few choices alone.
type layout struct {
	width, height int
	// body is the number of rows above the strip and the status line.
	body int
	// left, article and right are the columns' widths; left and right are 0
	// when they are not shown. One cell stands between columns.
	left, article, right int
	// rows is the height of the article, drawer that of the drawer below it,
	// tab row included.
	rows, drawer int
	strip        bool
	// tiny reports whether the screen is too small for anything but a message.
	tiny bool
}

// Widths from which the columns are shown.
const (
	wide     = 110
	roomy    = 150 // the article has more than it fills
	veryWide = 160
)

// lay makes the layout. columns says that columns are wanted where there is
// room; drawer that a panel is open where there is none, and need how many rows that could
// fill.
func lay(width, height int, columns, drawer bool, need int) layout {
	l := layout{width: width, height: height, article: width}
	if surface.Tiny(width, height) {
		l.tiny = true
		return l
	}
	l.strip = height >= surface.StripFrom
	l.body = height - 1
	if l.strip {
		l.body--
	}
	l.rows = l.body
	if columns && width >= wide {
		l.right = min(max(width*34/100, 37), 58)
		if width >= roomy {
			l.right = width * 40 / 100
		}
		if width >= veryWide {
			l.left = min(max(width*23/100, 36), 50)
			l.right = min(max(width*29/100, 42), 62)
			l.article -= l.left + 1
		}
		l.article -= l.right + 1
		return l
	}
	if drawer {
		l.drawer = min(max(need+1, 6), max(6, l.body/2))
		if l.body-l.drawer < 4 {
			l.drawer = l.body
		}
		l.rows = l.body - l.drawer
	}
	return l
}

// share gives sections of a column their rows: each has a title, and what is
// left is parted among them. need is how many rows each could fill, weight how
// much each should have; a section with the keys is served first, one without
// weight gets what nobody else needs.
func share(height int, need, weight []int, focus int) []int {
	got := make([]int, len(need))
	left := height - len(need)
	if left <= 0 {
		return got
	}
	give := func(i, n int) {
		n = min(n, need[i]-got[i], left)
		if n > 0 {
			got[i] += n
			left -= n
		}
	}
	if focus >= 0 {
		give(focus, max(left*3/5, 3))
	}
	// Parts by weight, again and again until nothing is left or nobody needs
	// more.
	for left > 0 {
		total := 0
		for i := range need {
			if got[i] < need[i] {
				total += weight[i]
			}
		}
		if total == 0 {
			if focus >= 0 {
				give(focus, left)
			}
			break
		}
		before, avail := left, left
		for i := range need {
			if got[i] < need[i] && weight[i] > 0 {
				give(i, max(1, avail*weight[i]/total))
			}
		}
		if left == before {
			break
		}
	}
	for i, w := range slices.Backward(weight) { // links before what was left out
		if w == 0 {
			give(i, left)
		}
	}
	return got
}
