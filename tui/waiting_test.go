package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// arriving is a reader of an article that comes in parts.
type arriving struct {
	*testing.T
	*App
}

func newArriving(t *testing.T, refs ...string) arriving {
	t.Helper()
	a := New(Env{References: refs, Appearance: Dark})
	a.Init()
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	return arriving{t, a}
}

// comes has an event of the opening arrive.
func (a arriving) comes(e content.Event) { a.Update(eventArrived{id: a.opening.id, event: e}) }

func (a arriving) press(keys string) {
	for _, k := range tuitest.Keys(keys) {
		a.Update(k)
	}
}

func (a arriving) sees(words string) {
	a.Helper()
	if screen := tuitest.Screen(a.View(), 120, 30); !strings.Contains(screen, words) {
		a.Errorf("no %q on the screen:\n%s", words, screen)
	}
}

// beginningOf is the article's first blocks, as they come before the rest is read.
func beginningOf(all *content.Article, blocks int) *content.Article {
	part := *all
	part.Document.Blocks = all.Document.Blocks[:blocks]
	part.Document.Sentences = nil
	for _, s := range all.Document.Sentences {
		if s.Block < blocks {
			part.Document.Sentences = append(part.Document.Sentences, s)
		}
	}
	part.Judgements, part.Partial = nil, true
	return &part
}

// A key that comes too soon is not lost: what it asks for is done when it can be, in the
// order of the keys.
func TestKeysThatComeTooSoon(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		// soon is seen while only the beginning is there, whole when all of it is, and
		// labels when it is judged.
		soon, whole, labels string
	}{
		{"labelling", "v f o", "still being read", "2/24 labelled", "2/24 labelled"},
		{"labels with keys that also move", "v u u u", "still being read", "3/24 labelled", "3/24 labelled"},
		{"words to find", "G / 2 , 3 0 0 enter", "still being read", "past the end: on from the beginning", "past the end"},
		{"a number after it", "v 5 g", "still being read", "5/24", "5/24"},
		{"pressed again", "v v v", "still being read", "0/24 labelled", "0/24 labelled"},
		{"the end", "G", "still being read", "100%", "100%"},
		{"a filter", "f", "sentences are still being read", "sentences are still being read", "only F 7"},
		{"what comes after it", "f i", "sentences are still being read", "sentences are still being read", "only F 7"},
		{"a number", "v 5 ]", "still being read", "6/24", "6/24"},
		{"taken back", "v esc", "1/", "1/24", "F 7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := tuitest.Article()
			judgements := all.Judgements
			all.Judgements = nil
			a := newArriving(t, "a.html")
			a.comes(content.Opened{Article: beginningOf(all, len(all.Document.Blocks)-2)})
			a.press(c.keys)
			a.T = t
			a.sees(c.soon)
			a.comes(content.Opened{Article: all})
			a.sees(c.whole)
			a.comes(content.Judged{Judgements: judgements})
			a.sees(c.labels)
			if c.name == "taken back" && strings.Contains(a.View().Content, "labelled") {
				t.Error("what was taken back was done")
			}
		})
	}
}

// Keys that come before anything of the article wait for it, too, but not when the reader
// has been told that it takes its time.
func TestKeysBeforeTheArticle(t *testing.T) {
	a := newArriving(t, "a.html")
	a.press("v f G")
	a.sees("still being opened")
	all := tuitest.Article()
	a.comes(content.Opened{Article: beginningOf(all, 4)})
	a.sees("1/5")
	a.comes(content.Opened{Article: all})
	a.sees("1/24 labelled")

	late := newArriving(t, "a.html")
	late.Update(timePassed{id: late.opening.id})
	late.press("v")
	late.comes(content.Opened{Article: all})
	late.sees("1/24")
	if strings.Contains(late.View().Content, "labelled") {
		t.Error("a key that was refused is obeyed later")
	}
}

// What waits for an article is forgotten when the reader has gone on to another thing.
func TestKeysForAnArticleThatWasLeft(t *testing.T) {
	all := tuitest.Article()
	a := newArriving(t, "a.html", "b.html")
	a.press("enter")
	a.comes(content.Opened{Article: beginningOf(all, len(all.Document.Blocks)-2)})
	a.press("v L")
	a.comes(content.Opened{Article: all})
	a.sees("2 articles")
	a.press("enter")
	if strings.Contains(a.View().Content, "labelled") {
		t.Error("a key of before is obeyed when one comes back")
	}
}
