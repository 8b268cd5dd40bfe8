package reader

import (
	"slices"
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/row"
)

// Rows draws the pane: as many rows as it is high but for those of the head that go
// across, each exactly as wide.
func (r *Reader) Rows() []string {
	if r.large.on {
		return r.largeRows()
	}
	height := r.height - r.HeadRows()
	out := make([]string, 0, height)
	right := r.width - r.inset - r.page.Width()
	for i := r.head + r.HeadRows(); i < len(r.masthead) && len(out) < height; i++ {
		var b strings.Builder
		if r.crown > 0 {
			r.masthead[i].ShowTo(&b, r.width, &r.styles)
			out = append(out, b.String())
			continue
		}
		row.Pad(&b, r.inset)
		r.masthead[i].FlushTo(&b, r.page.Width(), &r.styles)
		row.Pad(&b, right)
		out = append(out, b.String())
	}
	lines := r.page.Lines(r.top, height-len(out))
	looks := page.Looks{Current: r.cursor, Spots: r.spotsOn(lines)}
	if r.marks != MarksNone {
		looks.Label = r.label
	}
	looks.Own = r.own
	if r.filters || r.only != nil {
		looks.Dimmed = r.dimmed
	}
	text := len(out)
	for _, l := range lines {
		r.buf = append(r.buf[:0], spaces(r.inset)...)
		r.buf = l.Append(r.buf, &looks)
		r.buf = append(r.buf, spaces(right)...)
		out = append(out, string(r.buf))
	}
	r.number(out[text:], lines)
	for len(out) < height {
		out = append(out, string(row.Spaces(r.width)))
	}
	return out
}

func spaces(n int) string { return string(row.Spaces(n)) }

func (r *Reader) ellipsis() clean.Text { return row.Glyph(r.styles.Glyphs.Ellipsis) }

func (r *Reader) label(sentence int) (content.Label, bool) {
	j, ok := r.judged(sentence)
	return j.Label, ok
}

func (r *Reader) dimmed(sentence int) bool {
	if r.only != nil {
		return !r.only(sentence)
	}
	j, ok := r.judged(sentence)
	return ok && j.Label != r.filter
}

// spotsOn are the ranges with looks of their own on the lines: facts asserted
// inside other sentences, the words that caused the current sentence's label,
// and hits.
func (r *Reader) spotsOn(lines []page.Line) []page.Spot {
	begin := slices.IndexFunc(lines, func(l page.Line) bool { return l.Start != l.End })
	if begin < 0 {
		return nil
	}
	end := len(lines) - 1
	for lines[end].Start == lines[end].End {
		end--
	}
	first, last := &lines[begin], &lines[end]
	r.spots = r.spots[:0]
	if r.marks <= MarksFull {
		r.factsInside(first.Block, last.Block)
		if !r.quiet {
			r.reasons(r.styles.Reason)
		}
	}
	r.passagesOn(first, last)
	r.hitsOn(page.Anchor{Block: first.Block, Offset: first.Start}, page.Anchor{Block: last.Block, Offset: last.End})
	sort.SliceStable(r.spots, func(i, j int) bool {
		a, b := r.spots[i], r.spots[j]
		return a.Block < b.Block || a.Block == b.Block && a.Start < b.Start
	})
	return r.spots
}

// hitsOn adds the hits between two places of the text.
func (r *Reader) hitsOn(from, to page.Anchor) {
	i := sort.Search(len(r.hits), func(i int) bool {
		return r.hits[i].Block > from.Block || r.hits[i].Block == from.Block && r.hits[i].End > from.Offset
	})
	for ; i < len(r.hits) && (r.hits[i].Block < to.Block || r.hits[i].Block == to.Block && r.hits[i].Start < to.Offset); i++ {
		st := r.styles.Hit
		if i == r.hitNow {
			st = r.styles.HitNow
		}
		r.spots = append(r.spots, page.Spot{Block: r.hits[i].Block, Start: r.hits[i].Start, End: r.hits[i].End, Style: st})
	}
}

func (r *Reader) factsInside(from, to int) {
	all := r.article.Document.Sentences
	i := sort.Search(len(all), func(i int) bool { return all[i].Block >= from })
	for ; i < len(all) && all[i].Block <= to; i++ {
		j, ok := r.judged(i)
		if !ok || r.filters && j.Label != r.filter || r.only != nil && !r.only(i) {
			continue
		}
		for _, f := range j.FactsInside {
			r.spot(all[i], f, r.styles.Marks[content.Fact].Text)
		}
		for _, o := range j.OpinionsInside {
			r.spot(all[i], o, r.styles.Marks[content.Opinion].Text)
		}
	}
}

// reasons are the words that caused the current sentence's label.
func (r *Reader) reasons(st styles.Style) {
	j, ok := r.judged(r.cursor)
	if !ok || r.cursor >= len(r.article.Document.Sentences) {
		return
	}
	for _, why := range j.Reasons {
		r.spot(r.article.Document.Sentences[r.cursor], why.Span, st)
	}
}

// spot adds a span of a sentence.
func (r *Reader) spot(s content.Sentence, at content.Span, st styles.Style) {
	if at.Start < 0 || at.Start >= at.End || at.End > s.Span.Len() {
		return
	}
	r.spots = append(r.spots, page.Spot{Block: s.Block, Start: s.Span.Start + at.Start, End: s.Span.Start + at.End, Style: st})
}

// SentenceAt is the sentence at a cell of the pane, or -1.
func (r *Reader) SentenceAt(x, y int) int {
	if l, ok := r.lineAt(y); ok {
		return l.SentenceAt(x - r.inset)
	}
	return page.NoSentence
}

// LinkAt is where the text at a cell of the pane leads, or empty.
func (r *Reader) LinkAt(x, y int) clean.Text {
	if l, ok := r.lineAt(y); ok {
		return l.LinkAt(x - r.inset)
	}
	return ""
}

// lineAt is the line of the page at a row of the pane.
func (r *Reader) lineAt(y int) (page.Line, bool) {
	if y >= r.height || r.large.on {
		return page.Line{}, false
	}
	y -= len(r.masthead) - r.head
	if y < 0 {
		return page.Line{}, false
	}
	lines := r.page.Lines(r.top, y+1)
	if y >= len(lines) {
		return page.Line{}, false
	}
	return lines[y], true
}

// Fraction is how much of the article has been on the screen when one reads
// from the top, 0 to 1.
func (r *Reader) Fraction() float64 {
	if r.large.on {
		if r.cursor+1 >= len(r.article.Document.Sentences) {
			return 1
		}
		return r.page.SentenceFraction(r.cursor + 1)
	}
	n := r.visible()
	below := r.page.Move(r.top, n)
	if n > 0 && below == r.page.Move(r.top, n-1) {
		return 1 // nothing stands below the screen
	}
	return r.page.Fraction(below)
}

// MinutesLeft is how long the rest takes to read from the bottom of the screen on.
func (r *Reader) MinutesLeft() int {
	return int(float64(content.Minutes(r.words))*(1-r.Fraction()) + 0.5)
}

// SentenceFraction is where a sentence begins in the article, 0 to 1.
func (r *Reader) SentenceFraction(sentence int) float64 { return r.page.SentenceFraction(sentence) }
