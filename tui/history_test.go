package tui_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// memory is a history of one article.
type memory struct {
	at     tui.Bookmark
	ok     bool
	opened int
	left   []tui.Bookmark
	err    error
}

func (m *memory) Opened(*content.Article) (tui.Bookmark, bool, error) {
	m.opened++
	return m.at, m.ok, m.err
}

func (m *memory) Left(_ *content.Article, at tui.Bookmark) error {
	m.left = append(m.left, at)
	return nil
}

func remembering(m *memory) func(*tui.Env) { return func(e *tui.Env) { e.History = m } }

func yesterday(sentence int, share float64) *memory {
	return &memory{at: tui.Bookmark{Sentence: sentence, Share: share, At: time.Date(2031, 6, 11, 8, 0, 0, 0, time.UTC)}, ok: true}
}

// An article that is opened again stands where it was left.
func TestAnArticleOpenedAgainStandsWhereItWasLeft(t *testing.T) {
	read(t, 80, 24, remembering(yesterday(14, .5))).sees("on from sentence 15, where you left it on 11 June",
		"3. A timetable that people").press("]").sees("16/24").press("g").sees("OPINION")
	read(t, 80, 24, remembering(yesterday(23, 1))).sees("you have read this to the end on 11 June", "OPINION · Coast")
	read(t, 80, 24, remembering(yesterday(-1, .5))).sees("on from about where you left it on 11 June; the text has changed").seesNot("OPINION · Coast")
	var known []content.Validators
	read(t, 80, 24, remembering(yesterday(14, .5)), again(&known, content.Opened{Article: tuitest.Article()})).press("g r").sees("the text is the same",
		"OPINION · Coast")
	read(t, 80, 24, remembering(&memory{})).sees("OPINION · Coast", "1/24")
	read(t, 80, 24, remembering(&memory{err: errors.New("the disk is full")})).sees("the disk is full", "OPINION · Coast")
	damaged := yesterday(14, .5)
	damaged.err = errors.New("line 3 is damaged")
	read(t, 80, 24, remembering(damaged)).sees("line 3 is damaged", "3. A timetable that people").press("]").sees("16/24")
}

// The reason stands on a narrow screen, too, however long the path of the file is.
func TestTheReasonHasRoomBesideThePath(t *testing.T) {
	path, err := filepath.Abs(filepath.Join("home", "a-reader-with-a-long-name", ".local", "share", "standfirst", "labels", strings.Repeat("0a", 16)+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	fault := &content.Error{Op: "write", Reference: clean.Inline(path, nil), Reason: "the disk is full", Hint: "make room and try again"}
	read(t, 80, 24, remembering(&memory{err: fault})).sees("could not write 0a0a0a0a0a0a….jsonl: the disk is full; make room")
	read(t, 80, 24, keeping(&shelf{err: fault})).press("v f").sees("could not save 1 of your labels in 0a0a0a0a0a0a….jsonl: the disk is full")
	fault = &content.Error{Op: "write", Reference: clean.Inline(filepath.Join(filepath.Dir(path), "tags.jsonl"), nil), Reason: "the disk is full"}
	read(t, 80, 24, remembering(&memory{err: fault})).sees("could not write tags.jsonl: the disk is full")
}

// Where one leaves an article is noted, once one has begun to read it; the list shows how
// far that was.
func TestWhereAnArticleIsLeft(t *testing.T) {
	m := &memory{}
	s := read(t, 80, 24, remembering(m), func(e *tui.Env) { e.References = []string{"one.html", "two.html"} })
	s.press("enter L")
	if m.opened != 1 || len(m.left) != 0 {
		t.Errorf("opened %d times, left at %+v", m.opened, m.left)
	}
	s.press("enter 1 2 g L")
	if len(m.left) != 1 || m.left[0].Sentence != 11 || m.left[0].Share <= 0 || m.left[0].Share >= 1 {
		t.Errorf("left at %+v", m.left)
	}
	s.sees("%").press("enter G .")
	if len(m.left) != 2 || m.left[1].Sentence != 23 || m.left[1].Share != 1 {
		t.Errorf("left at %+v", m.left)
	}
}

// together is a library that knows of its only article how far the history says it was read.
type together struct {
	*lent
	*memory
}

func (s together) Entries() ([]tui.Entry, error) {
	entries, err := s.lent.Entries()
	if n := len(s.left); n > 0 {
		entries[0].Read = s.left[n-1].Share
	}
	return entries, err
}

// The library is read after the place in the article that is left for it has been noted.
func TestTheLibraryKnowsTheArticleJustLeft(t *testing.T) {
	kept := together{&lent{entries: []tui.Entry{{Ref: "a.html", Title: "The pier that ate the budget"}}}, &memory{}}
	read(t, 120, 24, func(e *tui.Env) { e.Library, e.History = kept, kept.memory }).press("1 2 g h").sees("The pier that ate the budget", "%")
	if len(kept.left) != 1 {
		t.Errorf("left at %+v", kept.left)
	}
}
