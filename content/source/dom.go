package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is what the markup around a line says of it: its classes, ids,
// properties and elements, and those of what it lies in.
type hint uint32

// The hints.
const (
	inBio hint = 1 << iota
	inByline
	inDate
	inCaption
	inCredit
	inDek
	inKicker
	inCrumbs
	inComment // what readers wrote
	inRelated // other pieces, advertisements, newsletters
	inNav
	inFooter
	inHeader
	inAside
	inArticle
	inNote
	inDisclaimer
	inQuote
	inSponsor
	inTitle
	inAuthor
	inHeadline // marked as the headline by a property
	inRole
)

// mark is a piece of a class name and what it hints at.
type mark struct {
	piece string
	hint  hint
}

// marks are matched against the words of classes and ids. They are English as
// most class names are, whatever the language of the page.
func marks() []mark {
	return []mark{
		{"bio", inBio},
		{"about-author", inBio},
		{"about-the-author", inBio},
		{"aboutauthor", inBio},
		{"abouttheauthor", inBio},
		{"author-info", inBio},
		{"authorinfo", inBio},
		{"author-desc", inBio},
		{"author-box", inBio},
		{"authorbox", inBio},
		{"author-card", inBio},
		{"author-detail", inBio},
		{"author-profile", inBio},
		{"author-about", inBio},
		{"author-summary", inBio},
		{"author-text", inBio},
		{"author-blurb", inBio},
		{"contributor", inBio},
		{"tagline", inBio},
		{"byline", inByline},
		{"byl", inByline},
		{"author", inAuthor},
		{"autor", inAuthor},
		{"auteur", inAuthor},
		{"contributors", inAuthor},
		{"writer", inAuthor},
		{"verfasser", inAuthor},
		{"signature", inAuthor},
		{"date", inDate},
		{"time", inDate},
		{"timestamp", inDate},
		{"published", inDate},
		{"pubdate", inDate},
		{"datum", inDate},
		{"caption", inCaption},
		{"figcaption", inCaption},
		{"cutline", inCaption},
		{"wp-caption-text", inCaption},
		{"bildunterschrift", inCaption},
		{"legend", inCaption},
		{"credit", inCredit},
		{"credits", inCredit},
		{"copyright", inCredit},
		{"dek", inDek},
		{"deck", inDek},
		{"standfirst", inDek},
		{"subtitle", inDek},
		{"sub-title", inDek},
		{"subhead", inDek},
		{"subheading", inDek},
		{"subheadline", inDek},
		{"sub-headline", inDek},
		{"lead", inDek},
		{"lede", inDek},
		{"chapo", inDek},
		{"intro", inDek},
		{"summary", inDek},
		{"vorspann", inDek},
		{"excerpt", inDek},
		{"kicker", inKicker},
		{"eyebrow", inKicker},
		{"rubric", inKicker},
		{"rubrik", inKicker},
		{"section-name", inKicker},
		{"section-title", inKicker},
		{"sectiontitle", inKicker},
		{"section-label", inKicker},
		{"article-section", inKicker},
		{"overline", inKicker},
		{"dachzeile", inKicker},
		{"category", inKicker},
		{"channel", inKicker},
		{"topic", inKicker},
		{"flag", inKicker},
		{"slug", inKicker},
		{"label", inKicker},
		{"breadcrumb", inCrumbs},
		{"breadcrumbs", inCrumbs},
		{"crumb", inCrumbs},
		{"crumbs", inCrumbs},
		{"comments", inComment},
		{"comment", inComment},
		{"commenter", inComment},
		{"disqus", inComment},
		{"respond", inComment},
		{"replies", inComment},
		{"kommentare", inComment},
		{"related", inRelated},
		{"recommended", inRelated},
		{"recommendations", inRelated},
		{"recirc", inRelated},
		{"recirculation", inRelated},
		{"trending", inRelated},
		{"popular", inRelated},
		{"most-read", inRelated},
		{"mostread", inRelated},
		{"teaser", inRelated},
		{"teasers", inRelated},
		{"promo", inRelated},
		{"outbrain", inRelated},
		{"taboola", inRelated},
		{"newsletter", inRelated},
		{"sidebar", inAside},
		{"widget", inAside},
		{"rail", inAside},
		{"aside", inAside},
		{"nav", inNav},
		{"menu", inNav},
		{"navigation", inNav},
		{"navbar", inNav},
		{"footer", inFooter},
		{"colophon", inFooter},
		{"correction", inNote},
		{"corrections", inNote},
		{"editors-note", inNote},
		{"editor-note", inNote},
		{"update-note", inNote},
		{"disclaimer", inDisclaimer},
		{"sponsor", inSponsor},
		{"sponsored", inSponsor},
		{"headline", inTitle},
		{"title", inTitle},
		{"job-title", inRole},
		{"jobtitle", inRole},
		{"author-title", inRole},
		{"position", inRole},
	}
}

