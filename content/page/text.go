package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// readText gives the paragraphs of a plain text as lines: its lines, put together again
// where it was wrapped at a column.
func (p *Page) readText() {
	p.Paragraphs = paragraphs(p.Text)
	for i := range p.Paragraphs[:min(len(p.Paragraphs), maxLines)] {
		p.add(Line{Text: cropped(wording.Squeeze(p.Paragraphs[i].Text)), Tag: atom.P})
	}
}

// Paragraph is one of a plain text.
type Paragraph struct {
	Text string
	// Listed reports whether it stands among items of a list.
	Listed bool
}

func paragraphs(text string) []Paragraph {
	lines := strings.Split(text, "\n")
	width := wrapWidth(lines)
	var out []Paragraph
	var open []string // the lines of a paragraph that may go on
	flush := func() {
		if len(open) > 0 {
			out, open = append(out, Paragraph{Text: strings.Join(open, " ")}), nil
		}
	}
	for i, raw := range lines {
		line := strings.TrimSpace(raw)
		if line == "" || len(open) > 0 && (width == 0 || item(line) || !wrapped(lines[i-1], line, width) ||
			indented(raw) && !indented(lines[i-1]) && !item(open[0])) { // the lines of an item may be set in
			flush()
		}
		if line != "" {
			open = append(open, line)
		}
	}
	flush()
	for i := range out[min(1, len(out)):] {
		if a, b := &out[i], &out[i+1]; item(a.Text) && item(b.Text) {
			a.Listed, b.Listed = true, true
		}
	}
	return out
}

// wrapWidth is the column that a text was wrapped at, or 0 when every line is a
// paragraph of its own.
func wrapWidth(lines []string) int {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(strings.TrimSpace(l)))
	}
	if width < 30 || width > 120 {
		return 0
	}
	full, pairs := 0, 0
	for i, l := range lines[1:] {
		if next := strings.TrimSpace(l); next != "" && strings.TrimSpace(lines[i]) != "" {
			pairs++
			if wrapped(lines[i], next, width) {
				full++
			}
		}
	}
	// In a wrapped text most lines that are followed by one are full, and some break
	// within a sentence.
	if full*2 < pairs || full < 3 {
		return 0
	}
	return width
}

// wrapped reports whether the break after a line was forced: the next word would not
// have fitted, give or take a little, or a sentence goes on in small letters, as in texts that
// were set in letters of unequal width.
func wrapped(line, next string, width int) bool {
	line = strings.TrimRight(line, " \t")
	word, _, _ := strings.Cut(next, " ")
	n := utf8.RuneCountInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "\"”’»)"))
	return n+1+utf8.RuneCountInString(word) > width-4 ||
		n >= width/2 && unicode.IsLower(first) && !strings.ContainsRune(".!?:;…|", last) &&
			!words.ByWords()[word]
}

func indented(raw string) bool { return strings.HasPrefix(raw, "  ") || strings.HasPrefix(raw, "\t") }

// item reports whether a text is an item of a list.
func item(s string) bool {
	_, ok := Bullet(s)
	return ok
}

// Bullet cuts the mark off an item of a list.
func Bullet(s string) (string, bool) {
	for _, mark := range [...]string{"• ", "- ", "* ", "– ", "· ", "▪ ", "●"} {
		if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && rest[0] != '-' && rest[0] != '*' {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}
