// Package page lays an article out: from a [content.Document] to lines of an
// exact width, in which every sentence, link and search hit keeps its place.
//
// A [Page] holds an index of the article's parts, a part being a leaf block or
// a piece of a very long one. Only what is about to be seen is worked on: its
// text goes through glamour once, which says how each run of it looks; then it
// package wrap breaks it into lines. The result is kept for a few screens around. So a
// page of a million words costs no more than one of a thousand, and a change
// of width or of styles lays out one screen.
//
// A scroll position is a [Place]: a part and a line in it, valid until the
// width changes. An [Anchor] is a block and a byte in its text, valid for
// good; take one before [Page.SetWidth] and ask [Page.At] for its place after.
//
//	p := page.New(doc, st, page.Options{Width: 72})
//	top := p.Top()
//	for _, line := range p.Lines(top, height) {
//		fmt.Println(line.Draw(&looks))      // exactly 72 cells
//	}
//	top = p.Scroll(top, +1, height)         // down by a line, not past the end
//	top = p.End(height)                     // the last screen
//	first, last := p.Sentence(12)           // the places of a sentence's lines
//	top = p.Reveal(top, height, first, last)
//	for _, hit := range p.Find("rivers") {} // over the text, across styles
//
// Labels, the current sentence, dimmed sentences and hits are [Looks]: they are
// laid over the text when a line is drawn, without a new layout.
//
// The text on the screen is that of the blocks, byte for byte, never what a
// renderer made of it. A Page is not safe for use by several goroutines. It
// does not scroll, does not know keys, and decides no label.
package page
