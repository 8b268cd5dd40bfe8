// Package decode makes a page of bytes: it finds out what they are, decodes
// them to UTF-8 and, for HTML, parses the tree.
//
// What the bytes are is decided by the bytes; the Content-Type and the name are
// only asked where the bytes leave it open. The package neither fetches nor
// extracts: a page is the whole page, with everything that surrounds the
// article. Text and Tree are outside text that nobody has cleaned.
package decode

import (
	"strconv"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The media types of a page.
const (
	HTML     = "text/html"
	Markdown = "text/markdown"
	Plain    = "text/plain"
)

// Page is what was fetched, decoded.
type Page struct {
	// Address is where the page came from, or empty. Decode leaves it empty; the
	// caller who knows it sets it.
	Address string
	// Name is the file name or address that Decode was given, or empty.
	Name string
	// MediaType is HTML, Markdown or Plain.
	MediaType string
	// Text is the whole page in UTF-8, without a byte order mark and with
	// newlines only as line ends. For HTML it is the markup.
	Text string
	// Tree is the parsed document of an HTML page, nil for the others. HTML that is
	// nested too deeply to be parsed is Plain, and Text what its markup shows, a
	// block a line.
	Tree *html.Node
}

// Decode makes a page of bytes. The contentType is the header's, or empty; name is
// a path or address whose ending may tell a type, or empty. An error is a
// [*content.Error] that names what was found instead.
func Decode(data []byte, contentType, name string) (*Page, error) {
	if len(data) > content.MaxBytes {
		return nil, tooLarge(name)
	}
	if what := signature(data); what != "" {
		return nil, wrongType(name, what)
	}
	text := toUTF8(data, contentType)
	if len(text) > content.MaxBytes {
		return nil, tooLarge(name)
	}
	if binary(text) {
		return nil, wrongType(name, "binary data")
	}
	text = newlines(text)
	media, err := mediaType(text, contentType, name)
	if err != nil {
		return nil, err
	}
	p := &Page{Name: name, MediaType: media, Text: text}
	if media == HTML {
		p.parse()
	}
	return p, nil
}

func wrongType(name, what string) error {
	return &content.Error{
		Kind: content.Refused, Op: "read", Reference: clean.Inline(name, nil),
		Reason: clean.Inline("it is "+what, nil),
		Hint:   "HTML, Markdown and plain text can be read",
	}
}

// NoArticle is the error of a page that holds no article but what reason says: "it
// holds 12 words".
func (p *Page) NoArticle(reason string) error { return noArticle(p.Name, reason, "") }

func noArticle(name, reason, hint string) error {
	e := &content.Error{
		Kind: content.NoArticle, Op: "find an article in", Reference: "the text", Reason: clean.Inline(reason, nil), Hint: clean.Inline(hint, nil),
	}
	if name != "" {
		e.Reference = clean.Inline(name, nil)
	}
	return e
}

func tooLarge(name string) error {
	return &content.Error{
		Kind: content.Refused, Op: "read", Reference: clean.Inline(name, nil),
		Reason: clean.Inline("it is larger than "+strconv.Itoa(content.MaxBytes>>20)+" MB", nil),
	}
}
