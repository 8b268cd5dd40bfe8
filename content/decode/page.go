// Package decode makes a page of bytes: it finds out what they are, takes the page
// out of the message or archive that it may lie in, decodes it to UTF-8 and, for
// HTML, parses the tree. What other programs put into a text that they keep (the
// numbers of links, the marks of a forwarded mail) is taken out again.
//
// What the bytes are is decided by the bytes; the Content-Type and the name are
// only asked where the bytes leave it open. The package neither fetches nor
// extracts: a page is the whole page, with everything that surrounds the
// article. Text and Tree are outside text that nobody has cleaned.
package decode

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

// The media types of a page.
const (
	HTML     = "text/html"
	Markdown = "text/markdown"
	Plain    = "text/plain"
)

// Page is what was fetched, decoded.
type Page struct {
	// Address is where the page came from, or empty: what [Page.CameFrom] was told,
	// or what the page's envelope or the program that saved it says.
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
	// Envelope is what the message, feed or archive that it was kept in says of it.
	Envelope envelope.Facts
	// Aside is what stood in a text and is of the program that kept it: the list of
	// addresses of a text browser, the running heads of a printed page.
	Aside []Aside
}

// Aside is a text that is no part of the page itself, and the reason in plain words.
type Aside struct{ Text, Reason string }

// Decode makes a page of bytes. The contentType is the header's, or empty; name is
// a path or address whose ending may tell a type, or empty. Where bytes hold several
// pages, such as a mailbox, "#2" at the end of the name takes the second. An error is a
// [*content.Error] that names what was found instead.
func Decode(data []byte, contentType, name string) (*Page, error) {
	p, err := Open(data, contentType, name)
	if err != nil {
		return nil, err
	}
	p.Complete()
	return p, nil
}

// Open is Decode without what takes time in a long page: [Page.Complete] has to follow, and
// [Page.Beginning] may come before it.
func Open(data []byte, contentType, name string) (*Page, error) {
	name, entry := entryOf(name)
	c, err := envelope.Open(data, contentType, entry)
	if err != nil {
		return nil, about(err, name)
	}
	text, err := toText(c, name)
	if err != nil {
		return nil, err
	}
	if read := feedOf(text); read != nil {
		inner, is, err := read(text, entry)
		if err != nil {
			return nil, about(err, name)
		}
		if is {
			c = inner
			text = newlines(string(c.Data))
		}
	}
	return pageOf(c, text, name)
}

// pageOf is the page of a text that is in no envelope any more.
func pageOf(c envelope.Contents, text, name string) (*Page, error) {
	media, err := mediaType(text, c.MediaType, name)
	if err != nil {
		return nil, err
	}
	p := &Page{Name: name, MediaType: media, Text: text, Envelope: c.Facts}
	if media == HTML {
		p.saved()
	}
	p.Address = p.Envelope.Address.Value
	return p, nil
}

// feedOf is what reads the feed that a text looks like, or nil.
func feedOf(text string) func(string, int) (envelope.Contents, bool, error) {
	trimmed := strings.TrimSpace(text)
	switch {
	case feedRoot(rootElement(trimmed)):
		return envelope.Feed
	case jsonFeed(trimmed):
		return envelope.JSONFeed
	}
	return nil
}

// jsonFeed reports whether a text looks like a JSON Feed, which names its version first.
func jsonFeed(trimmed string) bool {
	return strings.HasPrefix(trimmed, "{") && strings.Contains(trimmed[:min(len(trimmed), 400)], "jsonfeed.org/version")
}

// Complete parses the tree of an HTML page, and takes what is not the page's out of a text.
func (p *Page) Complete() {
	switch p.MediaType {
	case HTML:
		p.parse()
	case Markdown:
		p.dialect()
	default:
		p.kept()
	}
}

// toText decodes bytes that are text.
func toText(c envelope.Contents, name string) (string, error) {
	data := withoutPictures(c.Data)
	if len(data) > content.MaxBytes {
		return "", tooLarge(name)
	}
	if what := binaryKind(data); what != "" {
		return "", wrongType(name, what)
	}
	text := once(toUTF8(data, c.MediaType))
	if len(text) > content.MaxBytes {
		return "", tooLarge(name)
	}
	if binary(text) {
		return "", wrongType(name, "binary data")
	}
	return newlines(text), nil
}

// entryOf cuts the number of an entry off a name: "letters.mbox#2".
func entryOf(name string) (string, int) {
	i := strings.LastIndexByte(name, '#')
	if i < 0 {
		return name, 0
	}
	n, err := strconv.Atoi(name[i+1:])
	if err != nil || n < 1 || name[i+1] == '+' {
		return name, 0
	}
	return name[:i], n
}

// CameFrom tells the page the address that its bytes were fetched from, or "" when
// they are a file's. The entry of a feed keeps its own.
func (p *Page) CameFrom(address string) {
	if address == "" || p.Envelope.Title.Value != "" && p.Address != "" {
		return
	}
	p.Address, p.Envelope.Address = address, envelope.Fact{}
}

// about is an error with the name of what it is about.
func about(err error, name string) error {
	e, ok := errors.AsType[*content.Error](err)
	if !ok {
		return err
	}
	with := *e
	if with.Reference = "the text"; name != "" {
		with.Reference = clean.Inline(name, nil)
	}
	return &with
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
func (p *Page) NoArticle(reason string) error {
	return content.Without(content.NoArticle, p.Name, reason, "")
}

func tooLarge(name string) error {
	return &content.Error{
		Kind: content.Refused, Op: "read", Reference: clean.Inline(name, nil),
		Reason: clean.Inline("it is larger than "+strconv.Itoa(content.MaxBytes>>20)+" MB, the most that is read of a text", nil),
	}
}
