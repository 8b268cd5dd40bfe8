package library

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// opener opens the page of the entry as a link is opened, and the text of the feed
// when the page refuses or has less.
func (e *feedEntry) opener(s settings.Settings) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		o := sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), Convert: s.Convert, FromPage: true, Near: e.near, Known: known}
		return stream(ctx, func(send func(content.Event)) {
			page, cancel := context.WithCancel(ctx)
			defer cancel()
			told := false
			for event := range sandbox.Open(page, ref, o) {
				why := e.lacks(event)
				if why != "" && !told {
					if own := e.own(ctx, why, s); own != nil {
						for _, event := range own {
							send(event)
						}
						return
					}
				}
				_, isProgress := event.(content.Progress)
				told = told || !isProgress
				send(event)
			}
		})
	}
}

// leastOwn is the fewest words of a feed's own text that are worth to be opened.
const leastOwn = 60

// lacks is why the text of the feed is opened instead of the page, or empty.
func (e *feedEntry) lacks(event content.Event) clean.Text {
	if e.Words < leastOwn {
		return ""
	}
	switch event := event.(type) {
	case content.Failed:
		return clean.Inline(event.Err.Error(), nil)
	case content.Opened:
		if entry := entryWords(event.Article); !event.Article.Partial && 2*entry < e.Words {
			return clean.Inline(fmt.Sprintf("its page has %d words, the feed %d", entry, e.Words), nil)
		}
	}
	return ""
}

// own are the events of the text of the feed itself, or nil when it cannot be had.
func (e *feedEntry) own(ctx context.Context, why clean.Text, s settings.Settings) []content.Event {
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: string(e.feed.Address), FromPage: !e.feed.Typed}, s.SandboxOptions())
	if err != nil {
		return nil
	}
	at := slices.IndexFunc(l.Items, func(i content.Listed) bool {
		return i.ID != "" && i.ID == e.ID || i.Address != "" && i.Address == e.Address
	})
	if at < 0 {
		return nil
	}
	o := sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), FromPage: !e.feed.Typed}
	var out []content.Event
	for event := range sandbox.Open(ctx, string(e.feed.Address)+"#"+strconv.Itoa(l.Items[at].Number), o) {
		switch event := event.(type) {
		case content.Failed:
			return nil
		case content.Opened:
			event.Article.Source.Notes = append(event.Article.Source.Notes, content.Found[clean.Text]{
				Value: "This is the text that the feed has: " + why + ".", Where: "standfirst", Sure: true,
			})
		}
		out = append(out, event)
	}
	return out
}

func entryWords(a *content.Article) int {
	n := 0
	for _, s := range a.Document.Sentences {
		n += len(strings.Fields(string(a.Document.SentenceText(s))))
	}
	return n
}

// article waits for the article of an entry.
func (e *feedEntry) article(ctx context.Context, s settings.Settings) (*content.Article, error) {
	var a *content.Article
	for event := range e.opener(s)(ctx, e.reference(), content.Validators{}) {
		switch event := event.(type) {
		case content.Opened:
			a = event.Article
		case content.Judged:
			if a != nil {
				a.Add(event)
			}
		case content.Failed:
			return nil, event.Err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a == nil {
		return nil, &content.Error{Op: "open", Reference: clean.Reference(e.reference()), Reason: "nothing came back"}
	}
	return a, nil
}
