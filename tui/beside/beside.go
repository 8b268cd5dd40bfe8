// Package beside is the surface of two articles next to each other, with what both quote or,
// of two versions of one text, what has changed.
//
// It opens neither of them and decides on no words: package collation does the comparing.
package beside

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Beside is the surface of two articles next to each other, each with its strip, and
// below them what both quote or, of two versions of one text, what changed.
type Beside struct {
	surface.Blank

	frame *surface.Frame
	host  Host

	halves [2]*Half
	// focus is the half that has the keys; together says that the other moves with it.
	focus    int
	together bool
	hidden   bool // the list of points is

	found *collation.Collation // or nil while it is not known
	point int                  // that one has gone to, or -1
	top   int                  // the first point that is shown
}

// Host is what two articles beside each other need of the reader that shows them.
type Host interface {
	// Relay hands out sizes and looks anew.
	Relay()
	// Alone shows an article alone, with a way back.
	Alone(v *visit.Visit)
	// Stop gives up those of the two of which nothing has come.
	Stop(halves [2]*Half)
	// Paste opens what was pasted, if it is an address.
	Paste(ref string) tea.Cmd
	// Back goes back to where one was, if one was anywhere.
	Back() tea.Cmd
}

// New puts two articles next to each other.
func New(f *surface.Frame, h Host, halves [2]*Half) *Beside {
	return &Beside{frame: f, host: h, halves: halves, point: -1}
}

// Stop gives up those of the two of which nothing has come.
func (b *Beside) Stop() { b.host.Stop(b.halves) }

// Missing says how one of the two is read.
func (b *Beside) Missing() clean.Text {
	return "open one of the two first, with " + b.frame.Keys.Key(keymap.Choose)
}

// NeedsAgain says the same: one of the two is opened once more where it is read.
func (b *Beside) NeedsAgain() clean.Text { return b.Missing() }

// Err is why one of them has not come, or nil.
func (b *Beside) Err() error { return cmp.Or(b.halves[0].Err, b.halves[1].Err) }

// atLeast is the width from which two articles have room.
const atLeast = 160

// arrangement is what stands where.
type arrangement struct {
	left, right int // widths; one cell stands between
	// rows is the height of the articles, list that of the list below them with its
	// heading. The row of names above and that of the strips below are one row each.
	rows, list   int
	names, strip bool
	narrow       bool
}