// reader of hints; it remembers what it read, as pages repeat their classes.
type hinter struct {
	known map[string]hint
	words map[string]hint
	multi []mark // marks of several words
}

func newHinter() *hinter {
	h := &hinter{known: map[string]hint{}, words: map[string]hint{}}
	for _, m := range marks() {
		if strings.Contains(m.piece, "-") {
			h.multi = append(h.multi, m)
		} else {
			h.words[m.piece] = m.hint
		}
	}
	return h
}

// of is what an element's own attributes and name hint at.
func (h *hinter) of(n *html.Node) hint {
	var got hint
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "data-component", "data-testid", "data-qa", "data-type":
			if a.Val != "" {
				got |= h.names(a.Val)
			}
		case "itemprop", "property":
			got |= property(a.Val)
		case "rel":
			if a.Val == "author" {
				got |= inAuthor
			}
		case "role":
			if a.Val == "navigation" {
				got |= inNav
			}
		}
	}
	switch n.DataAtom {
	case atom.Figcaption:
		got |= inCaption
	case atom.Nav:
		got |= inNav
	case atom.Footer:
		got |= inFooter
	case atom.Header:
		got |= inHeader
	case atom.Aside:
		got |= inAside
	case atom.Article, atom.Main:
		got |= inArticle
	case atom.Blockquote:
		got |= inQuote
	case atom.Address:
		got |= inAuthor
	case atom.Time:
		got |= inDate
	}
	return got
}

func property(s string) hint {
	switch strings.ToLower(s) {
	case "author", "creator", "schema:author":
		return inAuthor
	case "articlebody":
		return inArticle
	case "datepublished", "datemodified", "datecreated":
		return inDate
	case "headline":
		return inHeadline
	case "alternativeheadline":
		return inDek
	case "articlesection":
		return inKicker
	case "jobtitle":
		return inRole
	}
	return 0
}

// names reads a list of class names: "c-authorBio__text is-open".
func (h *hinter) names(s string) hint {
	if got, ok := h.known[s]; ok {
		return got
	}
	var got hint
	for name := range strings.FieldsSeq(s) {
		if len(name) > 80 {
			continue
		}
		name = dashes(name)
		for w := range strings.SplitSeq(name, "-") {
			got |= h.words[w]
		}
		for _, m := range h.multi {
			if strings.Contains(name, m.piece) {
				got |= m.hint
			}
		}
	}
	// "article-header-author-bio" is no header of the page, "author-byline-date" no date.
	if got&(inBio|inByline|inAuthor) != 0 {
		got &^= inDate | inTitle
	}
	if len(h.known) < 5000 {
		h.known[s] = got
	}
	return got
}

// dashes writes a class name in lower case with dashes between its words.
func dashes(s string) string {
	var b strings.Builder
	before := byte('-')
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if before >= 'a' && before <= 'z' {
				b.WriteByte('-')
			}
			b.WriteByte(c + 'a' - 'A')
		case c == '_' || c == ':' || c == '/' || c == '.' || c == '-':
			if before != '-' {
				b.WriteByte('-')
			}
			c = '-'
		default:
			b.WriteByte(c)
		}
		before = c
	}
	return b.String()
}
