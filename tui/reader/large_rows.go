package reader

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/row"
)

// How the large look is drawn.

// largeText is the mark of the current sentence, its text in rows, and how many of them
// the screen has room for.
func (r *Reader) largeText() (mark styles.Mark, text []row.Row, room int) {
	mark = styles.Mark{Tint: r.styles.Title.Over(r.styles.Cursor)}
	if l, ok := r.label(r.cursor); ok && r.marks != MarksNone {
		mark = r.styles.Marks[l]
	}
	text = r.sentence(mark.Tint).Wrap(max(1, r.largeWidth()-2*r.largePad()), 0)
	if r.height > 3*len(text)+roomyHeight {
		text = row.Spaced(text)
	}
	return mark, text, max(1, r.height-r.largeFrame())
}

// largeFrame is how many rows the head, the label's word and the ground above and below
// take.
func (r *Reader) largeFrame() int {
	switch {
	case r.height < 5:
		return 0
	case r.height < 10:
		return 2
	}
	return 5
}

func (r *Reader) largePad() int { return min(largePad, r.width/20) }

func (r *Reader) largeWidth() int { return min(largeMeasure+2*r.largePad(), r.width) }

// largeRows draws the pane in the large look.
func (r *Reader) largeRows() []string {
	body := r.beside(r.largeBlock())
	out := make([]string, 0, r.height)
	add := func(x row.Row) {
		if len(out) < r.height {
			var b strings.Builder
			left := (r.width - r.largeWidth()) / 2
			row.Pad(&b, left)
			if edge := r.largeWidth() - r.largePad(); x.Width() <= edge {
				x.FlushTo(&b, edge, &r.styles)
				row.Pad(&b, r.width-left-edge)
			} else {
				x.ShowTo(&b, r.width-left, &r.styles)
			}
			out = append(out, b.String())
		}
	}
	if r.largeFrame() > 0 {
		add(r.largeHead())
	}
	for range max(0, (r.height-len(out)-len(body))/3) {
		add(row.Row{})
	}
	for _, x := range body {
		add(x)
	}
	for len(out) < r.height {
		add(row.Row{})
	}
	return out
}

// largeBlock is the sentence on its ground, below the word of its label.
func (r *Reader) largeBlock() []row.Row {
	if r.cursor < 0 || r.cursor >= len(r.article.Document.Sentences) {
		return []row.Row{row.Of("the article has no sentences", r.styles.Missing)}
	}
	mark, text, room := r.largeText()
	from := r.scrolled(len(text), room)
	width, pad := r.largeWidth(), row.Spaces(r.largePad())
	ground := styles.Style{Bg: mark.Tint.Bg}
	on := func(x row.Row) row.Row {
		if x.Leftwards() && !r.styles.Logical {
			return append(append(row.Row{{Text: row.Spaces(width - row.Width(pad) - x.Width()), Style: ground, Hard: true}}, x...),
				row.Piece{Text: pad, Style: ground, Hard: true})
		}
		x = append(row.Row{{Text: pad, Style: ground}}, x...)
		return append(x, row.Piece{Text: row.Spaces(width - x.Width()), Style: ground})
	}
	var out []row.Row
	if r.largeFrame() > 0 {
		out = append(out, r.word(mark, width))
	}
	airy := r.largeFrame() > 2
	if airy {
		out = append(out, on(nil))
	}
	shown := text[from:min(from+room, len(text))]
	for i, x := range shown {
		if i == len(shown)-1 && from+room < len(text) {
			x = append(x.Cut(width-2*r.largePad()-1, ""), row.Piece{Text: r.ellipsis(), Style: mark.Tint})
		}
		out = append(out, on(x))
	}
	if airy {
		out = append(out, on(nil))
	}
	return out
}

