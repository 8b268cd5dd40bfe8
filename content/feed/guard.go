package feed

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// Two million elements that are opened and never closed, ten megabytes, end gofeed
// with a stack overflow that nothing can catch; a million that are closed take it five
// seconds. So a feed is looked through before, without a tree.
const (
	maxDepth  = 64
	maxTokens = 1_000_000
)

// guard looks through XML and says what is wrong with it, or nothing. It also counts the
// elements that begin an entry, so that too many are not read.
func guard(text string) (reason clean.Text) {
	d := newDecoder(text)
	depth, entries := 0, 0
	for tokens := 0; ; tokens++ {
		if tokens > maxTokens {
			return "it has more than 1,000,000 parts"
		}
		t, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return ""
		case err != nil:
			return "" // whoever reads it has the words for it
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "its elements stand more than 64 deep in one another"
			}
			if t.Name.Local == "item" || t.Name.Local == "entry" {
				if entries++; entries > MaxItems {
					return "it has more than 10,000 entries"
				}
			}
		case xml.EndElement:
			depth--
		}
	}
}

// newDecoder reads XML that is UTF-8 already, whatever its head says, and forgives
// what browsers forgive.
func newDecoder(text string) *xml.Decoder {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d
}
