package decode

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

const (
	// mostTitleLines is how many lines a title is set on at most.
	mostTitleLines = 4
	// mostTitle is how many words a title has at most.
	mostTitle = 24
)

// wholeTitle puts the lines of a title together that was set so large that it did not fit on one. It ends before an
// empty line or a byline, and holds no sentence.
func wholeTitle(lines []string) []string {
	begin := 0
	for begin < len(lines) && strings.TrimSpace(lines[begin]) == "" {
		begin++
	}
	var set []string
	for _, line := range lines[begin:] {
		line = strings.TrimSpace(line)
		if line == "" || byLine(line) {
			break
		}
		set = append(set, line)
		if len(set) > mostTitleLines || wording.Stops(line) {
			return lines
		}
	}
	title := strings.Join(set, " ")
	if len(set) < 2 || len(strings.Fields(title)) > mostTitle || !goesOn(set) {
		return lines
	}
	return slices.Concat(lines[:begin], []string{title}, lines[begin+len(set):])
}

// byLine reports whether a line names who wrote.
func byLine(line string) bool {
	word, name, _ := strings.Cut(line, " ")
	first, _ := utf8.DecodeRuneInString(name)
	return words.ByWordsBeforeNames()[strings.ToLower(word)] && unicode.IsUpper(first)
}

// goesOn reports whether each line goes on with the one before it: in small letters, or because its first word had no
// room there, which a line above a title or below it seldom looks like.
func goesOn(set []string) bool {
	widest := 0
	for _, line := range set {
		widest = max(widest, utf8.RuneCountInString(line))
	}
	for i, line := range set[1:] {
		first, _ := utf8.DecodeRuneInString(line)
		word, _, _ := strings.Cut(line, " ")
		if !unicode.IsLower(first) && utf8.RuneCountInString(set[i])+1+utf8.RuneCountInString(word) <= widest {
			return false
		}
	}
	return true
}
