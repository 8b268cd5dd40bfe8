package judge

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// mostInside is how many opinions inside a sentence are told.
const mostInside = 3

// opinionsInside are the writer's own judging words in a sentence that asserts a fact or tells
// what somebody said: "a misleading editorial". What stands in the words of somebody else, in
// quotation marks or not, is none of them.
func (d *decision) opinionsInside() []content.Span {
	if d.sentence.Part.Who != "" || d.sentence.Set || d.sentence.OpenBefore || d.best == blend.Attributed && !d.mayBeWriters() {
		return nil
	}
	var out []content.Span
	for _, s := range d.signs() {
		switch {
		case s.Kind != sign.Judges && s.Kind != sign.Doubts, d.best == blend.Attributed && !d.writers(s.Span):
		case d.best == blend.Fact && d.others(s.Span.Start):
		case d.best == blend.Attributed || d.best == blend.Fact:
			if s.Core.Len() > 0 {
				s.Span = s.Core // without its subject
			}
			out = append(out, s.Span)
		}
	}
	slices.SortFunc(out, func(a, b content.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	end := 0
	out = slices.DeleteFunc(out, func(s content.Span) bool {
		if s.Start < end {
			return true
		}
		end = s.End
		return false
	})
	return out[:min(mostInside, len(out))]
}

// mostOfIt is the share of a sentence that no fact inside it takes up: one that is nearly all of an
// opinion is that opinion.
const mostOfIt = .8

// factsInside are the clauses of an opinion or a prediction that assert a fact by the way: none that
// holds words which judge, doubt or suppose, and none that is the whole sentence.
func (d *decision) factsInside() []content.Span {
	signs := d.signs()
	return slices.DeleteFunc(d.sentence.FactsInside(), func(fact content.Span) bool {
		return float64(fact.Len()) >= mostOfIt*float64(len(d.sentence.Text)) ||
			slices.ContainsFunc(signs, func(s sign.Sign) bool {
				return s.Kind >= sign.Judges && s.Kind <= sign.Presses && s.Span.Start < fact.End && fact.Start < s.Span.End
			}) ||
			d.sentence.Hedged(fact) || d.sentence.Denied(fact)
	})
}

// writers reports whether a phrase of a report is the writer's own: it stands in what names the
// speaker, before the words that report, or is what they report on right behind them.
func (d *decision) writers(s content.Span) bool {
	const near = 24 // bytes between the verb and its object
	if len(d.sentence.Frames) == 0 {
		return d.mayBeWriters()
	}
	for k := range d.sentence.Frames {
		f := &d.sentence.Frames[k]
		if !introduces(f) {
			continue
		}
		before := s.End <= f.Cue.Start && f.Speaker.Start <= s.Start && s.End <= f.Speaker.End
		object := !f.That && !f.Colon && s.Start >= f.Cue.End && s.Start-f.Cue.End <= near
		if before || object {
			return true
		}
	}
	return false
}

// mayBeWriters reports whether any phrase of the sentence can be the writer's own by [decision.writers].
func (d *decision) mayBeWriters() bool {
	s := d.sentence
	if len(s.Frames) == 0 {
		return s.QuoteShare > 0 && s.QuoteShare < .5
	}
	for k := range s.Frames {
		if introduces(&s.Frames[k]) {
			return true
		}
	}
	return false
}

// introduces reports whether a report goes before what somebody else says.
func introduces(f *grammar.Frame) bool {
	return f.Party != grammar.Author && f.Party != grammar.Reader && !f.Tag && !f.Inverted
}
