package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// list is the surface of the references that were given, each opened when it is
// chosen.
type list struct {
	blank

	items       []item
	chosen, top int
}

func listKeys() []Binding {
	return []Binding{
		{nameArticles, []string{"L"}, "the list of articles", GroupArticle, (*App).showList, (*App).needsList},
		{"next-article", []string{"."}, "next article of the list", GroupArticle, stepArticle(1), (*App).needsList},
		{"previous-article", []string{","}, "article before", GroupArticle, stepArticle(-1), (*App).needsList},
	}
}

func (a *App) needsList() clean.Text {
	if len(a.list.items) < 2 {
		return "there is only one article"
	}
	return ""
}

func (a *App) showList(int) tea.Cmd {
	if a.surface != surface(a.list) {
		a.push(a.list)
	}
	return nil
}

func stepArticle(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.list.chosen + n*many(count)
		if to < 0 || to >= len(a.list.items) {
			a.notice = "no more articles that way"
			return nil
		}
		a.list.chosen = to
		return a.list.open()
	}
}

// open shows the chosen article, opening it when it has not been.
func (l *list) open() tea.Cmd {
	if len(l.items) == 0 {
		return nil
	}
	a, it := l.app, l.items[l.chosen]
	from := a.here()
	if it.visit != nil {
		a.leave()
		a.remember(from)
		a.shows(it.visit)
		return nil
	}
	return a.open(it.ref, &from)
}

func (l *list) position() row.Row {
	return row.Of(" "+row.Int(min(l.chosen+1, len(l.items)))+" of "+row.Int(len(l.items)), l.app.styles.Hint)
}

func (l *list) hints() []hint {
	return []hint{{nameChoose, "open"}, {nameDown, "down"}, {nameUp, "up"}, {nameQuit, "quit"}, {nameHelp, "help"}}
}

func (l *list) scroll(n int) { l.chosen = min(max(l.chosen+n, 0), max(0, len(l.items)-1)) }

func (l *list) page(direction, divisor int) { l.scroll(l.app.screenful(direction, divisor)) }

func (l *list) end(direction, _ int) tea.Cmd {
	l.scroll(direction * far)
	return nil
}

func (l *list) choose(int) tea.Cmd { return l.open() }

func (l *list) wheel(_, _, n int) { l.scroll(n) }

func (l *list) click(_, y int) tea.Cmd {
	i, ok := l.at(y, l.app.height-1)
	if !ok {
		return nil
	}
	l.chosen = i
	return l.open()
}

// item is one reference, and what came of opening it.
type item struct {
	ref   string
	visit *visit
	err   error
}

func (l *list) fill(refs []string) {
	for _, ref := range refs {
		l.items = append(l.items, item{ref: ref})
	}
}

// took notes the article that a reference turned out to be.
func (l *list) took(v *visit) {
	for i := range l.items {
		if l.items[i].ref == v.ref {
			l.items[i].visit, l.items[i].err = v, nil
		}
	}
}

// failed notes why a reference could not be opened.
func (l *list) failed(ref string, err error) {
	for i := range l.items {
		if l.items[i].ref == ref {
			l.items[i].err = err
		}
	}
}

// rows draws the list: two rows an article and an empty one, or on a low
// screen one.
func (l *list) rows(width, height int) []string {
	st := &l.app.styles
	each, head := l.spacing(height)
	var out []string
	if head > 0 {
		out = append(out, row.Row{{Text: "   " + row.Int(len(l.items)) + " articles", Style: st.PanelTitle}}.Draw(width, ""), row.Row{}.Draw(width, ""))
	}
	room := l.room(height)
	if l.chosen < l.top {
		l.top = l.chosen
	}
	l.top = max(l.top, l.chosen-room+1)
	tail := row.Glyph(st.Glyphs.Ellipsis)
	for i := l.top; i < len(l.items) && i < l.top+room; i++ {
		all := append(l.items[i].rows(st, i == l.chosen, width), row.Row{})
		for _, r := range all[:each] {
			out = append(out, r.Draw(width, tail))
		}
	}
	if len(l.items) == 0 {
		out = append(out, row.Of(" nothing to open", st.Missing).Draw(width, tail))
	}
	return fill(out, width, height)
}

// spacing is how many rows an article takes, and how many stand above all.
func (l *list) spacing(height int) (each, head int) {
	switch {
	case height < 12:
		return 1, 0
	case 3*len(l.items)+2 > height:
		return 2, 2
	}
	return 3, 2
}

// room is how many articles fit on the screen.
func (l *list) room(height int) int {
	each, head := l.spacing(height)
	return max(1, (height-head)/each)
}

// rows are an article's name and what is known of it: where it is, or once it
// has been opened, who wrote it and how many sentences of each label it has.
func (it *item) rows(st *styles.Styles, chosen bool, width int) []row.Row {
	name, where := named(it.ref)
	style := st.Entry
	second := row.Of(where, st.Muted)
	switch {
	case it.err != nil:
		words := errorText(it.err)
		if e, ok := errors.AsType[*content.Error](it.err); ok { // the reference stands above
			words = "could not " + e.Op + ": " + e.Reason
		}
		second = row.Of(words, st.Error)
	case it.visit != nil:
		s := &it.visit.article.Source
		if s.Title != nil {
			name = s.Title.Value
		}
		if by := signature(s, st); by != "" {
			second = row.Of(by, st.Muted)
		}
		second = row.Between(second, it.visit.counts(st), max(1, width-5), row.Glyph(st.Glyphs.Ellipsis))
	}
	lead := clean.Text("   ")
	if chosen {
		lead = " " + row.Glyph(st.Glyphs.Chosen) + " "
		style = style.Over(st.ChosenFocus)
	}
	head := row.Row{{Text: lead, Style: style}, {Text: name, Style: style}}
	if n := width - head.Width(); chosen && n > 0 {
		head = append(head, row.Piece{Text: row.Spaces(n), Style: style})
	}
	return []row.Row{head, append(row.Row{{Text: "   "}}, second...)}
}

// named is the last part of a reference, and what stands before it.
func named(ref string) (name, where clean.Text) {
	ref = strings.TrimPrefix(strings.TrimPrefix(string(clean.Reference(ref)), "https://"), "http://")
	cut := strings.LastIndexByte(strings.TrimRight(ref, "/"), '/')
	if cut < 0 || cut+1 == len(ref) {
		return clean.Inline(ref, nil), ""
	}
	return clean.Inline(ref[cut+1:], nil), clean.Inline(ref[:cut+1], nil)
}

// signature is the first author and the publisher.
func signature(s *content.Source, st *styles.Styles) clean.Text {
	var by clean.Text
	if len(s.Authors) > 0 {
		by = s.Authors[0].Name.Value
	}
	if s.Publisher != nil {
		if by != "" {
			by += " " + row.Glyph(st.Glyphs.Separator) + " "
		}
		by += s.Publisher.Value
	}
	return by
}

// counts is how many sentences of each label an article has.
func (v *visit) counts(st *styles.Styles) row.Row {
	var r row.Row
	n := v.panels.Counts()
	for _, k := range panel.Lists() {
		l, _ := k.Label()
		m := st.Marks[l]
		r = append(r, row.Piece{Text: "  "}, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[l]), Style: st.Muted})
	}
	return r
}

// at is the article at a row of the screen.
func (l *list) at(y, height int) (int, bool) {
	each, head := l.spacing(height)
	i := l.top + (y-head)/each
	return i, y >= head && i < min(len(l.items), l.top+l.room(height))
}
