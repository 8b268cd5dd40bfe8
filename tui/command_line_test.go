package tui_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// line types a line after ':' and ends it.
func (s *story) line(text string) *story {
	s.Helper()
	return s.press(":").send(tuitest.Type(text)...).press("enter")
}

// Everything is done by its name, whether a key does it or not.
func TestCommandLine(t *testing.T) {
	s := read(t, 100, 30)
	s.line("next-sentence").sees("2/24").line("sentence 7").sees("7/24").line("11").sees("11/24").line("sentence 99").sees("sentences 1 to 24")
	s.line("width 40").sees("column of 40 characters").line("width 400").sees("20 to 200").line("width x").sees("x is no number")
	s.line("theme light").sees("theme: light").line("theme dark").sees("theme: dark").line("theme blue").sees("auto, dark or light")
	s.line("find ferry").sees("1 of ").line("close").line("percent 50%").line("open https://a.example/x").sees("Let the ferry run at night").line("back")
	s.line("filter-op").sees("only O 7")                                                                      // a beginning that no other has
	s.line("wid").sees("wid is the beginning of wider, width").line("wid 44").sees("column of 44 characters") // only one of them takes a number
	s.line("filter-opinion now").sees("filter-opinion takes nothing behind its name")
	s.line("changes").sees("no sentence has changed").line("").sees("only O 7")
}

// A name that is none is said to be, with those near it.
func TestUnknownCommand(t *testing.T) {
	s := read(t, 120, 30)
	s.line("themw").sees("there is no command themw; near it: theme").line("hepl").sees("near it: help").line("heading").sees("next-heading, previous-heading")
	s.line("f").sees("f is the beginning of facts, filter-attributed, filter-differ").line("quarterdeck").sees("there is no command quarterdeck; tab after " +
		": shows them")
	s.line("sentence7 and a long word").sees("near it: sentence")
}

// The tab key completes names, choices and files; what was typed before comes back.
func TestCommandLineCompletes(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "ferry.md"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := read(t, 120, 30).press(":").send(tuitest.Type("filter-u")...).press("tab").sees(":filter-unsure ").press("ctrl+u")
	s.send(tuitest.Type("filter-")...).press("tab").sees("filter-attributed  filter-differ  filter-fact").press("ctrl+u").press("tab").sees("…")
	s.send(tuitest.Type("zz")...).press("tab").sees("nothing begins like this").press("ctrl+u")
	s.send(tuitest.Type("theme l")...).press("tab").sees(":theme light").press("enter").sees("theme: light")
	s.press(": up").sees(":theme light").press("ctrl+u").send(tuitest.Type("open " + folder + "/f")...).press("tab").sees("ferry.md").press("esc")
}

// Text that runs from right to left is put in order, or left to the terminal, which has no
// key.
func TestTextFromRightToLeft(t *testing.T) {
	hebrew := func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event {
			a := &content.Article{}
			a.Document.Blocks = []content.Block{{Kind: content.Paragraph, Text: "הנמל נסגר אתמול."}}
			return []content.Event{content.Opened{Article: a}}
		})
	}
	s := read(t, 80, 24, hebrew).sees(".לומתא רגסנ למנה")
	s.line("right-to-left terminal").sees("הנמל נסגר אתמול.").line("right-to-left here").sees(".לומתא רגסנ למנה")
	s.line("right-to-left").sees("right-to-left wants here or terminal").line("right-to-left x").sees("put in order here, or by the terminal")
	read(t, 80, 24, hebrew, func(e *tui.Env) { e.Logical = true }).sees("הנמל נסגר אתמול.")
}
