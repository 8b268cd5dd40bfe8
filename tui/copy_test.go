package tui_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestCopy(t *testing.T) {
	s := read(t, 80, 24).press("] y").sees("sent to the terminal's clipboard: sentence 2")
	if len(s.copied) != 1 || s.copied[0] != "The night ferry was withdrawn in March after 61 years of service." {
		t.Errorf("copied %q", s.copied)
	}
}

// On a page of readers' letters what is copied is by whoever signed the letter.
func TestCopyFromALetter(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) {
		a := tuitest.Article()
		a.Source.Authors, a.Source.Genre = nil, &content.Found[content.Genre]{Value: content.GenreLetter}
		a.Document = content.Document{Blocks: []content.Block{
			{Text: "The pier is lost."}, {Text: "Ada Quill\nPort Orla"}, {Text: "The ferry wakes me."}, {Text: "Nell Orr\nEast Slip"},
		}, Sentences: []content.Sentence{{Index: 0, Block: 0, Span: content.Span{End: 17}}, {Index: 1, Block: 2, Span: content.Span{End: 19}}}}
		a.Judgements = a.Judgements[:2]
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).sees("2 letters, each signed").press("] Y")
	if len(s.copied) != 1 || !strings.HasPrefix(s.copied[0], "“The ferry wakes me.” (letter by Nell Orr, East Slip, ") {
		t.Errorf("copied %q", s.copied)
	}
}

// In tmux what is copied is also handed on to the terminal around it, and the first time it
// is said what that depends on.
func TestCopyInTmux(t *testing.T) {
	s := start(t, tuitest.Article(), 100, 30, func(e *tui.Env) { e.Multiplexer = tui.Tmux }).Wait("1/24")
	s.Type("y").Wait("in tmux: set -s set-clipboard on")
	s.Type("]y").Wait("clipboard: sentence 2")
	s.Quit()
	out := string(s.Written())
	if strings.Count(out, "\x1bPtmux;\x1b\x1b]52;c;") != 2 || strings.Count(out, "\x1b]52;c;") != 4 {
		t.Error("the sequence was not sent both plain and wrapped")
	}
}

// A shell runs each line that is pasted into it, so what is copied has one.
func TestCopyIsOneLine(t *testing.T) {
	const text = clean.Text("The ferry\nwas late;\n\nrm -r pier\n")
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: odd(text)}} })
	}).press("] y")
	if len(s.copied) != 1 || strings.ContainsAny(s.copied[0], "\n\r") || !strings.Contains(s.copied[0], "The ferry was late;") {
		t.Errorf("copied %q", s.copied)
	}
}

// A terminal keeps only so much of a title, and of what is copied.
func TestMegabytesAreNotSentAsTitleOrCopied(t *testing.T) {
	text := clean.Block(strings.Repeat("é\u0301", 1<<18), nil)
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: odd(text)}} })
	}).press("] y").sees("too long to copy")
	if len(s.copied) != 0 {
		t.Errorf("copied %d bytes", len(s.copied[0]))
	}
	if title := s.app.View().WindowTitle; len(title) > 300 || !strings.HasSuffix(title, "é\u0301… · standfirst") {
		t.Errorf("the window's title is %q", title[:min(len(title), 400)])
	}
}
