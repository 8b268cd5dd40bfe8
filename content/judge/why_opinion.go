package judge

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign"
)

func (d *decision) tellsOpinion(s sign.Sign) (weight float64, why clean.Text) {
	if s.Open && s.Kind != sign.Asks {
		return 0, ""
	}
	if s.Head != "" && (s.Modal == "should" || s.Modal == "must") && s.Kind != sign.Asks {
		return tellsDuty(s)
	}
	switch s.Kind {
	case sign.Judges, sign.Values, sign.Comments, sign.Rates, sign.Ranks, sign.Sweeps, sign.Doubts:
		return tellsJudgement(s)
	case sign.Concludes:
		return d.tellsConclusion(s)
	case sign.Ought:
		return tellsDuty(s)
	case sign.Asks:
		if d.rhetorical(s.Span) {
			return 1.1, "asks without waiting for an answer"
		}
		return 1, "asks rather than asserts"
	case sign.Calls:
		return .9, "calls on the reader"
	case sign.Feels:
		return .95, "says what others feel, without a source"
	case sign.Wants:
		return .75, "says what others want or think, without a source"
	case sign.Views:
		return 1, "gives the writer’s own view"
	}
	if s.Kind == sign.Odds {
		return .66, "says how likely it is, in the writer’s own judgement"
	}
	if w, why := tellsReading(s); w > 0 {
		return w, why
	}
	return d.tellsPlainly(s)
}

// tellsJudgement is the same for words that judge, rate or rank.
func tellsJudgement(s sign.Sign) (weight float64, why clean.Text) {
	switch s.Kind {
	case sign.Judges:
		if s.Cue == lexicon.Loaded {
			return .9, "judges, with a loaded word"
		}
		return attributive(s, 1), "judges"
	case sign.Values:
		return attributive(s, .96), "judges"
	case sign.Comments:
		return 1.05, "judges what the sentence tells"
	case sign.Rates:
		if s.Head != "" {
			return .75, "rates it by the writer’s own measure"
		}
		return .6, "rates it by the writer’s own measure"
	case sign.Ranks:
		return .85, "ranks or compares by the writer’s own measure"
	case sign.Sweeps:
		return .55, "claims it of all cases"
	}
	return .9, "marks distance or irony"
}

// tellsDuty is the same for what must or should be.
func tellsDuty(s sign.Sign) (weight float64, why clean.Text) {
	switch {
	case s.Head == "supposed":
		return .9, "says how it should be, not how it is"
	case s.Not && s.Modal == "":
		return .9, "says what need not be"
	case s.Modal == "should" && !s.Who:
		return .95, "says what should be, by the writer’s own lights"
	case s.Modal == "must" && (s.Head == "be" || s.Head == "have"):
		return .95, "says what must be, in the writer’s own voice"
	}
	return 1, "says what must or should be"
}

// tellsReading is the same for phrases that interpret what is told; the weight is 0 for all others.
func tellsReading(s sign.Sign) (weight float64, why clean.Text) {
	switch s.Kind {
	case sign.Points:
		return .8, "says what the writer takes to be the point"
	case sign.Causes:
		return .7, "says what brings about what, as the writer sees it"
	case sign.Denies:
		return .65, "denies something in the writer’s own voice"
	case sign.Pictures:
		return .8, "compares in a picture"
	case sign.Supposes:
		if s.Modal != "" {
			return .58, "supposes rather than tells"
		}
		if strings.HasPrefix(s.Head, "appear") || strings.HasPrefix(s.Head, "seem") || s.Head == "looks" || s.Head == "sounds" {
			return .8, "says how it looks to the writer"
		}
		return .65, "supposes rather than tells"
	case sign.Means:
		return .65, "says what something means, as the writer sees it"
	case sign.Contrasts:
		return .75, "sets one reading against another"
	case sign.Presses:
		return .6, "presses a point"
	}
	return 0, ""
}

// attributive is less than a weight for words of judgement that only stand before a noun, where others are said of it.
func attributive(s sign.Sign, weight float64) float64 {
	const less = .09
	if s.Head == "" {
		return weight - less
	}
	return weight
}

// tellsConclusion says what a phrase that leads to a conclusion or a cause does.
func (d *decision) tellsConclusion(s sign.Sign) (weight float64, why clean.Text) {
	words := strings.ToLower(d.sentence.Text[s.Span.Start:s.Span.End])
	for _, w := range []string{"why", "means", "mean ", "therefore", "so ", "thus", "hence", "no wonder", "conclu"} {
		if strings.Contains(words, w) {
			return .75, "draws a conclusion"
		}
	}
	for _, w := range []string{"problem", "question", "point", "answer", "issue"} {
		if strings.Contains(words, w) {
			return .8, "says what the writer takes to be the point"
		}
	}
	return .62, "says what brings about what, as the writer sees it"
}

// rhetorical reports whether a question is put so that it answers itself.
func (d *decision) rhetorical(s content.Span) bool {
	q := strings.ToLower(d.sentence.Text[s.Start:s.End])
	if strings.HasPrefix(q, "how can i ") || strings.HasPrefix(q, "don't miss") {
		return false // the heading over an answer
	}
	return slices.ContainsFunc(rhetoricals(), func(begins string) bool { return strings.HasPrefix(q, begins) })
}

// tellsPlainly is the same for phrases that judge nothing by themselves.
func (d *decision) tellsPlainly(s sign.Sign) (weight float64, why clean.Text) {
	const sure = .7
	told := .5
	if d.p[blend.Opinion] >= sure {
		told = said
	}
	switch s.Kind {
	case sign.Ours:
		return .65, "speaks for a “we”"
	case sign.Own:
		return .45, "speaks from the writer’s own experience"
	case sign.Yours:
		return .35, "speaks to the reader"
	case sign.Says:
		return told + .02, "describes it in the writer’s own terms"
	case sign.Tells:
		return told - .02, "gives the writer’s own reading of what goes on"
	}
	return 0, ""
}
