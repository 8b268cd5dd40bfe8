// Package export writes an opened article for everything that is not the
// terminal reader: text with letters in the margin, a linear form for screen
// readers, Markdown and JSON.
//
// It writes no escape sequence unless it is given a style that does. It neither opens articles nor judges them.
package export

import (
	"bufio"
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content"
)

// Format is a way to write an article.
type Format string

// The formats.
const (
	// Text is for reading: wrapped, the letter of each sentence in the margin.
	Text Format = "text"
	// Linear is for screen readers: one sentence a line, its label first.
	Linear Format = "linear"
	// Markdown is the article as Markdown, with its source facts at the end.
	Markdown Format = "markdown"
	// JSON is the schema standfirst/article/2.
	JSON Format = "json"
	// JSONLines is the same on one line, so that many articles are a file of lines.
	JSONLines Format = "jsonl"
)

// Formats are all formats, in the order in which help lists them.
func Formats() []Format { return []Format{Text, Linear, Markdown, JSON, JSONLines} }

// Options say how an article is written.
type Options struct {
	// Width is that of the text in cells; 0 means 80.
	Width int
	// Paint wraps the letter of a label in colour; nil leaves it plain.
	Paint func(content.Label, string) string
	// Numbers puts the number of each sentence before it, in text and in lines; Markdown and JSON always have it.
	Numbers bool
}

// Write writes the article in the given format.
func Write(w io.Writer, a *content.Article, f Format, o Options) error {
	b := bufio.NewWriter(w)
	var err error
	switch f {
	case Text:
		writeText(b, a, o)
	case Linear:
		writeLinear(b, a, o.Numbers)
	case Markdown:
		writeMarkdown(b, a)
	case JSON:
		err = writeJSON(b, a, " ")
	case JSONLines:
		err = writeJSON(b, a, "")
	default:
		return fmt.Errorf("no format %q", f)
	}
	if err != nil {
		return fmt.Errorf("could not write the article: %w", err)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("could not write the article: %w", err)
	}
	return nil
}
