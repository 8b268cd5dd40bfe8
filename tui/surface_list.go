package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// list is the surface of many articles, each opened when it is chosen.
type list struct {
	surface.Blank

	app *App

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
	l.Scroll(first - l.chosen)
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
	l.Scroll(max(0, slices.Index(l.shown, chosen)) - l.chosen)
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
func (l *list) took(v *visit.Visit) {
	for _, it := range l.items {
		if it.Ref == v.Ref {
			it.visit, it.err = v, nil
			it.learn(v.Article, it.Counts)
		}
	}
}

// readTo notes how much of an article has been read.
func (l *list) readTo(v *visit.Visit, share float64) {
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

func (l *list) Groups() []keymap.Group { return []keymap.Group{keymap.GroupList} }

func (l *list) Position() row.Row {
	words := " " + row.Int(min(l.chosen+1, len(l.shown))) + " of " + row.Int(len(l.shown))
	if len(l.shown) < len(l.items) {
		words += " (" + row.Int(len(l.items)) + " in all)"
	}
	if l.order > 0 {
		words += " " + row.Glyph(l.app.Styles.Glyphs.Separator) + " " + orders()[l.order].name
	}
	return row.Of(words, l.app.Styles.Hint)
}

func (l *list) Hints() []surface.Hint {
	all := []surface.Hint{{keymap.Choose, "open"}, {keymap.ListFilter, "filter"}, {keymap.ListOrder, "order"}, {keymap.Open, "open another"}, {keymap.Quit, "quit"}, {keymap.Help, "help"}}
	if l.kept {
		all = slices.Insert(all, 3, surface.Hint{keymap.ListRead, "read"}, surface.Hint{keymap.ListRemove, "remove"})
	}
	return all
}

func (l *list) Scroll(n int) { l.chosen = min(max(l.chosen+n, 0), max(0, len(l.shown)-1)) }

func (l *list) Page(direction, divisor int) { l.Scroll(l.app.Screenful(direction, divisor)) }

func (l *list) End(direction, count int) tea.Cmd {
	if count > 0 {
		l.Scroll(count - 1 - l.chosen)
		return nil
	}
	l.Scroll(direction * surface.Far)
	return nil
}

func (l *list) Choose(int) tea.Cmd { return l.open() }

// Close takes the filter away, and then leads back to where one came from.
func (l *list) Close() tea.Cmd {
	if l.query != "" {
		l.filter("")
		return nil
	}
	return l.app.backOut()
}

func (l *list) Wheel(_, _, n int) { l.Scroll(n) }

func (l *list) Click(_, y int) tea.Cmd {
	i := l.top + y - l.head(l.app.Height-1)
	if y < l.head(l.app.Height-1) || i >= len(l.shown) {
		return nil
	}
	l.chosen = i
	return l.open()
}
