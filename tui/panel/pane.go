package panel

import (
	"slices"

	"github.com/standfirst/standfirst/tui/row"
)

// Pane is the state of a panel on the screen: the chosen entry and how far it
// is scrolled. The zero Pane is at the beginning.
type Pane struct {
	chosen   int
	top, off int // the first entry shown, and how many of its rows are above
	here     int // the sentence that a panel of the current one was last drawn for
}

// Shown is a row of a panel and the entry it belongs to.
type Shown struct {
	Row   row.Row
	Entry int
}

// Chosen is the chosen entry.
func (p *Pane) Chosen() int { return p.chosen }

// Choose chooses an entry, or the nearest one that can be gone to.
func (p *Pane) Choose(s *Set, k Kind, i int) {
	p.Move(s, k, i-p.chosen)
}

// Move chooses the entry n further on, skipping those that lead nowhere.
func (p *Pane) Move(s *Set, k Kind, n int) {
	last := s.Len(k) - 1
	if last < 0 {
		return
	}
	i := min(max(p.chosen+n, 0), last)
	step := 1
	if n < 0 {
		step = -1
	}
	for j := i; j >= 0 && j <= last; j += step {
		if s.Target(k, j) != nowhere {
			p.chosen = j
			return
		}
	}
	for j := i; j >= 0 && j <= last; j -= step {
		if s.Target(k, j) != nowhere {
			p.chosen = j
			return
		}
	}
}

// Step is Move, but first shows the rest of an entry that is higher than the panel.
func (p *Pane) Step(s *Set, k Kind, v View, height, n int) {
	v.Chosen = true
	off, most := p.off+n, len(s.Rows(k, p.chosen, v))-height
	if p.top == p.chosen && most > 0 && off >= 0 && off <= most && (n == 1 || n == -1) {
		p.off = off
		return
	}
	p.off = 0
	p.Move(s, k, n)
}

// Scroll moves a panel of text by rows.
func (p *Pane) Scroll(s *Set, k Kind, v View, height, n int) {
	for ; n > 0 && !p.atEnd(s, k, v, height); n-- {
		p.off++
		if p.off >= len(s.Rows(k, p.top, v)) {
			p.top, p.off = p.top+1, 0
		}
	}
	for ; n < 0 && (p.top > 0 || p.off > 0); n++ {
		if p.off--; p.off < 0 {
			p.top--
			p.off = max(0, len(s.Rows(k, p.top, v))-1)
		}
	}
}

// Rows are the rows of the panel that are shown, at most height.
func (p *Pane) Rows(s *Set, k Kind, v View, height int) []Shown {
	if height <= 0 {
		return nil
	}
	if s.Len(k) == 0 {
		var out []Shown
		for _, r := range row.Of(s.Empty(k), v.Styles.Missing).Wrap(v.Width-1, 0) {
			out = append(out, Shown{append(row.Row{{Text: " "}}, r...), -1})
		}
		return out[:min(len(out), height)]
	}
	focus := v.Focus
	v.Lines = fitting(s, k, v, height)
	if k.Follows() || k.Chooses() && focus {
		if !focus {
			p.chosen = s.Find(k, v.Here)
		}
		if s.headed(k) {
			height--
		}
		p.reveal(s, k, v, height)
	} else {
		if k.spec().now != nil && v.Here != p.here {
			p.top, p.off, p.here = 0, 0, v.Here
		}
		for (p.top > 0 || p.off > 0) && p.atEnd(s, k, v, height-1) && p.room(s, k, v, height) {
			p.Scroll(s, k, v, height, -1)
		}
		if p.top >= s.Len(k) {
			p.top, p.off = 0, 0
		}
	}
	var out []Shown
	if h := s.heading(k, p.top); s.headed(k) {
		height++
		if h >= 0 && height > 1 {
			out = append(out, Shown{s.Rows(k, h, v)[0], h})
		}
	}
	off := p.off
	for i := p.top; i < s.Len(k) && len(out) < height; i++ {
		v.Chosen = k.Chooses() && focus && i == p.chosen
		rows := s.Rows(k, i, v)
		for _, r := range rows[min(off, len(rows)):] {
			if len(out) == height {
				out[height-1].Row = unfinished(out[height-1].Row, v)
				break
			}
			out = append(out, Shown{r, i})
		}
		off = 0
	}
	return out
}

