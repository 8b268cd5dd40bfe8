package page

import (
	"reflect"
	"testing"

	"github.com/yuin/goldmark/text"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
)

// Glamour shows a whole leaf as it shows a letter of each kind that is in it, which is all
// that it is asked for: in every theme, and whatever the text holds.
func TestGlamourShowsALeafAsItsLetters(t *testing.T) {
	var b builder
	for _, s := range []string{
		`a &amp; b &lt;i&gt; &#27; & c`, `C:\dir\*.txt \_ \\ \& \`, "a `code \\* &amp; span` b", "~struck \\* &amp; out~ *~both~*",
		"_*all*_ # * - + 1. > | [x]", "<b>tags</b> <https://example.org>", "https://example.org/path www.example.org a@example.org",
		":smile: ^1 [^1] | a | b |", "東京 *é* 👩‍👩‍👧 🇩🇪", " leading and trailing ", "*a*_b_`c`~d~", "{{.text}} %s %!d \u00a0 nbsp", "x",
	} {
		for level := range 7 {
			if level == 0 {
				b.block(content.Paragraph, 0, nil, s)
			} else {
				b.block(content.Heading, level, nil, s)
			}
		}
	}
	b.doc.Blocks = append(b.doc.Blocks, feature().Blocks...)
	for _, st := range []styles.Styles{look(), styles.New(styles.Theme{}, false, false), styles.New(styles.Theme{}, true, true)} {
		p := newSampler(st)
		for i := range b.doc.Blocks {
			k := &b.doc.Blocks[i]
			if k.Kind != content.Paragraph && k.Kind != content.Heading {
				continue
			}
			whole, ok := p.whole(k)
			if letters := p.runs(k, 0, len(k.Text)); !ok || !reflect.DeepEqual(whole, letters) {
				t.Errorf("%q:\n whole %+v\nletters %+v", k.Text, whole, letters)
			}
		}
	}
}

// whole has glamour render a whole leaf and reads its looks back.
func (p *sampler) whole(b *content.Block) ([]run, bool) {
	s, pieces := string(b.Text), clip(b, 0, len(b.Text))
	var src []byte
	parent := leaf(kind{block: b.Kind, level: b.Level})
	at := 0
	for _, q := range pieces {
		from := len(src)
		src = escape(src, s[at:q.end], q.style&content.CodeSpan != 0)
		parent.AppendChild(parent, inline(text.NewSegment(from, len(src)), q.style))
		at = q.end
	}
	rendered, ok := p.draw(parent, src)
	if !ok {
		return nil, false
	}
	looks, ok := read(rendered, s)
	if !ok {
		return nil, false
	}
	var out []run
	at, i := 0, 0
	for _, q := range pieces {
		for at < q.end {
			for looks[i].end <= at {
				i++
			}
			at = min(looks[i].end, q.end)
			out = p.add(out, run{at, looks[i].style, q.link})
		}
	}
	return out, true
}

// escape writes text so that glamour shows it as it is: it decodes character
// references, and takes out backslashes before signs everywhere but in code.
func escape(dst []byte, s string, code bool) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '&':
			dst = append(dst, "&amp;"...)
		case c == '\\' && !code:
			dst = append(dst, `\\`...)
		case c == '\n':
			dst = append(dst, ' ')
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
