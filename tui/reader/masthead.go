package reader

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// makeMasthead sets what stands above the article: section and publisher, the
// title, the dek, who signs it, and how many sentences of each label there
// are. On a low screen the title has to do.
//
// When it changes its height under somebody who has begun to read, the text
// stays where it is.
func (r *Reader) makeMasthead() {
	hidden, before := r.hidden(), len(r.masthead)
	r.minutes = minutes(r.article)
	r.masthead = masthead(r.article, r.counts, r.withheld, &r.styles, r.page.Width(), r.page.Margin(), r.height)
	switch after := len(r.masthead); {
	case hidden:
		r.head = after
	case r.moved && before > 0:
		r.head = min(max(0, r.head+after-before), after)
	default:
		r.head = min(r.head, after)
	}
}

// hidden says that the masthead is scrolled off the screen.
func (r *Reader) hidden() bool {
	return len(r.masthead) > 0 && r.head >= len(r.masthead) || r.page.Top().Before(r.top)
}

const (
	// low is the height below which only the title is shown.
	low = 16
	// high is the height from which the head has all its rows; below it has five.
	high = 30
	// most is how many rows the head has on a screen that is not high.
	most = 5
)

func masthead(a *content.Article, n [content.Labels]int, w Withheld, st *styles.Styles, width, margin, height int) []row.Row {
	rows := []row.Row{} // not nil: it has been made
	width -= margin
	if width < 8 || height < 6 {
		return rows
	}
	h := head{article: a, counts: n, withheld: w, styles: st, width: width}
	switch {
	case height < low:
		rows = append(h.title(4), row.Of(row.Repeat(row.Glyph(st.Glyphs.Horizontal), width), st.Border), row.Row{})
	case height < high:
		rows = h.short()
	default:
		rows = h.whole()
	}
	for i, r := range rows {
		rows[i] = append(row.Row{{Text: row.Spaces(margin)}}, r...)
	}
	return rows
}

// head makes the rows of one masthead.
type head struct {
	article  *content.Article
	counts   [content.Labels]int
	withheld Withheld
	styles   *styles.Styles
	width    int
}

// title is the title in at most n rows.
func (h *head) title(n int) []row.Row {
	st := h.styles
	t := h.article.Source.Title
	if t == nil {
		return []row.Row{row.Of("title not found", st.Missing)}
	}
	title := row.Of(t.Value, st.Title)
	if !t.Sure {
		title = append(title, row.Piece{Text: " (" + t.Where + ")", Style: st.Missing})
	}
	return limit(title.Wrap(h.width, 0), n, h.width, st)
}

// signed is who signs the piece, in at most n rows.
func (h *head) signed(n int) []row.Row {
	if h.withheld.Source != "" {
		return []row.Row{row.Of(h.withheld.Source, h.styles.Missing)}
	}
	return limit(signed(&h.article.Source, h.styles, h.width), n, h.width, h.styles)
}

// warnings are what a reader must know before reading on.
func (h *head) warnings() []row.Row {
	var rows []row.Row
	if p := h.article.Source.Paywall; p != nil && (strings.HasPrefix(string(p.Where), "JSON-LD") || words(h.article) < teaser) {
		rows = append(rows, row.Of("perhaps only a teaser: "+p.Value, h.styles.Missing))
	}
	if warning := h.article.Warning(); warning != "" {
		rows = append(rows, limit(row.Of(warning, h.styles.Missing).Wrap(h.width, 0), 2, h.width, h.styles)...)
	}
	return rows
}

// teaser is how many words a text behind a paywall has when that is hardly all of it.
const teaser = 200

// whole is the head with all that is known.
func (h *head) whole() []row.Row {
	s, st := &h.article.Source, h.styles
	rows := append(aboveTitle(s, h.withheld, st, h.width), h.title(4)...)
	if s.Dek != nil {
		rows = append(rows, limit(row.Of(s.Dek.Value, st.Caption).Wrap(h.width, 0), 4, h.width, st)...)
	}
	rows = append(rows, h.signed(4)...)
	rows = append(rows, h.warnings()...)
	return append(rows, h.rule(), row.Row{})
}

