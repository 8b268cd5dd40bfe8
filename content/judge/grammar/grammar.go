// Package grammar reads an article's sentences for the signs that a careful
// reader goes by: whose words they are (quotation marks across sentences,
// verbs and nouns of saying, "according to", polls and documents, and who the
// speaker is), and words of judgement, of duty, of the future, of date and
// figure.
//
// It decides no label; package judge weighs what is found here. It works on
// words and closed word lists; it has no parser and no part-of-speech tagger.
package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/layout"
)

// Input is an article as a sequence of sentences.
type Input struct {
	Title string
	// Kind is "opinion", "news" or empty when the page does not say.
	Kind      string
	Sentences []string
	// Blocks gives each sentence's block. Sentences of a block are neighbours.
	Blocks []int
	// Quoted says which sentences stand in a block quotation. It may be nil.
	Quoted []bool
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
	// OpenBefore says that a quotation from an earlier sentence is open where the sentence begins,
	// OpenAfter that one is open where it ends.
	OpenBefore, OpenAfter bool
	// QuoteShare is the part of the words that stand in quotation marks.
	QuoteShare float32

	// Frames are the reports found, outermost first.
	Frames []Frame
	// Turn says that the sentence stands in an answer of an interview: "A. …".
	Turn bool
	// Voiced says that the sentence stands under the label of a speaker in a
	// transcript or interview, other than that of a question.
	Voiced bool
	// AfterColon says that the sentence before announced words to come: "He wrote:".
	AfterColon bool
	// Set says that the sentence stands in a block quotation, Credit that it is
	// the line that names its speaker: "— Olof Marsh".
	Set, Credit bool
	// Part is what the layout makes of the sentence.
	Part layout.Part
	// Polls says that it tells what was asked in a poll, which is nobody's answer.
	Polls bool
	// Resumed says that the block takes up a quotation left open by the one before.
	Resumed bool

	// Speaker and Via are those of the sentence if it is attributed; [Speakers] fills them.
	Speaker, Via string
	// SpeakerSure is how sure the speaker is among those who may speak, 0 to 1; SpeakerOr who else
	// it may well be, or empty.
	SpeakerSure float32
	SpeakerOr   string
	// Cues are the words of the lists, in order.
	Cues []Cue
	// Count is the number of cues of each class outside quotation marks.
	Count [Classes]uint8

	words    int
	mentions []mention
	label    string // "SMITH:" of a transcript
	own      bool   // the label names an author of the piece
	voice    string // the label that the sentence stands under
}

// Cue is a word or phrase of a class.
type Cue struct {
	Span  content.Span
	Class Class
	// Quoted says that it stands in quotation marks.
	Quoted bool
	token  int
}

// Read reads a whole article.
func Read(in Input) []Sentence {
	l := lexicon()
	out := make([]Sentence, len(in.Sentences))
	n := 0
	for _, t := range in.Sentences {
		n += len(t)/4 + 4
	}
	tokens := make([]Token, 0, n)
	for i, t := range in.Sentences {
		s := &out[i]
		s.Text = t
		if i < len(in.Blocks) {
			s.Block = in.Blocks[i]
		}
		from := len(tokens)
		tokens = l.tokenize(tokens, t)
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
	for i := range out {
		l.cues(&out[i])
		out[i].findMentions()
		out[i].frames()
		out[i].tags()
	}
	ownLabels(out, in.Authors)
	markVoices(out)
	return out
}

// dashed says that a line begins with a dash, as the credit of a quotation does.
func dashed(s string) bool {
	return strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "―") || strings.HasPrefix(s, "-")
}
