package tui

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// beside is the surface of two articles next to each other, each with its strip, and
// below them what both quote or, of two versions of one text, what changed.
type beside struct {
	surface.Blank

	app *App

	halves [2]*half
	// focus is the half that has the keys; together says that the other moves with it.
	focus    int
	together bool
	hidden   bool // the list of points is

	found *collation.Collation // or nil while it is not known
	point int                  // that one has gone to, or -1
	top   int                  // the first point that is shown
}

// half is one of the two articles.
type half struct {
	ref string
	// listed is what the list called it before it was opened.
	listed clean.Text
	// name is what it is called beside the other: "then".
	name  clean.Text
	visit *visit.Visit // or nil until it has come
	err   error        // why it has not
	strip visit.Strip
}

// atLeastBeside is the width from which two articles have room.
const atLeastBeside = 160

// besideLayout is what stands where.
type besideLayout struct {
	left, right int // widths; one cell stands between
	// rows is the height of the articles, list that of the list below them with its
	// heading. The row of names above and that of the strips below are one row each.
	rows, list   int
	names, strip bool
	narrow       bool
}

func (b *beside) layout() besideLayout {
	width, height := b.app.Width, b.app.Height-1
	l := besideLayout{left: (width - 1) / 2, right: width / 2, rows: height, narrow: width < atLeastBeside}
	if height >= 8 {
		l.names, l.strip, l.rows = true, true, height-2
	}
	if n := b.points(); n > 0 && !b.hidden && l.rows >= 16 {
		l.list = min(n+1, l.rows/3)
		l.rows -= l.list
	}
	return l
}

// points is how many there are to look at.
func (b *beside) points() int {
	if b.found == nil {
		return 0
	}
	return len(b.found.Points)
}

// Relay hands out the sizes and the looks.
func (b *beside) Relay() {
	l := b.layout()
	if b.app.Tiny() || l.narrow {
		return
	}
	for i, h := range b.halves {
		if h.visit == nil {
			continue
		}
		r := h.visit.Reader
		r.SetStyles(b.app.Styles)
		r.SetMethod(b.app.Method)
		r.SetMeasure(b.app.Measure)
		h.visit.Refresh()
		r.SetAcross(0)
		r.SetLarge(false)
		r.SetSize([2]int{l.left, l.right}[i], l.rows)
		r.SetPassages(b.passages(i))
		r.SetPassage(b.point)
	}
}

// Leaves takes away what only stands in the articles while they are beside each other.
func (b *beside) Leaves() {
	for _, h := range b.halves {
		if h.visit != nil {
			h.visit.Reader.SetPassages(nil)
		}
	}
}

func (b *beside) Restyle() {
	for _, h := range b.halves {
		if h.strip = (visit.Strip{}); h.visit != nil {
			h.visit.Reader.SetStyles(b.app.Styles)
		}
	}
}

func (b *beside) Measured(m ansi.Method) {
	for _, h := range b.halves {
		if h.visit != nil {
			h.visit.Reader.SetMethod(m)
		}
	}
}

func (b *beside) Title() clean.Text {
	return b.halves[0].words() + " | " + b.halves[1].words()
}

// words are what a half is called: its title, be it from the list, or else its reference.
func (h *half) words() clean.Text {
	if h.visit != nil {
		if t := h.visit.Article.Source.Title; t != nil {
			return t.Value
		}
	}
	if h.listed != "" {
		return h.listed
	}
	return visit.Named(h.ref)
}

func (b *beside) Rows(width, height int) []string {
	l := b.layout()
	if l.narrow {
		return b.app.Center(b.tooNarrow(), width, height)
	}
	st := &b.app.Styles
	var out []string
	if l.names {
		out = append(out, b.names(0, l.left)+b.bar(b.app.Styles.Glyphs.Vertical)+b.names(1, l.right))
	}
	left, right := b.half(0, l.left, l.rows), b.half(1, l.right, l.rows)
	for i := range l.rows {
		out = append(out, left[i]+b.bar(st.Glyphs.Vertical)+right[i])
	}
	if l.list > 0 {
		out = append(out, b.list(width, l.list)...)
	}
	if l.strip {
		out = append(out, b.stripOf(0, l.left)+b.bar(st.Glyphs.Vertical)+b.stripOf(1, l.right))
	}
	return surface.Fill(out, width, height)
}

func (b *beside) bar(glyph string) string {
	return b.app.Styles.Border.Paint(string(row.Glyph(glyph)))
}

