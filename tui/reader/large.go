package reader

// The large look shows one sentence at a time, its label in words and its ground tinted,
// for a projector and for weak eyes. How large the letters are is the terminal's.

// enlarged is the state of the large look.
type enlarged struct {
	on bool
	// of is the sentence that is scrolled, and by how many rows: it may be longer than
	// the screen.
	of, rows int
}

// SetLarge shows one sentence at a time, or the page. The sentence one stands on stays.
func (r *Reader) SetLarge(on bool) {
	if r.large.on == on {
		return
	}
	if r.large = (enlarged{on: on}); !on {
		r.reveal(r.cursor)
	}
	r.intoFilter()
}

// Large reports whether one sentence is shown at a time.
func (r *Reader) Large() bool { return r.large.on }

const (
	// largeMeasure is the widest that the sentence is set: few words a line are read from
	// afar.
	largeMeasure = 60
	// largePad is the ground left and right of the text.
	largePad = 2
	// roomyHeight is the height from which the sentences before and after are hinted at.
	roomyHeight = 16
	// hintRows is how much of them is shown.
	hintRows = 2
)

// scrollLarge moves within a sentence that is longer than the screen, or to another one.
func (r *Reader) scrollLarge(n int) {
	r.moved, r.quiet = true, false
	step := 1
	if n < 0 {
		step = -1
	}
	for n *= step; n > 0; n-- {
		_, text, room := r.largeText()
		shown := r.scrolled(len(text), room)
		if to := shown + step*max(1, room-1); step > 0 && shown+room < len(text) || step < 0 && shown > 0 {
			r.large.of, r.large.rows = r.cursor, min(max(to, 0), max(0, len(text)-room))
			continue
		}
		next := r.Step(step, func(i int) bool { return !r.Filtered() || !r.dimmed(i) })
		if next < 0 {
			return
		}
		r.cursor = next
	}
}

// scrolled is how many rows of the sentence are above the screen.
func (r *Reader) scrolled(rows, room int) int {
	if r.large.of != r.cursor {
		return 0
	}
	return min(r.large.rows, max(0, rows-room))
}

// intoFilter goes to the nearest sentence that the filter leaves, as only such are shown.
func (r *Reader) intoFilter() {
	if !r.large.on || !r.Filtered() || r.cursor < 0 || !r.dimmed(r.cursor) {
		return
	}
	for _, n := range []int{1, -1} {
		if i := r.Step(n, func(i int) bool { return !r.dimmed(i) }); i >= 0 {
			r.cursor = i
			return
		}
	}
}
