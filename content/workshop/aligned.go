package workshop

import (
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
)

// Aligned is what became of the sentences of another version of the text, whose answers
// were taken over.
type Aligned struct {
	// Title and Text name that version.
	Title clean.Text
	Text  string
	// Same is how many of its sentences are in this text as they were.
	Same int
	// Edited are those that are there with other words; their answers are to be looked at.
	Edited []EditedSentence
	// Gone are those whose answers were not taken over: it is not there, or it cannot be
	// told where. They are numbered as in the other version, from 0.
	Gone []int
}

// EditedSentence is a sentence that was edited, from 0 in both versions.
type EditedSentence struct {
	Was, Is int
	// Changed is what asks for another look first, "a number changed", or empty.
	Changed clean.Text
}

// otherText is another version of the text, and where its sentences are in this one.
type otherText struct {
	pack  *Pack
	match []anchor.Match
	used  bool
}

// Align has answers to the text of another pack taken over, sentence by sentence, where it
// is certain which sentence is meant. It is called before [Collection.Read].
func (c *Collection) Align(p *Pack) {
	match := anchor.Align(anchor.Sentences(&p.Article.Document), anchor.Sentences(&c.Pack.Article.Document)).Old
	c.others = append(c.others, &otherText{pack: p, match: match})
}

// Aligned tells of each other version of which answers were read.
func (c *Collection) Aligned() []Aligned {
	var out []Aligned
	for _, o := range c.others {
		if !o.used {
			continue
		}
		a := Aligned{Title: NewHead(o.pack).Title, Text: o.pack.TextHash()}
		for i, m := range o.match {
			switch {
			case !o.pack.Asked(i):
			case !m.Carried():
				a.Gone = append(a.Gone, i)
			case m.Kind == anchor.Edited:
				a.Edited = append(a.Edited, EditedSentence{i, m.At, m.Changed.Words()})
			default:
				a.Same++
			}
		}
		out = append(out, a)
	}
	return out
}

// other is the version with that text, or nil.
func (c *Collection) other(text string) *otherText {
	for _, o := range c.others {
		if o.pack.TextHash() == text {
			return o
		}
	}
	return nil
}

// place moves an event of another version to its sentence in this one, and reports whether
// there is one. Events that name no sentence stay as they are.
func (o *otherText) place(e *Event) bool {
	if o == nil || e.Kind == Try || !e.Kind.hasSentence() || e.Sentence < 0 {
		return true
	}
	if e.Sentence >= len(o.match) || !o.match[e.Sentence].Carried() {
		return false
	}
	e.Sentence = o.match[e.Sentence].At
	return true
}
