package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
	chromastyles "github.com/standfirst/standfirst/styles/code"
)

// code adds lines as they are, each cut at the edge with a sign.
func (c *composer) code(s string, offset int, runs []run) {
	indent := 2
	if c.width < 20 {
		indent = 0
	}
	width, i, from := c.width-indent, 0, offset
	st := &c.p.styles
	s = strings.TrimSuffix(s, "\n")
	for at := 0; at <= len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		next := end + 1
		shown := masked(s[at : at+wrap.Snap(s[at:end], 8*width+64)])
		n, cells := c.measure().Head(shown, width)
		cropped := n < end-at
		if cropped {
			n, cells = c.measure().Head(shown, width-1)
		}
		l := line{from: from, start: offset + at, end: offset + at + n, cells: indent + cells}
		if indent > 0 {
			l.segs = append(l.segs, seg{"  ", -1, styles.Style{}, ""})
		}
		var text []seg
		text, i = cut(shown, l.start, l.start, l.end, runs, i)
		l.segs = append(l.segs, text...)
		if cropped {
			l.segs = append(l.segs, seg{st.Glyphs.Crop, -1, st.Crop, ""})
			l.cells++
			l.end = offset + end
		}
		from = l.end
		c.add(l)
		at = next
	}
}

// code are the looks of a code block, coloured when it is small and in a
// language that is known to be harmless to colour.
func (p *sampler) code(b *content.Block, start, end int) []run {
	plain := []run{{end: end, style: p.styles.Code}}
	s := string(b.Text)
	if end-start != len(s) || len(s) > codeBytes || !coloured(string(b.Language)) {
		return plain
	}
	node := ast.NewFencedCodeBlock(ast.NewTextSegment(text.NewSegment(len(s), len(s)+len(b.Language))))
	for at := 0; at < len(s); {
		n := strings.IndexByte(s[at:], '\n') + 1
		if n == 0 {
			n = len(s) - at
		}
		if n > codeLine {
			return plain
		}
		node.Lines().Append(text.NewSegment(at, at+n))
		at += n
	}
	chromastyles.Ready()
	out, ok := p.draw(node, append([]byte(s), b.Language...))
	if !ok {
		return plain
	}
	looks, ok := read(strings.TrimPrefix(out, "\n"), s)
	if !ok {
		return plain
	}
	for i := range looks {
		looks[i].style.Bg = 0
	}
	return looks
}

// coloured reports whether code in the language is coloured. Others would be
// guessed at by running every lexer there is.
func coloured(language string) bool {
	switch strings.ToLower(language) {
	case "bash", "c", "cpp", "c++", "css", "csv", "diff", "go", "html", "java", "javascript", "js", "json", "kotlin",
		"lua", "php", "python", "py", "r", "ruby", "rb", "rust", "rs", "sh", "shell", "sql", "swift", "toml",
		"typescript", "ts", "xml", "yaml", "yml":
		return true
	}
	return false
}
