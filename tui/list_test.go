package tui_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// lent is a library that remembers what it was asked.
type lent struct {
	entries []tui.Entry
	asked   []string
	fails   error
}

func (s *lent) Entries() ([]tui.Entry, error) { return slices.Clone(s.entries), s.fails }

func (s *lent) MarkRead(ref string, read float64) error {
	s.asked = append(s.asked, "read "+ref)
	for i := range s.entries {
		if s.entries[i].Ref == ref {
			s.entries[i].Read = read
		}
	}
	return s.fails
}

func (s *lent) Remove(ref string) error {
	s.asked = append(s.asked, "remove "+ref)
	return s.fails
}

func (s *lent) Restore(ref string) error {
	s.asked = append(s.asked, "restore "+ref)
	return s.fails
}

func (s *lent) Save(a *content.Article) error {
	s.asked = append(s.asked, "save "+string(a.Source.Title.Value))
	return s.fails
}

func threeKept() *lent {
	day := func(d int) time.Time { return time.Date(2031, 6, d, 0, 0, 0, 0, time.UTC) }
	return &lent{entries: []tui.Entry{
		{
			Ref: "a.html", Title: "The pier that ate the budget", Author: "Jon Aske", Outlet: "The Sound Reporter", Date: day(2), Genre: content.GenreNews,
			Words: 480, Counts: [content.Labels]int{content.Fact: 8},
		},
		{
			Ref: "b.html", Title: "A lamp for the quay", Author: "Ida Wernick", Outlet: "The Harbour Ledger", Date: day(9), Genre: content.GenreOpinion,
			Words: 2400, Read: 0.4, Counts: [content.Labels]int{content.Opinion: 4, content.Attributed: 4},
		},
		{Ref: "c.html", Title: "Minutes of June", Date: day(5), Read: 1},
	}}
}

func library(t *testing.T, width int, s *lent) *story {
	t.Helper()
	return read(t, width, 20, func(e *tui.Env) {
		e.References, e.Library = nil, s
	})
}

func TestTheListTellsWhatEachArticleIsOnOneLine(t *testing.T) {
	s := library(t, 160, threeKept())
	s.sees("3 articles", "author", "publisher", "date", "genre", "length", "labels")
	for line := range strings.SplitSeq(s.screen(), "\n") {
		if strings.Contains(line, "A lamp for the quay") {
			for _, w := range []string{"Ida Wernick", "The Harbour Ledger", "2031-06-09", "opinion", "10 min", "40%", "▃▃▃▃▆▆▆▆"} {
				if !strings.Contains(line, w) {
					t.Errorf("no %q in %q", w, line)
				}
			}
		}
	}
}

// Where nothing is kept the list says what one can do.
func TestAnEmptyListSaysHowToOpenSomething(t *testing.T) {
	library(t, 80, &lent{}).sees("nothing to open; O opens an address or a file")
}

func TestTheListIsFilteredWhileOneTypes(t *testing.T) {
	s := library(t, 100, threeKept()).press("/")
	s.send(tuitest.Type("ida")...).sees("A lamp for the quay", "Only with: ida").seesNot("Minutes of June")
	s.press("esc").sees("Minutes of June", "2 of 3")
	s.press("/").send(tuitest.Type("harbour led")...).press("enter").sees("1 of 1 (3 in all)", "with harbour led")
	s.press("esc").sees("of 3")
	s.press("/").send(tuitest.Type("nothing like it")...).sees("no article here has these words")
}

func TestTheListIsPutInOrder(t *testing.T) {
	s := library(t, 100, threeKept()).press("o").sees("newest first")
	inOrder(t, s.screen(), "A lamp for the quay", "Minutes of June", "The pier")
	s.press("o").sees("by title")
	inOrder(t, s.screen(), "A lamp", "Minutes", "The pier")
	s.press("o").sees("by author")
	inOrder(t, s.screen(), "A lamp", "The pier", "Minutes")
}

func inOrder(t *testing.T, screen string, words ...string) {
	t.Helper()
	at := -1
	for _, w := range words {
		i := strings.Index(screen, w)
		if i <= at {
			t.Fatalf("%q is not after what should stand before it:\n%s", w, screen)
		}
		at = i
	}
}

func TestAnArticleIsMarkedRemovedAndBroughtBack(t *testing.T) {
	kept := threeKept()
	s := library(t, 100, kept).press("N").sees("marked as read", "read")
	s.press("N").sees("marked as unread").press("D").sees("removed; z brings it back").seesNot("The pier")
	s.press("z").sees("The pier").press("z").sees("nothing was removed")
	want := []string{"read a.html", "read a.html", "remove a.html", "restore a.html"}
	if !slices.Equal(kept.asked, want) {
		t.Errorf("asked %v, wanted %v", kept.asked, want)
	}
}

func TestAListThatCannotBeChangedSaysWhy(t *testing.T) {
	kept := threeKept()
	s := library(t, 100, kept)
	kept.fails = errors.New("the disk is full")
	s.press("N").sees("the disk is full")
	named := read(t, 100, 20, func(e *tui.Env) { e.References = []string{"a.html", "b.html"} })
	named.press("D").sees("named on the command line")
}

