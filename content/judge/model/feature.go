package model

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

const (
	shapes  = 12         // the six shapes of a word, and the same for the first of a sentence
	marks   = 2 * shapes // each shape outside and inside quotation marks
	longest = 64         // tokens read of a sentence: the first 48 and the last 16
	head    = 48
)

// The places of the features: what is known of a sentence besides its words.
const (
	atOpen     = iota // a quotation is open when it starts
	atLeft            // and is left open when it ends
	atQuoted          // share of its tokens in quotation marks
	atFirst           // first of its block
	atLast            // last of its block
	atPlace           // place in the document, 0 to 1
	atStart           // distance from the start, at most 20 sentences
	atEnd             // distance from the end
	atLength          // tokens
	atStop            // ends like a sentence
	atQuestion        // holds a question mark
	atDigit           // holds a digit
	atSize            // sentences of the document
	atAlone           // alone in its block
	atResumed         // in a block that resumes a quotation left open before
	atTitle           // share of its words that are in the headline
	atOpinion         // the page calls itself opinion
	atNews            // the page calls itself news
	features
)

// vector is the features of a sentence.
type vector [features]float32

// sentence is one sentence ready for the network.
type sentence struct {
	tokens   []token
	rows     []int // the word of each token that is read
	marks    []int // its shape and whether it is quoted
	features vector
	// quoted and resumed are the encoder's state where the sentence starts.
	quoted, resumed bool
}

// encoder turns the sentences of a document into rows, marks and features. It
// carries the quotation from sentence to sentence within a block.
type encoder struct {
	words  vocabulary
	title  []int // rows of the headline's words
	runes  []rune
	tokens []token // of the sentence that is read
	kept   []token // room for those of the sentences to come
	room   []int   // and for their rows and marks
	// all room that there was last
	allKept []token
	allRoom []int
	quoted  bool
	// resumed reports whether the block's first mark resumes a quotation left open before.
	resumed bool
}

func (e *encoder) row(w string) int {
	if row, ok := e.words.ascii(w); ok {
		return row
	}
	e.runes = normal(w, e.runes[:0])
	return e.words.row(e.runes)
}

// begin makes ready for a document with a title.
func (e *encoder) begin(title string) {
	e.kept, e.room, e.quoted, e.resumed, e.title = e.allKept, e.allRoom, false, false, e.title[:0]
	e.tokens = e.scan(title, e.tokens[:0])
	for _, t := range e.tokens {
		if t.is&isWord != 0 {
			e.title = append(e.title, int(t.row))
		}
	}
}

// whole is how many sentences a text has that is read as an article of its own.
const whole = 6

// Passage reports whether a text of n sentences is too short to be a whole article. It
// is read as if it stood in the middle of one: its first sentence is no opening,
// and of a sentence alone it is not known whether it was a paragraph.
func Passage(n int) bool { return n < whole }

// middling is the number of sentences of the article that a passage is taken from.
const middling = 40

// encode reads all sentences of a document, into room where there is enough of it.
func (e *encoder) encode(in Input, room []sentence) []sentence {
	n := len(in.Sentences)
	out := slices.Grow(room[:0], n)[:n]
	clear(out)
	for i, text := range in.Sentences {
		first := i == 0 || in.Blocks[i] != in.Blocks[i-1]
		last := i == n-1 || in.Blocks[i] != in.Blocks[i+1]
		s := &out[i]
		e.tokens = e.scan(text, e.tokens[:0])
		s.tokens = e.keep(e.tokens)
		e.read(s.tokens, first, s)
		f := &s.features
		if n > 1 {
			f[atFirst], f[atLast], f[atAlone] = truth(first), truth(last), truth(first && last)
		}
		if Passage(n) {
			f.place(middling/2, middling)
		} else {
			f.place(i, n)
		}
		f[atOpinion], f[atNews] = truth(in.Kind == string(content.GenreOpinion)), truth(in.Kind == string(content.GenreNews))
	}
	return out
}

// place says where in the document a sentence stands.
func (f *vector) place(i, n int) {
	f[atPlace] = float32(float64(i) / float64(n))
	f[atStart] = float32(float64(min(i, 20)) / 20)
	f[atEnd] = float32(float64(min(n-1-i, 20)) / 20)
	f[atSize] = float32(math.Log1p(float64(n)) / 5)
}

// keep is a copy of tokens.
func (e *encoder) keep(tokens []token) []token {
	const piece = 1024
	n := len(tokens)
	if len(e.kept) < n {
		e.allKept = make([]token, max(n, piece, 2*len(e.allKept)))
		e.kept = e.allKept
	}
	out := e.kept[:n:n]
	e.kept = e.kept[n:]
	copy(out, tokens)
	return out
}

// again reads a sentence of the document with other tokens in the place of its own into out.
func (e *encoder) again(s *sentence, tokens []token, out *sentence) {
	quoted, resumed := e.quoted, e.resumed
	e.quoted, e.resumed = s.quoted, s.resumed
	out.features = s.features
	e.read(tokens, false, out)
	e.quoted, e.resumed = quoted, resumed
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// shape is how a word is written: lower case, Title, UPPER, number, punctuation
// or mixed.
func shape(w string) int {
	if shape, ok := shapeASCII(w); ok {
		return shape
	}
	first, n := utf8.DecodeRuneInString(w)
	switch {
	case '0' <= first && first <= '9':
		return 3
	case !wordRune(first):
		return 4
	case unicode.IsUpper(first):
		for _, r := range w {
			if unicode.IsLower(r) {
				return 1
			}
		}
		if len(w) > n {
			return 2
		}
		return 1
	}
	for _, r := range w {
		if unicode.IsUpper(r) {
			return 5
		}
	}
	return 0
}

// shapeASCII is the same for a word of ASCII; for others it is not ok.
func shapeASCII(w string) (shape int, ok bool) {
	small, capitals := false, false
	for i := range len(w) {
		switch c := w[i]; {
		case c >= utf8.RuneSelf:
			return 0, false
		case 'a' <= c && c <= 'z':
			small = true
		case 'A' <= c && c <= 'Z':
			capitals = true
		}
	}
	return shapeOf(w[0], small, capitals, len(w)), true
}

// shapeOf is the shape of a word of ASCII by its first byte, and whether small letters and capitals are in it.
func shapeOf(first byte, small, capitals bool, length int) int {
	switch {
	case !letter(first):
		return 4
	case first <= '9':
		return 3
	case first >= 'a' && capitals:
		return 5
	case first >= 'a':
		return 0
	case small || length == 1:
		return 1
	}
	return 2
}
