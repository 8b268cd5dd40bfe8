package page

import (
	"sort"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
)

type drawer struct {
	dst   []byte
	page  *Page
	looks *Looks
	line  Line
	pen   styles.Style
	link  clean.Text
	cells int
}

func (d *drawer) write(text string, st styles.Style) {
	d.dst = st.Append(d.dst, d.pen)
	d.pen = st
	d.dst = append(d.dst, text...)
}

// margin writes the bar beside the current sentence and the letters of the
// labels of the sentences that begin on the line. What there is no room for shows
// as a sign for more.
func (d *drawer) margin() {
	width := d.page.Margin()
	if width == 0 {
		return
	}
	st := &d.page.styles
	var room [4]styles.Mark
	letters, current, all := d.letters(room[:0], max(1, width-2))
	if n := len(letters); all > n {
		letters[n-1] = styles.Mark{Letter: st.Glyphs.More, Badge: st.Muted}
	}
	bar := styles.Mark{Letter: " "}
	if current {
		bar = styles.Mark{Letter: st.Glyphs.CursorBar, Badge: st.CursorBar}
	}
	if width > 2 {
		d.write(bar.Letter, bar.Badge)
	} else if len(letters) == 0 && current {
		letters = append(letters, bar)
	}
	for i := range max(1, width-2) {
		if i < len(letters) {
			d.write(letters[i].Letter, letters[i].Badge)
		} else {
			d.write(" ", styles.Style{})
		}
	}
	d.write(" ", styles.Style{})
	d.cells = width
}

// letters are the marks of the sentences that begin on the line, as many as there
// is room for, whether the current sentence is on the line, and how many marks there
// are. Where there is room for one, a reader's own label comes before the other.
func (d *drawer) letters(out []styles.Mark, room int) (letters []styles.Mark, current bool, all int) {
	st, looks := &d.page.styles, d.looks
	add := func(m styles.Mark) {
		if all++; len(out) < room {
			out = append(out, m)
		}
	}
	for _, s := range d.line.Sentences() {
		current = current || s.Index == looks.Current
		if s.Span.Start < d.line.line.from || looks.Dimmed != nil && looks.Dimmed(s.Index) {
			continue
		}
		var own styles.Mark
		owned := false
		if looks.Own != nil {
			own, owned = looks.Own(s.Index)
		}
		if looks.Label != nil && (!owned || room > 1) {
			if label, ok := looks.Label(s.Index); ok {
				add(st.Marks[label])
			}
		}
		if owned {
			add(own)
		}
	}
	return out, current, all
}

// spots are those on the line.
func (d *drawer) spots() []Spot {
	all, l := d.looks.Spots, d.line
	if len(all) == 0 || l.Start == l.End {
		return nil
	}
	at := func(block, offset int) int {
		return sort.Search(len(all), func(i int) bool {
			return all[i].Block > block || all[i].Block == block && all[i].Start >= offset
		})
	}
	from, to := at(l.Block, l.Start), at(l.Block, l.End)
	// What begins on a line before may reach into this one.
	for from > 0 && all[from-1].Block == l.Block {
		from--
	}
	return all[from:to]
}

func (d *drawer) body() {
	all, spots := d.line.Sentences(), d.spots()
	// A line can be too wide only where a single character is.
	tight := d.line.line.cells > d.page.Width()-d.cells
	m := wrap.Measure(d.page.opts.Method)
	for i := range d.line.line.segs {
		s := &d.line.line.segs[i]
		d.hyperlink(s.link)
		text := s.text
		if tight {
			n, _ := m.Head(text, d.page.Width()-d.cells)
			text = text[:n]
			d.cells += m.Cells(text)
		}
		if s.at < 0 {
			d.write(text, s.style)
			continue
		}
		sentences := all // a seg need not come behind the one before it
		for at := 0; at < len(text); {
			offset := s.at + at
			end := s.at + len(text)
			st := s.style
			for len(sentences) > 0 && sentences[0].Span.End <= offset {
				sentences = sentences[1:]
			}
			if len(sentences) > 0 {
				st, end = d.within(sentences[0], st, offset, end)
			}
			for j := range spots {
				q := &spots[j]
				if q.End <= offset || q.Start >= end {
					continue
				}
				if q.Start > offset {
					end = q.Start
					continue
				}
				end = min(end, q.End)
				st = st.Over(q.Style)
			}
			next := max(wrap.Snap(text, end-s.at), at+1)
			d.write(text[at:next], st)
			at = next
		}
	}
	d.hyperlink("")
	if !tight {
		d.cells += d.line.line.cells
	}
	if d.pen != (styles.Style{}) {
		d.dst = append(d.dst, "\x1b[m"...)
		d.pen = styles.Style{}
	}
	for ; d.cells < d.page.Width(); d.cells++ {
		d.dst = append(d.dst, ' ')
	}
}

// within is the style of the text from an offset on, up to end at most, before or in the sentence
// that is next there, and where that style ends.
func (d *drawer) within(q content.Sentence, st styles.Style, offset, end int) (styles.Style, int) {
	if q.Span.Start > offset {
		return st, min(end, q.Span.Start)
	}
	end = min(end, q.Span.End)
	st = d.sentence(st, q.Index)
	if begun := d.begun(q); offset < begun {
		end = min(end, begun)
		st = d.begin(st, q.Index)
	}
	return st, end
}

// sentence is a style with what is known of a sentence laid over it.
func (d *drawer) sentence(st styles.Style, index int) styles.Style {
	if d.looks.Dimmed != nil && d.looks.Dimmed(index) {
		dim := d.page.styles.Dim
		if index == d.looks.Current {
			dim = d.page.styles.DimNow
		}
		st = st.Over(dim)
	} else if d.looks.Label != nil {
		if label, ok := d.looks.Label(index); ok {
			st = st.Over(d.page.styles.Marks[label].Text)
		}
	}
	if index == d.looks.Current {
		st = st.Over(d.page.styles.Cursor)
	}
	return st
}

// begun is the end of the first word of a sentence that begins within the line, or 0.
func (d *drawer) begun(s content.Sentence) int {
	const longest = 24
	from := s.Span.Start
	if from <= d.line.Start || from < d.line.line.from {
		return 0
	}
	text := string(d.page.doc.Blocks[s.Block].Text[from:min(s.Span.End, from+longest)])
	for i, r := range text {
		if i > 0 && (r == ' ' || r == '\n' || r >= firstWide) {
			return from + i
		}
	}
	return from + len(text)
}

// firstWide is the first character of the scripts that write no spaces between words.
const firstWide = 0x3040

// begin is a style with the sign that a sentence begins laid over it.
func (d *drawer) begin(st styles.Style, index int) styles.Style {
	if d.looks.Label == nil || d.looks.Dimmed != nil && d.looks.Dimmed(index) {
		return st
	}
	if label, ok := d.looks.Label(index); ok {
		st = st.Over(d.page.styles.Marks[label].Begin)
	}
	return st
}

// hyperlink begins a link, or ends the one before.
func (d *drawer) hyperlink(link clean.Text) {
	if !d.page.opts.Hyperlinks || link == d.link {
		return
	}
	d.link = link
	to := ""
	if link != "" {
		to = address(link)
	}
	d.dst = append(d.dst, "\x1b]8;;"...)
	d.dst = append(d.dst, to...)
	d.dst = append(d.dst, "\x1b\\"...)
}
