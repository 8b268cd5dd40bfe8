// Package reading is the surface of one article with the panels beside or below it: moving,
// finding, filtering, labelling, and what one can hand on from it.
//
// The article itself is a visit, drawn by package reader, and the panels are those of package
// panel: here is what stands where, and what the keys do. Nothing is opened here, and the
// way back is the reader's: see [Host].
package reading

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Reading is the surface of an article with the panels beside or below it. There is
// one, which shows one article after another.
type Reading struct {
	surface.Blank

	frame *surface.Frame
	rules *visit.Rules
	host  Host
	means Means

	doc    *visit.Visit
	layout layout

	marks   reader.Marks
	columns bool // wanted where there is room
	large   bool // one sentence at a time
	drawer  bool // open where there is none
	kind    panel.Kind
	list    panel.Kind   // the list that had the keys last
	focus   bool         // the panel has the keys
	before  *reader.Mark // where one was in the article before the panel moved it
	panes   [panel.Kinds]panel.Pane

	queries []string
	// narrowings are the words that panels were searched for.
	narrowings []string

	commands  []string // that were run, the last one last
	panelRows columns  // what the panels' columns last drew
	strip     visit.Strip
}

// Host is what reading an article needs of the reader as a whole.
type Host interface {
	// Missing says why there is no article on the screen, or is empty.
	Missing() clean.Text
	// Remember keeps a place in an article, to go back to.
	Remember(v *visit.Visit, at reader.Mark)
	// Relay lays out anew what is on the screen.
	Relay()
	// Follow opens a link of the article, with a way back.
	Follow(to clean.Text) tea.Cmd
	// Arriving reports whether more of an article is to come.
	Arriving(v *visit.Visit) bool
	// Reload opens the article once more.
	Reload() tea.Cmd
	// Reloading reports whether that is going on; Stop gives it up.
	Reloading() bool
	Stop()
}

// Means are what one can do with an article besides reading it. What is nil cannot be
// done.
type Means struct {
	// Context ends everything that is going on.
	Context context.Context
	Clock   func() time.Time
	Keeper  Keeper
	// Copy puts text on the clipboard and says what it is.
	Copy     func(what, text clean.Text) tea.Cmd
	OpenLink func(address string) error
	Pictures Pictures
	// Plain reports whether nothing can be drawn in colours.
	Plain bool
	// Command makes of words a program that gets the terminal, and the input if that is
	// not nil. Hold keeps the reader from being suspended meanwhile.
	Command func(words []string, input io.Reader) tea.ExecCommand
	Hold    func() (release func())
	// Blind and HideSource are how one reads blind when that is asked for.
	Blind      visit.Blind
	HideSource bool
	// Large begins with one sentence at a time, NoPanels with the panels hidden.
	Large, NoPanels bool
}

// Keeper keeps the reader's own labels.
type Keeper interface {
	Keep(a *content.Article, o content.Own) tea.Cmd
	// Settled reports whether all are kept, Words tell how far that is.
	Settled() bool
	Words() clean.Text
}

// New is the surface of an article, without one.
func New(f *surface.Frame, r *visit.Rules, h Host, m Means) *Reading {
	return &Reading{frame: f, rules: r, host: h, means: m, columns: !m.NoPanels, large: m.Large}
}

// Visit is the article that is read, or nil.
func (rd *Reading) Visit() *visit.Visit { return rd.doc }

// Show takes an article that has been opened as the one that is read.
func (rd *Reading) Show(v *visit.Visit) {
	v.TurnTo(rd.doc)
	rd.doc, rd.focus, rd.before = v, false, nil
	rd.panes = [panel.Kinds]panel.Pane{}
	rd.widens()
	rd.Restyle()
	v.Reader.SetMeasure(rd.frame.Measure)
	v.Reader.SetLogical(rd.frame.Logical)
	v.Reader.SetMarks(rd.marks)
	v.Reader.SetLarge(rd.large)
	v.Refresh()
}

