package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/runs"
)

func newPiece(b content.Block) piece {
	p := piece{Block: b, key: page.Key(string(b.Text)), words: countWords(string(b.Text))}
	for _, r := range b.Inlines {
		if b.Kind == content.Table {
			break // which is no list of links for having some
		}
		if r.Link != "" {
			p.linked += countWords(string(r.Text))
		}
	}
	return p
}

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
	for i := 1; i+1 < len(pieces); i++ {
		p := &pieces[i]
		if p.Kind != content.Paragraph || len(p.Containers) > 0 || p.words > 9 || p.words == 0 || len(p.Text) > 70 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(string(p.Text))
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(string(p.Text))
		if !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != '?' {
			continue
		}
		if long(pieces[i-1]) && long(pieces[i+1]) {
			p.Kind, p.Level = content.Heading, 2
		}
	}
}

func long(p piece) bool { return p.Kind == content.Paragraph && p.words >= 12 }
