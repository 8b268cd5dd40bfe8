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

// guarded is a pattern no match of which is without one of some words, in lower case. A
// text without them is not searched, and a page without them never has it compiled.
type guarded struct {
	pattern

	words []string
}

// after is the pattern behind its words.
func (p pattern) after(words ...string) guarded { return guarded{p, words} }

func (g guarded) may(s string) bool { return holds(strings.ToLower(s), g.words...) }

func (g guarded) in(s string) bool { return g.may(s) && g.pattern.in(s) }

func (g guarded) groups(s string) []string {
	if !g.may(s) {
		return nil
	}
	return g.pattern.groups(s)
}

// anyForm reports whether one of some patterns matches s, which is lower in lower case.
func anyForm(forms []guarded, s, lower string) bool {
	for _, f := range forms {
		if holds(lower, f.words...) && f.pattern.in(s) {
			return true
		}
	}
	return false
}

// holds reports whether one of the words stands in s. It comes before a pattern,
// as it is many times cheaper.
func holds(s string, words ...string) bool {
	if len(words) < manyWords || len(s) < longText {
		for _, w := range words {
			if strings.Contains(s, w) {
				return true
			}
		}
		return false
	}
	t := threesOf(s)
	for _, w := range words {
		if t.may(w) && strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// From so many words and bytes of text on, one pass over the text first costs less than
// it saves.
const (
	manyWords = 8
	longText  = 48
)

// threes are the sequences of three bytes in a text, near enough: each is one of 4096 bits.
type threes [64]uint64

func threesOf(s string) *threes {
	t := new(threes)
	for i := 2; i < len(s); i++ {
		at := three(s[i-2], s[i-1], s[i])
		t[at>>6] |= 1 << (at & 63)
	}
	return t
}

// three is the place of three bytes.
func three(a, b, c byte) uint { return (uint(a)*37 ^ uint(b)*607 ^ uint(c)*11) & 4095 }

// may reports whether a word may stand in the text: it begins and ends with sequences that
// the text has.
func (t *threes) may(w string) bool {
	n := len(w)
	if n < 3 {
		return true
	}
	first, last := three(w[0], w[1], w[2]), three(w[n-3], w[n-2], w[n-1])
	return t[first>>6]>>(first&63)&1 != 0 && t[last>>6]>>(last&63)&1 != 0
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
