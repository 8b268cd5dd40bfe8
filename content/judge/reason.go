package judge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// candidate is a reason that may be given, and how well such a phrase convinces, 0 to 1.
type candidate struct {
	content.Reason
	weight float64
	kind   sign.Kind
	// moves is how much the model's log-odds of the label fall without the words.
	moves float64
	// bare reports whether it rests on no verb of its own.
	bare bool
	// core is a shorter span to fall back on, wide a longer one.
	core, wide, whole content.Span
}

const (
	// tried is how many candidates are taken out of the sentence to see what they do.
	tried = 4
	// least is how much the log-odds must fall for words to count as a reason.
	least = .03
	// slack is how much the label may gain without words that convince all the same.
	slack = .03
	// near is how much less a phrase may convince than the most convincing one to be told in its place.
	near = .2
	// plain is how convincing a phrase must be to be told where none makes the label weaker by itself: the rest of
	// the sentence says the same.
	plain = .74
	// said is the same for opinions, which are often told in words that judge nothing by themselves.
	said = .6
	// weakest is how convincing a phrase must be at least.
	weakest = .44
	// firm is how convincing a phrase must be where another label is nearly as likely.
	firm = .65
	// firmer is the same for opinions.
	firmer = .57
	// wholly is how likely an opinion must be for a short sentence to be told as one as a whole.
	wholly = .85
	// second is how convincing another phrase must be.
	second = .63
)

// reasons gives one reason or two for the decision: the phrase that shows the label best, and what
// decides besides: another phrase, where without the first alone the label is no weaker, or what the
// sentence does not have. Where no phrase decides, decided is false and the only reason says so.
func (d *decision) reasons() (rs []content.Reason, decided bool) {
	if d.best == blend.Attributed {
		return d.attribution()
	}
	cs := d.phrases(d.best)
	if _, contested := d.closeCall(0); contested && d.best == blend.Opinion {
		cs = slices.DeleteFunc(cs, func(c candidate) bool { return c.weight < firmer })
	}
	first, ok := d.first(cs)
	if !ok {
		if whole := d.short(); whole.Len() > 0 {
			if why, decided := d.tellsWhole(); why != "" {
				return []content.Reason{{Span: whole, Why: why}}, decided
			}
		}
		if d.best == blend.Opinion && strings.HasSuffix(d.sentence.Text, "?") {
			return []content.Reason{{Why: "asks rather than asserts"}}, true
		}
		return []content.Reason{{Why: d.undecided()}}, false
	}
	rs, d.shown = append(make([]content.Reason, 0, 2), first.Reason), first.weight
	if perhaps := d.perhaps(first.weight); perhaps != "" {
		return append(rs, content.Reason{Why: "a close call: " + perhaps}), true
	}
	why := d.absence(first.kind)
	if why != "" && first.moves >= least {
		return append(rs, content.Reason{Why: why}), true
	}
	for _, c := range cs[:min(tried, len(cs))] {
		if c.kind == first.kind && first.moves >= least || c.weight < second || overlaps(rs, c.Span) {
			continue
		}
		if d.moves(first.Span, c.Span) > first.moves+least {
			return append(rs, c.Reason), true
		}
		if first.moves >= least {
			break
		}
	}
	if why != "" {
		rs = append(rs, content.Reason{Why: why})
	}
	return rs, true
}

// short is a sentence of few words without the marks at its ends, the words of which are taken together.
func (d *decision) short() content.Span {
	const most = 8
	var first, last, words int
	says := false // in a word that is neither a function word nor a name
	for i := range d.sentence.Tokens {
		if t := &d.sentence.Tokens[i]; t.Word {
			says = says || !t.Closed() && (!t.Cap || i == 0) || d.best == blend.Prediction
			if words++; words == 1 {
				first = t.Start
			}
			last = t.End
		}
	}
	if words < 3 || words > most || !says {
		return content.Span{}
	}
	return content.Span{Start: first, End: last}
}

