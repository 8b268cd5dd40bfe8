// Package anchor ties what somebody said of a sentence to that sentence, so
// that it is found again when the article is read anew and the page has changed.
//
// A sentence is the same, or it was edited, or it is gone. What was split,
// merged or could be one of several that look alike is gone: the package never
// guesses, because a label on the wrong sentence is worse than one that has to be
// given again. [Align] compares two readings of a text, [Locate] finds single
// anchors again when the old text was not kept, and [Words] tells which words of an edited
// sentence changed.
//
// It does not read articles, keep anchors or cut text into sentences.
package anchor

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Anchor is how a sentence is found again.
type Anchor struct {
	// Exact is the sentence, or the beginning of one longer than 4 KB.
	Exact clean.Text `json:"exact"`
	// Hash identifies its words.
	Hash string `json:"hash"`
	// Before and After are the hashes of the sentences beside it, empty at the
	// beginning and the end of the text.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	// Order is its place in the text, from 0.
	Order int `json:"order"`
	// Twins is how many other sentences of the text have the same words.
	Twins int `json:"twins,omitempty"`
}

// maxExact is the longest quotation in an anchor, in bytes.
const maxExact = 4 << 10

// All are the anchors of all sentences of a text, in order.
func All(sentences []clean.Text) []Anchor {
	hashes := make([]string, len(sentences))
	twins := make(map[string]int, len(sentences))
	for i, s := range sentences {
		hashes[i] = hash(s)
		twins[hashes[i]]++
	}
	out := make([]Anchor, len(sentences))
	for i, s := range sentences {
		out[i] = Anchor{Exact: clean.Head(s, maxExact), Hash: hashes[i], Order: i, Twins: twins[hashes[i]] - 1}
		if i > 0 {
			out[i].Before = hashes[i-1]
		}
		if i+1 < len(sentences) {
			out[i].After = hashes[i+1]
		}
	}
	return out
}

// Sentences are the sentences of a document as texts, in order.
func Sentences(d *content.Document) []clean.Text {
	out := make([]clean.Text, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = d.SentenceText(s)
	}
	return out
}

// hash is that of the folded sentence: the first eight bytes of its SHA-256, in
// hexadecimal.
func hash(sentence clean.Text) string {
	sum := sha256.Sum256([]byte(fold(string(sentence))))
	return hex.EncodeToString(sum[:8])
}

// key is the hash as a number; ok is false when it is none.
func key(hash string) (k uint64, ok bool) {
	b, err := hex.DecodeString(hash)
	if err != nil || len(b) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(b), true
}

// Kind is what became of a sentence.
type Kind uint8

// What becomes of a sentence. What is said of it is carried over when it is the
// [Same] or was [Edited].
const (
	// Gone: it is not there any more, or it cannot be told which one it is.
	Gone Kind = iota
	// Same: it has the same words.
	Same
	// Edited: some of its words changed, and there is no other it could be.
	Edited
	// Split: it became several sentences.
	Split
	// Merged: it became a part of a longer sentence.
	Merged
)

// Match is what became of one sentence.
type Match struct {
	Kind Kind
	// At is its place in the new text, or -1 when nothing is carried over.
	At int
	// Moved reports whether it does not stand in the same order as the others.
	Moved bool
	// Changed is what an edited sentence has to be looked at for.
	Changed Changes
}

// Carried reports whether what was said of the sentence holds on to the new one.
func (m Match) Carried() bool { return m.Kind == Same || m.Kind == Edited }
