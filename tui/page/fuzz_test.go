package page

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/direction"
)

// document makes one of any text: the bytes after a line's first one are a
// block of the kind that the first one names, with sentences, styles and hits
// at places that the bytes give too.
func document(data string) *content.Document {
	doc := &content.Document{}
	for s := range strings.SplitSeq(data[:min(len(data), 4096)], "\x00") {
		if s == "" {
			continue
		}
		k, s := s[0], s[1:]
		b := content.Block{Kind: content.BlockKind(k % 6), Level: int(k%7) + 1, Text: clean.Block(s, nil)}
		for j := range int(k>>3) % 4 {
			b.Containers = append(b.Containers, content.Container{Kind: content.ContainerKind((int(k) + j) % 3), Number: int(k) * 37, First: k&1 == 0})
		}
		text := string(b.Text)
		switch b.Kind {
		case content.Code:
			b.Language = "go"
		case content.Table:
			for row := range strings.SplitSeq(s, "\n") {
				var cells []clean.Text
				for cell := range strings.SplitSeq(row, "|") {
					cells = append(cells, clean.Inline(cell, nil))
				}
				b.Rows = append(b.Rows, cells)
			}
			b.Text = clean.Text(joined(b.Rows))
		case content.Image:
			b.Caption = b.Text[:runeStart(text, len(text)/2)]
		case content.Paragraph, content.Heading:
			at := 0
			for n := 1; at < len(text); n++ {
				end := min(at+1+(n*int(k))%23, len(text))
				end = runeStart(text, end)
				if end <= at {
					end = len(text)
				}
				in := content.Inline{Text: b.Text[at:end], Style: content.InlineStyle(n % 16)}
				if n%5 == 0 {
					in.Link = "https://example.org/\x1b]8;;x"
				}
				b.Inlines = append(b.Inlines, in)
				if b.Kind == content.Paragraph && n%2 == 0 {
					doc.Sentences = append(doc.Sentences,
						content.Sentence{Index: len(doc.Sentences), Block: len(doc.Blocks), Span: content.Span{Start: at, End: end}})
				}
				at = end
			}
		}
		doc.Blocks = append(doc.Blocks, b)
	}
	return doc
}

func joined(rows [][]clean.Text) string {
	lines := make([]string, 0, len(rows))
	for _, row := range rows {
		cells := make([]string, 0, len(row))
		for _, c := range row {
			cells = append(cells, string(c))
		}
		lines = append(lines, strings.Join(cells, content.CellSeparator))
	}
	return strings.Join(lines, "\n")
}

