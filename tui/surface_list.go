package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// list is the surface of many articles, each opened when it is chosen.
type list struct {
	blank

	items []*item
	// shown are those that the filter lets through, in the order that was chosen.
	shown       []*item
	chosen, top int
	query       string
	order       int
	kept        bool // what is shown comes from a library
	// from is the library of a list that stands on its own; nil is that of the reader.
	from    Library
	loading bool
	peeking bool
	marked  []string // for being read beside each other, two at most
	removed []string // what undo brings back, the last one last
	queries []string
}

func listKeys() []Binding {
	return []Binding{
		{nameArticles, []string{"L"}, "the list of articles", GroupArticle, (*App).showList, (*App).needsList},
		{"next-article", []string{"."}, "next article of the list", GroupArticle, stepArticle(1), (*App).needsList},
		{"previous-article", []string{","}, "article before", GroupArticle, stepArticle(-1), (*App).needsList},

		{nameLibrary, []string{"h"}, "what you have saved and opened", GroupArticle, (*App).showLibrary, (*App).needsShelf},
		{
			nameSave,
			[]string{"s"},
			"save the article, to read without a network", GroupArticle,
			inArticle(func(rd *reading, _ int) tea.Cmd { return rd.save() }), (*App).needsSaving,
		},

		{nameListFilter, []string{"/"}, "show only articles with these words; again, and nothing, for all", GroupList, onList((*list).startFilter), nil},
		{nameListOrder, []string{"o"}, "put in another order", GroupList, onList((*list).nextOrder), nil},
		{nameListRead, []string{"N"}, "mark as read, or as unread", GroupList, onList((*list).toggleRead), (*App).needsLibrary},
		{nameListRemove, []string{"D"}, "remove from the list", GroupList, onList((*list).remove), (*App).needsLibrary},
		{nameListUndo, []string{"z"}, "undo the last removal", GroupList, onList((*list).restore), (*App).needsLibrary},
	}
}

// onList is an action of the list.
func onList(do func(*list) tea.Cmd) action {
	return func(a *App, _ int) tea.Cmd { return do(a.list) }
}

func (a *App) needsList() clean.Text {
	if !a.hasList() {
		return "there is only one article"
	}
	return ""
}

func (a *App) needsLibrary() clean.Text {
	if !a.list.kept {
		return "this list is not kept: it was named on the command line"
	}
	return ""
}

func (a *App) showList(int) tea.Cmd {
	if a.surface != surface(a.list) {
		a.push(a.list)
	}
	return a.list.fillIn()
}

func stepArticle(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.list.chosen + n*many(count)
		if to < 0 || to >= len(a.list.shown) {
			a.notice = "no more articles that way"
			return nil
		}
		a.list.chosen = to
		return a.list.open()
	}
}

// fill puts references on the list.
func (l *list) fill(refs []string) {
	for _, ref := range refs {
		l.items = append(l.items, &item{Entry: Entry{Ref: ref}})
	}
	l.arrange()
}

// add puts references on the list that are not there yet, and chooses the first of them.
func (l *list) add(refs []string) {
	for _, ref := range refs {
		if !slices.ContainsFunc(l.items, func(it *item) bool { return it.Ref == ref }) {
			l.items = append(l.items, &item{Entry: Entry{Ref: ref}})
		}
	}
	l.query = ""
	l.arrange()
	first := slices.IndexFunc(l.shown, func(it *item) bool { return it.Ref == refs[0] })
	l.scroll(first - l.chosen)
}

// put puts the entries of a library on the list in place of those that were there,
// and keeps what has been opened.
func (l *list) put(entries []Entry) {
	before := map[string]*item{}
	for _, it := range l.items {
		before[it.Ref] = it
	}
	l.items = l.items[:0:0]
	for _, e := range entries {
		it := &item{Entry: e, peeked: e.Title != ""}
		if old := before[e.Ref]; old != nil {
			it.visit, it.err = old.visit, old.err
		}
		l.items = append(l.items, it)
	}
	l.arrange()
}

