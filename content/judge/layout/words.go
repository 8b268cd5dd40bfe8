package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/words"
)

// fields are the words of a text in small letters.
func fields(s string) []string {
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	out := make([]string, 0, len(s)/6+1)
	from := -1 // where a word has begun
	for i, r := range s {
		switch inside := inWord(r); {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			out, from = append(out, s[from:i]), -1
		}
	}
	if from >= 0 {
		out = append(out, s[from:])
	}
	return out
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '\'' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// unquoted is a text without what stands in quotation marks.
func unquoted(s string) string {
	var b strings.Builder
	open := false
	for _, r := range s {
		switch {
		case r == '“', r == '"' && !open:
			open = true
		case r == '”', r == '"':
			open = false
		case !open:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// first reports whether somebody speaks of himself in the words.
func first(ws []string) bool {
	return slices.ContainsFunc(ws, func(w string) bool { return w == "i'd" || english.OfOneself(w) })
}

// second reports whether somebody is spoken to in the words.
func second(ws []string) bool { return slices.ContainsFunc(ws, isYou) }

// asks reports whether a text ends as a question.
func asks(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, " \"”’')*_"), "?")
}

// named reports whether a text is a name: of one to four words, each with a capital, or all
// of them without.
func named(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 4 {
		return false
	}
	capitals, small := 0, 0
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		if !unicode.IsLetter(r) {
			return false
		}
		if strings.IndexFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r) }) >= 0 {
			return false
		}
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !words.Particles()[f]:
			small++
		}
	}
	return (small == 0 || capitals == 0 && len(fields) > 1) && !function(strings.ToLower(fields[0]))
}

// function reports whether a word begins no name.
func function(w string) bool {
	return beginsNoName(w) || w != "may" && words.Calendar()[w] != ""
}

// title is a name with capitals: "ezra klein" and "RUTH ADEYEMI" as they are written elsewhere.
func title(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		if f == strings.ToLower(f) || f == strings.ToUpper(f) && len(f) > 2 {
			r, n := utf8.DecodeRuneInString(f)
			fields[i] = string(unicode.ToUpper(r)) + strings.ToLower(f[n:])
		}
	}
	return strings.Join(fields, " ")
}

// last is the last word of a name in small letters.
func last(name string) string {
	ws := fields(name)
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}
