// Package pattern finds wordings in a text that the program knows as expressions. An expression is
// compiled when a text first needs it, and behind cheap words that each of its matches has: a page
// without them never pays for it. One that has looked at many texts, as in a process that reads page
// after page, gets an automaton, which tells of most texts at once that nothing in them matches.
// What a match means is for the package that has the pattern.
package pattern

import (
	"regexp"
	"strings"
	"sync"
)

// Pattern is a regular expression compiled when it is first needed: a page
// without the words that lead to it never pays for it.
type Pattern func() *Expression

// New is the pattern of an expression, which has to compile. It is not inlined, nor are the
// others that are called hundreds of times for a variable: each would have functions of its own
// then, half a megabyte of the program in all.
//
//go:noinline
func New(expression string) Pattern {
	return sync.OnceValue(func() *Expression { return &Expression{Regexp: regexp.MustCompile(expression)} })
}

// Taking is the pattern of an expression that takes words from lists.
//
//go:noinline
func Taking(lists Lists, expression string) Pattern {
	return sync.OnceValue(func() *Expression { return New(lists.in(expression))() })
}

// In reports whether the pattern matches a part of s.
func (p Pattern) In(s string) bool { return p().MatchString(s) }

// Groups are the submatches of the first match, nil when there is none.
func (p Pattern) Groups(s string) []string { return p().FindStringSubmatch(s) }

// Span is where the first match stands.
func (p Pattern) Span(s string) (start, end int, ok bool) {
	at := p().FindStringIndex(s)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], true
}

// Guarded is a pattern no match of which is without one of some words, if any, in lower case. A
// text without them is not searched, and a page without them never has it compiled.
type Guarded struct {
	Pattern

	Words []string
}

// Behind is the pattern behind its words.
func (p Pattern) Behind(words ...string) Guarded { return Guarded{p, words} }

func (g Guarded) may(lower string) bool { return len(g.Words) == 0 || Holds(lower, g.Words...) }

// In reports whether the pattern matches a part of s.
func (g Guarded) In(s string) bool { return g.may(strings.ToLower(s)) && g.Pattern.In(s) }

// Groups are the submatches of the first match, nil when there is none.
func (g Guarded) Groups(s string) []string {
	if !g.may(strings.ToLower(s)) {
		return nil
	}
	return g.Pattern.Groups(s)
}
