package measure

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
)

// deletion counts the labels that become less likely when all words that their
// reasons name are taken out of the sentence and the whole judge reads again.
type deletion struct {
	labels, named, tried, weaker int
}

// everyNth is the share of the labels whose words are taken out: a reading of the whole
// article each.
const everyNth = 4

// article counts those of one article.
func (c *deletion) article(ctx context.Context, j *judge.Judge, in judge.Input, vs []judge.Verdict) error {
	for i := range vs {
		if vs[i].Label == content.Unsure {
			continue
		}
		c.labels++
		text, named := withoutWords(in.Sentences[i], vs[i].Reasons)
		if !named {
			continue
		}
		if c.named++; c.named%everyNth != 0 {
			continue
		}
		cut := in
		cut.Sentences = slices.Clone(in.Sentences)
		cut.Sentences[i] = text
		again, err := j.Sentences(ctx, cut)
		if err != nil {
			return err
		}
		if c.tried++; again[i].Probabilities[vs[i].Best] < vs[i].Probabilities[vs[i].Best] {
			c.weaker++
		}
	}
	return nil
}

// withoutWords is a sentence without the words that reasons name, and whether they name any.
func withoutWords(text string, rs []content.Reason) (string, bool) {
	out := make([]byte, 0, len(text))
	for k := range len(text) {
		if !slices.ContainsFunc(rs, func(r content.Reason) bool { return r.Span.Start <= k && k < r.Span.End }) {
			out = append(out, text[k])
		}
	}
	return string(out), len(out) < len(text)
}
