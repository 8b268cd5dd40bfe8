package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// With --ascii nothing that the reader itself puts on the screen is anything
// else.
func TestASCIIOnly(t *testing.T) {
	text := func(s clean.Text) *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: s, Where: "JSON-LD x", Sure: true}
	}
	a := &content.Article{
		Language: "en",
		Document: content.Document{
			Blocks: []content.Block{
				{Kind: content.Heading, Level: 2, Text: "Ferries"},
				{Kind: content.Image, Text: "A quay", Caption: "The quay"},
				{
					Kind: content.Paragraph, Text: "It sailed in 2031, and that was a scandal. Marsh said so.",
					Inlines: []content.Inline{{Text: "It sailed in 2031, and that was a scandal. "}, {Text: "Marsh said so.", Link: "https://quay.example/a"}},
				},
				{Kind: content.Paragraph, Text: "one boat", Containers: []content.Container{{Kind: content.BulletItem, First: true}}},
				{Kind: content.Paragraph, Text: "a quotation", Containers: []content.Container{{Kind: content.Quote, First: true}}},
				{Kind: content.Rule},
			},
			Sentences: []content.Sentence{{Index: 0, Block: 2, Span: content.Span{End: 42}}, {Index: 1, Block: 2, Span: content.Span{Start: 43, End: 57}}},
		},
		Judgements: []content.Judgement{
			{
				Label: content.Opinion, Confidence: .9, Reasons: []content.Reason{{Span: content.Span{Start: 34, End: 41}, Why: "is a judgement"}},
				FactsInside: []content.Span{{End: 17}},
			},
			{Label: content.Attributed, Confidence: .7, Speaker: "Marsh", Via: "the Ledger"},
		},
		LeftOut: []content.LeftOut{{Text: "Sign up.", Reason: "newsletter form"}},
		Source: content.Source{
			Title: text("The quay"), Publisher: text("The Ledger"), Disclaimer: text("Views are the author's own."),
			Section:    &content.Found[[]clean.Text]{Value: []clean.Text{"Opinion", "Coast"}, Sure: true},
			Authors:    []content.Author{{Name: *text("Ann Quay"), Role: text("pilot"), Bio: text("Ann Quay is a pilot.")}, {Name: *text("Ben Quay")}},
			Provenance: &content.Provenance{From: "The Sound", Value: "First printed elsewhere.", Kind: content.Republished, Where: "end"},
			Captions:   []content.Caption{{Text: "The quay", Credit: "B. Quay"}},
		},
	}
	s := read(t, 80, 24, func(e *tui.Env) {
		e.ASCII = true
		e.References = []string{"https://quay.example/a/b.html", "c.md"}
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	})
	check := func(where string) {
		t.Helper()
		for _, r := range s.screen() {
			if r > '~' {
				t.Errorf("%s has %q:\n%s", where, r, s.screen())
				return
			}
		}
	}
	check("the list")
	s.press("enter")
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 160, Height: 50}} {
		s.send(size)
		check("the article")
		s.press("tab")
		for range 10 {
			check("a panel")
			s.press("j").press("tab")
		}
		s.press("esc /").send(tuitest.Type("quay")...)
		check("the prompt")
		s.press("enter")
		check("what was found")
		for s.press("?"); ; s.press("space") {
			before := s.screen()
			check("the help")
			if s.press("space").screen() == before {
				break
			}
		}
		s.press("esc esc M")
		check("a notice")
	}
	s.press("L")
	check("the list, one opened")
}
