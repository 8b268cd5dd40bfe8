package judge

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// contested is the probability from which another label makes it a close call.
const contested = .25

// evenly is the same where a phrase shows the label plainly.
const evenly = .35

// closeCall is the label that is nearly as likely as the one decided for, and whether there is one: by its
// probability, which has to be higher the better the phrase convinces that shows the label. Where a rule decided against
// the likelier label, there is none, unless it made a fact of an opinion for which nothing speaks.
func (d *decision) closeCall(weight float64) (blend.Outcome, bool) {
	least := float32(contested)
	if weight >= plainly {
		least = evenly
	}
	next, p := d.next()
	return next, p >= least && (p <= d.p[d.best] || d.best == blend.Fact)
}

// plainly is how convincing a phrase is that shows a label plainly.
const plainly = .85

// perhaps says which label is nearly as likely, or is empty.
func (d *decision) perhaps(weight float64) clean.Text {
	next, ok := d.closeCall(weight)
	if !ok {
		return ""
	}
	switch next {
	case blend.Fact:
		return "perhaps asserted fact"
	case blend.Opinion:
		return "perhaps opinion"
	case blend.Attributed:
		return "perhaps what others say"
	}
	return "perhaps a prediction"
}
