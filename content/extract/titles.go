package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// mostTitles is how many titles of others may follow a text. More in a row are
// what the article is about.
const mostTitles = 8

// otherTitles leaves out what a scrape without markup has behind the text: the
// titles of other articles, several in a row, with nothing after them.
//
// A title is told by its capitals, so it is found in English only. One alone may
// be anything, and what a colon announces is a list of the article's own.
func otherTitles(pieces []piece) {
	var titles []int
	end := len(pieces) - 1
	for ; end >= 0 && (pieces[end].reason != "" || titled(&pieces[end])); end-- {
		if pieces[end].reason == "" {
			titles = append(titles, end)
		}
	}
	if end < 0 || len(titles) < 2 || len(titles) > mostTitles {
		return
	}
	if before := string(pieces[end].Text); !sentenceEnd(before) || strings.HasSuffix(before, ":") {
		return
	}
	for _, i := range titles {
		pieces[i].reason = boilerplate.Related
	}
}

// titled reports whether a paragraph reads as the title of an article does: a few
// words, no stop at the end, and capitals on most of the longer ones.
func titled(p *piece) bool {
	text := string(p.Text)
	if p.Kind != content.Paragraph && p.Kind != content.Heading || len(p.Containers) > 0 || p.words < 4 || p.words > 16 || sentenceEnd(text) &&
		!strings.HasSuffix(text, "?") {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(text); last == ':' || last == ',' || last == ';' || last == '…' {
		return false
	}
	longer, capital := 0, 0
	for word := range strings.FieldsSeq(text) {
		word = strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if utf8.RuneCountInString(word) < 4 {
			continue
		}
		longer++
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			capital++
		}
	}
	return longer >= 2 && capital*10 >= longer*8
}
