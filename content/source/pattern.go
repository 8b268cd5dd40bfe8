package source

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/standfirst/standfirst/content/page"
)

// pattern is a regular expression compiled when it is first needed: a page
// without the words that lead to it never pays for it.
type pattern func() *regexp.Regexp

func lazy(expression string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

func (p pattern) in(s string) bool { return p().MatchString(s) }

// groups are the submatches of the first match, nil when there is none.
func (p pattern) groups(s string) []string { return p().FindStringSubmatch(s) }

// span is where the first match stands.
func (p pattern) span(s string) (start, end int, ok bool) {
	at := p().FindStringIndex(s)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], true
}

// holds says whether one of the words stands in s. It comes before a pattern,
// as it is many times cheaper.
func holds(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// squeeze makes every run of white space one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// key is s without case, punctuation and spaces, for comparing.
func key(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// countWords is how many words are in s, near enough.
func countWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\n'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// fold is [page.Fold].
func fold(s string) string { return page.Fold(s) }
