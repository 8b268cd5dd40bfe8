package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/wording"
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
	var open []string
	flush := func() {
		if len(open) > 0 {
			out = append(out, Paragraph{Text: strings.Join(open, " ")})
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
			out = append(out, Paragraph{Text: line})
			continue
		}
		_, item := Bullet(line)
		if len(open) > 0 && (item || indented(raw) && !indented(lines[i-1]) && !hanging(open[0]) || !wrapped(lines[i-1], line, width)) {
			flush()
		}
		open = append(open, line)
	}
	flush()
	for i := range out {
		if _, ok := Bullet(out[i].Text); ok {
			_, before := Bullet(out[max(i-1, 0)].Text)
			_, after := Bullet(out[min(i+1, len(out)-1)].Text)
			out[i].Listed = i > 0 && before || i+1 < len(out) && after
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

// wrapped reports whether the break after a line was forced: the next word would not
// have fitted, give or take a little, or a sentence goes on in small letters, as in texts that
// were set in letters of unequal width.
func wrapped(line, next string, width int) bool {
	line = strings.TrimRight(line, " \t")
	word, _, _ := strings.Cut(next, " ")
	if n := utf8.RuneCountInString(line); n+1+utf8.RuneCountInString(word) > width-4 {
		return true
	} else if n < width/2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "\"”’»)"))
	return unicode.IsLower(first) && !strings.ContainsRune(".!?:;…|", last) && word != "by" && word != "von" && word != "par" && word != "por"
}

// hanging reports whether the lines below this one may be set in, as in a list.
func hanging(first string) bool {
	_, item := Bullet(first)
	return item
}

func indented(raw string) bool {
	return strings.HasPrefix(raw, "  ") || strings.HasPrefix(raw, "\t")
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
