package page

import (
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

// hintNames are what [words.ClassNames] calls the hints.
var hintNames = map[Hint]string{
	InBio: "bio", InByline: "byline", InDate: "date", InCaption: "caption", InCredit: "credit", InDek: "dek",
	InKicker: "kicker", InCrumbs: "crumbs", InComment: "comment", InRelated: "related", InNav: "nav",
	InFooter: "footer", InHeader: "header", InAside: "aside", InArticle: "article", InNote: "note",
	InDisclaimer: "disclaimer", InQuote: "quote", InSponsor: "sponsor", InTitle: "title", InAuthor: "author",
	InHeadline: "headline", InRole: "role",
}

// String is what [words.ClassNames] calls a hint, or "" of several together.
func (h Hint) String() string { return hintNames[h] }

// marks are what the names in a page's markup hint at, and those of several words.
var marks = sync.OnceValues(func() (hints map[string]Hint, several []string) {
	called := make(map[string]Hint, len(hintNames))
	for hint, name := range hintNames {
		called[name] = hint
	}
	hints = map[string]Hint{}
	for name, hint := range words.ClassNames() {
		hints[name] = called[hint]
		if strings.Contains(name, "-") {
			several = append(several, name)
		}
	}
	return hints, several
})

// hinter reads hints, and remembers those of classes, as pages repeat them.
type hinter map[string]Hint

// of is what an element's own attributes and name hint at.
func (h hinter) of(n *html.Node) Hint {
	hints, _ := marks()
	got := hints["<"+n.Data]
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "data-component", "data-testid", "data-qa", "data-type":
			got |= h.names(a.Val)
		case "itemprop", "property", "rel", "role":
			got |= hints["@"+strings.ToLower(a.Val)]
		}
	}
	return got
}

// names reads a list of class names: "c-authorBio__text is-open".
func (h hinter) names(s string) Hint {
	got, ok := h[s]
	if ok {
		return got
	}
	hints, several := marks()
	for name := range strings.FieldsSeq(s) {
		name = dashes(name)
		for w := range strings.SplitSeq(name, "-") {
			got |= hints[w]
		}
		if !strings.Contains(name, "-") {
			continue // it is one word
		}
		for _, piece := range several {
			if strings.Contains(name, piece) {
				got |= hints[piece]
			}
		}
	}
	// "article-header-author-bio" is no header of the page, "author-byline-date" no date.
	if got&(InBio|InByline|InAuthor) != 0 {
		got &^= InDate | InTitle
	}
	h[s] = got
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
