// Package list is the surface of many articles, each opened when it is chosen: what is kept,
// what a front page or a feed has, or what was named on the command line.
//
// It keeps nothing and opens nothing itself: a [Library] does the one, its [Host] the other.
// Only files are looked into unasked, so that the list can say what they are.
package list

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Host is what a list needs of the reader that shows it.
type Host interface {
	// Shows reports whether a surface is the one on the screen.
	Shows(s surface.Surface) bool
	// Open opens a reference, with a way back.
	Open(ref string) tea.Cmd
	// Read shows an article that has been opened, with a way back.
	Read(v *visit.Visit)
	// Paste opens what was pasted, if it is an address.
	Paste(ref string) tea.Cmd
	// Back goes back to where one was, if one was anywhere.
	Back() tea.Cmd
}

// Means are where articles come from.
type Means struct {
	// Context ends everything that is going on.
	Context context.Context
	Open    visit.Opener
	// Library is that of the reader, or nil.
	Library Library
}

// New is an empty list. What it is loaded from is the library that is given, or else that
// of the reader.
func New(f *surface.Frame, r *visit.Rules, h Host, m Means, from Library) *List {
	return &List{frame: f, rules: r, host: h, means: m, from: from}
}

// List is the surface of many articles, each opened when it is chosen.
type List struct {
	surface.Blank

	frame *surface.Frame
	rules *visit.Rules
	host  Host
	means Means

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

// Fill puts references on the list.
func (l *List) Fill(refs []string) {
	for _, ref := range refs {
		l.items = append(l.items, &item{Entry: Entry{Ref: ref}})
	}
	l.arrange()
}

// Add puts references on the list that are not there yet, and chooses the first of them.
func (l *List) Add(refs []string) {
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
func (l *List) put(entries []Entry) {
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
func (l *List) arrange() {
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
func (l *List) open() tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	it := l.shown[l.chosen]
	if it.visit != nil {
		l.host.Read(it.visit)
		return nil
	}
	return l.host.Open(it.Ref)
}

// Step opens the article so many further on the list.
func (l *List) Step(n int) tea.Cmd {
	to := l.chosen + n
	if to < 0 || to >= len(l.shown) {
		l.frame.Notice = "no more articles that way"
		return nil
	}
	l.chosen = to
	return l.open()
}

// Worth reports whether there is anything to choose from, or may be.
func (l *List) Worth() bool { return len(l.items) > 1 || l.kept }

// OfReader reports whether the list is what the reader keeps.
func (l *List) OfReader() bool { return l.kept && l.from == nil }

// Known is what the list knows of a reference: what it calls it, and the article if it has
// been opened.
func (l *List) Known(ref string) (title clean.Text, v *visit.Visit) {
	for _, it := range l.items {
		if it.Ref == ref {
			return it.Title, it.visit
		}
	}
	return "", nil
}

// Took notes the article that a reference turned out to be.
func (l *List) Took(v *visit.Visit) {
	for _, it := range l.items {
		if it.Ref == v.Ref {
			it.visit, it.err = v, nil
			it.learn(v.Article, it.Counts)
		}
	}
}

// ReadTo notes how much of an article has been read.
func (l *List) ReadTo(v *visit.Visit, share float64) {
	for _, it := range l.items {
		if it.visit == v {
			it.Read = max(it.Read, share)
		}
	}
}

// Failed notes why a reference could not be opened.
func (l *List) Failed(ref string, err error) {
	for _, it := range l.items {
		if it.Ref == ref {
			it.err = err
		}
	}
}

// Groups are the groups of keys that hold here alone.
func (l *List) Groups() []keymap.Group { return []keymap.Group{keymap.GroupList} }

// Position tells where one is, for the status line.
func (l *List) Position() row.Row {
	words := " " + row.Int(min(l.chosen+1, len(l.shown))) + " of " + row.Int(len(l.shown))
	if len(l.shown) < len(l.items) {
		words += " (" + row.Int(len(l.items)) + " in all)"
	}
	if l.order > 0 {
		words += " " + row.Glyph(l.frame.Styles.Glyphs.Separator) + " " + orders()[l.order].name
	}
	return row.Of(words, l.frame.Styles.Hint)
}

// Hints are the keys that are of use now.
func (l *List) Hints() []surface.Hint {
	all := []surface.Hint{
		{keymap.Choose, "open"},
		{keymap.ListFilter, "filter"},
		{keymap.ListOrder, "order"},
		{keymap.Open, "open another"},
		{keymap.Quit, "quit"},
		{keymap.Help, "help"},
	}
	if l.kept {
		all = slices.Insert(all, 3, surface.Hint{keymap.ListRead, "read"}, surface.Hint{keymap.ListRemove, "remove"})
	}
	return all
}

// Scroll moves by lines or entries.
func (l *List) Scroll(n int) { l.chosen = min(max(l.chosen+n, 0), max(0, len(l.shown)-1)) }

// Page moves by a screen or a part of one.
func (l *List) Page(direction, divisor int) { l.Scroll(l.frame.Screenful(direction, divisor)) }

// End goes to the beginning or to the end.
func (l *List) End(direction, count int) tea.Cmd {
	if count > 0 {
		l.Scroll(count - 1 - l.chosen)
		return nil
	}
	l.Scroll(direction * surface.Far)
	return nil
}

// Choose goes to what is chosen.
func (l *List) Choose(int) tea.Cmd { return l.open() }

// Close takes the filter away, and then leads back to where one came from.
func (l *List) Close() tea.Cmd {
	if l.query != "" {
		l.filter("")
		return nil
	}
	return l.host.Back()
}

// Wheel scrolls what is under the mouse.
func (l *List) Wheel(_, _, n int) { l.Scroll(n) }

// Click takes a click at a cell.
func (l *List) Click(_, y int) tea.Cmd {
	i := l.top + y - l.head(l.frame.Height-1)
	if y < l.head(l.frame.Height-1) || i >= len(l.shown) {
		return nil
	}
	l.chosen = i
	return l.open()
}
