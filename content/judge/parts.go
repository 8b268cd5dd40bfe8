package judge

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/layout"
)

// Layout says of each sentence of an article whose words its layout makes it. marked says
// which sentences are set in bold or italics as a whole; above are the headings right above
// a sentence, by its number. Both may be nil.
func Layout(in Input, marked []bool, above map[int][]string) []layout.Part {
	a := laidOut(in)
	at := make([]int, len(in.Sentences)) // of the sentences among those of the layout
	for i, s := range in.Sentences {
		n := layout.Sentence{Text: s, Marked: i < len(marked) && marked[i]}
		if i < len(in.Blocks) {
			n.Block = 2 * in.Blocks[i] // headings stand between
		}
		for _, h := range above[i] {
			a.Sentences = append(a.Sentences, layout.Sentence{Text: h, Block: n.Block - 1, Marked: true, Heading: true})
		}
		at[i] = len(a.Sentences)
		a.Sentences = append(a.Sentences, n)
	}
	return partsOf(layout.Read(a), at)
}

// partsOf are the parts at some places.
func partsOf(parts []layout.Part, at []int) []layout.Part {
	out := make([]layout.Part, len(at))
	for i, k := range at {
		out[i] = parts[k]
	}
	return out
}

func laidOut(in Input) layout.Article {
	return layout.Article{
		Title: in.Title, Dek: in.Dek, Kind: in.Kind, Authors: in.Authors, People: grammar.Names, FirstName: grammar.FirstName,
	}
}

// pageLayout is the layout of a page, whose headings may be questions, and whose lines without a sentence signatures, too.
func pageLayout(d *content.Document, in Input, marked []bool, letters bool) []layout.Part {
	a := laidOut(in)
	a.Letters = letters
	at := make([]int, 0, len(d.Sentences)) // of the sentences among those of the layout
	next := 0
	for k := range d.Blocks {
		if b := &d.Blocks[k]; b.Kind == content.Heading {
			a.Sentences = append(a.Sentences, layout.Sentence{Text: string(b.Text), Block: k, Marked: true, Heading: true})
			continue
		}
		listed, quoted := d.Blocks[k].Listed(), d.Blocks[k].Quoted()
		if b := &d.Blocks[k]; b.Kind == content.Paragraph && (next == len(d.Sentences) || d.Sentences[next].Block != k) { // a signature
			a.Sentences = append(a.Sentences, layout.Sentence{Text: string(b.Text), Block: k, Quoted: quoted})
		}
		for ; next < len(d.Sentences) && d.Sentences[next].Block == k; next++ {
			at = append(at, len(a.Sentences))
			a.Sentences = append(a.Sentences, layout.Sentence{Text: in.Sentences[next], Block: k, Marked: marked[next], Listed: listed, Quoted: quoted})
		}
	}
	if len(at) < len(d.Sentences) { // a heading has sentences: read without headings
		return Layout(in, marked, nil)
	}
	return partsOf(layout.Read(a), at)
}
