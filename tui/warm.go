package tui

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
)

// warm draws a few words that nobody sees while the article is being read in the
// other process. What draws for the first time reads its code from the disk and
// fills its tables, and that is several times what the drawing takes; done here,
// the first screen does not wait for it.
func warm(st styles.Styles, width int) {
	defer func() { _ = recover() }() // a fault shows itself again when the article is drawn
	const words = clean.Text("As it was")
	a := &content.Article{}
	for i, b := range []content.Block{
		{Kind: content.Heading, Level: 2, Text: words},
		{Kind: content.Paragraph, Text: words, Inlines: []content.Inline{{Text: words[:2], Style: content.Emphasis}, {Text: words[2:]}}},
	} {
		a.Document.Blocks = append(a.Document.Blocks, b)
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(words)}})
	}
	r := reader.New(a, st, width, false)
	r.SetSize(width, len(a.Document.Blocks))
	r.Rows()
}
