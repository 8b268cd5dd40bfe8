package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// reading is the surface of an article with the panels beside or below it. There is
// one, which shows one article after another.
type reading struct {
	surface.Blank

	app *App

	doc    *visit
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
	labelling  bool // small letters label

	panelRows columns // what the panels' columns last drew
	strip     strip
}

// visit is an article that has been opened, and how it was left.
type visit struct {
	app    *App
	ref    string
	opener Opener
	// followed says that a link of an article led here, which came from near.
	followed bool
	near     content.Origin
	since    time.Time // when it was opened
	article  *content.Article
	reader   *reader.Reader
	panels   *panel.Set
	own      *answers
	changes  changes // since it was read before
	// version counts what has become of the article, remade when that was more
	// than further judgements; drawn is how many judgements it has.
	version, remade, drawn int
	searched               int // by what the panels know of
}

// whole reports whether all of the article has come and been judged.
func (v *visit) whole() bool {
	return !v.article.Partial && len(v.article.Judgements) >= len(v.article.Document.Sentences)
}

// shows puts an article that has been opened on the screen.
func (a *App) shows(v *visit) {
	rd := a.reading
	rd.doc, rd.focus, rd.labelling, rd.before = v, false, false, nil
	rd.panes = [panel.Kinds]panel.Pane{}
	rd.widens()
	v.reader.SetStyles(a.Styles)
	v.reader.SetMeasure(rd.app.Measure)
	v.reader.SetLogical(a.Logical)
	v.reader.SetMarks(rd.marks)
	v.reader.SetLarge(rd.large)
	v.refresh()
	a.turn(rd)
}

// here is the place one is at in the article; before there is one, the list.
func (rd *reading) here() place {
	if rd.doc == nil {
		return place{surface: rd.app.list}
	}
	return place{rd, rd.doc, rd.doc.reader.Mark()}
}

// Restyle takes the looks as they now are.
func (rd *reading) Restyle() {
	if rd.doc != nil {
		rd.doc.reader.SetStyles(rd.app.Styles)
	}
	rd.panelRows, rd.strip = columns{}, strip{}
}

// Relay makes the layout anew and hands out the sizes.
func (rd *reading) Relay() {
	rd.layout = lay(rd.app.Width, rd.app.Height, rd.columns && !rd.large && !(rd.doc != nil && rd.doc.bare()), rd.drawer, rd.need())
	if rd.doc != nil && !rd.layout.tiny {
		across := 0
		if rd.layout.right > 0 {
			across = rd.layout.width
		}
		rd.doc.reader.SetAcross(across)
		rd.doc.reader.SetSize(rd.layout.article, rd.layout.rows)
	}
}

// need is how many rows the open panel could fill in the drawer.
func (rd *reading) need() int {
	if rd.doc == nil || !rd.drawer {
		return 0
	}
	return panel.Need(rd.doc.panels, rd.kind, rd.panelLook(rd.kind, rd.app.Width), rd.app.Height)
}

func (rd *reading) Title() clean.Text {
	if t := rd.doc.article.Source.Title; t != nil {
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
		rows = append(rows, rd.strip.draw(rd.doc, &rd.app.Styles, width))
	}
	return rows
}

func (rd *reading) body() []string {
	l := rd.layout
	rd.drawColumns()
	rows := []string(nil)
	if l.rows > 0 {
		rows = rd.doc.reader.Rows()
	}
	if l.drawer > 0 {
		return append(rows, rd.panelRows.right.rows...)
	}
	if l.right == 0 {
		return rows
	}
	g := &rd.app.Styles.Glyphs
	head := rd.doc.reader.Head()
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
func (rd *reading) columnRows() int { return rd.layout.body - rd.doc.reader.HeadRows() }

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
	return rd.doc.panels.Target(rd.kind, rd.panes[rd.kind].Chosen())
}

// inArticle is a key's action that needs the article on the screen.
func inArticle(do func(rd *reading, count int) tea.Cmd) action {
	return func(a *App, count int) tea.Cmd { return do(a.reading, count) }
}
