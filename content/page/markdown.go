package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/wording"
)

// readBlocks gives the lines of a Markdown text, without marks: those of its blocks, but
// for code.
func (p *Page) readBlocks(blocks []content.Block) {
	p.Blocks = blocks
	p.BlockLines = make([][2]int, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		p.BlockLines[i][0] = len(p.Lines)
		switch b.Kind {
		case content.Code, content.Rule:
		case content.Image:
			p.addText(b, string(b.Text), InCaption)
			p.addText(b, string(b.Caption), InCaption)
		default:
			p.addRuns(b)
		}
		p.BlockLines[i][1] = len(p.Lines)
	}
}

// addRuns adds the lines of a block of text, with the links in each.
func (p *Page) addRuns(b *content.Block) {
	first := len(p.Lines)
	p.addText(b, string(b.Text), 0)
	at := first
	if b.Kind == content.Table {
		return
	}
	for _, run := range b.Inlines {
		for k, part := range strings.Split(string(run.Text), "\n") {
			if k > 0 {
				at++
			}
			if run.Link == "" || at >= len(p.Lines) {
				continue
			}
			l := &p.Lines[at]
			l.Linked += len(part)
			if len(l.Links) < maxLinks && part != "" {
				l.Links = append(l.Links, string(run.Link))
			}
		}
	}
}

// addText adds a line for each line of a text.
func (p *Page) addText(b *content.Block, text string, h Hint) {
	for raw := range strings.Lines(text) {
		t := wording.Squeeze(raw)
		if t == "" || len(p.Lines) >= maxLines {
			continue
		}
		p.add(Line{Text: cropped(t), Tag: tag(b), Hint: h})
	}
}

func tag(b *content.Block) atom.Atom {
	switch b.Kind {
	case content.Table:
		return atom.Td
	case content.Heading:
		return [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}[min(max(b.Level, 1), 6)-1]
	default:
		return atom.P
	}
}

// cropped is a text within the limit on lines.
func cropped(t string) string {
	if len(t) > maxLine {
		return strings.ToValidUTF8(t[:maxLine], "")
	}
	return t
}
