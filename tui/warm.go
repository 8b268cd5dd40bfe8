package tui

import (
	"io"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
)

// warm draws a few words that nobody sees while the article is being read in the
// other process. What draws for the first time reads its code from the disk and
// fills its tables (those of the widths of letters alone are 2 MB), and that is
// several times what the drawing takes; done here, the first screen does not wait
// for it.
func warm(st styles.Styles, width int) {
	defer func() { _ = recover() }() // a fault shows itself again when the article is drawn
	const words = clean.Text("“As it was” – and so it’s been since…")
	a := &content.Article{}
	for i, b := range []content.Block{
		{Kind: content.Heading, Level: 2, Text: words},
		{Kind: content.Paragraph, Text: words, Inlines: []content.Inline{{Text: words[:5], Style: content.Emphasis}, {Text: words[5:]}}},
	} {
		a.Document.Blocks = append(a.Document.Blocks, b)
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(words)}})
	}
	r := reader.New(a, a.Judgement, st, width, false)
	r.SetSize(width, len(a.Document.Blocks))
	rows := r.Rows()

	screen := uv.NewScreenBuffer(width, len(rows))
	uv.NewStyledString(strings.Join(rows, "\n")).Draw(screen, screen.Bounds())
	terminal := uv.NewTerminalRenderer(io.Discard, nil)
	terminal.SetFullscreen(true)
	terminal.Resize(width, len(rows))
	terminal.Render(screen.RenderBuffer)
}
