package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// again opens an article that has validators, and then gives one answer after
// the other to those who ask again. It keeps what it was asked with.
func again(known *[]content.Validators, answers ...content.Event) func(*tui.Env) {
	first := tuitest.Article()
	first.Validators = content.Validators{Address: "https://harbourledger.example/", ETag: `"1"`}
	answers = append([]content.Event{content.Opened{Article: first}}, answers...)
	return func(e *tui.Env) {
		now := time.Date(2031, 6, 12, 9, 0, 0, 0, time.UTC)
		e.Clock = func() time.Time {
			now = now.Add(time.Hour)
			return now
		}
		e.Open = func(_ context.Context, _ string, v content.Validators) <-chan content.Event {
			*known = append(*known, v)
			c := make(chan content.Event, 1)
			c <- answers[0]
			answers = answers[1:]
			close(c)
			return c
		}
	}
}

func TestReadingAgainKeepsThePlace(t *testing.T) {
	changed := tuitest.Article()
	changed.Document.Blocks = append(changed.Document.Blocks, content.Block{Text: "A correction stands here now."})
	changed.Validators.ETag = `"2"`
	var known []content.Validators
	s := read(t, 80, 24, again(&known,
		content.Unchanged{}, content.Opened{Article: tuitest.Article()}, content.Opened{Article: changed}, content.Failed{Err: errOdd}, content.Unchanged{}))

	s.press("5 g space o").sees("only")
	before := body(s.screen())
	s.press("r").sees("unchanged since 11:00")
	if body(s.screen()) != before {
		t.Error("something moved")
	}
	s.press("r").sees("read again: the text is the same").press("]").sees("only")
	s.press("r").sees("read again: the text has changed").press("G").sees("A correction stands here now.")
	s.press("r").sees("odd").press("]").sees("A correction stands here now.") // what was there is there still
	s.press("r").sees("unchanged since")
	if len(known) != 6 || known[0] != (content.Validators{}) || known[1].ETag != `"1"` || known[2].ETag != `"1"` || known[3] != (content.Validators{}) ||
		known[4].ETag != `"2"` || known[5].ETag != `"2"` {
		t.Errorf("asked with %+v", known)
	}
}

func TestReadingAgainWaitsAndCanBeStopped(t *testing.T) {
	events := make(chan content.Event, 1)
	var ctxs []context.Context
	s := read(t, 80, 24, func(e *tui.Env) {
		open := e.Open
		e.Open = func(ctx context.Context, ref string, v content.Validators) <-chan content.Event {
			if ctxs = append(ctxs, ctx); len(ctxs) == 1 {
				return open(ctx, ref, v)
			}
			return events
		}
	})
	_, cmd := s.app.Update(tuitest.Key("r"))
	part := tuitest.Article()
	part.Partial = true
	events <- content.Opened{Article: part}
	_, cmd = s.app.Update(cmd())
	s.sees("Let the ferry run at night", "being read again").press("]").sees("being read again", "2/24")
	s.app.Update(tuitest.Key("esc"))
	s.sees("stopped")
	if ctxs[1].Err() == nil {
		t.Error("it goes on")
	}
	events <- content.Unchanged{}
	s.app.Update(cmd())
	s.press("]").sees("3/24").seesNot("unchanged")
}

func TestWhatCannotBeReadAgain(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) { e.References = []string{"-"} }).press("r").sees("can be read only once")
	s, events, step := steps(t, 80)
	events <- content.Opened{Article: tuitest.Article()}
	step()
	s.press("r").sees("it is still being read")
	read(t, 80, 24, func(e *tui.Env) { e.References = []string{"a", "b"} }).press("r").sees("no article is open")
	// A server that says so although nobody asked whether.
	read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Unchanged{}} })
	}).sees("nothing came back")
}

func TestReadingAgainFromElsewhere(t *testing.T) {
	events := make(chan content.Event, 1)
	tries := 0
	s := read(t, 80, 24, func(e *tui.Env) {
		open := e.Open
		e.References = []string{"a", "b"}
		e.Open = func(ctx context.Context, ref string, v content.Validators) <-chan content.Event {
			if tries++; tries == 2 {
				return events
			}
			return open(ctx, ref, v)
		}
	})
	s.press("enter 7 g")
	_, cmd := s.app.Update(tuitest.Key("r"))
	s.press("L").sees("2 articles")
	events <- content.Opened{Article: tuitest.Article()}
	close(events)
	for cmd != nil {
		_, cmd = s.app.Update(cmd())
	}
	s.sees("2 articles").press("enter").sees("7/24")
}

// What has changed since is counted, and shown on a key: the words in edited
// sentences, what is new and what is gone.
func TestReadingAgainTellsWhatHasChanged(t *testing.T) {
	changed := tuitest.Article()
	text := func(i int) string { return string(changed.Document.SentenceText(changed.Document.Sentences[i])) }
	replace := func(i int, old, now string) {
		s := &changed.Document.Sentences[i]
		b := &changed.Document.Blocks[s.Block]
		b.Text = clean.Block(strings.Replace(string(b.Text), old, now, 1), nil)
		b.Inlines = []content.Inline{{Text: b.Text}}
		for k := range changed.Document.Sentences {
			if q := &changed.Document.Sentences[k]; q.Block == s.Block && q.Span.Start > s.Span.Start {
				q.Span.Start += len(now) - len(old)
				q.Span.End += len(now) - len(old)
			}
		}
		s.Span.End += len(now) - len(old)
	}
	replace(1, "after 61 years", "after 63 years")
	replace(4, text(4), "An editor's new sentence of quite other words begins this paragraph.")
	var known []content.Validators
	s := read(t, 80, 24, again(&known, content.Opened{Article: changed}))
	s.press("C").sees("no sentence has changed since it was opened").press("r").sees("read again: 1 new, 1 edited, 1 gone; C shows what")
	s.press("C").sees("Edited 1", "2  The night ferry was withdrawn in March after 63 years of service.", "“61” → “63”", "a number changed",
		"New 1", "5  An editor's new sentence", "No longer there 1", "Somebody in the town hall should have read it.").press("C").seesNot("No longer there")
}
