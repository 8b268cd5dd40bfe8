// Package convert has documents that are no pages (PDF, Word, EPUB) made into text by
// programs that the user has.
//
// What a document is is told by its bytes. The programs are started without a shell, by
// the words that the settings have for a media type, get the document on standard
// input, and run in an empty folder with the limits of the process that calls. The
// package reads nothing of a document itself.
package convert

import (
	"bytes"
	"strings"
)

// Commands are the programs to convert with, by media type: the program and its
// arguments, each a word of its own. They read the document from standard input and
// write plain text, HTML or Markdown.
type Commands map[string][]string

// The media types of the documents that are told.
const (
	PDF  = "application/pdf"
	Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	Open = "application/vnd.oasis.opendocument.text"
	EPUB = "application/epub+zip"
	RTF  = "application/rtf"
	Old  = "application/msword"
)

// Defaults are the commands that are tried when the settings name none.
func Defaults() Commands {
	pandoc := func(from string) []string { return []string{"pandoc", "--sandbox", "--from", from, "--to", "html"} }
	return Commands{
		PDF:  {"pdftotext", "-enc", "UTF-8", "-", "-"},
		Word: pandoc("docx"),
		Open: pandoc("odt"),
		EPUB: pandoc("epub"),
		RTF:  pandoc("rtf"),
		Old:  {"antiword", "-w", "0", "-"},
	}
}

// kind is a document that is told, in words.
type kind struct{ media, words string }

// kindOf tells a document by its bytes. What is no document has no media type.
func kindOf(data []byte) kind {
	head := bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n\f")
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return kind{PDF, "a PDF document"}
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return kind{RTF, "an RTF document"}
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) && bytes.Contains(data, []byte("W\x00o\x00r\x00d\x00D\x00o\x00c")):
		return kind{Old, "an old Word document"}
	case !bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return kind{}
	}
	inside := string(data[:min(len(data), 4096)])
	switch {
	case strings.Contains(inside, "application/epub+zip"):
		return kind{EPUB, "an EPUB book"}
	case strings.Contains(inside, "application/vnd.oasis.opendocument.text"):
		return kind{Open, "an OpenDocument text"}
	case strings.Contains(inside, "word/") || bytes.Contains(data, []byte("word/document.xml")):
		return kind{Word, "a Word document"}
	}
	return kind{}
}

// other is the way that is left without a program.
func other(media string) string {
	switch media {
	case PDF:
		return "save its text from the program that shows it"
	case EPUB:
		return "save a chapter as HTML from the program that shows it"
	}
	return "save it as HTML or plain text from the program that shows it"
}