func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// FuzzPage holds the page to its promises on any document: every line is
// exactly as wide as asked, carries nothing but text and SGR, and the text of
// paragraphs and headings comes through whole and in order.
func FuzzPage(f *testing.F) {
	f.Add("\x00hello world, this is a paragraph.\x01A heading", uint8(20), uint8(0))
	f.Add("\x08quoted — text 東京の新聞は、政府の計画を 3.5 % more\x18more\n\nlines", uint8(3), uint8(1))
	f.Add("\x03a|b|c\n12345|some longer text in a cell|x\n|", uint8(17), uint8(2))
	f.Add("\x02func main() {\n\tx := \"日本\"\n}\n", uint8(9), uint8(3))
	f.Add("\x04image text and a caption\x05\x00", uint8(1), uint8(0))
	f.Add("\x00👩‍👩‍👧🇩🇪🇫🇷é\u0600\u06001é\u0301\u0301 ㅎㅏㄴ 한국어 \\& &amp; \\* &#27;", uint8(7), uint8(1))
	f.Add("\x00את (הספינה) 12 of 30 שבה\x0002\u07a5\x07\x01a (ب) b", uint8(55), uint8(28))
	f.Fuzz(func(t *testing.T, data string, width, how uint8) {
		doc := document(data)
		w := int(width)
		method := ansi.Method(how & 1)
		p := New(doc, styles.New(styles.Theme{}, how&2 == 0, how&4 != 0), Options{Width: w, Method: method, Hyperlinks: how&8 != 0})
		hits := p.Find("e")
		spots := make([]Spot, 0, len(hits))
		for _, h := range hits {
			spots = append(spots, Spot{h.Block, h.Start, h.End, p.styles.Hit})
		}
		looks := Looks{Label: byIndex, Current: 1, Spots: spots}
		texts := make([]strings.Builder, len(doc.Blocks))
		last := Place{-1, 0}
		for _, l := range p.Lines(p.Top(), 4000) {
			if !last.Before(l.Place) {
				t.Fatalf("line %v after %v", l.Place, last)
			}
			last = l.Place
			drawn := l.Draw(&looks)
			if got := method.StringWidth(drawn); got != w {
				t.Fatalf("line %v is %d wide, not %d: %q", l.Place, got, w, drawn)
			}
			var counts clean.Counts
			if clean.Inline(plain(drawn), &counts); counts.Controls > 0 || counts.Bidi > 0 {
				t.Fatalf("line %v carries %q", l.Place, drawn)
			}
			texts[l.Block].WriteString(squeeze(inReadingOrder(l.line.segs, string(doc.Blocks[l.Block].Text))))
			if a := p.At(Anchor{l.Block, l.Start}); l.End > l.Start && a.Part != l.Place.Part {
				t.Fatalf("the anchor of %v is at %v", l.Place, a)
			}
		}
		whole(t, doc, texts, w)
		inOrder(t, p, len(doc.Sentences))
		for top, n := p.Top(), 0; n < 50; n++ {
			top = p.Scroll(top, 3, 10)
		}
	})
}

// inReadingOrder is what a line shows of a text, in the order in which it is read: what runs
// from right to left is drawn in the order in which it is seen, with its brackets turned.
func inReadingOrder(segs []seg, text string) string {
	segs = slices.DeleteFunc(slices.Clone(segs), func(s seg) bool { return s.at < 0 })
	if direction.Of(text) != nil {
		slices.SortStableFunc(segs, func(a, b seg) int { return a.at - b.at })
	}
	var b strings.Builder
	for _, s := range segs {
		if end := s.at + len(s.text); end <= len(text) && direction.Mirrored(s.text) == text[s.at:end] {
			s.text = text[s.at:end]
		}
		b.WriteString(s.text)
	}
	return b.String()
}

// plain is a drawn line without SGR and OSC 8.
func plain(s string) string {
	var b strings.Builder
	for s != "" {
		if strings.HasPrefix(s, "\x1b[") {
			n := strings.IndexByte(s, 'm')
			if n > 0 && strings.Trim(s[2:n], "0123456789;:") == "" {
				s = s[n+1:]
				continue
			}
		}
		if strings.HasPrefix(s, "\x1b]8;;") {
			if n := strings.Index(s, "\x1b\\"); n > 0 && !strings.ContainsAny(s[5:n], "\x1b\x07") {
				s = s[n+2:]
				continue
			}
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// whole holds the text of paragraphs and headings, as drawn at a width, to the document.
func whole(t *testing.T, doc *content.Document, texts []strings.Builder, w int) {
	t.Helper()
	for i := range doc.Blocks {
		if k := doc.Blocks[i].Kind; k != content.Paragraph && k != content.Heading {
			continue
		}
		if got, want := texts[i].String(), squeeze(string(doc.Blocks[i].Text)); got != want && w > 12 {
			t.Fatalf("block %d:\n got %q\nwant %q", i, got, want)
		}
	}
}

// inOrder holds the sentences to ending after they begin.
func inOrder(t *testing.T, p *Page, n int) {
	t.Helper()
	for i := range n {
		first, end := p.Sentence(i)
		if end.Before(first) {
			t.Fatalf("sentence %d ends at %v before it begins at %v", i, end, first)
		}
	}
}
