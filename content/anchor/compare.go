package anchor

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Difference is what changed between two readings of an article.
type Difference struct {
	// New are the sentences of the new reading that the old one did not have, by index.
	New []int
	// Edited are those that were changed, in the order of the new reading.
	Edited []EditedSentence
	// Gone are the sentences that are not there any more, in the order of the old
	// reading; Moved is how many stand elsewhere.
	Gone  []clean.Text
	Moved int
}

// EditedSentence is a sentence that was changed.
type EditedSentence struct {
	// Sentence is its index in the new reading.
	Sentence int
	// Was is what it was.
	Was clean.Text
	// Words are the places in which the two differ; the spans of New are in the
	// sentence as it is now.
	Words []Edit
	// Changed is what asks for another look.
	Changed Changes
}

// Compare finds what changed between two readings of an article.
func Compare(old, now *content.Document) Difference {
	before, after := Sentences(old), Sentences(now)
	a := Versions(before, after)
	var d Difference
	for i, m := range a.Old {
		if !m.Carried() {
			d.Gone = append(d.Gone, before[i])
		}
		if m.Moved {
			d.Moved++
		}
	}
	for j, i := range a.New {
		if i < 0 {
			d.New = append(d.New, j)
			continue
		}
		if m := a.Old[i]; m.Kind == Edited {
			d.Edited = append(d.Edited, EditedSentence{Sentence: j, Was: before[i], Words: Words(before[i], after[j]), Changed: m.Changed})
		}
	}
	return d
}
