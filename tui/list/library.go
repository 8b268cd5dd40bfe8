package list

import (
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
)

// Entry is an article on the list, and what is known of it without opening it.
type Entry struct {
	// Ref is what is opened.
	Ref string
	// Now is where it was saved from, and so how it is now; empty for one that is not
	// saved.
	Now                   string
	Title, Author, Outlet clean.Text
	// Date is when it was published; the zero time when that is not known.
	Date  time.Time
	Genre content.Genre
	// Words is the length of the article, or 0 when it is not known.
	Words int
	// Counts are the sentences of each label. All are 0 when it has not been judged,
	// or was hidden.
	Counts [content.Labels]int
	// Read is how much of it was read, 0 to 1.
	Read float64
	// Note is what else there is to say: where it was kept, which tags it has.
	Note clean.Text
}

// Library is where a list comes from that can be changed. Its methods are called in
// commands, one at a time, and may take their time.
type Library interface {
	// Entries are the articles, in the order in which they are to be shown.
	Entries() ([]Entry, error)
	// MarkRead sets how much of an article was read, 0 to 1.
	MarkRead(ref string, read float64) error
	// Remove takes an article from the list; Restore puts it back where it was.
	Remove(ref string) error
	Restore(ref string) error
	// Save keeps an article that has been judged, to be read without a network.
	Save(a *content.Article) error
}

// Listed is of an opening that came to no article but to a list of some.
type Listed struct {
	// Words say what was found: "a front page with 12 articles".
	Words clean.Text
	// Library holds them.
	Library Library
}

// Error is what was found.
func (l *Listed) Error() string { return string(l.Words) }

// libraryRead is what the library holds.
type libraryRead struct {
	entries []Entry
	err     error
}

// libraryChanged is that the library has done what it was asked, or has not.
type libraryChanged struct {
	words clean.Text
	err   error
}

// library asks the library something, away from the screen.
func (l *List) library(do func(Library) tea.Msg) tea.Cmd {
	lib := l.from
	if lib == nil {
		lib = l.means.Library
	}
	if lib == nil {
		return nil
	}
	return surface.Deliver(l, func() tea.Msg { return do(lib) })
}

// Load reads the library.
func (l *List) Load() tea.Cmd {
	l.kept, l.loading = true, true
	return l.library(func(lib Library) tea.Msg {
		entries, err := lib.Entries()
		return libraryRead{entries, err}
	})
}

// Update takes what the library and the openings behind the list came to.
func (l *List) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case libraryRead:
		l.loading = false
		if msg.err != nil {
			l.frame.Notice = surface.NoticeText(msg.err) // what could be read is shown
		}
		l.put(msg.entries)
		if len(msg.entries) > longList {
			return tea.Batch(l.FillIn(), giveBack)
		}
		return l.FillIn()
	case libraryChanged:
		l.frame.Notice = msg.words
		if msg.err != nil {
			l.frame.Notice = surface.NoticeText(msg.err)
		}
		if msg.err != nil && l.kept {
			return l.Load() // it may stand otherwise than is shown
		}
	case peeked:
		return l.peeked(msg)
	case tea.PasteMsg:
		return l.host.Paste(msg.Content)
	}
	return nil
}

// longList is how many articles leave so much garbage when they are listed that it is given back at once.
const longList = 1000

// giveBack gives memory that is not needed any more back to the system.
func giveBack() tea.Msg {
	debug.FreeOSMemory()
	return nil
}

// Save keeps an article.
func (l *List) Save(a *content.Article) tea.Cmd {
	lib := l.means.Library
	return surface.Deliver(l, func() tea.Msg {
		return libraryChanged{"saved; " + l.frame.Keys.Key(keymap.Library) + " shows what is kept", lib.Save(a)}
	})
}
