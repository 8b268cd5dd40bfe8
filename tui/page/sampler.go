package page

import (
	"bytes"
	"strings"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// run is how a piece of a block's text looks, up to a byte of it.
type run struct {
	end   int
	style styles.Style
	link  clean.Text
}

// sampler asks glamour how text looks: how it shows a letter of each kind of text there is,
// once. It builds goldmark's nodes for that, without any Markdown text, and reads glamour's
// output back. A test holds that glamour shows whole leaves in no other way; to have it
// render each of them took most of the time of a page key.
type sampler struct {
	styles styles.Styles
	render renderer.Renderer
	looks  map[kind]styles.Style
}

// kind is what the look of a run depends on.
type kind struct {
	block  content.BlockKind
	level  int
	inline content.InlineStyle
}

// Glamour colours no more code than this.
const (
	codeBytes = 8 << 10
	codeLine  = 1 << 10
)

func newSampler(st styles.Styles) *sampler {
	p := &sampler{styles: st, looks: map[kind]styles.Style{}}
	p.reset()
	return p
}

// reset makes a new renderer: glamour keeps a stack that a panic leaves dirty.
func (p *sampler) reset() {
	node := gansi.NewRenderer(gansi.Options{Styles: p.styles.Markdown(), ChromaFormatter: "terminal16m"})
	p.render = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(node, 1000)))
}

// runs are the looks of the bytes from start to end of a paragraph or heading.
func (p *sampler) runs(b *content.Block, start, end int) []run {
	pieces := clip(b, start, end)
	out := make([]run, 0, len(pieces))
	for _, q := range pieces {
		out = p.add(out, run{q.end, p.look(kind{b.Kind, b.Level, q.style}), q.link})
	}
	return out
}

// piece is an inline run, clipped to a part.
type piece struct {
	end   int
	style content.InlineStyle
	link  clean.Text
}

func clip(b *content.Block, start, end int) []piece {
	var out []piece
	at := 0
	for i := range b.Inlines {
		in := &b.Inlines[i]
		next := at + len(in.Text)
		if next > start && at < end {
			out = append(out, piece{min(next, end), in.Style, in.Link})
		}
		if at = next; at >= end {
			break
		}
	}
	if at < end || len(out) == 0 { // none, or they are not those of the text
		return []piece{{end: end}}
	}
	return out
}

// add appends a run with its link's look, joined with the one before when they
// look the same.
func (p *sampler) add(out []run, r run) []run {
	if r.link != "" {
		r.style = r.style.Over(p.styles.Link)
	}
	if n := len(out); n > 0 && out[n-1].style == r.style && out[n-1].link == r.link {
		out[n-1].end = r.end
		return out
	}
	return append(out, r)
}

// inline is goldmark's node for a run of text in a style.
func inline(seg text.Segment, style content.InlineStyle) ast.Node {
	var n ast.Node = ast.NewTextSegment(seg)
	wrap := func(outer ast.Node) {
		outer.AppendChild(outer, n)
		n = outer
	}
	if style&content.CodeSpan != 0 {
		wrap(ast.NewCodeSpan())
	} else if style&content.Struck != 0 {
		wrap(east.NewStrikethrough())
	}
	if style&content.Emphasis != 0 {
		wrap(ast.NewEmphasis(1))
	}
	if style&content.Strong != 0 {
		wrap(ast.NewEmphasis(2))
	}
	return n
}

// draw renders one block with glamour.
func (p *sampler) draw(block ast.Node, src []byte) (out string, ok bool) {
	defer func() {
		if recover() != nil {
			p.reset()
			out, ok = "", false
		}
	}()
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	var buf bytes.Buffer
	if err := p.render.Render(&buf, src, doc); err != nil {
		p.reset()
		return "", false
	}
	return buf.String(), true
}

// look is how glamour shows a letter of a kind.
func (p *sampler) look(k kind) styles.Style {
	if st, ok := p.looks[k]; ok {
		return st
	}
	const letter = "x"
	parent := leaf(k)
	parent.AppendChild(parent, inline(text.NewSegment(0, len(letter)), k.inline))
	st := p.styles.Text
	if out, ok := p.draw(parent, []byte(letter)); ok {
		if looks, ok := read(out, letter); ok {
			st = looks[0].style
		}
	}
	p.looks[k] = st
	return st
}

// leaf is goldmark's node for a paragraph or a heading.
func leaf(k kind) ast.Node {
	if k.block == content.Heading {
		return ast.NewHeading(min(max(k.level, 1), 6))
	}
	return ast.NewParagraph()
}

// read goes through glamour's output beside the text that went in and notes
// the style of each byte. It says false when the output is not that text.
func read(out, text string) ([]run, bool) {
	var runs []run
	var pen styles.Style
	at := 0
	for i := 0; i < len(out); {
		c := out[i]
		if c == 0x1b {
			n := strings.IndexByte(out[i:], 'm')
			if n < 2 || out[i+1] != '[' {
				return nil, false
			}
			pen = pen.Read(out[i+2 : i+n])
			i += n + 1
			continue
		}
		if at == len(text) {
			if c != '\n' && c != ' ' {
				return nil, false
			}
			i++
			continue
		}
		if c != text[at] && (c != ' ' || text[at] != '\n') {
			return nil, false
		}
		i++
		at++
		if n := len(runs); n > 0 && runs[n-1].style == pen {
			runs[n-1].end = at
		} else {
			runs = append(runs, run{end: at, style: pen})
		}
	}
	if n := len(runs); n > 0 && strings.TrimRight(text[at:], " \n") == "" {
		runs[n-1].end = len(text)
		return runs, true
	}
	return nil, false
}
