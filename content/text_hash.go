package content

import (
	"crypto/sha256"
	"encoding/hex"
)

// TextHash identifies the text of a document, whatever page or extractor it came
// from: "sha256:" and the hexadecimal SHA-256 of its sentences, a newline after each.
func (d *Document) TextHash() string {
	h := sha256.New()
	var line []byte
	for _, s := range d.Sentences {
		line = append(append(line[:0], d.SentenceText(s)...), '\n')
		h.Write(line)
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
