// Package content is the vocabulary of the whole program: an article, its
// blocks and sentences, who is speaking, and how each sentence is put forward.
//
// It holds types and the small pure functions that belong to them. It reads no
// file, opens no connection and decides no label; its subpackages do. All text
// that comes from outside is a [clean.Text], so that whatever is made of these
// types may be shown on a terminal.
package content

import "github.com/standfirst/standfirst/content/clean"

const (
	// MaxBytes is the most text of one page that is read, and the most that is taken from a server.
	MaxBytes = 10 << 20
	// MaxFile is the most that a file may have with all that is not text: pages are
	// saved with their pictures in them.
	MaxFile = 64 << 20
)

// Article is one opened article: what leaves the content side of the program.
// The terminal reader, the piped text and the JSON are made of the same value.
type Article struct {
	// Reference is what the reader asked for: an address, a path, "-" for
	// standard input, or "sample".
	Reference clean.Text
	// MediaType is what the bytes were taken for: text/html, text/markdown or
	// text/plain.
	MediaType clean.Text
	// Language is an ISO 639-1 code, or "" when too little text is there to tell.
	Language clean.Text

	Source   Source
	Document Document

	// Judgements has one entry a sentence, by [Sentence.Index]. It is shorter
	// than the sentences are many until all of them have been judged.
	Judgements []Judgement

	// LeftOut is what the page held beside the article, in page order.
	LeftOut []LeftOut

	// Short says in plain words that this is not all of the article, or not what the page
	// shows at once: "page 1 of 3". It is empty for most.
	Short clean.Text

	// Cleaned counts what was removed from the page's text for safety.
	Cleaned clean.Counts

	// Validators tell, when it is opened again, whether it has changed.
	Validators Validators

	// Origin is where its links may lead besides the public network.
	Origin Origin

	// Partial reports whether this is only the beginning of a long article, or one not all of
	// whose facts are known, shown while the rest is being read. Judgements may be missing,
	// Source and LeftOut incomplete, and the end may hold a line that is no part of the text.
	Partial bool
}

// Warning says in plain words what a reader has to know before the first line: that this is
// not all of the article, and that the labels are not to be relied on, because it is not in
// English. It is empty for most.
func (a *Article) Warning() clean.Text {
	if a.Language == "" || a.Language == "en" {
		return a.Short
	}
	language := "not in English (" + a.Language + "): do not rely on these labels"
	if a.Short == "" {
		return language
	}
	return a.Short + "; " + language
}

// LeftOut is a block that stands on the page but is not part of the article.
type LeftOut struct {
	Text clean.Text
	// Reason is why it was left out, in plain words: "paywall counter".
	Reason clean.Text
}

// Judgement gives the judgement of a sentence, and whether there is one yet.
func (a *Article) Judgement(sentence int) (Judgement, bool) {
	if sentence < 0 || sentence >= len(a.Judgements) {
		return Judgement{}, false
	}
	return a.Judgements[sentence], true
}

// Add takes in the judgements of j. Those of an article that is partly judged
// come in order, so no sentence is left out before From.
func (a *Article) Add(j Judged) {
	from := min(max(j.From, 0), len(a.Judgements))
	end := from + len(j.Judgements)
	if end < len(a.Judgements) {
		copy(a.Judgements[from:], j.Judgements)
		return
	}
	a.Judgements = a.Judgements[:from]
	if cap(a.Judgements) < end { // room for all at once: there may be half a million
		a.Judgements = append(make([]Judgement, 0, max(end, len(a.Document.Sentences))), a.Judgements...)
	}
	a.Judgements = append(a.Judgements, j.Judgements...)
}

// Counts is the number of sentences of each label, indexed by [Label].
func (a *Article) Counts() [Labels]int {
	var n [Labels]int
	for _, j := range a.Judgements {
		n[j.Label]++
	}
	return n
}
