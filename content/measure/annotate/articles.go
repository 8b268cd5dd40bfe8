package main

import (
	"encoding/json"
	"os"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/markdown"
	places "github.com/standfirst/standfirst/content/measure/annotated"
	"github.com/standfirst/standfirst/content/source"
)

// articles writes the labelled sentences with their words, an article a line, with the title
// and the mark-up that the program finds on the page.
func articles(file, clones string) error {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	return annotatedPages(file, clones, "", func(p *places.Page, data []byte) error {
		title, dek, blocks := body(p, data)
		a := labelled{Form: p.Form, Repository: p.Repository, Commit: p.Commit, Path: p.Path, URL: p.Address}
		a.Doc, a.Title, a.Dek, a.Kind = p.Sum[:12], title, dek, annotated.Kind("", p.Address)
		words, seen := places.Words(p.Path, data), 0
		for k, s := range p.Sentences {
			one := annotated.Sentence{
				I: k, Block: s.Block, Text: s.Text(words), Label: s.Label, Accept: s.Accept, Speaker: s.Speaker, Via: s.Via,
			}
			if n, text := within(blocks, one.Text); n >= 0 {
				one.Text = text
				if k == 0 || s.Block != p.Sentences[k-1].Block {
					one.Markdown = string(markdown.Render(*blocks[n].block))
				}
				for ; seen < n; seen++ {
					if blocks[seen].block.Kind == content.Heading {
						one.Headings = append(one.Headings, string(blocks[seen].block.Text))
					}
				}
			}
			a.Sentences = append(a.Sentences, one)
		}
		return out.Encode(&a)
	})
}

// block is a block of a body and its letters.
type block struct {
	block   *content.Block
	letters *places.Letters
}

// body is the title, the line under it and the blocks that the program finds on a page, or nothing.
func body(p *places.Page, data []byte) (title, dek string, out []block) {
	read, err := opened(p, data)
	if err != nil {
		return "", "", nil
	}
	facts := source.Find(read)
	if facts.Title != nil {
		title = string(facts.Title.Value)
	}
	if facts.Dek != nil {
		dek = string(facts.Dek.Value)
	}
	found, err := extract.Body(read, facts)
	if err != nil {
		return title, dek, nil
	}
	for i := range found.Blocks {
		b := &found.Blocks[i]
		out = append(out, block{b, places.Of(string(b.Text))})
	}
	return title, dek, out
}

// within is the number of the block that a sentence stands in, or -1, and the sentence with the spaces it has there.
func within(blocks []block, sentence string) (int, string) {
	for i := range blocks {
		if at := blocks[i].letters.Next(sentence, 0); at.Length > 0 {
			return i, blocks[i].letters.Part(at)
		}
	}
	return -1, ""
}
