package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/layout"
	"github.com/standfirst/standfirst/content/judge/sign"
)

const (
	// shared is the probability from which a sentence takes the label of others that speak alike.
	shared = .25
	// alikeSure is how sure such a label is.
	alikeSure = .65
	// unlikeSure is how sure a label is at most that others which speak alike do not have.
	unlikeSure = .5
)

// minds is the label that each way of reading a mind has in an article, by its verb.
type minds map[string]blend.Outcome

// alike makes one way of speaking have one label in an article: where a mind is read with the same
// verb in the same form, without a source, the label that has most certainty among such sentences
// is that of all for which it is likely enough; the others are left unsure. What a verb was before in the
// article it stays.
func alike(ds []decision, out []Verdict, before minds) {
	groups := map[string][]int{}
	for i := range ds {
		if verb := ds[i].mind(); verb != "" && out[i].Label != content.Unsure {
			groups[verb] = append(groups[verb], i)
		}
	}
	for verb, g := range groups {
		var sum [blend.Outcomes]float64
		best := out[g[0]].Best
		for _, i := range g {
			if sum[out[i].Best] += out[i].Confidence; sum[out[i].Best] > sum[best] {
				best = out[i].Best
			}
		}
		if known, ok := before[verb]; ok {
			best = known
		}
		if before != nil {
			before[verb] = best
		}
		for _, i := range g {
			switch d := &ds[i]; {
			case out[i].Best == best:
			case d.p[best] >= shared:
				d.like, d.agrees = best, true
				out[i] = d.verdict()
			default:
				out[i].Label, out[i].Confidence = content.Unsure, min(out[i].Confidence, unlikeSure)
				out[i].Reasons = append(out[i].Reasons,
					content.Reason{Why: "but what is put the same way elsewhere reads as " + clean.Inline(label(best).String(), nil)})
			}
		}
	}
}

// mind is the verb with which the sentence reads the minds of others in its main clause, now and
// without a source, with the word that goes on after it; or empty.
func (d *decision) mind() string {
	if !d.mayReadMind() || d.best > blend.Attributed || d.told() {
		return ""
	}
	for _, s := range d.signs() {
		if s.Kind != sign.Feels && s.Kind != sign.Wants || s.Under || s.Past {
			continue
		}
		if verb := d.reads(s.Span); verb != "" {
			return verb
		}
	}
	return ""
}

// mayReadMind reports whether there are words in the sentence that read a mind, whatever its label.
func (d *decision) mayReadMind() bool {
	n := d.sentence
	return n.Count[lexicon.Feeling]+n.Count[lexicon.Motive] > 0 && n.Part.Role == layout.Free && !n.Set
}

// reads is the verb of a phrase that reads a mind, with a "that" or "to" behind it; empty where it
// is denied, only possible, or that of a "we".
func (d *decision) reads(phrase content.Span) string {
	ts := d.sentence.Tokens
	for k := range ts {
		if ts[k].Start < phrase.Start {
			continue
		}
		w := ts[k].Low
		switch {
		case ts[k].End > phrase.End, ts[k].Is(lexicon.Might), ts[k].Is(lexicon.Would), ts[k].Is(lexicon.Will), strings.HasSuffix(w, "n't"),
			w == "not", w == "we", w == "if":
			return ""
		case !ts[k].Is(lexicon.Feeling) && !ts[k].Is(lexicon.Motive):
			continue
		}
		if k+1 < len(ts) && (ts[k+1].Low == "that" || ts[k+1].Low == "to") {
			return stem(w) + " " + ts[k+1].Low
		}
		return stem(w)
	}
	return ""
}

// told reports whether somebody says what the sentence tells of a mind.
func (d *decision) told() bool {
	if len(d.sentence.Quotes) > 0 {
		return true
	}
	for k := range d.sentence.Frames {
		switch f := &d.sentence.Frames[k]; f.Kind {
		case grammar.Thought, grammar.Wanted: // the mind that is read
		default:
			if f.Party != grammar.Author && f.Party != grammar.Reader && f.Party != grammar.Thing {
				return true
			}
		}
	}
	return false
}

// stem is the plain form of a verb in the present.
func stem(w string) string {
	for _, end := range []string{"sh", "ch", "ss", "x"} {
		if strings.HasSuffix(w, end+"es") {
			return strings.TrimSuffix(w, "es")
		}
	}
	return strings.TrimSuffix(w, "s")
}
