package desk

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
)

// Stand-ins for the packages that find source facts, extract and judge.

type standFacts struct{ Source content.Source }

type standBody struct {
	Blocks  []content.Block
	LeftOut []content.LeftOut
}

func findSource(p *decode.Page) standFacts {
	var s content.Source
	for line := range strings.Lines(p.Text) {
		line = strings.TrimSpace(strings.TrimLeft(line, "# "))
		if line != "" && p.Tree == nil {
			s.Title = &content.Found[clean.Text]{Value: clean.Inline(line, nil), Where: "first line"}
			break
		}
	}
	return standFacts{s}
}

func extractBody(p *decode.Page, _ standFacts) (standBody, error) {
	var b standBody
	add := func(s string) {
		if t := clean.Inline(strings.TrimSpace(s), nil); t != "" {
			b.Blocks = append(b.Blocks, content.Block{Text: t})
		}
	}
	if p.Tree != nil {
		for n := range p.Tree.Descendants() {
			if n.Type == html.ElementNode && n.Data == "p" {
				var text strings.Builder
				for t := range n.Descendants() {
					if t.Type == html.TextNode {
						text.WriteString(t.Data)
					}
				}
				add(text.String())
			}
		}
	} else {
		for _, s := range strings.Split(p.Text, "\n\n") {
			add(s)
		}
	}
	return b, nil
}

func judge(_ context.Context, a *content.Article, emit func(content.Event)) error {
	j := make([]content.Judgement, len(a.Document.Sentences))
	for i := range j {
		j[i].Label = content.Label(i % content.Labels)
	}
	emit(content.Judged{Judgements: j})
	return nil
}
