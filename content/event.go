package content

import "github.com/standfirst/standfirst/content/clean"

// Event is what is told while an article is being opened: any number of
// [Progress], then perhaps an [Opened] with a partial article, then exactly one
// of [Opened] with the whole article, [Unchanged] or [Failed]. An Opened without judgements is
// followed by a [Judged].
type Event interface{ event() }

// Progress says what is being done.
type Progress struct {
	// Doing is in plain words: "fetching example.org".
	Doing clean.Text
	// Read is the number of bytes read so far; Total is how many are expected,
	// or 0 when that is unknown.
	Read, Total int64
}

// Opened carries the article, or its beginning when Article.Partial is set.
type Opened struct{ Article *Article }

// Judged carries judgements of the article opened before: those of the sentence
// From and the ones after it. A long article is judged in pieces; a later piece
// takes the place of what an earlier one said of the same sentences.
type Judged struct {
	From       int
	Judgements []Judgement
}

// Unchanged is the event of an article that is still what it was when its [Validators]
// came with it.
type Unchanged struct{}

// Failed says why there is no article. The error is an [*Error] or wraps one.
type Failed struct{ Err error }

func (Progress) event()  {}
func (Opened) event()    {}
func (Judged) event()    {}
func (Unchanged) event() {}
func (Failed) event()    {}
