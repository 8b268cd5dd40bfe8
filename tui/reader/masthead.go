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
	r.masthead, r.crown = r.heads()
	switch after := len(r.masthead); {
	case hidden:
		r.head = after
	case r.moved && before > 0:
		r.head = min(max(0, r.head+after-before), after)
	default:
		r.head = min(r.head, after)
	}
}

// hidden reports whether the masthead is scrolled off the screen.
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

// heads are the rows of the masthead, and how many of them go across the whole screen.
// The last ones, the rule and what is empty below it, are always the article's own.
func (r *Reader) heads() (rows []row.Row, crown int) {
	margin := r.page.Margin()
	h := head{article: r.article, counts: r.counts, words: r.words, letters: r.letters, withheld: r.withheld, styles: &r.styles, width: r.page.Width() - margin}
	if r.across > 0 {
		margin = 1
		h.width = r.across - 2*margin
	}
	rows = []row.Row{} // not nil: it has been made
	if h.width < 8 || r.height < 6 {
		return rows, 0
	}
	switch {
	case r.height < low:
		rows = h.title(4)
	case r.height < high:
		rows = h.short()
	default:
		rows = h.whole()
	}
	for i, x := range rows {
		rows[i] = append(row.Row{{Text: row.Spaces(margin)}}, x...)
	}
	before := row.Row{{Text: row.Spaces(margin)}}
	if r.across > 0 {
		crown, h.width = len(rows), r.width-2
		before = row.Row{{Text: row.Glyph(r.styles.Glyphs.Horizontal), Style: r.styles.Border}, {Text: " "}}
	}
	rows = append(rows, append(before, h.rule(r.height >= low)...))
	if len(rows) < most || r.height < low || r.height >= high {
		rows = append(rows, row.Row{})
	}
	return rows, crown
}

// SetAcross draws the head, but for the rule below it, over so many cells of the screen
// instead of the pane's own: [Reader.Head] has those rows. 0 draws it in the pane.
func (r *Reader) SetAcross(width int) {
	if width != r.across {
		r.across = width
		r.makeMasthead()
	}
}

// HeadRows is how many rows of the head go across now: fewer the further one scrolls.
func (r *Reader) HeadRows() int { return min(max(r.crown-r.head, 0), r.height) }

// Head draws those rows.
func (r *Reader) Head() []string {
	out := make([]string, 0, r.HeadRows())
	for i := range r.HeadRows() {
		out = append(out, r.masthead[r.head+i].Show(r.across, &r.styles))
	}
	return out
}

// head makes the rows of one masthead.
type head struct {
	article  *content.Article
	counts   [content.Labels]int
	words    int // of the sentences
	letters  int
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
	return row.First(title.Wrap(h.width, 0), n, h.width, st)
}

// signed is who signs the piece, and when, in at most n rows, and that it was corrected, where the note is not shown. What
// the authors are is left out before the date would be.
func (h *head) signed(n int, corrected bool) []row.Row {
	if h.withheld.Source != "" {
		return []row.Row{row.Of(h.withheld.Source, h.styles.Missing)}
	}
	var rows []row.Row
	for _, as := range [...]bool{true, false} {
		if rows = signed(byline(h.article, h.letters, as, h.styles), h.article, content.Minutes(h.words), corrected, h.styles, h.width); len(rows) <= n {
			break
		}
	}
	return row.First(rows, n, h.width, h.styles)
}

// warnings are what a reader must know before reading on.
func (h *head) warnings() []row.Row {
	var rows []row.Row
	if p := h.article.Source.Paywall; p != nil && h.teaser(p) {
		rows = append(rows, row.Of("perhaps only a teaser: "+p.Value, h.styles.Missing))
	}
	if warning := h.article.Warning(); warning != "" {
		rows = append(rows, row.First(row.Of(warning, h.styles.Missing).Wrap(h.width, 0), 2, h.width, h.styles)...)
	}
	return rows
}

// teaser reports whether a text behind a paywall is likely only its beginning. Many pages
// say that they are not free and yet hold the whole: a long text is taken for that unless
// the page says that it goes on.
func (h *head) teaser(p *content.Found[clean.Text]) bool {
	switch {
	case h.words < teaser:
		return true
	case !strings.HasPrefix(string(p.Where), "JSON-LD"):
		return false
	}
	return h.words < long || slices.ContainsFunc(h.article.LeftOut, content.LeftOut.GoesOn)
}

const (
	// teaser is how many words a text behind a paywall has when that is hardly all of it.
	teaser = 200
	// long is how many words it has when that is hardly its beginning only.
	long = 400
)

// whole is the head with all that is known.
func (h *head) whole() []row.Row {
	s, st := &h.article.Source, h.styles
	rows := append(aboveTitle(s, h.withheld, st, h.width), h.title(4)...)
	if s.Dek != nil {
		rows = append(rows, row.First(row.Of(s.Dek.Value, st.Caption).Wrap(h.width, 0), 4, h.width, st)...)
	}
	rows = append(rows, h.signed(4, false)...)
	if note := s.Corrected(); note != nil && h.withheld.Source == "" {
		rows = append(rows, row.First(row.Of(note.Value, st.Missing).Wrap(h.width, 0), 2, h.width, st)...)
	}
	return append(rows, h.warnings()...)
}

// short is the head in five rows: what the piece is, its title, who signs it and how
// much of what it holds. A row that is left over is for the standfirst, or is empty.
func (h *head) short() []row.Row {
	s, st := &h.article.Source, h.styles
	warnings := row.First(h.warnings(), 1, h.width, st)
	left := most - 2 - len(warnings) // for all but the rule and one row of who signs it
	title := h.title(min(left, 2))
	left -= len(title)
	above := row.First(aboveTitle(s, h.withheld, st, h.width), left, h.width, st)
	left -= len(above)
	below := h.signed(1+left, s.Corrected() != nil)
	left -= len(below) - 1
	rows := slices.Concat(above, title)
	if left > 0 && s.Dek != nil {
		rows = append(rows, row.First(row.Of(s.Dek.Value, st.Caption).Wrap(h.width, 0), left, h.width, st)...)
	}
	return slices.Concat(rows, below, warnings)
}

// rule is the line below the head; in it stand how many sentences of each label there
// are, or it is bare.
func (h *head) rule(full bool) row.Row {
	st := h.styles
	line := row.Glyph(st.Glyphs.Horizontal)
	if !full {
		return row.Of(row.Repeat(line, h.width), st.Border)
	}
	var left row.Row
	switch {
	case h.withheld.Counts != "":
		left = row.Of(h.withheld.Counts, st.Missing)
	case len(h.article.Document.Sentences) > 0 && !h.withheld.Bare:
		left = counts(h.counts, st, h.width)
	}
	if len(left) > 0 {
		left = append(left, row.Piece{Text: " "})
	}
	return append(left, row.Piece{Text: row.Repeat(line, h.width-left.Width()), Style: st.Border})
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
		full = append(full, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge},
			row.Piece{Text: " " + row.Int(n[c.label]) + " " + c.words, Style: st.Muted})
		short = append(short, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[c.label]), Style: st.Muted})
	}
	if full.Width() <= width {
		return full
	}
	return short
}
