package decode

import (
	"bytes"
	"net/http"
	"strings"
)

// binaryKind names a type that is not text, told by its first bytes, or is empty.
func binaryKind(data []byte) string {
	head := bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n\x0c")
	for _, s := range [...]struct{ magic, what string }{
		{"%PDF-", "a PDF document"},
		{"%!PS", "a PostScript document"},
		{"{\\rtf", "an RTF document"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"},
		{"\x7fELF", "a program"},
		{"\xfd7zXZ\x00", "a compressed file (xz)"},
		{"(\xb5/\xfd", "a compressed file (zstd)"},
		{"7z\xbc\xaf", "an archive (7z)"},
		{"SQLite format 3\x00", "a database"},
	} {
		if bytes.HasPrefix(head, []byte(s.magic)) {
			return s.what
		}
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return zip(data)
	}
	sniffed := http.DetectContentType(data)
	family, _, _ := strings.Cut(sniffed, "/")
	switch {
	case family == "image":
		return "an image (" + strings.TrimPrefix(sniffed, "image/") + ")"
	case family == "audio" || sniffed == "application/ogg":
		return "a sound file"
	case family == "video":
		return "a video"
	case family == "font":
		return "a font"
	case strings.Contains(sniffed, "rar"):
		return "an archive (RAR)"
	case sniffed == "application/wasm":
		return "a program"
	}
	return ""
}

// zip tells the documents that are ZIP archives inside from plain archives.
func zip(data []byte) string {
	head := data[:min(len(data), 4096)]
	for _, s := range [...]struct{ part, what string }{
		{"application/epub+zip", "an EPUB book"},
		{"word/", "a Word document"},
		{"xl/", "an Excel workbook"},
		{"ppt/", "a PowerPoint presentation"},
		{"application/vnd.oasis", "an OpenDocument file"},
	} {
		if bytes.Contains(head, []byte(s.part)) {
			return s.what
		}
	}
	return "an archive (ZIP)"
}

// binary reports whether decoded text is no text: a NUL, or many control characters.
func binary(text string) bool {
	head := text[:min(len(text), 64<<10)]
	controls := 0
	for i := range len(head) {
		switch c := head[i]; {
		case c == 0:
			controls += 8
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b:
			controls++
		}
	}
	return controls > 16 && controls*20 > len(head)
}