// Restyle takes the looks as they now are.
func (rd *Reading) Restyle() {
	if rd.doc != nil {
		rd.doc.Reader.SetStyles(rd.frame.Styles)
	}
	rd.panelRows, rd.strip = columns{}, visit.Strip{}
}

// Relay makes the layout anew and hands out the sizes.
func (rd *Reading) Relay() {
	rd.layout = lay(rd.frame.Width, rd.frame.Height, rd.columns && !rd.large && !(rd.doc != nil && rd.doc.Bare()), rd.drawer, rd.need())
	if rd.doc != nil && !rd.layout.tiny {
		across := 0
		if rd.layout.right > 0 {
			across = rd.layout.width
		}
		rd.doc.Reader.SetMethod(rd.frame.Method)
		rd.doc.Reader.SetAcross(across)
		rd.doc.Reader.SetSize(rd.layout.article, rd.layout.rows)
	}
}

// need is how many rows the open panel could fill in the drawer.
func (rd *Reading) need() int {
	if rd.doc == nil || !rd.drawer {
		return 0
	}
	return panel.Need(rd.doc.Panels, rd.kind, rd.panelLook(rd.kind, rd.frame.Width), rd.frame.Height)
}

// Missing says nothing: there is an article.
func (rd *Reading) Missing() clean.Text { return "" }

// Again opens the article once more.
func (rd *Reading) Again() tea.Cmd { return rd.host.Reload() }

// NeedsAgain says why that cannot be done now, or is empty.
func (rd *Reading) NeedsAgain() clean.Text {
	if rd.host.Arriving(rd.doc) {
		return "it is still being read"
	}
	if rd.doc.Ref == "-" {
		return "standard input can be read only once"
	}
	return ""
}

// Title is what the window's title says.
func (rd *Reading) Title() clean.Text {
	if t := rd.doc.Article.Source.Title; t != nil {
		return t.Value
	}
	return ""
}

// Rows draws the article with the panels beside or below it, and the strip.
func (rd *Reading) Rows(width, _ int) []string {
	rows := rd.body()
	switch {
	case !rd.layout.strip:
	case rd.labels():
		rows = append(rows, rd.legend(width).Draw(width, row.Glyph(rd.frame.Styles.Glyphs.Ellipsis)))
	default:
		rows = append(rows, rd.strip.Draw(rd.doc, &rd.frame.Styles, width))
	}
	return rows
}

func (rd *Reading) body() []string {
	l := rd.layout
	rd.drawColumns()
	rows := []string(nil)
	if l.rows > 0 {
		rows = rd.doc.Reader.Rows()
	}
	if l.drawer > 0 {
		return append(rows, rd.panelRows.right.rows...)
	}
	if l.right == 0 {
		return rows
	}
	g := &rd.frame.Styles.Glyphs
	head := rd.doc.Reader.Head()
	for i, r := range rows {
		left, right := g.TeeLeft, g.TeeRight
		if i == 0 && len(head) > 0 {
			left, right = g.TeeDown, g.TeeDown
		}
		if l.left > 0 {
			r = rd.panelRows.left.rows[i] + rd.bar(rd.panelRows.left.hits[i], left) + r
		}
		rows[i] = r + rd.bar(rd.panelRows.right.hits[i], right) + rd.panelRows.right.rows[i]
	}
	return append(head, rows...)
}

// columnRows is how high the columns are: the head goes across above them.
func (rd *Reading) columnRows() int { return rd.layout.body - rd.doc.Reader.HeadRows() }

// bar is the line between columns, joined to the titles beside it.
func (rd *Reading) bar(beside spot, tee string) string {
	st := &rd.frame.Styles
	if beside.kind < panel.Kinds && beside.title {
		return st.Border.Paint(string(row.Glyph(tee)))
	}
	return st.Border.Paint(string(row.Glyph(st.Glyphs.Vertical)))
}

// target is where the chosen entry of the panel that has the keys leads.
func (rd *Reading) target() panel.Target {
	return rd.doc.Panels.Target(rd.kind, rd.panes[rd.kind].Chosen())
}
