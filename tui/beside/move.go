package beside

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reader"
)

// moving gives the readers that a movement is for: that which has the keys first, and the
// other when the two move together.
func (b *Beside) moving() (this, other *reader.Reader) {
	if b.arrange().narrow {
		return nil, nil
	}
	if v := b.halves[b.focus].Visit; v != nil {
		this = v.Reader
	}
	if v := b.halves[1-b.focus].Visit; v != nil && b.together {
		other = v.Reader
	}
	return this, other
}

// move moves the article that has the keys, and the other with it when they are to move
// together: by sentences in two versions of one text, else by as much.
func (b *Beside) move(do func(*reader.Reader)) {
	this, other := b.moving()
	if this == nil {
		return
	}
	do(this)
	if other == nil {
		return
	}
	to, ok := b.partner(this.Cursor())
	at, seen := this.Row(this.Cursor())
	switch {
	case ok && seen:
		other.Put(to, at)
	case b.found == nil || !b.found.Versions:
		do(other)
	}
}

// Scroll moves by lines or entries.
func (b *Beside) Scroll(n int) { b.move(func(r *reader.Reader) { r.Scroll(n) }) }

// Page moves by a screen or a part of one.
func (b *Beside) Page(direction, divisor int) {
	b.move(func(r *reader.Reader) { r.Page(direction, divisor) })
}

// End goes to the beginning or to the end.
func (b *Beside) End(direction, count int) tea.Cmd {
	b.move(func(r *reader.Reader) {
		switch {
		case count > 0:
			r.Go(count - 1)
		case direction < 0:
			r.Top()
		default:
			r.Bottom()
		}
	})
	return nil
}

func sentence(n int) func(*Beside, int) tea.Cmd {
	return func(b *Beside, count int) tea.Cmd {
		b.move(func(r *reader.Reader) { r.Go(r.Cursor() + n*keymap.Many(count)) })
		return nil
	}
}

func pointAt(n int) func(*Beside, int) tea.Cmd {
	return func(b *Beside, count int) tea.Cmd {
		b.nextPoint(n * keymap.Many(count))
		return nil
	}
}

// Choose opens the article that has the keys, alone.
func (b *Beside) Choose(int) tea.Cmd {
	v := b.halves[b.focus].Visit
	if v == nil {
		b.frame.Notice = "it is not there yet"
		return nil
	}
	b.host.Alone(v)
	return nil
}

// Close goes one step out.
func (b *Beside) Close() tea.Cmd {
	b.host.Stop(b.halves)
	return b.host.Back()
}

func (b *Beside) turnOver(int) tea.Cmd {
	b.focus = 1 - b.focus
	return nil
}

func (b *Beside) toggleTogether(int) tea.Cmd {
	b.together = !b.together
	switch {
	case !b.together:
		b.frame.Notice = "they move apart"
	case b.found != nil && b.found.Versions:
		b.frame.Notice = "they move together, sentence by sentence"
	default:
		b.frame.Notice = "they move together, line by line"
	}
	b.move(func(*reader.Reader) {})
	return nil
}

func (b *Beside) toggleList(int) tea.Cmd {
	b.hidden = !b.hidden
	b.host.Relay()
	return nil
}

// at is the half at a cell, and the cell in it; ok is false outside of the articles.
func (b *Beside) at(x, y int) (half, inX, inY int, ok bool) {
	l := b.arrange()
	if l.names {
		y--
	}
	if x > l.left {
		half, x = 1, x-l.left-1
	}
	return half, x, y, !l.narrow && y >= 0 && y < l.rows
}

// Wheel scrolls what is under the mouse.
func (b *Beside) Wheel(x, y, n int) {
	if i, _, _, ok := b.at(x, y); ok {
		b.focus = i
	}
	b.Scroll(n)
}

// Click stands on the sentence that was clicked, or goes to the point.
func (b *Beside) Click(x, y int) tea.Cmd {
	i, inX, inY, ok := b.at(x, y)
	if l := b.arrange(); !ok && !l.narrow && inY > l.rows && inY < l.rows+l.list {
		if n := b.top + inY - l.rows - 1; n < b.points() {
			b.goPoint(n)
		}
	}
	if !ok {
		return nil
	}
	b.focus = i
	if v := b.halves[i].Visit; v != nil {
		if s := v.Reader.SentenceAt(inX, inY); s >= 0 {
			b.move(func(r *reader.Reader) {
				if r == v.Reader {
					r.Go(s)
				}
			})
		}
	}
	return nil
}

// filter dims all but one label in both articles.
func filter(l content.Label) func(*Beside, int) tea.Cmd {
	return func(b *Beside, _ int) tea.Cmd {
		on := true
		if v := b.halves[b.focus].Visit; v != nil {
			now, filters := v.Reader.Filter()
			on = !filters || now != l
		}
		for _, h := range b.halves {
			if h.Visit != nil {
				h.Visit.Reader.SetFilter(l, on)
			}
		}
		return nil
	}
}
