package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/wording"
)

// textPieces are the paragraphs of a plain text: its lines, put together again
// where a text was wrapped at a column.
func textPieces(p *page.Page, counts *clean.Counts) []piece {
	var pieces []piece
	build := runs.Builder{Counts: counts}
	for i, par := range p.Paragraphs {
		b := content.Block{Kind: content.Paragraph}
		if item, ok := page.Bullet(par.Text); ok && par.Listed {
			par.Text = item
			b.Containers = []content.Container{{Kind: content.BulletItem, First: true}}
		}
		if rule(par.Text) {
			pieces = append(pieces, piece{Block: content.Block{Kind: content.Rule}})
			continue
		}
		build.Add(par.Text, 0, "")
		if b.Text, _ = build.Build(); b.Text != "" {
			x := newPiece(b)
			if i < len(p.Lines) {
				x.lines = []int{i}
			}
			pieces = append(pieces, x)
		}
	}
	headings(pieces)
	return pieces
}

// rule reports whether a line is only a divider.
func rule(s string) bool {
	return s == "*" || s == "•" || len(s) < 80 && utf8.RuneCountInString(s) >= 3 && strings.Trim(s, "-*_=~ •–—#") == ""
}

// headings finds the headings of a plain text: short lines that end like no
// sentence, between longer ones.
func headings(pieces []piece) {
	long := func(p *piece) bool { return p.Kind == content.Paragraph && p.words >= 12 }
	for i := 1; i+1 < len(pieces); i++ {
		p := &pieces[i]
		if p.Kind != content.Paragraph || len(p.Containers) > 0 || p.words > 9 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(string(p.Text))
		last, _ := utf8.DecodeLastRuneInString(string(p.Text))
		if (unicode.IsUpper(first) || unicode.IsDigit(first)) && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?') &&
			long(&pieces[i-1]) && long(&pieces[i+1]) {
			p.Kind, p.Level = content.Heading, 2
		}
	}
}

// otherTitles leaves out what a scrape without markup has behind the text: the
// titles of other articles, several in a row, with nothing after them.
//
// A title is told by its capitals, so it is found in English only. One alone may
// be anything, a long row is what the article is about, and what a colon announces
// is a list of the article's own.
func otherTitles(pieces []piece) {
	const fewest, most = 2, 8
	titles := 0
	end := len(pieces) - 1
	for ; end >= 0 && (pieces[end].reason != "" || titled(&pieces[end])); end-- {
		if pieces[end].reason == "" {
			titles++
		}
	}
	if end < 0 || titles < fewest || titles > most {
		return
	}
	if before := string(pieces[end].Text); wording.Stops(before) && !strings.HasSuffix(before, ":") {
		leave(pieces[end+1:], boilerplate.Related)
	}
}

// titled reports whether a paragraph reads as the title of an article does: a few
// words, no stop at the end, and capitals on most of the longer ones.
func titled(p *piece) bool {
	text := string(p.Text)
	question := strings.HasSuffix(text, "?")
	if p.Kind != content.Paragraph && p.Kind != content.Heading || len(p.Containers) > 0 || p.words < 4 || p.words > 16 ||
		wording.Stops(text) && !question {
		return false
	}
	longer, capital := 0, 0
	for word := range strings.FieldsSeq(text) {
		word = strings.TrimLeft(word, "\"“‘'([$£€#@")
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
