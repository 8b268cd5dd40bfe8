package sandbox

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// What arrives is checked before anybody indexes with it: a span that points
// outside its text would bring the reader down.

func checkArticle(a *content.Article) error {
	d := &a.Document
	for i := range d.Blocks {
		if err := checkBlock(&d.Blocks[i]); err != nil {
			return err
		}
	}
	for i, s := range d.Sentences {
		if s.Index != i || s.Block < 0 || s.Block >= len(d.Blocks) || !within(s.Span, d.Blocks[s.Block].Text) {
			return errWire
		}
	}
	return checkJudgements(d, content.Judged{Judgements: a.Judgements})
}

func checkBlock(b *content.Block) error {
	if b.Kind > content.Rule || b.Level < 0 || b.Level > 6 {
		return errWire
	}
	for _, c := range b.Containers {
		if c.Kind > content.OrderedItem {
			return errWire
		}
	}
	for _, align := range b.Align {
		if align > content.AlignRight {
			return errWire
		}
	}
	return nil
}

// checkJudgements is the error of judgements that do not fit the sentences of d.
func checkJudgements(d *content.Document, j content.Judged) error {
	sentences := d.Sentences
	if j.From < 0 || j.From > len(sentences) || len(j.Judgements) > len(sentences)-j.From {
		return errWire
	}
	for i, judgement := range j.Judgements {
		text := d.SentenceText(sentences[j.From+i])
		if judgement.Label >= content.Labels {
			return errWire
		}
		for _, r := range judgement.Reasons {
			if !within(r.Span, text) {
				return errWire
			}
		}
		if r := judgement.Against; r != nil && !within(r.Span, text) {
			return errWire
		}
		for _, f := range judgement.FactsInside {
			if !within(f, text) {
				return errWire
			}
		}
		for _, o := range judgement.OpinionsInside {
			if !within(o, text) {
				return errWire
			}
		}
	}
	return nil
}

// within reports whether s is a span of text that begins and ends between two
// characters.
func within(s content.Span, text clean.Text) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && boundary(text, s.Start) && boundary(text, s.End)
}

func boundary(text clean.Text, at int) bool {
	return at == len(text) || utf8.RuneStart(text[at])
}
