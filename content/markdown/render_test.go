package markdown_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/runs"
)

// words hold everything that means something in Markdown.
var words = []string{
	"harbour", "fees", "3.5", "U.S.", "*", "**", "_", "a_b", "[x]", "](y)", "`", "``", "<b>", "&amp;", "&", "#", "##", "-", "+", ">", "1.", "2)",
	"|", "~~", "~", "\\", "!", "!!", "“quoted”", "=", "===", "---", "***", "é", "日本", "(z)", "{a}", "%", "$", "'", "\"", ":-", "- -", "```", "<!--",
}

func text(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 6).Draw(t, label), " ")
}

// styledRuns are the inlines of a paragraph or heading, and its text. Styled runs stand between plain
// ones that end and begin with a space.
func styledRuns(t *rapid.T, breaks bool) (list []content.Inline, all clean.Text) {
	n := rapid.IntRange(1, 4).Draw(t, "runs")
	for i := range n {
		r := content.Inline{Text: clean.Inline(text(t, "text"), nil)}
		if i%2 == 1 {
			r.Style = content.InlineStyle(rapid.IntRange(0, 15).Draw(t, "style"))
			if r.Style&content.CodeSpan != 0 {
				r.Style = content.CodeSpan
			}
			r.Link = rapid.SampledFrom([]clean.Text{"", "https://a.example/b", "https://a.example/c_(d)?e=f&g=*h*"}).Draw(t, "link")
			if r.Style == 0 && r.Link == "" {
				r.Style = content.Strong
			}
			r.Text = "x" + r.Text + "x"
		} else {
			if i > 0 {
				r.Text = " " + r.Text
			}
			if i+1 < n {
				r.Text += " "
			}
			if breaks && rapid.Bool().Draw(t, "break") {
				r.Text = "a\n" + r.Text[min(1, i):]
				if i > 0 {
					r.Text = " " + r.Text
				}
			}
		}
		list = append(list, r)
		all += r.Text
	}
	return list, all
}

func block(t *rapid.T) content.Block {
	b := content.Block{Kind: rapid.SampledFrom([]content.BlockKind{
		content.Paragraph, content.Paragraph, content.Paragraph, content.Heading, content.Code, content.Table, content.Image, content.Rule,
	}).Draw(t, "kind")}
	switch b.Kind {
	case content.Paragraph, content.Heading:
		b.Inlines, b.Text = styledRuns(t, b.Kind == content.Paragraph)
		if len(b.Inlines) == 1 {
			b.Inlines = nil
		}
		if b.Kind == content.Heading {
			b.Level = rapid.IntRange(1, 6).Draw(t, "level")
		}
	case content.Code:
		b.Text = clean.Block(text(t, "code")+"\n\n  "+text(t, "code"), nil)
		b.Language = rapid.SampledFrom([]clean.Text{"", "go"}).Draw(t, "language")
	case content.Table:
		columns := rapid.IntRange(1, 3).Draw(t, "columns")
		b.Align = make([]content.Alignment, columns)
		cells := make([][]runs.Cell, 0, 3)
		for range rapid.IntRange(1, 3).Draw(t, "rows") {
			row := make([]runs.Cell, 0, columns)
			for range columns {
				c := runs.Cell{Text: clean.Inline(text(t, "cell"), nil)}
				if rapid.Bool().Draw(t, "linked") {
					c.Inlines = []content.Inline{{Text: c.Text, Link: "https://a.example/q"}}
				}
				row = append(row, c)
			}
			cells = append(cells, row)
		}
		b.Rows, b.Text, b.Inlines = runs.Table(cells)
	case content.Image:
		b.Text = clean.Inline(text(t, "alt"), nil)
		b.Caption = clean.Inline(text(t, "caption"), nil)
		b.Address = "https://a.example/q.jpg"
	}
	return b
}

func TestRenderedBlocksParseToThemselves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := make([]content.Block, 0, 5)
		var around []content.Container
		number := 0
		for range rapid.IntRange(1, 5).Draw(t, "blocks") {
			b := block(t)
			switch rapid.IntRange(0, 5).Draw(t, "container") {
			case 0:
				around = []content.Container{{Kind: content.Quote}}
			case 1:
				if len(around) == 1 && around[0].Kind == content.BulletItem {
					around = []content.Container{{Kind: content.BulletItem, First: rapid.Bool().Draw(t, "first")}}
				} else {
					around = []content.Container{{Kind: content.BulletItem, First: true}}
				}
			case 2:
				number++
				around = []content.Container{{Kind: content.OrderedItem, Number: number, First: true}}
			case 3:
				around = []content.Container{{Kind: content.Quote}, {Kind: content.BulletItem, First: true}}
			default:
				around = nil
			}
			b.Containers = append([]content.Container(nil), around...)
			blocks = append(blocks, b)
		}
		parts := make([]string, 0, len(blocks))
		for _, b := range blocks {
			parts = append(parts, string(markdown.Render(b)))
		}
		source := strings.Join(parts, "\n\n")
		again := markdown.Parse(source, nil)
		if len(again) != len(blocks) {
			t.Fatalf("%d blocks became %d\n%s\n\n%s\n\n%s", len(blocks), len(again), source, dump(blocks), dump(again))
		}
		for i := range blocks {
			if !reflect.DeepEqual(again[i], blocks[i]) {
				t.Fatalf("block %d changed\n%s\n\n%s\n%s\n\n%#v\n%#v", i, source, dump(blocks[i:i+1]), dump(again[i:i+1]), blocks[i], again[i])
			}
		}
	})
}

func TestEscape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := clean.Inline(text(t, "text"), nil)
		blocks := markdown.Parse(string(markdown.Escape(in)), nil)
		if len(blocks) != 1 || blocks[0].Text != in || blocks[0].Kind != content.Paragraph {
			t.Fatalf("%q became %s", in, dump(blocks))
		}
	})
}
