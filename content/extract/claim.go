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

// parts are the facts that stand in the lines of a piece.
func (c *claims) parts(p *piece) []source.Used {
	var all []source.Used
	for _, line := range p.lines {
		all = append(all, c.of[line]...)
	}
	return all
}

// claimed leaves out the lines that source facts were read from. A fact that is
// the beginning or the end of a longer paragraph is cut off it.
func claimed(pieces []piece, f source.Facts) []piece {
	c := newClaims(f.Used)
	out := make([]piece, 0, len(pieces))
	for _, p := range pieces {
		if p.Kind == content.Code || p.Kind == content.Table || p.key == "" {
			out = append(out, p)
			continue
		}
		switch fact := c.fact(&p); {
		case fact == "dek" && opens(&p):
			out = append(out, p)
		case fact != "":
			p.reason = factName(fact)
			out = append(out, p)
		default:
			out = append(out, cut(p, c.parts(&p))...)
		}
	}
	return out
}

// factCaption is the source package's name for a caption.
const factCaption = "caption"

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
	case factCaption:
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

// cut cuts facts off the end or the beginning of a paragraph when they are whole
// sentences there.
func cut(p piece, used []source.Used) []piece {
	if p.Kind != content.Paragraph || p.words < 12 {
		return []piece{p}
	}
	for _, u := range used {
		t := strings.TrimSpace(string(u.Text))
		if len(t) < 25 || !sentenceEnd(t) || !splittable(u.Fact) {
			continue
		}
		text := string(p.Text)
		if at := len(text) - len(t); at > 0 && text[at:] == t && sentenceEnd(strings.TrimSpace(text[:at])) {
			head, tail := split(p, at)
			tail.reason = factName(u.Fact)
			return append(cut(head, used), tail)
		}
		if strings.HasPrefix(text, t) && len(text) > len(t) && (text[len(t)] == ' ' || text[len(t)] == '\n') {
			head, tail := split(p, len(t))
			head.reason = factName(u.Fact)
			return append([]piece{head}, cut(tail, used)...)
		}
	}
	return []piece{p}
}

// splittable reports whether a fact may be a part of a paragraph that goes on with
// something else. A dateline or a date stays where it is.
func splittable(fact string) bool {
	for _, w := range [...]string{"bio", "disclaimer", "disclosure", "provenance", "note", "first published", "credit", "caption", "correction"} {
		if strings.Contains(strings.ToLower(fact), w) {
			return true
		}
	}
	return false
}

// sentenceEnd reports whether a text ends as a sentence does.
func sentenceEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’)]»」』）"))
	return strings.ContainsRune(".!?…:。！？", r)
}

// split cuts a piece in two at a byte of its text.
func split(p piece, at int) (head, tail piece) {
	head, tail = p, p
	head.Text = p.Text[:at]
	tail.Text = p.Text[at:]
	head.Inlines, tail.Inlines = nil, nil
	for _, r := range p.Inlines {
		switch {
		case at >= len(r.Text):
			head.Inlines = append(head.Inlines, r)
		case at <= 0:
			tail.Inlines = append(tail.Inlines, r)
		default:
			left, right := r, r
			left.Text, right.Text = r.Text[:at], r.Text[at:]
			head.Inlines = append(head.Inlines, left)
			tail.Inlines = append(tail.Inlines, right)
		}
		at -= len(r.Text)
	}
	trim(&head)
	trim(&tail)
	return head, tail
}

// trim takes white space off both ends of a piece's text and runs.
func trim(p *piece) {
	for len(p.Text) > 0 && (p.Text[0] == ' ' || p.Text[0] == '\n') {
		p.Text = p.Text[1:]
		if len(p.Inlines) > 0 {
			if p.Inlines[0].Text = p.Inlines[0].Text[1:]; p.Inlines[0].Text == "" {
				p.Inlines = p.Inlines[1:]
			}
		}
	}
	for n := len(p.Text); n > 0 && (p.Text[n-1] == ' ' || p.Text[n-1] == '\n'); n-- {
		p.Text = p.Text[:n-1]
		if k := len(p.Inlines) - 1; k >= 0 {
			t := p.Inlines[k].Text
			if p.Inlines[k].Text = t[:len(t)-1]; p.Inlines[k].Text == "" {
				p.Inlines = p.Inlines[:k]
			}
		}
	}
	p.key = page.Key(string(p.Text))
	p.words = countWords(string(p.Text))
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