// phrases are the phrases of the sentence that speak for an outcome, the most convincing first, until others are asked for.
func (d *decision) phrases(o blend.Outcome) []candidate {
	cs := d.room.candidates[:0]
	for _, s := range d.signs() {
		w, why := d.telling(s, o)
		if w *= d.full(s); w >= weakest {
			cs = append(cs, candidate{
				Reason: content.Reason{Span: s.Span, Why: why + d.naming(s, o)}, weight: w, kind: s.Kind, bare: s.Head == "" || s.Under,
				core: s.Core, wide: s.Wide, whole: s.Whole,
			})
		}
	}
	slices.SortStableFunc(cs, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	d.room.candidates = cs
	return cs
}

// naming names the word that judges, where it is lost in a longer phrase.
func (d *decision) naming(s sign.Sign, o blend.Outcome) clean.Text {
	const few = 3 // words, in which it is plain
	word, text := s.Word, d.sentence.Text[s.Span.Start:s.Span.End]
	if o != blend.Opinion || s.Kind != sign.Judges && s.Kind != sign.Values || word.Len() == 0 || len(strings.Fields(text)) <= few {
		return ""
	}
	return ": “" + clean.Inline(d.sentence.Text[word.Start:word.End], nil) + "”"
}

// full makes less of a phrase that stands in a subordinate clause or is one word only, where
// others say more.
func (d *decision) full(s sign.Sign) float64 {
	w := 1.0
	switch {
	case !s.Under:
	case s.Kind == sign.Will:
		w = .85
	case s.Kind == sign.Ought:
		w = .8
	case d.best == blend.Fact:
		w = .6
	case s.Kind == sign.Wants:
		w = .55
	case s.Kind == sign.Judges, s.Kind == sign.Values:
		w = .85
	default:
		w = .7
	}
	if !strings.Contains(d.sentence.Text[s.Span.Start:s.Span.End], " ") {
		switch s.Kind {
		case sign.Judges, sign.Values:
			w *= .62
		case sign.Comments:
		default:
			w *= .6
		}
	}
	if lone(d.sentence.Text[s.Span.Start:s.Span.End]) {
		w *= .6
	}
	switch {
	case d.best == blend.Opinion && s.Kind == sign.Supposes && s.Head == "looks": // "in the new poll, looks like a change"
	case d.best == blend.Opinion && s.Kind != sign.Asks && d.reportedAt(s.Span):
		w *= .4
	case d.best == blend.Opinion && d.believed(s.Span), d.best == blend.Fact && d.tellsReport(s.Span):
		w *= .6
	case d.best == blend.Fact && d.others(s.Span.Start):
		w *= .7
	}
	return w
}

// lone reports whether a phrase is one word behind a function word: "the threat", "that begins".
func lone(phrase string) bool {
	head, tail, ok := strings.Cut(phrase, " ")
	if !ok || strings.Contains(tail, " ") {
		return false
	}
	switch strings.ToLower(head) {
	case "the", "a", "an", "this", "any", "some", "no", "such", "his", "her", "their", "our", "my", "your", "these",
		"those", "we", "you", "i", "its", "that", "which", "who", "it", "he", "she", "they":
		return true
	}
	return false
}

// signs are the phrases of the sentence, found once.
func (d *decision) signs() []sign.Sign {
	if d.found == nil {
		d.found = d.room.finder.Find(d.sentence)
	}
	return d.found
}

// first is the reason to give first: the most convincing phrase, or one that convinces nearly as well and
// without which the network is less sure of the label, where without the first it is not. A phrase that
// convinces less is told only where the network, or the whole judge, is less sure without it.
func (d *decision) first(cs []candidate) (best candidate, ok bool) {
	enough := plain
	if d.best == blend.Opinion {
		enough = said
	}
	for _, c := range cs[:min(tried, len(cs))] {
		if ok && c.weight < best.weight-near {
			break // the others are less convincing
		}
		c.moves = d.moves(c.Span)
		if c.moves < least && c.core.Len() > 0 {
			if m := d.moves(c.core); m >= least {
				c.Span, c.moves = c.core, m
			}
		}
		switch {
		case c.moves >= least, c.kind == sign.Asks && d.best == blend.Opinion:
			return c, true
		default:
			span, moves, weaker := d.judged(c)
			if weaker {
				c.Span, c.moves = span, moves
			}
			switch {
			case moves >= least:
				return c, true
			case !ok && (weaker && c.weight >= firm || c.weight >= enough):
				best, ok = c, true
			}
		}
	}
	return best, ok
}

// judged is the phrase, or the clause that it stands in, without which the whole judge is less sure; where
// there is none, one without which it is hardly surer, which moves nothing.
func (d *decision) judged(c candidate) (span content.Span, moves float64, ok bool) {
	most := d.p[d.best] + slack
	for _, s := range [...]content.Span{c.Span, c.wide, c.whole} {
		if s.Len() == 0 {
			continue
		}
		switch p := d.blended(s); {
		case p < d.p[d.best]:
			return s, least, true
		case p < most || 4*s.Len() > 3*len(d.sentence.Text):
			span, most, ok = s, p, true
		}
	}
	return span, 0, ok
}

func overlaps(rs []content.Reason, s content.Span) bool {
	return slices.ContainsFunc(rs, func(r content.Reason) bool { return r.Span.Start < s.End && s.Start < r.Span.End })
}

// opposing is how convincing a phrase must be that speaks against the label.
const opposing = .85
