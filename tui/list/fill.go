package list

import (
	"context"
	"os"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Titles are filled in behind: a file on the list that has not been opened is read
// once, so that the list can say what it is. An address is never looked up before
// it is chosen, as nothing is asked of a server that nobody asked for.

// peeked is what a look into a file came to.
type peeked struct {
	ref     string
	article *content.Article // nil when there is none
}

// FillIn looks into the next file that is on the screen or, when all of those are
// known, below it. One is read at a time, and only while the list is shown.
func (l *List) FillIn() tea.Cmd {
	if l.peeking || !l.host.Shows(l) {
		return nil
	}
	for n := range l.shown {
		it := l.shown[(l.top+n)%len(l.shown)]
		if it.peeked || it.visit != nil || it.err != nil {
			continue
		}
		it.peeked = true
		if !visit.IsFile(it.Ref) {
			continue
		}
		l.peeking = true
		ctx, open := l.means.Context, l.means.Open
		ref := it.Ref
		return surface.Deliver(l, func() tea.Msg { return peek(ctx, open, ref) })
	}
	return nil
}

// peek opens a file and waits until it is judged.
func peek(ctx context.Context, open visit.Opener, ref string) tea.Msg {
	if info, err := os.Stat(ref); err != nil || !info.Mode().IsRegular() {
		return peeked{ref: ref}
	}
	out := peeked{ref: ref}
	for event := range open(ctx, ref, content.Validators{}) {
		switch e := event.(type) {
		case content.Opened:
			out.article = e.Article
		case content.Judged:
			if out.article != nil {
				out.article.Add(e)
			}
		default:
		}
	}
	return out
}

func (l *List) peeked(msg peeked) tea.Cmd {
	l.peeking = false
	for _, it := range l.items {
		if it.Ref == msg.ref && msg.article != nil && it.visit == nil {
			it.learn(msg.article, msg.article.Doubting(l.rules.UnsureBelow).Counts())
		}
	}
	return l.FillIn()
}
