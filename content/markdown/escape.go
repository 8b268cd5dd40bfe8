package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
)

// Escape writes plain text so that Markdown shows it as it is, wherever it stands.
func Escape(t clean.Text) clean.Text {
	return clean.Block(escape(string(t)), nil)
}

func escape(s string) string { return escapeAt(s, true) }

// escapeAt escapes text; start says that it stands at the beginning of a line.
func escapeAt(s string, start bool) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if start {
			if n := lineMark(s[i:]); n > 0 {
				b.WriteString(s[i : i+n-1])
				b.WriteByte('\\')
				b.WriteByte(s[i+n-1])
				i += n
				start = false
				continue
			}
		}
		c := s[i]
		start = c == '\n'
		switch c {
		case '\\', '`', '*', '[', ']', '<', '~', '|':
			b.WriteByte('\\')
		case '_':
			if !within(s, i) {
				b.WriteByte('\\')
			}
		case '&':
			if i+1 < len(s) && (s[i+1] == '#' || s[i+1] >= 'a' && s[i+1] <= 'z' || s[i+1] >= 'A' && s[i+1] <= 'Z') {
				b.WriteByte('\\')
			}
		case '!':
			if i+1 == len(s) { // a link may follow
				b.WriteByte('\\')
			}
		}
		b.WriteByte(c)
		i++
	}
	return b.String()
}

// lineMark is the length of what would begin a block at the start of a line, up
// to the byte that is to be escaped, or 0.
func lineMark(s string) int {
	switch s[0] {
	case '%', '#', '>', '+', '-', '=': // '%' begins a title block
		return 1
	case ':':
		if strings.HasPrefix(s, ":-") { // the rule of a table
			return 1
		}
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return digits + 1
	}
	return 0
}

// within reports whether the underscore at i stands within a word, where it is no mark.
func within(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(before) && word(after)
}

// destination is the address of a link or an image as it stands in brackets.
func destination(s string) string {
	if s == "" || strings.ContainsAny(s, " <>()\\&*_[]") {
		return "<" + strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "&", "&amp;").Replace(s) + ">"
	}
	return s
}
