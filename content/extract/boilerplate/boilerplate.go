// Package boilerplate knows lines that are part of a page and of no article: by the whole of the
// line, how it begins, what it asks the reader for, or its shape. It sees one line and whether it
// stands within the text, neither the page nor what is beside it; and it knows phrases, never
// publishers. What it knows stands in the files beside it, and what is a line as a whole in words.
package boilerplate

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// Reason is why a line that is no part of any article stands on a page, in plain
// words, and how sure that is.
type Reason struct {
	Why string
	// Robots reports whether the page keeps programs out.
	Robots bool
	// unfolds reports whether the line may lead to the rest of this article, or unfold it: "Continue reading".
	unfolds bool
	// weak reports whether it holds only before or after the article's own text.
	weak bool
}

// The reasons that the code goes by. All others stand in the files with the lines.
const (
	Newsletter = "newsletter form"
	Paywall    = "paywall counter or subscription notice"
	Donation   = "appeal for donations"
	Related    = "link to another article"
	Comments   = "comment section"
	Contact    = "call to write in"
	Repeated   = "repeated line"
	After      = "after the end of the article"
	Caption    = "picture caption"
	PullQuote  = "words of the article, shown again"
	Date       = "date line"
	Byline     = "byline"
	Code       = "code of the page"
)

// Of reports whether a line, folded and with this many words, is a part of the page and not of the
// article, by what it says. Outer reports whether it stands before or after the article's own text.
func Of(key string, count int, outer bool) (Reason, bool) {
	if head, ok := words.PageLines()[key]; ok {
		if r := ruleOf(head).Reason; outer || !r.weak {
			return r, true
		}
	}
	if r, ok := firstOf(openings(), key, count, outer); ok {
		return r, true
	}
	// Amid the text a long paragraph that speaks to the reader may well be the article's own.
	if outer || count <= 14 {
		return firstOf(phrases(), key, count, outer)
	}
	return Reason{}, false
}

// Shape says the same by the shape of a line: it ends in a picture's credit, or is a date.
func Shape(key string, count int, outer bool) (Reason, bool) {
	if outer && count <= 16 && strings.ContainsAny(key, "0123456789") && dates.Alone(key) {
		return Reason{Why: Date}, true
	}
	return firstOf(shapes(), key, count, outer)
}

// Script reports whether a line is code of the page, which was meant for the browser.
func Script(line string, outer bool) bool {
	line = strings.TrimSpace(line)
	if line == "" || !strings.ContainsAny(line[len(line)-1:], ";{}()[]>/") {
		return false // by far the most
	}
	_, ok := firstOf(code(), strings.ToLower(wording.Squeeze(line)), 0, outer)
	return ok
}

// Unfolds reports whether a line, folded, may show the rest of the article: "Continue reading".
func Unfolds(key string) bool { return ruleOf(words.PageLines()[key]).unfolds }

// NoArticle says by the title and the beginning of a page of so many words what it is instead of an
// article. Both are folded, in lower case.
func NoArticle(title, start string, count int) Reason {
	r, ok := firstOf(starts(), start, count, true)
	if !ok {
		r, _ = firstOf(titles(), title, count, true)
	}
	return r
}

// CountsComments is a line, folded, that is the head of comments with their number: "comments (40".
var CountsComments = pattern.Taking(words.ByName, `^(?:[\d.,]+ <answers>|<answers>[:( ]+[\d.,]+)$`)

// PageLine is a line in small letters that tells nothing but which page of several this is: "page 1 of
// 3", "page 1 of 3 next". Its groups are the two numbers.
var PageLine = pattern.Taking(words.ByName, `^<page> ([1-9]\d*) <of pages> ([2-9]|[1-9]\d)(?: \S+){0,2}$`)