// arrange filters and sorts, and keeps the chosen article chosen.
func (l *list) arrange() {
	var chosen *item
	if l.chosen < len(l.shown) {
		chosen = l.shown[l.chosen]
	}
	query := strings.Fields(strings.ToLower(l.query))
	l.shown = l.shown[:0:0]
	for _, it := range l.items {
		if l.seen(it).holds(query) {
			l.shown = append(l.shown, it)
		}
	}
	slices.SortStableFunc(l.shown, orders()[l.order].compare)
	l.scroll(max(0, slices.Index(l.shown, chosen)) - l.chosen)
}

// open shows the chosen article, opening it when it has not been.
func (l *list) open() tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	a, it := l.app, l.shown[l.chosen]
	from := a.here()
	if it.visit != nil {
		a.leave()
		a.remember(from)
		a.shows(it.visit)
		return nil
	}
	return a.open(it.Ref, &from)
}

// took notes the article that a reference turned out to be.
func (l *list) took(v *visit) {
	for _, it := range l.items {
		if it.Ref == v.ref {
			it.visit, it.err = v, nil
			it.learn(v.article, it.Counts)
		}
	}
}

// readTo notes how much of an article has been read.
func (l *list) readTo(v *visit, share float64) {
	for _, it := range l.items {
		if it.visit == v {
			it.Read = max(it.Read, share)
		}
	}
}

// failed notes why a reference could not be opened.
func (l *list) failed(ref string, err error) {
	for _, it := range l.items {
		if it.Ref == ref {
			it.err = err
		}
	}
}

func (l *list) groups() []Group { return []Group{GroupList} }

func (l *list) position() row.Row {
	words := " " + row.Int(min(l.chosen+1, len(l.shown))) + " of " + row.Int(len(l.shown))
	if len(l.shown) < len(l.items) {
		words += " (" + row.Int(len(l.items)) + " in all)"
	}
	if l.order > 0 {
		words += " " + row.Glyph(l.app.styles.Glyphs.Separator) + " " + orders()[l.order].name
	}
	return row.Of(words, l.app.styles.Hint)
}

func (l *list) hints() []hint {
	all := []hint{{nameChoose, "open"}, {nameListFilter, "filter"}, {nameListOrder, "order"}, {nameOpen, "open another"}, {nameQuit, "quit"}, {nameHelp, "help"}}
	if l.kept {
		all = slices.Insert(all, 3, hint{nameListRead, "read"}, hint{nameListRemove, "remove"})
	}
	return all
}

func (l *list) scroll(n int) { l.chosen = min(max(l.chosen+n, 0), max(0, len(l.shown)-1)) }

func (l *list) page(direction, divisor int) { l.scroll(l.app.screenful(direction, divisor)) }

func (l *list) end(direction, count int) tea.Cmd {
	if count > 0 {
		l.scroll(count - 1 - l.chosen)
		return nil
	}
	l.scroll(direction * far)
	return nil
}

func (l *list) choose(int) tea.Cmd { return l.open() }

// close takes the filter away, and then leads back to where one came from.
func (l *list) close() tea.Cmd {
	if l.query != "" {
		l.filter("")
		return nil
	}
	return l.blank.close()
}

func (l *list) wheel(_, _, n int) { l.scroll(n) }

func (l *list) click(_, y int) tea.Cmd {
	i := l.top + y - l.head(l.app.height-1)
	if y < l.head(l.app.height-1) || i >= len(l.shown) {
		return nil
	}
	l.chosen = i
	return l.open()
}

func (l *list) startFilter() tea.Cmd {
	before := l.query
	return l.app.ask(question{
		label: " Only with: ", enter: "show", before: l.queries, typing: l.filter, gaveUp: func() { l.filter(before) },
		answer: func(text string) tea.Cmd {
			l.filter(text)
			if text != "" {
				l.queries = append(l.queries, text)
			}
			return l.fillIn()
		},
	})
}

// filter shows the articles with all these words.
func (l *list) filter(query string) {
	l.query = query
	l.arrange()
}

func (l *list) nextOrder() tea.Cmd {
	l.order = (l.order + 1) % len(orders())
	l.arrange()
	l.app.notice = orders()[l.order].name
	return l.fillIn()
}