// word is the row above the sentence: its label in words, whose words they are, and the
// sentence's number.
func (r *Reader) word(mark styles.Mark, width int) row.Row {
	var left row.Row
	if mark.Name != "" {
		left = row.Of(" "+clean.Inline(strings.ToUpper(mark.Name), nil)+" ", mark.Word)
	}
	switch j, ok := r.judged(r.cursor); {
	case !ok || mark.Name == "":
	case j.Label == content.Fact:
		left = append(left, row.Piece{Text: " not checked", Style: r.styles.Muted})
	case j.Label == content.Attributed && j.Speaker != "" && j.Speaker != content.Unnamed:
		left = append(left, row.Piece{Text: " " + j.Likely(), Style: r.styles.Muted}, row.Piece{Text: " " + j.Speaker, Style: r.styles.Title})
	}
	if r.own != nil {
		if own, ok := r.own(r.cursor); ok && own.Name != "" {
			left = append(left, row.Piece{Text: "  you: " + clean.Inline(own.Name, nil), Style: own.Badge})
		}
	}
	n := row.Int(r.cursor+1) + "/" + row.Int(len(r.article.Document.Sentences))
	return row.Between(left, row.Of(n, r.styles.Muted), width, r.ellipsis())
}

// largeHead is the heading that the sentence stands under, or the title.
func (r *Reader) largeHead() row.Row {
	blocks := r.article.Document.Blocks
	if r.cursor >= 0 && r.cursor < len(r.article.Document.Sentences) {
		for i := r.article.Document.Sentences[r.cursor].Block; i >= 0; i-- {
			if blocks[i].Kind == content.Heading {
				return row.Of(blocks[i].Text, r.styles.Heading)
			}
		}
	}
	h := head{article: r.article, styles: &r.styles, width: r.largeWidth()}
	return h.title(1)[0]
}

// beside puts the sentences before and after around a sentence, as far as there is room.
func (r *Reader) beside(body []row.Row) []row.Row {
	if r.cursor < 0 || r.height < roomyHeight || len(body)+2*hintRows+2 > r.height {
		return body
	}
	before, after := r.hint(r.cursor-1), r.hint(r.cursor+1)
	out := make([]row.Row, max(0, hintRows-len(before)), r.height)
	out = append(out, before[max(0, len(before)-hintRows):]...)
	out = append(append(append(out, nil), body...), nil)
	return append(out, row.First(after, hintRows, r.largeWidth()-2*r.largePad(), &r.styles)...)
}

// hint is a sentence beside the current one, in rows.
func (r *Reader) hint(i int) []row.Row {
	if i < 0 || i >= len(r.article.Document.Sentences) {
		return nil
	}
	text := r.article.Document.SentenceText(r.article.Document.Sentences[i])
	rows := row.Of(text, r.styles.Dim).Wrap(max(1, r.largeWidth()-2*r.largePad()), 0)
	for i, x := range rows {
		rows[i] = append(row.Row{{Text: row.Spaces(r.largePad())}}, x...)
	}
	return rows
}

// sentence is the current one with what lies on it: the words that caused its label, what
// it asserts or judges on the way, and hits of the search.
func (r *Reader) sentence(base styles.Style) row.Row {
	if r.cursor < 0 || r.cursor >= len(r.article.Document.Sentences) {
		return nil
	}
	s := r.article.Document.Sentences[r.cursor]
	text := r.article.Document.SentenceText(s)
	r.spots = r.spots[:0]
	if r.marks <= MarksFull {
		r.factsInside(s.Block, s.Block)
		r.reasons(r.styles.Reason.Over(styles.Style{Underline: styles.Straight}))
	}
	r.hitsOn(page.Anchor{Block: s.Block, Offset: s.Span.Start}, page.Anchor{Block: s.Block, Offset: s.Span.End})
	cuts := []int{0, len(text)}
	for i := range r.spots {
		q := &r.spots[i]
		q.Start, q.End = max(q.Start-s.Span.Start, 0), min(q.End-s.Span.Start, len(text))
		if q.Start < q.End {
			cuts = append(cuts, q.Start, q.End)
		}
	}
	sort.Ints(cuts)
	var out row.Row
	for i, from := range cuts[:len(cuts)-1] {
		to := cuts[i+1]
		if from == to {
			continue
		}
		st := base
		for _, q := range r.spots {
			if q.Start <= from && to <= q.End {
				st = st.Over(q.Style)
			}
		}
		out = append(out, row.Piece{Text: text[from:to], Style: st})
	}
	return out
}
