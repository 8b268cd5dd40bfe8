package content

import (
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Own is the label that a person gave a sentence. It is no [Judgement]: it has
// somebody who gave it and a time, and neither a certainty nor reasons but what that
// person chose to write down.
type Own struct {
	// Sentence is the sentence's index in the article that the label is of, or -1 when
	// the sentence is gone. It holds inside one reading alone.
	Sentence int
	// Label is a name in a label set, "fact"; empty when the label was taken away, or
	// when there is only a note.
	Label string
	// Note is a line of reason, or empty.
	Note clean.Text
	// By is who gave it, or empty for the reader.
	By clean.Text
	// At is when it was given.
	At time.Time
	// Blind reports whether the program's label had not been seen.
	Blind bool
	// Edited reports whether the sentence has been edited since, so that the label should be
	// looked at again; Changed is what asks for that first, such as "a number changed",
	// or empty.
	Edited  bool
	Changed clean.Text
	// Was is the sentence as it was when it was labelled, where that is known.
	Was clean.Text
}

// Empty reports whether nothing is left of the label: neither it nor a note.
func (o *Own) Empty() bool { return o.Label == "" && o.Note == "" }
