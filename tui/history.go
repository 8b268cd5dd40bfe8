package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// History remembers what was opened and how far it was read. Its methods are called
// after the first screen, away from it, and may be called from several goroutines.
type History interface {
	// Opened notes that an article was opened, and gives where it was left before; ok is
	// false when it was not.
	Opened(a *content.Article) (at visit.Bookmark, ok bool, err error)
	// Left notes where an article was left.
	Left(a *content.Article, at visit.Bookmark) error
}

// bookmarkFound is where an article was left before.
type bookmarkFound struct {
	visit   *visit.Visit
	article *content.Article
	at      visit.Bookmark
	ok      bool // it was, and is to be gone on from there
	err     error
}

// bookmarkKept is that the place in an article has been noted, or has not.
type bookmarkKept struct{ err error }

func (msg bookmarkKept) tell(a *App) {
	if msg.err != nil {
		a.Notice = surface.NoticeText(msg.err)
	}
}

// recall notes that an article was opened, and asks where it was left, to go on there;
// one that was read again stands where it stood.
func (a *App) recall(v *visit.Visit, resume bool) tea.Cmd {
	history, article := a.env.History, v.Article
	if history == nil {
		return nil
	}
	return func() tea.Msg {
		a.keeper.Wait()
		at, ok, err := history.Opened(article)
		return bookmarkFound{v, article, at, ok && resume, err}
	}
}

// tell goes on where an article was left, unless the reader has moved by now. What could not be read of
// the history is told instead of where that is.
func (msg bookmarkFound) tell(a *App) {
	v, words := msg.visit, clean.Text("")
	if msg.ok && v.Article == msg.article && !v.Reader.Moved() && msg.at.Share > 0 {
		words = a.resume(v, msg.at)
	}
	if msg.err != nil {
		words = surface.NoticeText(msg.err)
	}
	if words != "" {
		a.tells(v, words)
	}
}

// resume goes to where an article was left, and says so.
func (a *App) resume(v *visit.Visit, at visit.Bookmark) clean.Text {
	last := len(v.Article.Document.Sentences) - 1
	switch {
	case at.Share >= visit.ReadWhole || at.Sentence == last:
		return "you have read this to the end" + a.since(at)
	case at.Sentence > 0 && at.Sentence < last:
		v.Reader.Go(at.Sentence)
		return "on from sentence " + row.Int(at.Sentence+1) + ", where you left it" + a.since(at) + "; " + a.Keys.Key(keymap.Top) + " goes to the beginning"
	case at.Sentence < 0:
		v.Reader.GoFraction(at.Share)
		return "on from about where you left it" + a.since(at) + "; the text has changed"
	}
	return ""
}

// since is when an article was left, in the words of a notice.
func (a *App) since(at visit.Bookmark) clean.Text {
	if at.At.IsZero() {
		return ""
	}
	now := a.env.Clock()
	if days := int(now.Sub(at.At).Hours() / 24); days >= 1 {
		return " on " + clean.Inline(at.At.In(now.Location()).Format("2 January"), nil)
	}
	return " at " + clean.Inline(at.At.In(now.Location()).Format("15:04"), nil)
}

// leaves notes where an article is left for what comes next. What is read for the list waits until
// that is noted, since it tells how far each article was read; nothing else does.
func (a *App) leaves(v *visit.Visit, next tea.Cmd) tea.Cmd {
	at, ok := v.Bookmark(a.env.Clock())
	if !ok {
		return next
	}
	a.list.ReadTo(v, at.Share)
	history, article := a.env.History, v.Article
	if history == nil {
		return next
	}
	leave := func() tea.Msg { return bookmarkKept{history.Left(article, at)} }
	if a.surface != a.list || next == nil {
		return tea.Batch(next, leave)
	}
	return func() tea.Msg {
		kept := leave()
		return tea.BatchMsg{func() tea.Msg { return kept }, next}
	}
}

// leavesAtEnd notes where the article on the screen is left when the program ends. What
// goes wrong then is no reason to keep anybody.
func (a *App) leavesAtEnd() {
	if v := a.onScreen(); v != nil && a.env.History != nil {
		if at, ok := v.Bookmark(a.env.Clock()); ok {
			_ = a.env.History.Left(v.Article, at)
		}
	}
}
