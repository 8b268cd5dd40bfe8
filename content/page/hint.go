package page

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/words"
)

// Hint is what the markup around a line says of it: its classes, ids,
// properties and elements, and those of what it lies in.
type Hint uint32

// The hints.
const (
	InBio Hint = 1 << iota
	InByline
	InDate
	InCaption
	InCredit
	InDek
	InKicker
	InCrumbs
	InComment // what readers wrote
	InRelated // other pieces, advertisements, newsletters
	InNav
	InFooter
	InHeader
	InAside
	InArticle
	InNote
	InDisclaimer
	InQuote
	InSponsor
	InTitle
	InAuthor
	InHeadline // marked as the headline by a property
	InRole
)

// hintOf is the hint that words.ClassNames calls by a name.
func hintOf(name string) Hint {
	names := [...]string{
		"bio", "byline", "date", "caption", "credit", "dek", "kicker", "crumbs", "comment", "related", "nav", "footer", "header", "aside", "article",
		"note", "disclaimer", "quote", "sponsor", "title", "author", "headline", "role",
	}
	return 1 << slices.Index(names[:], name)
}

// marks are what the names in a page's markup hint at, and those of several words.
var marks = sync.OnceValues(func() (hints map[string]Hint, several []string) {
	hints = map[string]Hint{}
	for name, hint := range words.ClassNames() {
		hints[name] = hintOf(hint)
		if strings.Contains(name, "-") {
			several = append(several, name)
		}
	}
	return hints, several
})

// reader of hints; it remembers what it read, as pages repeat their classes.
type hinter struct {
	known   map[string]Hint
	words   map[string]Hint
	several []string
}

func newHinter() *hinter {
	hints, several := marks()
	return &hinter{map[string]Hint{}, hints, several}
}

// of is what an element's own attributes and name hint at.
func (h *hinter) of(n *html.Node) Hint {
	got := h.words["<"+n.Data]
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "data-component", "data-testid", "data-qa", "data-type":
			got |= h.names(a.Val)
		case "itemprop", "property", "rel", "role":
			got |= h.words["@"+strings.ToLower(a.Val)]
		}
	}
	return got
}

// names reads a list of class names: "c-authorBio__text is-open".
func (h *hinter) names(s string) Hint {
	got, ok := h.known[s]
	if ok {
		return got
	}
	for name := range strings.FieldsSeq(s) {
		name = dashes(name)
		for w := range strings.SplitSeq(name, "-") {
			got |= h.words[w]
		}
		for _, piece := range h.several {
			if strings.Contains(name, piece) {
				got |= h.words[piece]
			}
		}
	}
	// "article-header-author-bio" is no header of the page, "author-byline-date" no date.
	if got&(InBio|InByline|InAuthor) != 0 {
		got &^= InDate | InTitle
	}
	h.known[s] = got
	return got
}

// dashes writes a class name in lower case with dashes between its words.
func dashes(s string) string {
	var b strings.Builder
	before := byte('-')
	for _, c := range []byte(s) {
		switch {
		case strings.IndexByte("_:/.", c) >= 0:
			c = '-'
		case 'A' <= c && c <= 'Z' && 'a' <= before && before <= 'z':
			b.WriteByte('-')
		}
		if c != '-' || before != '-' {
			b.WriteByte(c)
		}
		before = c
	}
	return strings.ToLower(b.String())
}
