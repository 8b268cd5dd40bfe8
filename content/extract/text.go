package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

func newPiece(b content.Block) piece {
	p := piece{Block: b, key: fold(string(b.Text)), words: countWords(string(b.Text))}
	for _, r := range b.Inlines {
		if r.Link != "" {
			p.linked += countWords(string(r.Text))
		}
	}
	return p
}

// textPieces are the paragraphs of a plain text: its lines, put together again
// where a text was wrapped at a column.
func textPieces(text string, counts *clean.Counts) []piece {
	var pieces []piece
	build := runs.Builder{Counts: counts}
	for _, par := range paragraphs(text) {
		b := content.Block{Kind: content.Paragraph}
		if item, ok := bullet(par.text); ok && par.listed {
			par.text = item
			b.Containers = []content.Container{{Kind: content.BulletItem, First: true}}
		}
		if rule(par.text) {
			pieces = append(pieces, piece{Block: content.Block{Kind: content.Rule}})
			continue
		}
		build.Add(par.text, 0, "")
		if b.Text, _ = build.Build(); b.Text != "" {
			pieces = append(pieces, newPiece(b))
		}
	}
	headings(pieces)
	return pieces
}

// paragraph is one of a plain text. Listed says that it stands among items.
type paragraph struct {
	text   string
	listed bool
}

func paragraphs(text string) []paragraph {
	lines := strings.Split(text, "\n")
	width := wrapWidth(lines)
	var out []paragraph
	var open []string
	flush := func() {
		if len(open) > 0 {
			out = append(out, paragraph{text: strings.Join(open, " ")})
			open = nil
		}
	}
	for i, raw := range lines {
		line := strings.TrimSpace(raw)
		if line == "" {
			flush()
			continue
		}
		if width == 0 {
			out = append(out, paragraph{text: line})
			continue
		}
		_, item := bullet(line)
		if len(open) > 0 && (item || indented(raw) && !indented(lines[i-1]) && !hanging(open[0]) || !wrapped(lines[i-1], line, width)) {
			flush()
		}
		open = append(open, line)
	}
	flush()
	for i := range out {
		if _, ok := bullet(out[i].text); ok {
			_, before := bullet(out[max(i-1, 0)].text)
			_, after := bullet(out[min(i+1, len(out)-1)].text)
			out[i].listed = i > 0 && before || i+1 < len(out) && after
		}
	}
	return out
}

// wrapWidth is the column that a text was wrapped at, or 0 when every line is a
// paragraph of its own.
func wrapWidth(lines []string) int {
	var lengths []int
	full, pairs := 0, 0
	for i, l := range lines {
		n := utf8.RuneCountInString(strings.TrimSpace(l))
		if n == 0 {
			continue
		}
		lengths = append(lengths, n)
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			pairs++
		}
	}
	if len(lengths) < 3 {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)-1]
	if width < 30 || width > 120 {
		return 0
	}
	for i, l := range lines {
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" && wrapped(l, strings.TrimSpace(lines[i+1]), width) {
			full++
		}
	}
	// In a wrapped text most lines that are followed by one are full, and some break
	// within a sentence.
	if full*2 < pairs || full < 3 {
		return 0
	}
	return width
}

// wrapped says whether the break after a line was forced: the next word would not
// have fitted, give or take a little.
func wrapped(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(strings.TrimRight(line, " \t"))+1+utf8.RuneCountInString(word) > width-4
}

// hanging says whether the lines below this one may be set in, as in a list.
func hanging(first string) bool {
	_, item := bullet(first)
	return item
}

func indented(raw string) bool {
	return strings.HasPrefix(raw, "  ") || strings.HasPrefix(raw, "\t")
}

// bullet cuts the mark off an item of a list.
func bullet(s string) (string, bool) {
	for _, mark := range [...]string{"• ", "- ", "* ", "– ", "· ", "▪ ", "●"} {
		if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && rest[0] != '-' && rest[0] != '*' {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// rule says whether a line is only a divider.
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
