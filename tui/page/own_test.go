package page

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// builder writes documents whose sentences are known, because it is the one
// that says where each ends.
type builder struct{ doc content.Document }

// sentence of inline runs: text in *stars* is emphasis, in _bars_ strong, in
// `ticks` code, in [brackets] a link.
func (b *builder) block(kind content.BlockKind, level int, in []content.Container, sentences ...string) {
	blk := content.Block{Kind: kind, Level: level, Containers: in}
	index := len(b.doc.Blocks)
	var text strings.Builder
	for i, s := range sentences {
		if i > 0 {
			blk.Inlines = append(blk.Inlines, content.Inline{Text: " "})
			text.WriteByte(' ')
		}
		start := text.Len()
		for _, in := range stretches(s) {
			blk.Inlines = append(blk.Inlines, in)
			text.WriteString(string(in.Text))
		}
		if kind == content.Paragraph {
			b.doc.Sentences = append(b.doc.Sentences, content.Sentence{
				Index: len(b.doc.Sentences), Block: index, Span: content.Span{Start: start, End: text.Len()},
			})
		}
	}
	blk.Text = clean.Block(text.String(), nil)
	b.doc.Blocks = append(b.doc.Blocks, blk)
}

func stretches(s string) []content.Inline {
	var out []content.Inline
	var style content.InlineStyle
	link, at := clean.Text(""), 0
	flush := func(end int) {
		if end > at {
			out = append(out, content.Inline{Text: clean.Inline(s[at:end], nil), Style: style, Link: link})
		}
		at = end + 1
	}
	for i := range len(s) {
		switch s[i] {
		case '*':
			flush(i)
			style ^= content.Emphasis
		case '_':
			flush(i)
			style ^= content.Strong
		case '`':
			flush(i)
			style ^= content.CodeSpan
		case '~':
			flush(i)
			style ^= content.Struck
		case '[':
			flush(i)
			link = "https://example.org/a?b=c"
		case ']':
			flush(i)
			link = ""
		}
	}
	flush(len(s))
	return out
}

func quote(first bool) content.Container { return content.Container{Kind: content.Quote, First: first} }

func item(first bool) content.Container {
	return content.Container{Kind: content.BulletItem, First: first}
}

func numbered(n int, first bool) content.Container {
	return content.Container{Kind: content.OrderedItem, Number: n, First: first}
}

// feature is an article with everything that makes sentences hard to keep.
func feature() *content.Document {
	var b builder
	b.block(content.Heading, 1, nil, "The ferry to *Ostervik* & its \\critics\\")
	b.block(content.Paragraph, 0, nil,
		"Dr. Ilse Marrow of the U.S. Tidal Office said on Jan. 3 that the fare rose by 3.5 per cent, to $1,250.75 a year.",
		"“He told me, ‘Never again!’ and left,” she wrote.",
		"Really?",
		"The [report on *ferries*, routes and tides] was never published … until now.",
		"_Nobody asked the islanders *at all*_, which is a disgrace.",
		"Prices rose, e.g. for bread, by 12 km and 40 % in the well-known, state-of-the-art terminal.")
	b.block(content.Paragraph, 0, []content.Container{quote(true)},
		"We were not “consulted”; we were *informed*.", "That’s not the same thing — not even close.", "No.")
	b.block(content.Paragraph, 0, []content.Container{quote(false), item(true)},
		"An item in a quotation, with `code_in_it` & a < sign.", "It has ~two~ three sentences.", "Here: the third!")
	b.block(content.Paragraph, 0, []content.Container{item(true)},
		"First item of a list that is long enough to be wrapped at most widths.", "Second sentence of it.")
	b.block(content.Paragraph, 0, []content.Container{item(false), numbered(9, true)},
		"A nested item.", "With two sentences, of which the second is *longer than* the first.")
	b.block(content.Paragraph, 0, []content.Container{item(false), numbered(10, true)}, "Ten comes after nine.")
	b.block(content.Paragraph, 0, []content.Container{item(false)}, "Back in the item — after the list.")
	b.block(content.Heading, 2, nil, "東京 and the rest")
	b.block(content.Paragraph, 0, nil,
		"東京の新聞は、政府の計画を批判した。", "「もう遅い」と彼は言った。", "Café naïve déjà Zürich 👩‍👩‍👧 family 🇩🇪 flags é combined.",
		"Averyveryverylongwordthatdoesnotfitonanyline/of/a/path/that-is-long.html?query=string&more=yes goes on.", "End.")
	b.doc.Blocks = append(b.doc.Blocks,
		content.Block{
			Kind: content.Code, Language: "go",
			Text: "func main() {\n\tfmt.Println(\"a long line of code that does not fit on a narrow screen at all\")\n}\n",
		},
		content.Block{
			Kind: content.Table, Text: "Route  Fare  Passengers a year\nOstervik  12.50  14,000 of whom most are islanders\nHarrow Sound  8  900",
			Rows: [][]clean.Text{
				{"Route", "Fare", "Passengers a year"},
				{"Ostervik", "12.50", "14,000 of whom most are islanders"},
				{"Harrow Sound", "8", "900"},
			},
			Align: []content.Alignment{content.AlignLeft, content.AlignRight, content.AlignCenter},
		},
		content.Block{
			Kind: content.Image, Text: "A ferry in the harbour of Ostervik",
			Caption: "The last crossing of the day. Photograph: L. Tern", Address: "https://example.org/ferry.jpg",
		},
		content.Block{Kind: content.Rule},
	)
	b.block(content.Paragraph, 0, nil, "It ends here.")
	return &b.doc
}

// long is an article of about n words.
func long(words int) *content.Document {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("the minister said that report found levels rose by per cent last year while critics " +
		"argue policy is reckless and unfair many readers believe council should act now because data show rivers warm faster than " +
		"models predicted although researchers caution against reading too much into single season café well-known state-of-the-art 3.5")
	var b builder
	for n := 0; n < words; {
		if r.IntN(12) == 0 {
			b.block(content.Heading, 2, nil, fmt.Sprintf("Section %d of it", len(b.doc.Blocks)))
		}
		sentences := make([]string, 0, 6)
		for range 2 + r.IntN(4) {
			ws := make([]string, 6+r.IntN(20))
			for i := range ws {
				ws[i] = vocabulary[r.IntN(len(vocabulary))]
			}
			switch r.IntN(8) {
			case 0:
				ws[2] = "*" + ws[2] + "*"
			case 1:
				ws[3] = "[" + ws[3] + "]"
			case 2:
				ws[4] = "_" + ws[4] + "_"
			}
			n += len(ws)
			sentences = append(sentences, strings.Join(ws, " ")+".")
		}
		var in []content.Container
		switch r.IntN(10) {
		case 0:
			in = []content.Container{quote(true)}
		case 1:
			in = []content.Container{item(true)}
		}
		b.block(content.Paragraph, 0, in, sentences...)
	}
	return &b.doc
}

func look() styles.Styles { return styles.New(styles.Theme{}, true, false) }

func byIndex(i int) (content.Label, bool) { return content.Label(i % content.Labels), true }