func (l *list) toggleRead() tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	it := l.shown[l.chosen]
	read, words := 1.0, clean.Text("marked as read")
	if it.Read >= readWhole {
		read, words = 0, "marked as unread"
	}
	it.Read = read
	ref := it.Ref
	return l.library(func(lib Library) tea.Msg { return libraryChanged{words, lib.MarkRead(ref, read)} })
}

func (l *list) remove() tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	it := l.shown[l.chosen]
	l.items = slices.DeleteFunc(l.items, func(other *item) bool { return other == it })
	l.removed = append(l.removed, it.Ref)
	l.marked = slices.DeleteFunc(l.marked, func(ref string) bool { return ref == it.Ref })
	l.arrange()
	undo := l.app.keys.key(nameListUndo)
	return l.library(func(lib Library) tea.Msg {
		return libraryChanged{"removed; " + undo + " brings it back", lib.Remove(it.Ref)}
	})
}

func (l *list) restore() tea.Cmd {
	n := len(l.removed)
	if n == 0 {
		l.app.notice = "nothing was removed"
		return nil
	}
	ref := l.removed[n-1]
	l.removed = l.removed[:n-1]
	return l.library(func(lib Library) tea.Msg {
		if err := lib.Restore(ref); err != nil {
			return libraryChanged{err: err}
		}
		entries, err := lib.Entries()
		return libraryRead{entries, err}
	})
}

// seen is an article as it may be seen: read blind, it shows no labels, and while the
// source is hidden neither who wrote it nor where.
func (l *list) seen(it *item) *item {
	a := l.app
	blind, unsigned := a.blind != BlindOff, a.hideSource
	if it.visit != nil {
		blind, unsigned = it.visit.blind(), it.visit.unsigned()
	}
	if !blind && !unsigned {
		return it
	}
	masked := *it
	if blind {
		masked.visit, masked.Counts = nil, [content.Labels]int{}
	}
	if unsigned {
		masked.Author, masked.Outlet = "", ""
		if masked.Title == "" {
			masked.Title = named(masked.Ref)
		}
		masked.Ref = ""
	}
	return &masked
}

// head is how many rows stand above the articles.
func (l *list) head(height int) int {
	if height < 8 {
		return 0
	}
	return 2
}

// rows draws the list, a line an article.
func (l *list) rows(width, height int) []string {
	st := &l.app.styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	var out []string
	if l.head(height) > 0 {
		title := row.Row{{Text: "   " + row.Int(len(l.items)) + " articles", Style: st.PanelTitle}}
		if l.query != "" {
			title = append(title, row.Piece{Text: "  with " + clean.Inline(l.query, nil), Style: st.Hint})
		}
		out = append(out, row.Between(title, columnHeads(st, width), width, tail).Draw(width, tail), row.Row{}.Draw(width, ""))
	}
	room := max(1, height-len(out))
	l.top = min(max(l.top, l.chosen-room+1), l.chosen)
	for i := l.top; i < len(l.shown) && i < l.top+room; i++ {
		out = append(out, l.seen(l.shown[i]).draw(st, i == l.chosen, slices.Contains(l.marked, l.shown[i].Ref), width).Show(width, st))
	}
	if len(l.shown) == 0 {
		out = append(out, row.Of(l.empty(), st.Missing).Draw(width, tail))
	}
	return fill(out, width, height)
}

// empty says why there is nothing on the list.
func (l *list) empty() clean.Text {
	switch {
	case l.loading:
		return "   reading the list"
	case l.query != "":
		return "   no article here has these words; esc shows all"
	}
	return "   nothing to open"
}

// named is the last part of a reference.
func named(ref string) clean.Text {
	ref = strings.TrimPrefix(strings.TrimPrefix(string(clean.Reference(ref)), "https://"), "http://")
	cut := strings.LastIndexByte(strings.TrimRight(ref, "/"), '/')
	if cut < 0 || cut+1 == len(ref) {
		return clean.Inline(ref, nil)
	}
	return clean.Inline(ref[cut+1:], nil)
}