func TestQuitLeadsBackToTheListAndThenOut(t *testing.T) {
	s := library(t, 100, threeKept()).press("enter").sees("Let the ferry run at night", "1/24").press("q").sees("3 articles")
	_, cmd := s.app.Update(tuitest.Key("q"))
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("q on the list does not quit")
	}
	s.press("enter")
	_, cmd = s.app.Update(tuitest.Key("Q"))
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("Q in an article does not quit")
	}
}

func TestFilesAreLookedIntoBehindTheList(t *testing.T) {
	folder := t.TempDir()
	var refs []string
	for _, name := range []string{"one.html", "two.html"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("a page"), 0o600); err != nil {
			t.Fatal(err)
		}
		refs = append(refs, path)
	}
	refs = append(refs, "https://harbourledger.example/never-asked-for")
	opened := 0
	read(t, 120, 20, func(e *tui.Env) {
		e.References = refs
		e.Open = opener(func(ref string) []content.Event {
			opened++
			if strings.Contains(ref, "://") {
				t.Errorf("%s was looked up, though nobody chose it", ref)
			}
			return whole(ref)
		})
	}).sees("Let the ferry run at night", "Ida Wernick", "never-asked-for")
	if opened != 2 {
		t.Errorf("%d openings, wanted 2", opened)
	}
}

func TestAnotherArticleIsOpenedByNameOrPasted(t *testing.T) {
	var opened []string
	s := read(t, 100, 20, func(e *tui.Env) {
		e.Open = opener(func(ref string) []content.Event {
			opened = append(opened, ref)
			return whole(ref)
		})
	})
	s.press("O").send(tuitest.Type("https://other.example/b")...).press("enter").sees("1/24")
	s.press("backspace").sees("1/24")
	s.press("O up enter")
	if want := []string{
		"https://harbourledger.example/opinion/night-ferry", "https://other.example/b",
		"https://other.example/b",
	}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, wanted %v", opened, want)
	}
}

func TestTabCompletesTheNameOfAFile(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"ferry-one.md", "ferry-two.md", "pier.md"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := read(t, 200, 20)
	s.press("O").send(tuitest.Type(folder + "/f")...).press("tab").sees("/ferry-")
	s.send(tuitest.Type("t")...).press("tab").sees("/ferry-two.md")
}

func TestAFolderThatIsAskedForBecomesTheList(t *testing.T) {
	s := read(t, 100, 20, func(e *tui.Env) {
		e.Expand = func(ref string) ([]string, error) {
			if ref == "empty" {
				return nil, errors.New("there is no file in it")
			}
			return []string{ref + "/one.md", ref + "/two.md"}, nil
		}
	})
	s.press("O").send(tuitest.Type("empty")...).press("enter").sees("there is no file in it")
	s.press("O").send(tuitest.Type("essays")...).press("enter").sees("3 articles", "› one.md", "two.md")
	s.press("backspace").sees("1/24")
}

func TestAnArticleIsSavedAndTheLibraryIsAKeyAway(t *testing.T) {
	kept := threeKept()
	s := read(t, 100, 20, func(e *tui.Env) { e.Library = kept }).press("s").sees("saved; h shows what is kept")
	if !slices.Equal(kept.asked, []string{"save Let the ferry run at night"}) {
		t.Errorf("asked %v", kept.asked)
	}
	s.press("h").sees("3 articles", "Minutes of June").press("backspace").sees("1/24")
	kept.fails = errors.New("the disk is full")
	s.press("s").sees("the disk is full")
	read(t, 100, 20).press("s").sees("nothing is kept here")
}

// What is no article but a list of some opens as that list.
func TestAFrontPageOpensAsItsArticles(t *testing.T) {
	kept := threeKept()
	s := read(t, 100, 20, func(e *tui.Env) {
		e.Open = opener(func(ref string) []content.Event {
			if ref == "https://harbourledger.example/" {
				return []content.Event{content.Failed{Err: &tui.Listed{Words: "it is a front page with 3 articles", Library: kept}}}
			}
			return whole(ref)
		})
		e.References = []string{"https://harbourledger.example/"}
	})
	s.sees("it is a front page with 3 articles", "The pier that ate the budget", "3 articles")
	if s.app.Err() != nil {
		t.Error("it counts as a failure")
	}
	s.press("j enter").sees("Let the ferry run at night").press("q").sees("2 of 3")
}

// Asked for from within the program it does so, too, and there is a way back to the list
// that was there before.
func TestAFrontPageThatIsAskedForOpensAsItsArticles(t *testing.T) {
	kept, front := threeKept(), threeKept()
	front.entries = front.entries[:2]
	s := read(t, 100, 20, func(e *tui.Env) {
		e.Library, e.References = kept, []string{"one.html", "two.html", "three.html", "four.html"}
		e.Open = opener(func(ref string) []content.Event {
			if ref == "https://harbourledger.example/" {
				return []content.Event{content.Failed{Err: &tui.Listed{Words: "it is a front page with 2 articles", Library: front}}}
			}
			return whole(ref)
		})
	})
	s.press("O").send(tuitest.Type("https://harbourledger.example/")...).press("enter").sees("it is a front page with 2 articles",
		"The pier that ate the budget")
	s.press("enter").sees("1/24").press("q").sees("2 articles").press("h").sees("3 articles").press("backspace").sees("2 articles")
	s.press("backspace").sees("4 articles", "four.html").press("enter").sees("1/24").press("q").sees("4 articles")
}