// tooNarrow says why the two are not shown.
func (b *beside) tooNarrow() []row.Row {
	st, a := &b.app.Styles, b.app
	width := min(surface.Comfortable, max(1, a.Width-2))
	rows := row.Of("Two articles beside each other need "+row.Int(atLeastBeside)+" columns; this window has "+row.Int(a.Width)+".", st.Entry).Wrap(width, 0)
	rows = append(rows, row.Row{})
	rows = append(rows, row.Of("Make it wider, or the letters smaller. "+
		a.Keys.Key(keymap.Choose)+" opens the one that has the keys, "+a.Keys.Key(keymap.BesideOther)+" gives them to the other:", st.Muted).Wrap(width, 0)...)
	for i, h := range b.halves {
		lead, style := clean.Text("  "), st.Muted
		if i == b.focus {
			lead, style = row.Glyph(st.Glyphs.Chosen)+" ", st.Entry
		}
		rows = append(rows, row.Row{{Text: lead, Style: style, Hard: true}, {Text: h.words(), Style: style}}.Wrap(width, 2)...)
	}
	return a.Inset(rows)
}

// names tells over a half which article it is, and whether it has the keys.
func (b *beside) names(i, width int) string {
	h, st := b.halves[i], &b.app.Styles
	style, lead := st.PanelTitle, clean.Text("   ")
	if i == b.focus {
		style, lead = st.PanelTitleFocus, " "+row.Glyph(st.Glyphs.Chosen)+" "
	}
	tail := row.Glyph(st.Glyphs.Ellipsis)
	left := row.Row{{Text: lead, Style: style}}
	if h.name != "" {
		left = append(left, row.Piece{Text: h.name + " " + row.Glyph(st.Glyphs.Separator) + " ", Style: style})
	}
	left = append(left, row.Piece{Text: h.words(), Style: style})
	return row.Between(left, row.Of(h.aside(st)+" ", st.Count), width, tail).Show(width, st)
}

// aside are the outlet and the day of a half, as far as they may be seen.
func (h *half) aside(st *styles.Styles) clean.Text {
	if h.visit == nil {
		return ""
	}
	var out []clean.Text
	s := &h.visit.Article.Source
	if s.Publisher != nil && !h.visit.Unsigned() {
		out = append(out, clean.Shorten(s.Publisher.Value, 24))
	}
	if s.Published != nil {
		out = append(out, clean.Inline(s.Published.Value.Time.Format("2006-01-02"), nil))
	}
	return clean.Join(out, " "+row.Glyph(st.Glyphs.Separator)+" ")
}

// half draws an article, or what became of its opening.
func (b *beside) half(i, width, height int) []string {
	h, st := b.halves[i], &b.app.Styles
	if h.visit != nil {
		return h.visit.Reader.Rows()
	}
	words := row.Piece{Text: "opening " + h.words(), Style: st.Muted}
	if h.err != nil {
		words = row.Piece{Text: surface.ErrorText(h.err), Style: st.Error}
	}
	return b.app.Center(row.Row{{Text: "  ", Hard: true}, words}.Wrap(width-2, 2), width, height)
}

func (b *beside) stripOf(i, width int) string {
	h := b.halves[i]
	if h.visit == nil {
		return row.Row{}.Draw(width, "")
	}
	return h.strip.Draw(h.visit, &b.app.Styles, width)
}

func (b *beside) Position() row.Row {
	st := &b.app.Styles
	h := b.halves[b.focus]
	words := [...]clean.Text{" left", " right"}[b.focus]
	var out row.Row
	if h.visit != nil && !b.layout().narrow {
		at := h.visit.Reader.Cursor()
		words += " " + row.Glyph(st.Glyphs.Separator) + " sentence " + row.Int(at+1) + "/" + row.Int(len(h.visit.Article.Document.Sentences))
		if j, ok := h.visit.Judgement(at); ok {
			m := st.Marks[j.Label]
			out = row.Row{{Text: " "}, {Text: row.Glyph(m.Letter), Style: m.Badge}, {Text: " " + row.Glyph(m.Name), Style: st.Hint}}
		}
	}
	how := clean.Text("apart")
	if b.together {
		how = "together"
	}
	out = append(row.Of(words, st.Hint), out...)
	return append(out, row.Piece{Text: " " + row.Glyph(st.Glyphs.Separator) + " " + how, Style: st.Hint})
}

func (b *beside) Hints() []surface.Hint {
	if b.layout().narrow {
		return []surface.Hint{{keymap.Choose, "open it"}, {keymap.BesideOther, "the other"}, {keymap.Quit, "quit"}, {keymap.Help, "help"}}
	}
	all := []surface.Hint{{keymap.BesideOther, "the other"}, {keymap.BesideTogether, "together, apart"}, {keymap.Choose, "open it"}, {keymap.Close, "close"}, {keymap.Help, "help"}}
	if b.points() > 0 {
		all = append([]surface.Hint{{keymap.BesideNext, "next of both"}}, all...)
	}
	return all
}

func (b *beside) Groups() []keymap.Group { return []keymap.Group{keymap.GroupBeside} }
