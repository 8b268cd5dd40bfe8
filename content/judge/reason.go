package judge

import (
	"slices"
	"sort"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// most is how many reasons a label carries.
const most = 3

// candidate is a reason that may be given: its words, what they do, and how much
// the decision rests on them.
type candidate struct {
	content.Reason
	effect float32
}

// reasons gives one to three reasons for the decision, most telling first. Only
// words are named that speak for the label in the weights, and without which the
// model is less sure of it.
func (d *decision) reasons() []content.Reason {
	cs := d.candidates()
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].effect > cs[j].effect })
	var out []content.Reason
	for _, c := range cs {
		if len(out) == most || len(out) > 0 && c.effect < .3*cs[0].effect {
			break
		}
		if !overlaps(out, c.Span) {
			out = append(out, c.Reason)
		}
	}
	if out = confirmed(out, d.weaker); len(out) > 0 {
		return out
	}
	if d.best == blend.Opinion || d.best == blend.Prediction {
		if out = d.modelled(); len(out) > 0 {
			return out
		}
	}
	return d.absent()
}

func overlaps(rs []content.Reason, s content.Span) bool {
	return slices.ContainsFunc(rs, func(r content.Reason) bool { return r.Span.Start < s.End && s.Start < r.Span.End })
}

// effect is how much a feature speaks for the best outcome against the others,
// weighed by how likely they are.
func (d *decision) effect(i int) float32 {
	x := d.vector[i]
	if x == 0 {
		return 0
	}
	w := &blend.Grammar().W[i]
	rest := float32(1e-6)
	other := float32(0)
	for o, p := range d.p {
		if blend.Outcome(o) != d.best {
			rest += p
			other += p * w[o]
		}
	}
	return x * (w[d.best] - other/rest)
}

// candidates are the cues, reports and quotations that speak for the label.
func (d *decision) candidates() []candidate {
	s := d.sentence
	var cs []candidate
	for c := range grammar.Class(grammar.Classes) {
		if s.Count[c] == 0 {
			continue
		}
		why := whyCue(c, d.best)
		if why == "" {
			continue
		}
		e := d.effect(int(c)) + d.effect(grammar.Classes+int(c))
		if c == grammar.Be {
			e *= .4 // says little
		}
		if e <= 0 {
			continue
		}
		for _, q := range s.Cues {
			if q.Class == c && !q.Quoted {
				cs = append(cs, candidate{Reason: content.Reason{Span: q.Span, Why: why}, effect: e})
				break
			}
		}
	}
	if d.best == blend.Attributed {
		cs = append(cs, d.reports()...)
	}
	return cs
}

// reports are the reasons for an attribution: who says it and with what words,
// or the quotation it stands in.
func (d *decision) reports() []candidate {
	s := d.sentence
	var cs []candidate
	for k := range s.Frames {
		f := &s.Frames[k]
		if f.Party == grammar.Author || f.Party == grammar.Reader {
			continue
		}
		e := float32(2)
		if f.Modal || f.Embedded || f.Infinitive || f.Party == grammar.Thing || f.Party == grammar.Nobody && f.Kind != grammar.Passive {
			e = .6
		}
		if f.Kind == grammar.Thought || f.Kind == grammar.Wanted {
			e *= .8
		}
		cs = append(cs, candidate{Reason: content.Reason{Span: f.Cue, Why: whyFrame(f.Kind)}, effect: e})
	}
	if len(s.Quotes) > 0 && s.QuoteShare > .1 {
		why := clean.Text("stands in quotation marks")
		if s.OpenBefore && s.Quotes[0].Start == 0 {
			why = "goes on with a quotation that is still open"
		}
		longest := s.Quotes[0]
		for _, q := range s.Quotes {
			if q.Len() > longest.Len() {
				longest = q
			}
		}
		cs = append(cs, candidate{Reason: content.Reason{Span: longest, Why: why}, effect: .5 + 2*s.QuoteShare})
	}
	return cs
}

// confirmed keeps the reasons without whose words, taken out together, the label is
// weaker; if it is not, those for which that holds one by one.
func confirmed(rs []content.Reason, weaker func(...content.Reason) bool) []content.Reason {
	if len(rs) == 0 || weaker(rs...) {
		return rs
	}
	if len(rs) == 1 {
		return nil
	}
	return slices.DeleteFunc(rs, func(r content.Reason) bool { return !weaker(r) })
}

// weaker reports whether the model is less sure of the label without the words named.
func (d *decision) weaker(rs ...content.Reason) bool {
	spans := make([][2]int, len(rs))
	for i, r := range rs {
		spans[i] = [2]int{r.Span.Start, r.Span.End}
	}
	return d.reading.without(d.index, spans)[d.best] < d.reading.probabilities[d.index][d.best]
}

// modelled names the words that the model goes by, when the grammar has none: of
// the longest words of the sentence, those without which it is less sure.
func (d *decision) modelled() []content.Reason {
	const tried = 5
	whole := d.reading.probabilities[d.index][d.best]
	var cs []candidate
	for _, s := range d.sentence.Longest(tried) {
		p := d.reading.without(d.index, [][2]int{{s.Start, s.End}})[d.best]
		if p < whole {
			cs = append(cs, candidate{Reason: content.Reason{Span: s, Why: whyWording(d.best)}, effect: whole - p})
		}
	}
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].effect > cs[j].effect })
	var out []content.Reason
	for _, c := range cs[:min(2, len(cs))] {
		out = append(out, c.Reason)
	}
	return out
}

// absent gives the reason that lies in what the sentence does not have.
func (d *decision) absent() []content.Reason {
	s := d.sentence
	switch d.best {
	case blend.Fact:
		return []content.Reason{{Why: "no source is named and nothing is judged"}}
	case blend.Opinion:
		if s.Count[grammar.Figure]+s.Count[grammar.Year]+s.Count[grammar.Month] == 0 {
			return []content.Reason{{Why: "no source, date or figure is given, and it stands among opinions"}}
		}
		return []content.Reason{{Why: "draws a conclusion from what stands around it"}}
	case blend.Attributed:
		return []content.Reason{{Why: "goes on with the words of the speaker before"}}
	case blend.Prediction:
		return []content.Reason{{Why: "goes on with what is to come"}}
	}
	return nil
}
