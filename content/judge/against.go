package judge

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// against is what speaks against the label: a phrase of the next likely one without which
// that is weaker; nil where there is none.
func (d *decision) against(rs []content.Reason) *content.Reason {
	next, ok := d.closeCall(d.shown)
	if !ok {
		return nil
	}
	var cs []candidate
	if next == blend.Attributed {
		cs = d.reports()
	} else {
		cs = d.phrases(next)
	}
	for k := range cs[:min(2, len(cs))] {
		c := &cs[k]
		if c.weight < opposing || c.bare && next != blend.Attributed || c.Span.Len() < 16 || overlaps(rs, c.Span) {
			continue
		}
		if d.without(c.Span)[next] < d.reading.probabilities[d.index][next] {
			why := c.Reason
			return &why
		}
	}
	return nil
}

// next is the likeliest label besides the one decided for.
func (d *decision) next() (blend.Outcome, float32) {
	next, most := blend.None, float32(0)
	for o, p := range d.p {
		if o := blend.Outcome(o); o != d.best && o != blend.None && p > most {
			next, most = o, p
		}
	}
	return next, most
}

// sourced reports whether the sentence names a source or stands partly in quotation marks.
func (d *decision) sourced() bool {
	if len(d.sentence.Quotes) > 0 {
		return true
	}
	for k := range d.sentence.Frames {
		if p := d.sentence.Frames[k].Party; p != grammar.Author && p != grammar.Reader && p != grammar.Thing {
			return true
		}
	}
	return slices.ContainsFunc(d.sentence.Tokens, func(t grammar.Token) bool { // "several surveys show him ahead"
		return t.Noun()&lexicon.EvidenceNoun != 0
	})
}

// absence says what the sentence does not have, where that decides.
func (d *decision) absence(k sign.Kind) clean.Text {
	switch d.best {
	case blend.Fact:
		switch {
		case k == sign.Own:
			return ""
		case d.sourced():
			return ""
		}
		return "in the author’s own voice, no source named"
	case blend.Opinion:
		if (k == sign.Concludes || k == sign.Says || k == sign.Tells || k == sign.Means || k == sign.Supposes) && !d.sourced() {
			return "nobody else is named for it"
		}
	}
	return ""
}
