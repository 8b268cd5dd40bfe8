package anchor

import (
	"strconv"

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
	a := Align(before, after)
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

// Empty reports whether all sentences are what and where they were.
func (d *Difference) Empty() bool {
	return len(d.New) == 0 && len(d.Edited) == 0 && len(d.Gone) == 0 && d.Moved == 0
}

// Summary says it in a line: "2 sentences new, 1 edited, 1 gone".
func (d *Difference) Summary() clean.Text {
	var out clean.Text
	for _, k := range []struct {
		n    int
		what clean.Text
	}{{len(d.New), "new"}, {len(d.Edited), "edited"}, {len(d.Gone), "gone"}, {d.Moved, "moved"}} {
		switch {
		case k.n == 0:
			continue
		case out != "":
			out += ", "
		}
		out += clean.Inline(strconv.Itoa(k.n), nil)
		if len(out) == len(clean.Inline(strconv.Itoa(k.n), nil)) {
			out += " sentence"
			if k.n > 1 {
				out += "s"
			}
		}
		out += " " + k.what
	}
	if out == "" {
		return "all sentences are what they were"
	}
	return out
}
