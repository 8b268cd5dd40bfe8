package content

import (
	"crypto/sha256"
	"encoding/hex"
)

// TextHash identifies the text of a document, whatever page or extractor it came
// from: "sha256:" and the hexadecimal SHA-256 of its sentences, a newline after each.
func (d *Document) TextHash() string {
	h := sha256.New()
	for _, s := range d.Sentences {
		h.Write([]byte(d.SentenceText(s)))
		h.Write([]byte{'\n'})
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
