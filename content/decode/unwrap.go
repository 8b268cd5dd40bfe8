package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// widestWrap is the widest column that a text is wrapped at.
const widestWrap = 110

// unwrapped joins the lines of each paragraph that were broken because they were full.
// Paragraphs are parted by empty lines. Ragged says that the letters were of unequal
// width, so that lines of one paragraph have unequal numbers of them.
func unwrapped(lines []string, ragged bool) string {
	width := 0
	for _, line := range lines {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n <= widestWrap {
			width = max(width, n)
		}
	}
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimSpace(line)
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		if next := strings.TrimSpace(lines[i+1]); line != "" && next != "" && !strings.ContainsAny(next[:1], "*+-•") && broken(line, next, width, ragged) {
			b.WriteByte(' ')
		} else {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// broken reports whether a paragraph goes on behind a line: the next word would not have
// fitted into it, or its sentence goes on in small letters.
func broken(line, next string, width int, ragged bool) bool {
	n := utf8.RuneCountInString(line)
	word, _, _ := strings.Cut(next, " ")
	if word == "By" && byLine(next) {
		return false // below a title that fills its line
	}
	if n+1+utf8.RuneCountInString(word) > width-4 {
		return true
	}
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case wording.Stops(line):
		return ragged && n*5 > width*4
	case words.ByWords()[strings.ToLower(word)]:
		return false // whose name stands below the title
	case unicode.IsLower(first):
		return n*2 > width
	default:
		return ragged && n*3 > width*2
	}
}
