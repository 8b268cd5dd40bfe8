package export

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// plainText is the article's text as one string, its blocks with an empty line between
// them, and where its sentences stand in it. Offsets are Unicode code points, as the
// W3C, doccano and Label Studio count.
type plainText struct {
	text   string
	runes  []rune
	places []content.Span
}

func newPlainText(d *content.Document) *plainText {
	var b strings.Builder
	starts := make([]int, len(d.Blocks)) // in code points
	points := 0
	for i := range d.Blocks {
		if i > 0 {
			b.WriteString("\n\n")
			points += 2
		}
		starts[i] = points
		b.WriteString(string(d.Blocks[i].Text))
		points += utf8.RuneCountInString(string(d.Blocks[i].Text))
	}
	p := &plainText{text: b.String()}
	p.runes = []rune(p.text)
	at := counter{block: -1}
	for _, s := range d.Sentences {
		start := starts[s.Block] + at.codePoints(s.Block, d.Blocks[s.Block].Text, s.Span.Start)
		p.places = append(p.places, content.Span{Start: start, End: start + utf8.RuneCountInString(string(d.SentenceText(s)))})
	}
	return p
}

// around is what stands before and after a sentence, at most n code points each.
func (p *plainText) around(sentence, n int) (before, after string) {
	s := p.places[sentence]
	return string(p.runes[max(0, s.Start-n):s.Start]), string(p.runes[s.End:min(len(p.runes), s.End+n)])
}

// addressOf is where an article stands, or a name for its text.
func addressOf(a *content.Article, text string) string {
	if c := a.Source.Canonical; c != nil {
		return string(c.Value)
	}
	if ref := string(a.Reference); strings.HasPrefix(ref, "https://") || strings.HasPrefix(ref, "http://") {
		return ref
	}
	return "urn:sha256:" + strings.TrimPrefix(string(clean.Inline(text, nil)), "sha256:")
}
