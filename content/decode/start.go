package decode

import (
	"bytes"

	"github.com/standfirst/standfirst/content/decode/envelope"
)

const (
	// large is the size of a file from where on its start is decoded before the whole: the
	// passes over all of its bytes take as long as everything else.
	large = 256 << 10
	// startMost is how much of it that is.
	startMost = 128 << 10
)

// Start is the beginning of a large file as a page of its own, or nil: the file is not
// large, it is an envelope, or its start is not enough to tell what it is. What [Open]
// makes of the whole is what counts. [Page.Complete] has to follow, as with Open.
func Start(data []byte, contentType, name string) *Page {
	if _, entry := entryOf(name); len(data) < large || entry > 0 {
		return nil
	}
	start := data[:startMost]
	start = start[:bytes.LastIndexByte(start, '\n')+1]
	c, err := envelope.Open(start, contentType, 0)
	if err != nil || c.Facts != (envelope.Facts{}) || len(c.Data) != len(start) {
		return nil
	}
	text, err := toText(c, name)
	if err != nil || feedOf(text) != nil {
		return nil
	}
	p, err := pageOf(c, text, name)
	if err != nil {
		return nil
	}
	return p
}
