package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/wording"
)

// line collects the inline nodes of one block.
type line struct {
	*walker

	text    runs.Builder
	images  []content.Block
	leading int // how many images stand before any text
}

func (l *line) nodes(n ast.Node, style content.InlineStyle, link clean.Text) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		l.node(c, style, link)
	}
}

func (l *line) node(n ast.Node, style content.InlineStyle, link clean.Text) {
	switch n := n.(type) {
	case *ast.Text:
		value := string(n.Segment.Value(l.src))
		if !n.IsRaw() {
			value = unescape(value)
		}
		l.text.Add(value, style, link)
		if n.HardLineBreak() {
			l.text.Break()
		} else if n.SoftLineBreak() {
			l.text.Add(" ", style, link)
		}
	case *ast.String:
		l.text.Add(string(n.Value), style, link)
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				l.text.Add(string(t.Segment.Value(l.src)), style|content.CodeSpan, link)
			}
		}
	case *ast.Emphasis:
		if n.Level == 1 {
			style |= content.Emphasis
		} else {
			style |= content.Strong
		}
		l.nodes(n, style, link)
	case *east.Strikethrough:
		l.nodes(n, style|content.Struck, link)
	case *ast.Link:
		l.nodes(n, style, Address(unescape(string(n.Destination)), l.counts))
	case *ast.AutoLink:
		address := string(n.URL(l.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(address, "mailto:") {
			address = "mailto:" + address
		}
		l.text.Add(string(n.Label(l.src)), style, Address(address, l.counts))
	case *ast.Image:
		l.image(n)
	case *ast.RawHTML:
		l.tag(n)
	default:
		l.nodes(n, style, link)
	}
}

func (l *line) image(n *ast.Image) {
	alt := line{walker: l.walker, text: runs.Builder{Counts: l.counts}}
	alt.nodes(n, 0, "")
	text, _ := alt.text.Build()
	l.images = append(l.images, content.Block{
		Kind:    content.Image,
		Text:    oneLine(text),
		Caption: clean.Inline(wording.Squeeze(unescape(string(n.Title))), l.counts),
		Address: Address(unescape(string(n.Destination)), l.counts),
	})
	if l.text.Empty() {
		l.leading = len(l.images)
	}
}

// tag drops a tag within a line; only a line break means something.
func (l *line) tag(n *ast.RawHTML) {
	var b strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		b.Write(segment.Value(l.src))
	}
	if strings.HasPrefix(strings.ToLower(b.String()), "<br") {
		l.text.Break()
	}
}

// Address is where a link or image leads, fit to be shown: empty when a reader
// cannot follow it (a script, data in line, a place within the page).
func Address(s string, n *clean.Counts) clean.Text {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' || len(s) > 4096 {
		return ""
	}
	if i := strings.IndexAny(s, ":/?#"); i >= 0 && s[i] == ':' {
		// The host is shown as it is looked up, whatever letters it imitates.
		address, _ := clean.Address(s)
		return address
	}
	return clean.Visible(strings.ReplaceAll(s, "\n", ""), n)
}

// unescape undoes backslashes and character references, each once.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && punctuation(s[i+1]):
			i++
			b.WriteByte(s[i])
		case c == '&':
			end := strings.IndexByte(s[i:min(len(s), i+40)], ';')
			if end > 1 {
				if r := html.UnescapeString(s[i : i+end+1]); !strings.HasPrefix(r, "&") || r == "&" {
					b.WriteString(r)
					i += end
					continue
				}
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