// mostLines is how many rows a sentence of a list has at most that is not chosen.
const mostLines = 4

// fitting is how many rows each sentence of a list may have for all of it to be seen.
func fitting(s *Set, k Kind, v View, height int) int {
	if _, lists := k.Label(); !lists || s.Len(k) > height {
		return 1
	}
	for v.Lines = mostLines; v.Lines > 1; v.Lines-- {
		if Need(s, k, v, height+1) <= height {
			return v.Lines
		}
	}
	return 1
}

// unfinished is the last row of a panel, with a sign that its entry goes on below.
func unfinished(r row.Row, v View) row.Row {
	tail := row.Glyph(v.Styles.Glyphs.Ellipsis)
	style := v.Styles.Entry
	if n := len(r); n > 0 {
		style = r[n-1].Style
	}
	if r.Width()+row.Width(tail) > v.Width {
		r = r.Cut(v.Width-row.Width(tail), "")
	}
	return append(slices.Clip(r), row.Piece{Text: tail, Style: style, Hard: true})
}

// heading is the entry above a panel's entry i that names whose it is, or -1 when it is
// itself one.
func (s *Set) heading(k Kind, i int) int {
	for i < s.Len(k) && i > 0 && s.Target(k, i) != nowhere {
		if i--; s.Target(k, i) == nowhere {
			return i
		}
	}
	return -1
}

// Need is how many rows a panel could fill, counted no further than limit. Where an entry
// is shown whole when it is chosen, it is as many whichever that is, so that nothing
// moves as one goes through them.
func Need(s *Set, k Kind, v View, limit int) int {
	if s.Len(k) == 0 {
		return 1
	}
	n := 0
	for i := 0; i < s.Len(k) && n < limit; i++ {
		n += len(s.Rows(k, i, v))
	}
	if !v.Focus || !k.Chooses() || n >= limit {
		return min(n, limit)
	}
	chosen, more := v, 0
	chosen.Chosen = true
	for i := range s.Len(k) {
		if s.Target(k, i) != nowhere {
			more = max(more, len(s.Rows(k, i, chosen))-len(s.Rows(k, i, v)))
		}
	}
	return min(n+more, limit)
}

// atEnd reports whether nothing stands below the panel's last row.
func (p *Pane) atEnd(s *Set, k Kind, v View, height int) bool {
	n := -p.off
	for i := p.top; i < s.Len(k); i++ {
		if n += len(s.Rows(k, i, v)); n > height {
			return false
		}
	}
	return true
}

// room reports whether rows at the end of the panel are empty.
func (p *Pane) room(s *Set, k Kind, v View, height int) bool {
	n := -p.off
	for i := p.top; i < s.Len(k); i++ {
		n += len(s.Rows(k, i, v))
	}
	return n < height
}

// reveal scrolls so that the chosen entry is shown whole, with the entry
// before it for company where there is room.
func (p *Pane) reveal(s *Set, k Kind, v View, height int) {
	off := p.off
	p.off = 0
	p.top = min(max(p.top, 0), s.Len(k)-1)
	at := p.chosen
	if at < 0 {
		p.top = 0
		return
	}
	rows := func(i int) int {
		v.Chosen = v.Focus && i == at
		return max(1, len(s.Rows(k, i, v)))
	}
	if hidden := rows(at) - height; hidden >= 0 {
		p.off = min(off, hidden)
		p.top = at
		return
	}
	if at <= p.top {
		p.top = at
		if height > 3 && at > 0 {
			p.top--
		}
		return
	}
	// As many entries above the chosen one as fit.
	n, top := rows(at), at
	for top > 0 && n+rows(top-1) <= height {
		top--
		n += rows(top)
		if top <= p.top {
			return // it is on the screen already
		}
	}
	p.top = top
}
