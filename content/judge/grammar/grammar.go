// Package grammar reads the sentences of an article one by one for the signs that a careful reader goes by: tokens,
// quotation marks, reports (verbs and nouns of saying, "according to", polls and documents) and the words that name
// their subject, names, clauses, and words of judgement, duty, the future, date and figure. From the sentences before
// it takes only what is left open there: a quotation, a colon, the label of a transcript.
//
// It decides no label; package judge weighs what is found here. Nor does it know who anybody is: whom a "she" or a
// "the mayor" means in the article, and who speaks, package speaker decides. It works on words and closed word lists; it
// has no parser and no part-of-speech tagger.
package grammar

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/layout"
)

// Input is an article as a sequence of sentences.
type Input struct {
	Title string
	// Kind is "opinion", "news" or empty when the page does not say.
	Kind string
	// Dek is the line that introduces the piece under its title, or empty.
	Dek       string
	Sentences []string
	// Blocks gives each sentence's block. Sentences of a block are neighbours.
	Blocks []int
	// Quoted says which sentences stand in a block quotation. It may be nil.
	Quoted []bool
	// Listed says of each sentence whether it stands in an item of a list; nil where that is not known.
	Listed []bool
	// Authors are the names that sign the piece; "I" is one of them.
	Authors []string
	// Parts say whose words the layout makes the sentences. It may be nil.
	Parts []layout.Part
	// Known are people named in full in the article before these sentences.
	Known []string
}

// Sentence is what was found in one sentence. Spans are in bytes of Text.
type Sentence struct {
	Text   string
	Block  int
	Tokens []Token
	// First and Last say that the sentence opens or closes its block.
	First, Last bool

	// Quotes are the stretches in quotation marks, with the marks.
	Quotes []content.Span
	// OpenBefore reports whether a quotation from an earlier sentence is open where the sentence begins,
	// OpenAfter whether one is open where it ends.
	OpenBefore, OpenAfter bool
	// QuoteShare is the part of the words that stand in quotation marks.
	QuoteShare float32

	// Frames are the reports found, outermost first.
	Frames []Frame
	// Turn reports whether the sentence stands in an answer of an interview: "A. …".
	Turn bool
	// Voiced reports whether the sentence stands under the label of a speaker in a
	// transcript or interview, other than that of a question.
	Voiced bool
	// AfterColon reports whether the sentence before announced words to come: "He wrote:".
	AfterColon bool
	// Set reports whether the sentence stands in a block quotation, Credit whether it is
	// the line that names its speaker: "— Olof Marsh".
	Set, Credit bool
	// Part is what the layout makes of the sentence.
	Part layout.Part
	// Polls reports whether it tells what was asked in a poll, which is nobody's answer.
	Polls bool
	// Resumed reports whether the block takes up a quotation left open by the one before.
	Resumed bool

	// Cues are the words of the lists, in order.
	Cues []Cue
	// Count is the number of cues of each class outside quotation marks.
	Count [lexicon.Classes]uint8

	// Mentions are the names in the sentence.
	Mentions []Mention
	// Label is the "SMITH:" of a transcript with which the sentence begins, Voice the label that it stands under.
	Label, Voice string

	words int
	own   bool // the label names an author of the piece
}

// Cue is a word or phrase of a class.
type Cue struct {
	Span  content.Span
	Class lexicon.Class
	// Quoted reports whether it stands in quotation marks.
	Quoted bool
	token  int
}

// Read reads a whole article.
func Read(in Input) []Sentence { return new(Room).Read(in) }

// Room is where articles are read, one after the other. The zero value is ready. It is for one goroutine at a time.
type Room struct {
	sentences []Sentence
	tokens    []Token
	cues      []Cue
	mentions  []Mention
}

// atLeast returns room at its full capacity, grown to hold at least n values. The values are whatever was there before.
func atLeast[T any](room []T, n int) []T {
	room = slices.Grow(room[:0], n)
	return room[:cap(room)]
}

// Read reads a whole article. Its sentences stay until the next one is read.
func (r *Room) Read(in Input) []Sentence {
	l := lexicon.Load()
	r.sentences = atLeast(r.sentences, len(in.Sentences))
	out := r.sentences[:len(in.Sentences)]
	clear(out)
	n := 0
	for _, t := range in.Sentences {
		n += len(t)/5 + 2
	}
	tokens := atLeast(r.tokens, n)[:0]
	for i, t := range in.Sentences {
		s := &out[i]
		s.Text = t
		if i < len(in.Blocks) {
			s.Block = in.Blocks[i]
		}
		from := len(tokens)
		tokens = tokenize(l, tokens, t)
		s.Tokens = tokens[from:len(tokens):len(tokens)]
		s.First = i == 0 || out[i-1].Block != s.Block
		if s.First && i > 0 {
			out[i-1].Last = true
		}
		s.Last = i == len(in.Sentences)-1
		s.Set = i < len(in.Quoted) && in.Quoted[i]
		s.Credit = s.Set && dashed(t)
		if i < len(in.Parts) {
			s.Part = in.Parts[i]
		}
		for k := range s.Tokens {
			if s.Tokens[k].Word {
				s.words++
			}
		}
	}
	markQuotes(out)
	r.tokens, r.cues, r.mentions = tokens, atLeast(r.cues, len(tokens)/3+len(out)), atLeast(r.mentions, len(tokens)/16+len(out))
	cues, mentions := r.cues, r.mentions
	for i := range out {
		cues = out[i].findCues(l, cues)
		mentions = out[i].findMentions(mentions)
		out[i].frames()
		out[i].tags()
	}
	ownLabels(out, in.Authors)
	markVoices(out)
	return out
}

// taken returns a list that was appended to room[:0], without spare capacity, and what of room follows it. A list that
// has outgrown room stands elsewhere, and all of room is left.
func taken[T any](list, room []T) (kept, left []T) {
	n := len(list)
	if n > len(room) {
		return list, room // it has grown out of it
	}
	return list[:n:n], room[n:]
}

// dashed reports whether a line begins with a dash, as the credit of a quotation does.
func dashed(s string) bool {
	return strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "―") || strings.HasPrefix(s, "-")
}
