package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// reading is the surface of an article with the panels beside or below it. There is
// one, which shows one article after another.
type reading struct {
	surface.Blank

	app *App

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

	panelRows columns // what the panels' columns last drew
	strip     visit.Strip
}

// shows puts an article that has been opened on the screen.
func (a *App) shows(v *visit.Visit) {
	rd := a.reading
	v.TurnTo(rd.doc)
	rd.doc, rd.focus, rd.before = v, false, nil
	rd.panes = [panel.Kinds]panel.Pane{}
	rd.widens()
	v.Reader.SetStyles(a.Styles)
	v.Reader.SetMeasure(rd.app.Measure)
	v.Reader.SetLogical(a.Logical)
	v.Reader.SetMarks(rd.marks)
	v.Reader.SetLarge(rd.large)
	v.Refresh()
	a.turn(rd)
}

// here is the place one is at in the article; before there is one, the list.
func (rd *reading) here() place {
	if rd.doc == nil {
		return place{surface: rd.app.list}
	}
	return place{rd, rd.doc, rd.doc.Reader.Mark()}
}

// Restyle takes the looks as they now are.
func (rd *reading) Restyle() {
	if rd.doc != nil {
		rd.doc.Reader.SetStyles(rd.app.Styles)
	}
	rd.panelRows, rd.strip = columns{}, visit.Strip{}
}

// Relay makes the layout anew and hands out the sizes.
func (rd *reading) Relay() {
	rd.layout = lay(rd.app.Width, rd.app.Height, rd.columns && !rd.large && !(rd.doc != nil && rd.doc.Bare()), rd.drawer, rd.need())
	if rd.doc != nil && !rd.layout.tiny {
		across := 0
		if rd.layout.right > 0 {
			across = rd.layout.width
		}
		rd.doc.Reader.SetAcross(across)
		rd.doc.Reader.SetSize(rd.layout.article, rd.layout.rows)
	}
}

// need is how many rows the open panel could fill in the drawer.
func (rd *reading) need() int {
	if rd.doc == nil || !rd.drawer {
		return 0
	}
	return panel.Need(rd.doc.Panels, rd.kind, rd.panelLook(rd.kind, rd.app.Width), rd.app.Height)
}

func (rd *reading) Title() clean.Text {
	if t := rd.doc.Article.Source.Title; t != nil {
		return t.Value
	}
	return ""
}

// Rows draws the article with the panels beside or below it, and the strip.
func (rd *reading) Rows(width, _ int) []string {
	rows := rd.body()
	switch {
	case !rd.layout.strip:
	case rd.labels():
		rows = append(rows, rd.legend(width).Draw(width, row.Glyph(rd.app.Styles.Glyphs.Ellipsis)))
	default:
		rows = append(rows, rd.strip.Draw(rd.doc, &rd.app.Styles, width))
	}
	return rows
}

func (rd *reading) body() []string {
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
	g := &rd.app.Styles.Glyphs
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
func (rd *reading) columnRows() int { return rd.layout.body - rd.doc.Reader.HeadRows() }

// bar is the line between columns, joined to the titles beside it.
func (rd *reading) bar(beside spot, tee string) string {
	st := &rd.app.Styles
	if beside.kind < panel.Kinds && beside.title {
		return st.Border.Paint(string(row.Glyph(tee)))
	}
	return st.Border.Paint(string(row.Glyph(st.Glyphs.Vertical)))
}

// target is where the chosen entry of the panel that has the keys leads.
func (rd *reading) target() panel.Target {
	return rd.doc.Panels.Target(rd.kind, rd.panes[rd.kind].Chosen())
}

// inArticle is a key's action that needs the article on the screen.
func inArticle(do func(rd *reading, count int) tea.Cmd) action {
	return func(a *App, count int) tea.Cmd { return do(a.reading, count) }
}
