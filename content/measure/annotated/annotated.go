// Package annotated reads what people found on pages of public collections: where on a
// page each fact stands, without a word of the page. Whoever has the page gets the
// values back, and its lines with tags.
//
// Pages come out of clones that somebody made. It finds no fact itself and scores nothing.
package annotated

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
)

// Page is an annotated page of a public repository.
type Page struct {
	// Set is the name of the annotations that it came with.
	Set        string `json:"set"`
	Repository string `json:"repository"` // owner/name
	Commit     string `json:"commit"`
	// Path is the file's in the repository; one that ends in ".gz" is packed.
	Path string `json:"path"`
	// Sum is the SHA-256 of the page's bytes, unpacked, in hexadecimal.
	Sum       string `json:"sum"`
	Address   string `json:"address,omitempty"`
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"` // 2006-01-02
	Genre     string `json:"genre,omitempty"`
	// External reports whether the page says that the piece comes from elsewhere.
	External bool   `json:"external,omitempty"`
	Spans    []Span `json:"spans,omitempty"`
	// Form is "interview" where somebody is asked and answers, speaks or writes a letter.
	Form string `json:"form,omitempty"`
	// Sentences are labelled, from the first of the body on; long texts not to their end.
	Sentences []Sentence `json:"sentences,omitempty"`
}

// Span is a part of the page that is a fact, or a piece of one.
type Span struct {
	Tag Tag `json:"tag"`
	// Value tells apart the facts of a tag, from 0. Spans of one value are its pieces, in order.
	Value int `json:"value,omitempty"`
	// Start and Length count code points of the page's [Letters].
	Start  int `json:"start"`
	Length int `json:"length"`
	// File reports whether the letters are those of the file with its markup, for a fact that
	// only attributes or data give.
	File bool `json:"file,omitempty"`
}

// Tag is the kind of a fact. Of the affiliations, author, role and organisation with the
// same Value belong together.
type Tag string

// The tags.
const (
	Title            Tag = "title"
	Author           Tag = "author"
	Affiliated       Tag = "affiliated" // whose role and organisation these are
	Role             Tag = "role"
	Organisation     Tag = "organisation"
	Bio              Tag = "bio"
	Provenance       Tag = "provenance"
	ProvenanceSource Tag = "provenance source"
	Disclaimer       Tag = "disclaimer"
	Disclosure       Tag = "disclosure"
	Note             Tag = "note"
	Section          Tag = "section"
	Publisher        Tag = "publisher"
	Sponsorship      Tag = "sponsorship"
)

// Read reads annotations, one page a line, packed with gzip.
func Read(r io.Reader) ([]Page, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("the annotations are not packed with gzip: %w", err)
	}
	var out []Page
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var p Page
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("line %d is no annotated page: %w", n, err)
		}
		if p.Repository == "" || p.Path == "" {
			return nil, fmt.Errorf("line %d does not say which page it is of", n)
		}
		out = append(out, p)
	}
	return out, lines.Err()
}

// Sum is the SHA-256 of a page's bytes in hexadecimal.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Check reports what is wrong with the annotations for these bytes, or nil: another page, or
// a span outside it.
func (p *Page) Check(data []byte) error {
	if Sum(data) != p.Sum {
		return fmt.Errorf("%s: %s is not the page that was annotated", p.Repository, p.Path)
	}
	text, file := Text(data), File(data)
	for _, s := range p.Spans {
		l := text
		if s.File {
			l = file
		}
		if l.Part(s) == "" {
			return fmt.Errorf("%s: %s: a %s lies outside the page", p.Repository, p.Path, s.Tag)
		}
	}
	if len(p.Sentences) == 0 {
		return nil
	}
	words := Words(p.Path, data)
	for i := range p.Sentences {
		if p.Sentences[i].Text(words) == "" {
			return fmt.Errorf("%s: %s: sentence %d lies outside the page", p.Repository, p.Path, i)
		}
	}
	return nil
}

// Values are the facts of a tag as the page's bytes have them, their pieces joined by spaces.
func (p *Page) Values(tag Tag, text, file *Letters) []string {
	var out []string
	for _, s := range p.Spans {
		if s.Tag != tag {
			continue
		}
		l := text
		if s.File {
			l = file
		}
		for len(out) <= s.Value && s.Value < len(p.Spans) {
			out = append(out, "")
		}
		if s.Value < 0 || s.Value >= len(out) {
			continue
		}
		if out[s.Value] != "" {
			out[s.Value] += " "
		}
		out[s.Value] += l.Part(s)
	}
	return out
}
