package judge

import (
	"math"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// convinces reports whether the whole judge is no surer without a span, or hardly, or the span is
// most of the sentence.
func (d *decision) convinces(s content.Span) bool {
	return 4*s.Len() > 3*len(d.sentence.Text) || d.blended(s) < d.p[d.best]+slack
}

// blended is the probability of the label without a span, as model and grammar together
// would give it beside the same neighbours.
func (d *decision) blended(s content.Span) float32 {
	text := d.sentence.Text[:s.Start] + d.sentence.Text[s.End:]
	cut := d.room.shorter.Read(Input{Sentences: []string{text}, Blocks: []int{0}})
	v := d.vector.Instead(&cut[0], d.without(s))
	return d.weights.Probabilities(&v)[d.best]
}

// moves is how much the model's log-odds of the label fall without some spans, 2 at most.
func (d *decision) moves(spans ...content.Span) float64 {
	whole := odds(d.reading.probabilities[d.index][d.best])
	return min(2, whole-odds(d.without(spans...)[d.best]))
}

// without gives the model's probabilities of the sentence without one or two spans, which are read once.
func (d *decision) without(out ...content.Span) [blend.Outcomes]float32 {
	var spans [2]content.Span // an empty one takes nothing out
	copy(spans[:], out)
	for k := range d.room.cuts {
		if d.room.cuts[k].spans == spans {
			return d.room.cuts[k].probabilities
		}
	}
	cuts := [2][2]int{{spans[0].Start, spans[0].End}, {spans[1].Start, spans[1].End}}
	p := d.reading.without(d.index, cuts[:len(out)])
	d.room.cuts = append(d.room.cuts, cut{spans, p})
	return p
}

// cut is what the model makes of a sentence without some spans.
type cut struct {
	spans         [2]content.Span
	probabilities [blend.Outcomes]float32
}

// odds is the logarithm of the odds of a probability.
func odds(p float32) float64 {
	q := min(max(float64(p), 1e-6), 1-1e-6)
	return math.Log(q / (1 - q))
}
