package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// claims are what source facts were read from.
type claims struct {
	of    map[int][]source.Used // by line
	again map[string]string     // the facts by the key of their text, for where it stands once more
}

func newClaims(used []source.Used) claims {
	c := claims{of: map[int][]source.Used{}, again: map[string]string{}}
	for _, u := range used {
		c.of[u.Line] = append(c.of[u.Line], u)
		c.again[page.Key(string(u.Text))] = u.Fact
	}
	delete(c.again, "")
	return c
}

// fact is the fact that a piece is as a whole, or nearly, and otherwise empty.
func (c *claims) fact(p *piece) string {
	if fact := c.again[p.key]; fact != "" {
		return fact
	}
	taken, fact := 0, ""
	for _, line := range p.lines {
		for _, u := range c.of[line] {
			if taken += len(u.Text) + 1; fact == "" {
				fact = u.Fact
			}
			if u.Whole {
				break
			}
		}
	}
	if taken*10 < len(p.Text)*8 {
		return ""
	}
	return fact
}

// claimed leaves out the lines that source facts were read from.
func claimed(pieces []piece, f source.Facts) {
	c := newClaims(f.Used)
	for i := range pieces {
		p := &pieces[i]
		if p.Kind == content.Code || p.Kind == content.Table || p.key == "" {
			continue
		}
		if fact := c.fact(p); fact != "" && !(fact == "dek" && opens(p)) {
			p.reason = factName(fact)
		}
	}
}

// factName is what a fact is called as the reason why a line is left out.
func factName(fact string) clean.Text {
	switch fact {
	case "bio":
		return "author's bio"
	case "contact":
		return boilerplate.Contact
	case "role":
		return "author's role"
	case "section":
		return "section label"
	case "caption":
		return boilerplate.Caption
	case "note":
		return "editor's note"
	case "sponsorship":
		return "sponsorship notice"
	}
	return clean.Inline(fact, nil)
}

// opens reports whether what the page gives as its description is simply the first
// paragraph: nothing says that it stands apart from the others.
func opens(p *piece) bool {
	if p.Kind != content.Paragraph || p.place == nil || p.words < 15 || !sentenceEnd(string(p.Text)) || bold(p) || italic(p) {
		return false
	}
	return !p.place.near("dek", "deck", "subtitle", "sub-title", "subhead", "sub-head", "standfirst", "summary", "descr", "intro",
		"excerpt", "kicker", "strap", "lead", "header", "teaser", "tagline", "abstract")
}

func italic(p *piece) bool {
	for _, r := range p.Inlines {
		if r.Style&content.Emphasis == 0 && strings.TrimSpace(string(r.Text)) != "" {
			return false
		}
	}
	return len(p.Inlines) > 0
}

// sentenceEnd reports whether a text ends as a sentence does.
func sentenceEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’)]»」』）"))
	return strings.ContainsRune(".!?…:。！？", r)
}

// bold reports whether a piece is all in bold type, as headings without a mark are.
func bold(p *piece) bool {
	for _, r := range p.Inlines {
		if r.Style&content.Strong == 0 && strings.TrimSpace(string(r.Text)) != "" {
			return false
		}
	}
	return len(p.Inlines) > 0
}
