package page

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
)

// No character that may be shown hides the one after it or takes the space
// that fills a line, and none is stacked on a letter without end.
func TestNoCharacterHidesAnother(t *testing.T) {
	step := rune(1)
	if hostile.Race {
		step = 7
	}
	const assigned = 0x33480 // what is beyond is nobody's yet, up to what is never shown
	for r := rune(0xa0); r <= unicode.MaxRune; r += step {
		if r > assigned && r%101 > 0 && !hostile.Thorough() {
			continue
		}
		if 0x3400 <= r && r < 0xa000 || 0xac00 <= r && r < 0xd7a4 || 0x17000 <= r && r < 0x18d00 || 0x20000 <= r && r < 0x33480 || r >= 0xe0000 {
			continue // ideographs, syllables and what is never shown
		}
		s := string(clean.Inline(" "+string(r)+" ", nil))
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if s != "  " && m.StringWidth(s+"x") < m.StringWidth(s[:len(s)-1])+2 {
				t.Errorf("%U takes the space after it", r)
			}
			if m.StringWidth(string(clean.Inline(string(r)+"a", nil))) < 1 {
				t.Errorf("%U hides the letter after it", r)
			}
		}
		stack := clean.Inline("e"+strings.Repeat(string(r), 40), nil)
		if ansi.WcWidth.StringWidth(string(stack)) < 2 && len([]rune(stack)) > 9 {
			t.Errorf("%U is stacked %d times", r, len([]rune(stack))-1)
		}
	}
}

// What a hostile page can hold costs no more than a screen's work.
func TestHostileDocuments(t *testing.T) {
	paragraph := func(s string) *content.Document {
		return &content.Document{
			Blocks:    []content.Block{{Text: clean.Text(s), Inlines: []content.Inline{{Text: clean.Text(s)}}}},
			Sentences: []content.Sentence{{Span: content.Span{End: len(s)}}},
		}
	}
	many := &content.Document{Blocks: make([]content.Block, 1_000_000)}
	for i := range many.Blocks {
		many.Blocks[i].Text = "x"
		many.Sentences = append(many.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: 1}})
	}
	deep := &content.Document{Blocks: []content.Block{{Text: "deep down", Containers: make([]content.Container, 2000)}}}
	for i := range deep.Blocks[0].Containers {
		deep.Blocks[0].Containers[i] = content.Container{Kind: content.ContainerKind(i % 3), Number: 1 << 40, First: true}
	}
	wide := content.Block{Kind: content.Table}
	for range 3 {
		wide.Rows = append(wide.Rows, make([]clean.Text, 20_000))
		for i := range wide.Rows[len(wide.Rows)-1] {
			wide.Rows[len(wide.Rows)-1][i] = "cell of a table"
		}
	}
	wide.Text = clean.Text(joined(wide.Rows))
	tall := content.Block{Kind: content.Table}
	for range 300_000 {
		tall.Rows = append(tall.Rows, []clean.Text{"a", "bc", "d"})
	}
	tall.Text = clean.Text(joined(tall.Rows))
	inlines := content.Block{}
	for i := range 300_000 {
		inlines.Inlines = append(inlines.Inlines, content.Inline{Text: "ab ", Style: content.InlineStyle(i % 16)})
	}
	inlines.Text = clean.Text(strings.Repeat("ab ", 300_000))

	for _, c := range []struct {
		name string
		doc  *content.Document
	}{
		{"a line of 10 MB", paragraph(strings.Repeat("x", 10<<20))},
		{"10 MB of words", paragraph(strings.Repeat("word and ", 10<<20/9))},
		{"10 MB of ideographs", paragraph(strings.Repeat("東京。", 10<<20/9))},
		{"10 MB of spaces", paragraph(strings.Repeat(" ", 10<<20))},
		{"1 M line breaks", paragraph(strings.Repeat("\n", 1_000_000))},
		{"1 M paragraphs", many},
		{"2,000 containers", deep},
		{"2,000 combining marks", paragraph("a" + strings.Repeat("\u0301", 2000) + " b")},
		{"1 M joiners", paragraph(strings.Repeat("👩\u200d", 1_000_000))},
		{"20,000 columns", &content.Document{Blocks: []content.Block{wide}}},
		{"300,000 rows", &content.Document{Blocks: []content.Block{tall}}},
		{"300,000 runs", &content.Document{Blocks: []content.Block{inlines}}},
		{"code of one line", &content.Document{Blocks: []content.Block{{Kind: content.Code, Text: clean.Text(strings.Repeat("x = 1; ", 1<<20))}}}},
		{"code of 1 M lines", &content.Document{Blocks: []content.Block{{Kind: content.Code, Text: clean.Text(strings.Repeat("x\n", 1<<20))}}}},
		{"nothing", &content.Document{}},
		{"nothing in a block", &content.Document{Blocks: make([]content.Block, 3)}},
		{"an image of 5 MB", &content.Document{Blocks: []content.Block{{
			Kind: content.Image, Text: clean.Text(strings.Repeat("alt ", 1<<20)),
			Caption: clean.Text(strings.Repeat("caption ", 1<<20)),
		}}}},
		{
			"a heading of 5 MB",
			&content.Document{Blocks: []content.Block{{Kind: content.Heading, Level: 900, Text: clean.Text(strings.Repeat("head ", 1<<20))}}},
		},
		{"a table of one cell", &content.Document{Blocks: []content.Block{{
			Kind: content.Table, Text: clean.Text(strings.Repeat("cell ", 1<<20)),
			Rows: [][]clean.Text{{clean.Text(strings.Repeat("cell ", 1<<20))}},
		}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			slowest, where := time.Duration(0), ""
			step := func(name string, f func()) {
				start := hostile.Spent()
				f()
				if d := hostile.Spent() - start; d > slowest {
					slowest, where = d, name
				}
			}
			var p *Page
			looks := Looks{Label: byIndex, Current: 0}
			screen := func(top Place) {
				for _, l := range p.Lines(top, 40) {
					if got := ansi.StringWidth(l.Draw(&looks)); got != 80 {
						t.Fatalf("line %v is %d wide", l.Place, got)
					}
				}
			}
			step("new", func() { p = New(c.doc, look(), Options{Width: 80, Method: ansi.GraphemeWidth}) })
			step("first screen", func() { screen(p.Top()) })
			step("end", func() { screen(p.End(40)) })
			step("middle", func() { screen(p.AtFraction(0.5)) })
			step("resize", func() {
				a := p.Anchor(p.AtFraction(0.5))
				p.SetWidth(50)
				p.Lines(p.At(a), 40)
				p.SetWidth(80)
			})
			step("find", func() { p.Find("no such thing") })
			step("sentence", func() { p.Sentence(len(c.doc.Sentences) - 1) })
			step("far", func() { p.Move(p.Top(), 1<<30) })
			step("extend", func() { p.Extend(c.doc) })
			t.Logf("slowest: %s, %v", where, slowest)
			if slowest > 5*time.Second {
				t.Errorf("%s took %v", where, slowest)
			}
		})
	}
}
