// Package segment cuts the plain text of a block into sentences.
//
// It works by rules on punctuation, capitals, closing quotes and a list of
// abbreviations; it needs no data and keeps no state between calls. It does not
// find blocks, does not read markup and does not follow a quotation from one
// sentence to the next: a quotation of three sentences is three sentences.
package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

// Document fills d.Sentences from the paragraphs of d, also those in
// quotations and lists. Headings, code, tables and images have no sentences, nor
// has a line without a single letter or digit, or with nothing but the number of
// an item: "3.". The language is that of the text, as an ISO 639-1 code, or "";
// ofLetters reports whether the page calls itself one of readers' letters.
func Document(d *content.Document, language string, ofLetters bool) {
	d.Sentences = d.Sentences[:0]
	var spans []content.Span
	in := tongueOf(language)
	signs := signatures(d, ofLetters)
	for b := range d.Blocks {
		if d.Blocks[b].Kind != content.Paragraph || signs[b] {
			continue
		}
		text := string(d.Blocks[b].Text)
		spans = appendSpans(spans[:0], text, in)
		for _, s := range spans {
			if !hasWord(text[s.Start:s.End]) || numbers(text[s.Start:s.End]) && lineOf(text, s) {
				continue
			}
			d.Sentences = append(d.Sentences, content.Sentence{Index: len(d.Sentences), Block: b, Span: s})
		}
	}
}

// Split gives the sentences of one block's text in order, by the rules of English. The spans do not
// overlap, begin and end at a character that is no space, and leave out
// nothing but space.
func Split(text string) []content.Span {
	return appendSpans(nil, text, tongueOf(""))
}

func appendSpans(spans []content.Span, text string, in *tongue) []content.Span {
	s := scanner{text: text, in: in, spans: spans, nextClose: -1}
	s.run()
	return s.spans
}

func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// scanner walks once over the text, byte by byte, and looks closer only where
// a sentence may end.
type scanner struct {
	text  string
	in    *tongue
	spans []content.Span
	start int // of the sentence being read
	opens int // where the outermost bracket opened that is not closed yet
	depth int
	// nextClose is the next closing bracket that was looked for, so that
	// brackets that never close are searched for once.
	nextClose int
	list      enumerator
}

func (s *scanner) run() {
	t := s.text
	s.start = s.skipSpace(0)
	s.list = enumeratorAt(t, s.start)
	for i := s.start; i < len(t); {
		c := t[i]
		if !interesting[c] {
			i++
			continue
		}
		switch c {
		case '(', '[':
			if s.depth == 0 {
				s.opens = i
			}
			s.depth++
			i++
		case ')', ']':
			s.depth = max(0, s.depth-1)
			i++
		case '\n':
			i = s.newline(i)
		case '.', '!', '?':
			i = s.stop(i)
		default: // beyond ASCII
			i = s.beyond(i)
		}
	}
	s.cut(len(t), len(t))
}

// beyond reads a character beyond ASCII at i, and gives the place to read on from.
func (s *scanner) beyond(i int) int {
	t := s.text
	r, n := utf8.DecodeRuneInString(t[i:])
	switch r {
	case '؟', '۔': // Arabic
		return s.arabicStop(i + n)
	case '。', '！', '？', '｡': // Chinese and Japanese
		return s.wideStop(i)
	case '…':
		if wide(t[s.start:i]) {
			return s.wideStop(i)
		}
		return s.stop(i)
	case '‼', '⁇', '⁈', '⁉':
		return s.stop(i)
	case '•', '⁃', '▪', '●':
		if i > s.start {
			s.cut(i, i)
		}
	}
	return i + n
}

// interesting marks the bytes at which run looks closer. It is a constant
// table: the compiler lays it out, nothing runs at start.
var interesting = [256]bool{
	'(': true, '[': true, ')': true, ']': true, '\n': true, '.': true, '!': true, '?': true, 0xD8: true, 0xDB: true,
	0xE2: true, 0xE3: true, 0xEF: true,
}

// cut ends the sentence at end and begins the next one at the first character
// from next on that is no space.
func (s *scanner) cut(end, next int) {
	for end > s.start {
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	if end > s.start {
		s.spans = append(s.spans, content.Span{Start: s.start, End: end})
	}
	s.start = s.skipSpace(next)
	s.depth = 0
}

func (s *scanner) skipSpace(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}
