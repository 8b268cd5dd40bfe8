package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// opensTo makes a reader of what an opening told, between windows of other sizes, in one
// of 100×35 in the end.
func opensTo(t *testing.T, events []content.Event, sizes ...[2]int) string {
	t.Helper()
	a := New(Env{References: []string{"long.html"}})
	a.Init()
	for i, e := range events {
		if len(sizes) > 0 {
			s := sizes[i%len(sizes)]
			a.Update(tea.WindowSizeMsg{Width: s[0], Height: s[1]})
			a.View()
		}
		a.Update(eventArrived{id: a.opening.id, event: e})
		a.View()
	}
	a.Update(tea.WindowSizeMsg{Width: 100, Height: 35})
	return a.View().Content
}

// A text and labels that come in pieces, while the window changes, end as those that came
// at once: the strip, the number of pages, the letters and the counts.
func TestPiecesEndAsTheWhole(t *testing.T) {
	letters := content.Article{Document: content.Document{Blocks: []content.Block{{Text: "The pier is closed."}}}}
	for _, by := range []string{"Ann Orr\nCastle Bay", "Leo Marsh\nPort Lindsay", "Ida Quill\nSandholm"} {
		letters.Document.Blocks = append(letters.Document.Blocks, content.Block{Text: clean.Text(by)}, content.Block{Text: "I disagree."})
	}
	for i, b := range letters.Document.Blocks {
		letters.Document.Sentences = append(letters.Document.Sentences, content.Sentence{Block: i, Span: content.Span{End: len(b.Text)}})
		letters.Judgements = append(letters.Judgements, content.Judgement{Label: content.Label(i % int(content.Labels))})
	}
	for name, whole := range map[string]*content.Article{"article": tuitest.Long(5_000), "letters": &letters} {
		at := func(blocks, judged int) *content.Article {
			a := *whole
			a.Document.Blocks = a.Document.Blocks[:blocks]
			a.Document.Sentences = slices.DeleteFunc(slices.Clone(a.Document.Sentences), func(s content.Sentence) bool { return s.Block >= blocks })
			a.Judgements = slices.Clone(a.Judgements[:judged])
			a.Partial = blocks < len(whole.Document.Blocks)
			return &a
		}
		all, judged := len(whole.Document.Blocks), len(whole.Judgements)
		events := []content.Event{content.Opened{Article: at(2, 1)}, content.Opened{Article: at(all, 0)}}
		for i := 0; i < judged; i += 1 + judged/7 {
			events = append(events, content.Judged{From: i, Judgements: whole.Judgements[i:min(i+1+judged/7, judged)]})
		}
		want := opensTo(t, []content.Event{content.Opened{Article: at(all, judged)}})
		if got := opensTo(t, events, [2]int{120, 40}, [2]int{80, 24}, [2]int{160, 45}); got != want {
			t.Errorf("%s: the screen is\n%s\nand not\n%s", name, got, want)
		}
	}
}
