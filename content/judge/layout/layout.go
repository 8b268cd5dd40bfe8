// Package layout reads how an article is laid out where others speak in it without quotation
// marks: interviews, transcripts, letters, statements and speeches in full. It says of each
// sentence whose words the layout makes it.
//
// It goes by the mark-up where there is one (questions in bold, names on a line of their
// own) and by the text where there is none. It reads no quotation marks and no verbs of
// saying, that is package grammar, and it gives no labels. Where a layout is not clearly
// one of these it says nothing.
package layout

import "strings"

// Role is what the layout makes of a sentence.
type Role uint8

// The roles.
const (
	// Free: nothing; the writer speaks, or whoever the sentence itself says.
	Free Role = iota
	// Asks: the question of an interviewer.
	Asks
	// Answers: the answer of whoever is asked.
	Answers
	// Speaks: a turn of a transcript.
	Speaks
	// Given: a letter, statement or speech that is given in full.
	Given
	// Line: a line that only names who speaks before or after it.
	Line
	// Item: an item of a list of what whoever the line before the list names said.
	Item
)

// Part is the role of one sentence.
type Part struct {
	Role Role
	// Who speaks, as named in the article; empty where the article names nobody.
	Who string
}

// Sentence is a sentence as it is laid out.
type Sentence struct {
	Text  string
	Block int
	// Marked reports whether it is set in bold or italics as a whole.
	Marked bool
	// Heading reports whether it is a heading of the page, Listed whether it stands in an item of a list, Quoted whether it
	// stands in a block quotation.
	Heading, Listed, Quoted bool
}

// Article is what is read.
type Article struct {
	Title string
	// Dek is the line that introduces the piece under its title, or empty.
	Dek string
	// Kind is "opinion", "news" or empty when the page does not say.
	Kind string
	// Letters reports whether the page calls itself one of readers' letters.
	Letters   bool
	Authors   []string
	Sentences []Sentence
	// People gives the people that sentences name in full, in order.
	People func(sentences []string) []string
	// FirstName reports whether a word, in small letters, is a first name.
	FirstName func(word string) bool
}

// Read gives the part of each sentence.
func Read(a Article) []Part {
	r := &reader{article: a, parts: make([]Part, len(a.Sentences))}
	r.cut()
	if len(r.blocks) < 3 {
		return r.parts
	}
	switch {
	case r.column():
	case r.transcript():
	case r.interview():
	case r.signed():
	case r.remarks():
	case r.letters():
	default:
		r.announced()
		r.items()
		r.posts()
	}
	return r.parts
}

type reader struct {
	article Article
	parts   []Part
	blocks  []block
	people  []string
	known   bool
}

// block is a paragraph: the sentences from to to, exclusive.
type block struct {
	from, to int
	// lead is how many of its first sentences are set in bold or italics.
	lead                    int
	heading, listed, quoted bool
	text                    string

	read, heard bool     // whether these have been found out:
	in          []string // words in small letters
	outside     []string // and those outside quotation marks
}

// fields are the words of a block in small letters.
func (b *block) words() []string {
	if !b.read {
		b.in, b.read = fields(b.text), true
	}
	return b.in
}

// said are the words of a block outside quotation marks.
func (b *block) said() []string {
	if !b.heard {
		b.outside, b.heard = b.words(), true
		if strings.Contains(b.text, "\"") || strings.Contains(b.text, "“") || strings.Contains(b.text, "”") {
			b.outside = fields(unquoted(b.text))
		}
	}
	return b.outside
}

// own reports whether somebody speaks of himself in a block, outside quotation marks.
func (b *block) own() bool { return first(b.said()) }

// you reports whether somebody is spoken to in it.
func (b *block) you() bool { return second(b.said()) }

func (b *block) marked() bool { return b.lead == b.to-b.from }

// cut puts the sentences into blocks.
func (r *reader) cut() {
	ss := r.article.Sentences
	for i := range ss {
		if i == 0 || ss[i].Block != ss[i-1].Block {
			r.blocks = append(r.blocks, block{from: i})
		}
		b := &r.blocks[len(r.blocks)-1]
		if ss[i].Marked && b.lead == i-b.from {
			b.lead++
		}
		b.to, b.heading, b.listed, b.quoted = i+1, ss[i].Heading, ss[i].Listed, ss[i].Quoted
	}
	for k := range r.blocks {
		b := &r.blocks[k]
		b.text = r.article.Sentences[b.from].Text
		if b.to > b.from+1 {
			b.text = strings.Join(r.texts(k, k+1), " ")
		}
	}
}

// give sets the role of the sentences from to to, exclusive.
func (r *reader) give(from, to int, role Role, who string) {
	for i := from; i < to; i++ {
		r.parts[i] = Part{role, who}
	}
}

// texts are the sentences of the blocks from to to.
func (r *reader) texts(from, to int) []string {
	var out []string
	for k := from; k < to; k++ {
		for i := r.blocks[k].from; i < r.blocks[k].to; i++ {
			out = append(out, r.article.Sentences[i].Text)
		}
	}
	return out
}
