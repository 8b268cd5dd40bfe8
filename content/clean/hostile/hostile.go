// Package hostile makes files that try to reach the terminal, and tells whether
// they did. It is for tests: the program itself does not need it.
//
// Every payload is put into every place where a page, a Markdown file, a plain text
// or a file name carries text. The files are made when they are asked for and
// are the same every time.
package hostile

import (
	"iter"
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// File is one hostile file.
type File struct {
	Name      string
	MediaType string
	Bytes     []byte
	// Payload and Context are the names of what was put where.
	Payload, Context string
}

// Files gives every payload in every context, several thousand files.
func Files() iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, c := range contexts() {
			for _, p := range Payloads() {
				if f, ok := c.file(p); ok && !yield(f) {
					return
				}
			}
		}
	}
}

// Sample gives about one file in so many, each payload and each context among
// them.
func Sample(oneIn int, seed uint64) iter.Seq[File] {
	return func(yield func(File) bool) {
		r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // the same files every time
		payloads := Payloads()
		for i, c := range contexts() {
			for k, p := range payloads {
				if (i+k)%len(payloads) != 0 && r.IntN(oneIn) != 0 {
					continue
				}
				if f, ok := c.file(p); ok && !yield(f) {
					return
				}
			}
		}
	}
}

func (c context) file(p Payload) (File, bool) {
	f := File{Name: "file" + c.ending, MediaType: c.mediaType, Payload: p.Name, Context: c.name}
	text := p.Text
	switch {
	case c.inName:
		text = strings.NewReplacer("/", "", "\x00", "").Replace(text)
		if len(text) > 120 {
			text = text[:120]
		}
		f.Name = text + c.ending
		f.Bytes = []byte(c.template)
		return f, text != ""
	case c.json:
		text = jsonString(text)
	}
	whole := strings.ReplaceAll(c.template, "§", text)
	if c.encode == nil {
		f.Bytes = []byte(whole)
		return f, true
	}
	if !utf8.ValidString(whole) {
		return f, false
	}
	f.Bytes = c.encode(whole)
	return f, true
}

// jsonString writes a text inside a JSON string, with the escapes that JSON has.
func jsonString(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 || 0x7f <= r && r < 0xa0:
			b.WriteString(`\u00`)
			const digits = "0123456789abcdef"
			b.WriteByte(digits[r>>4])
			b.WriteByte(digits[r&15])
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}
