package measure

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/markdown"
)

// layOut tells the judge how the sentences are laid out, as far as their mark-up was kept.
func layOut(in *judge.Input, sentences []annotated.Sentence) {
	marked := make([]bool, len(sentences))
	in.Quoted, in.Listed = make([]bool, len(sentences)), make([]bool, len(sentences))
	above := map[int][]string{}
	var blocks []content.Block
	for i, s := range sentences {
		if len(s.Headings) > 0 {
			above[i] = s.Headings
		}
		if i == 0 || s.Block != sentences[i-1].Block {
			blocks = markdown.Parse(s.Markdown, nil)
		}
		for k := range blocks {
			b := &blocks[k]
			at := strings.Index(string(b.Text), s.Text)
			if at < 0 {
				continue
			}
			marked[i] = b.Set(content.Span{Start: at, End: at + len(s.Text)})
			in.Quoted[i], in.Listed[i] = b.Quoted(), b.Listed()
			break
		}
	}
	in.Parts = judge.Layout(*in, marked, above)
}
