package collation

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// word is a word of an article.
type word struct {
	id              int32 // the same for the same word in small letters
	sentence, block int
	span            content.Span // in the sentence
	quoted          bool         // in quotation marks, or in a block quotation
}

// words are those of an article's sentences, numbered by ids, to which new ones are added.
func words(d *content.Document, ids map[string]int32) []word {
	in := grammar.Input{}
	for _, s := range d.Sentences {
		in.Sentences = append(in.Sentences, string(d.SentenceText(s)))
		in.Blocks = append(in.Blocks, s.Block)
	}
	var out []word
	for i, s := range grammar.Read(in) {
		block := d.Sentences[i].Block
		set := d.Blocks[block].Quoted()
		for _, t := range s.Tokens {
			if !t.Word {
				continue
			}
			id, known := ids[t.Low]
			if !known {
				id = int32(len(ids))
				ids[t.Low] = id
			}
			out = append(out, word{id: id, sentence: i, block: block, span: content.Span{Start: t.Start, End: t.End}, quoted: t.Quoted || set})
		}
	}
	return out
}
