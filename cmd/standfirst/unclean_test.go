package main

import (
	"context"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// unclean opens an article that did not go through the cleaning.
func unclean(context.Context, string, content.Validators) <-chan content.Event {
	events := make(chan content.Event, 1)
	raw := clean.Text("Before \x1b\\\x1b]52;c;AAAA\x07\x1b_x\x1b\\\u009b31m\u202e after.")
	a := &content.Article{Reference: "a", MediaType: "text/plain"}
	a.Source.Title = &content.Found[clean.Text]{Value: raw, Where: "line"}
	a.Document.Blocks = []content.Block{{Text: "Text."}}
	events <- content.Opened{Article: a}
	close(events)
	return events
}