func (b *Beside) arrange() arrangement {
	width, height := b.frame.Width, b.frame.Height-1
	l := arrangement{left: (width - 1) / 2, right: width / 2, rows: height, narrow: width < atLeast}
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
func (b *Beside) points() int {
	if b.found == nil {
		return 0
	}
	return len(b.found.Points)
}

// Relay hands out the sizes and the looks.
func (b *Beside) Relay() {
	l := b.arrange()
	if b.frame.Tiny() || l.narrow {
		return
	}
	for i, h := range b.halves {
		if h.Visit == nil {
			continue
		}
		r := h.Visit.Reader
		r.SetStyles(b.frame.Styles)
		r.SetMethod(b.frame.Method)
		r.SetMeasure(b.frame.Measure)
		h.Visit.Refresh()
		r.SetAcross(0)
		r.SetLarge(false)
		r.SetSize([2]int{l.left, l.right}[i], l.rows)
		r.SetPassages(b.passages(i))
		r.SetPassage(b.point)
	}
}

// Leaves takes away what only stands in the articles while they are beside each other.
func (b *Beside) Leaves() {
	for _, h := range b.halves {
		if h.Visit != nil {
			h.Visit.Reader.SetPassages(nil)
		}
	}
}

// Restyle takes the looks as they now are.
func (b *Beside) Restyle() {
	for _, h := range b.halves {
		if h.strip = (visit.Strip{}); h.Visit != nil {
			h.Visit.Reader.SetStyles(b.frame.Styles)
		}
	}
}

// Title is what the window's title says.
func (b *Beside) Title() clean.Text {
	return b.halves[0].words() + " | " + b.halves[1].words()
}

// Rows draws the two.
func (b *Beside) Rows(width, height int) []string {
	l := b.arrange()
	if l.narrow {
		return b.frame.Center(b.tooNarrow(), width, height)
	}
	st := &b.frame.Styles
	var out []string
	if l.names {
		out = append(out, b.names(0, l.left)+b.bar(b.frame.Styles.Glyphs.Vertical)+b.names(1, l.right))
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

func (b *Beside) bar(glyph string) string {
	return b.frame.Styles.Border.Paint(string(row.Glyph(glyph)))
}

// tooNarrow says why the two are not shown.
func (b *Beside) tooNarrow() []row.Row {
	st, a := &b.frame.Styles, b.frame
	width := min(surface.Comfortable, max(1, a.Width-2))
	rows := row.Of("Two articles beside each other need "+row.Int(atLeast)+" columns; this window has "+row.Int(a.Width)+".", st.Entry).Wrap(width, 0)
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
func (b *Beside) names(i, width int) string {
	h, st := b.halves[i], &b.frame.Styles
	style, lead := st.PanelTitle, clean.Text("   ")
	if i == b.focus {
		style, lead = st.PanelTitleFocus, " "+row.Glyph(st.Glyphs.Chosen)+" "
	}
	tail := row.Glyph(st.Glyphs.Ellipsis)
	left := row.Row{{Text: lead, Style: style}}
	if h.Name != "" {
		left = append(left, row.Piece{Text: h.Name + " " + row.Glyph(st.Glyphs.Separator) + " ", Style: style})
	}
	left = append(left, row.Piece{Text: h.words(), Style: style})
	return row.Between(left, row.Of(h.aside(st)+" ", st.Count), width, tail).Show(width, st)
}

// half draws an article, or what became of its opening.
func (b *Beside) half(i, width, height int) []string {
	h, st := b.halves[i], &b.frame.Styles
	if h.Visit != nil {
		return h.Visit.Reader.Rows()
	}
	words := row.Piece{Text: "opening " + h.words(), Style: st.Muted}
	if h.Err != nil {
		words = row.Piece{Text: surface.ErrorText(h.Err), Style: st.Error}
	}
	return b.frame.Center(row.Row{{Text: "  ", Hard: true}, words}.Wrap(width-2, 2), width, height)
}

func (b *Beside) stripOf(i, width int) string {
	h := b.halves[i]
	if h.Visit == nil {
		return row.Row{}.Draw(width, "")
	}
	return h.strip.Draw(h.Visit, &b.frame.Styles, width)
}

// Position tells where one is, for the status line.
func (b *Beside) Position() row.Row {
	st := &b.frame.Styles
	h := b.halves[b.focus]
	words := [...]clean.Text{" left", " right"}[b.focus]
	var out row.Row
	if h.Visit != nil && !b.arrange().narrow {
		at := h.Visit.Reader.Cursor()
		words += " " + row.Glyph(st.Glyphs.Separator) + " sentence " + row.Int(at+1) + "/" + row.Int(len(h.Visit.Article.Document.Sentences))
		if j, ok := h.Visit.Judgement(at); ok {
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

// Hints are the keys that are of use now.
func (b *Beside) Hints() []surface.Hint {
	if b.arrange().narrow {
		return []surface.Hint{{keymap.Choose, "open it"}, {keymap.BesideOther, "the other"}, {keymap.Quit, "quit"}, {keymap.Help, "help"}}
	}
	all := []surface.Hint{
		{keymap.BesideOther, "the other"},
		{keymap.BesideTogether, "together, apart"},
		{keymap.Choose, "open it"},
		{keymap.Close, "close"},
		{keymap.Help, "help"},
	}
	if b.points() > 0 {
		all = append([]surface.Hint{{keymap.BesideNext, "next of both"}}, all...)
	}
	return all
}

// Groups are the groups of keys that hold here alone.
func (b *Beside) Groups() []keymap.Group { return []keymap.Group{keymap.GroupBeside} }
