package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// Text of any writing, and of none, fills the screen exactly, whichever way
// the terminal measures it.
func TestOddTextFillsTheScreen(t *testing.T) {
	for _, text := range []string{
		"漢字かな交じり文。二つ目の文です。", "👨‍👩‍👧‍👦🇫🇷❤️ 1️⃣ ☂︎", "שלום עולם. مرحبا بالعالم", "e\u0301\u0302\u0303 a\u0300", strings.Repeat("unbreakable", 40),
		"क्षि त्र ज्ञ", "ﷺ ﷽ 𒐫", "\u00ad\u200b\u2060", "tab\there", "ก็ำ ลิ้น",
	} {
		a := odd(clean.Inline(text, nil))
		s := read(t, 80, 24, func(e *tui.Env) {
			e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		})
		for _, graphemes := range []bool{false, true} {
			measure := ansi.StringWidthWc
			if graphemes {
				measure = ansi.StringWidth
				s.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
			}
			for _, keys := range []string{"", "tab", "tab", "tab", "tab tab tab", "tab", "tab", "tab", "tab", "esc / a enter", "?", "? ] y"} {
				s.press(keys)
				for _, size := range [][2]int{{20, 8}, {37, 15}, {80, 24}, {110, 30}, {160, 45}} {
					s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					for i, l := range strings.Split(s.app.View().Content, "\n") {
						if w := measure(l); w != size[0] {
							t.Fatalf("%q after %q at %v (graphemes %v): line %d takes %d: %q", text, keys, size, graphemes, i, w, ansi.Strip(l))
						}
					}
				}
			}
		}
	}
}

// odd is an article in which every text is the same.
func odd(text clean.Text) *content.Article {
	f := &content.Found[clean.Text]{Value: text, Where: text}
	a := tuitest.Article()
	a.Reference = text
	a.Source = content.Source{
		Title: f, Dek: f, Publisher: f, Canonical: f, Disclaimer: f, Disclosure: f, Sponsorship: f, Paywall: f, Notes: []content.Found[clean.Text]{*f},
		Section:    &content.Found[[]clean.Text]{Value: []clean.Text{text, text}, Where: text},
		Authors:    []content.Author{{Name: *f, Role: f, Organisation: f, Bio: f, Address: f}},
		Provenance: &content.Provenance{Value: text, From: text, Where: text, Kind: "odd"},
		Captions:   []content.Caption{{Text: text, Credit: text, Where: text}},
		Policies:   []content.Policy{{Name: text, Address: text, Where: text}}, Conflicts: []content.Conflict{{Fact: text, Value: text, Where: text}},
	}
	a.LeftOut = []content.LeftOut{{Text: text, Reason: text}}
	a.Document = content.Document{Blocks: []content.Block{
		{Kind: content.Heading, Level: 1, Text: text},
		{Kind: content.Paragraph, Text: text, Inlines: []content.Inline{{Text: text, Link: text}}},
		{Kind: content.Table, Rows: [][]clean.Text{{text, text}, {text, text}}, Text: text},
		{Kind: content.Code, Text: text},
		{Kind: content.Image, Text: text, Caption: text},
	}}
	a.Document.Sentences = []content.Sentence{{Block: 1, Span: content.Span{End: len(text)}}}
	a.Judgements = []content.Judgement{{
		Label: content.Attributed, Speaker: text, Via: text,
		Reasons:     []content.Reason{{Span: content.Span{End: len(text)}, Why: text}, {Span: content.Span{Start: -5, End: 10_000}, Why: text}},
		FactsInside: []content.Span{{End: len(text)}, {Start: 7, End: 3}},
	}}
	return a
}

// Names and sentences that run from right to left are seen in their order in panels, in
// lists and in the status line, unless the terminal sees to that.
func TestRightToLeftEverywhere(t *testing.T) {
	const title, seen = "הנמל נסגר", "רגסנ למנה"
	a := tuitest.Article()
	a.Source.Title.Value, a.Source.Publisher.Value = title, "עיתון הנמל"
	hebrew := func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		e.References = []string{"one.html", "two.html"}
	}
	s := read(t, 130, 24, hebrew).press("enter").sees(seen).sees("למנה ןותיע · first published")
	s.press("i j j j j").sees("publisher   › למנה ןותיע").press("q").sees(seen, "למנה ןותיע").seesNot(title)
	s.press("enter :").send(tuitest.Type("right-to-left terminal")...).press("enter").sees(title).press("i j j j j").sees("publisher   › עיתון הנמל")
	read(t, 80, 24, hebrew, func(e *tui.Env) { e.Logical = true }).press("enter").sees(title)
}