// short is the head in five rows: what the piece is, its title, who signs it and how
// much of what it holds. A row that is left over is for the standfirst, or is empty.
func (h *head) short() []row.Row {
	s, st := &h.article.Source, h.styles
	warnings := limit(h.warnings(), 1, h.width, st)
	left := most - 2 - len(warnings) // for all but the rule and one row of who signs it
	title := h.title(min(left, 2))
	left -= len(title)
	above := limit(aboveTitle(s, h.withheld, st, h.width), left, h.width, st)
	left -= len(above)
	below := h.signed(1 + left)
	left -= len(below) - 1
	rows := slices.Concat(above, title)
	if left > 0 && s.Dek != nil {
		rows = append(rows, limit(row.Of(s.Dek.Value, st.Caption).Wrap(h.width, 0), left, h.width, st)...)
	}
	rows = append(slices.Concat(rows, below, warnings), h.rule())
	if len(rows) < most {
		rows = append(rows, row.Row{})
	}
	return rows
}

// rule is the line below the head; in it stand how many sentences of each label there
// are and how long the piece takes to read.
func (h *head) rule() row.Row {
	st := h.styles
	line := row.Glyph(st.Glyphs.Horizontal)
	var left, right row.Row
	switch {
	case h.withheld.Counts != "":
		left = row.Of(h.withheld.Counts, st.Missing)
	case len(h.article.Document.Sentences) > 0 && !h.withheld.Bare:
		left = counts(h.counts, st, h.width)
	}
	if m := minutes(h.article); m > 0 {
		right = row.Row{{Text: " " + row.Int(m) + " min ", Style: st.Muted}, {Text: row.Repeat(line, 2), Style: st.Border}}
	}
	if len(left) > 0 {
		left = append(left, row.Piece{Text: " "})
	}
	fill := h.width - left.Width() - right.Width()
	if fill < 4 {
		return left
	}
	return append(append(left, row.Piece{Text: row.Repeat(line, fill), Style: st.Border}), right...)
}

// aMinute is how many words are read in one.
const aMinute = 220

// minutes is how long the piece takes to read, or 0 when it is short.
func minutes(a *content.Article) int {
	n := words(a)
	if n < aMinute {
		return 0
	}
	return (n + aMinute/2) / aMinute
}

// words is how many the text has, roughly.
func words(a *content.Article) int {
	n := 0
	for i := range a.Document.Blocks {
		n += strings.Count(string(a.Document.Blocks[i].Text), " ") + 1
	}
	return n
}

// limit keeps the first n rows, and shows that there were more.
func limit(rows []row.Row, n, width int, st *styles.Styles) []row.Row {
	if len(rows) <= n {
		return rows
	}
	if n == 0 {
		return nil
	}
	more := row.Glyph(st.Glyphs.Ellipsis)
	rows = rows[:n]
	rows[n-1] = append(rows[n-1].Cut(width-row.Width(more), ""), row.Piece{Text: more, Style: st.Muted})
	return rows
}

// counts is how many sentences of each label the article has. Until they are
// judged the row is kept free, so that nothing moves afterwards.
func counts(n [content.Labels]int, st *styles.Styles, width int) row.Row {
	if n == [content.Labels]int{} {
		return row.Of("the sentences are not read yet", st.Missing)
	}
	full, short := row.Row{}, row.Row{}
	for i, c := range []struct {
		label content.Label
		words clean.Text
	}{
		{content.Fact, "asserted"},
		{content.Opinion, "opinion"},
		{content.Attributed, "attributed"},
		{content.Prediction, "predicted"},
		{content.Unsure, "unsure"},
	} {
		m := st.Marks[c.label]
		gap := row.Piece{}
		if i > 0 {
			gap.Text = "  "
		}
		full = append(full, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[c.label]) + " " + c.words, Style: st.Muted})
		short = append(short, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[c.label]), Style: st.Muted})
	}
	if full.Width() <= width {
		return full
	}
	return short
}
