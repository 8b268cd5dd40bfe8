package judge

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// whyCue says in plain words what a cue does, or nothing when it is no reason
// for the outcome.
func whyCue(c grammar.Class, o blend.Outcome) clean.Text {
	switch o {
	case blend.Opinion:
		return whyOpinion(c)
	case blend.Fact:
		return whyFact(c)
	case blend.Prediction:
		return whyPrediction(c)
	case blend.Attributed:
		if c == grammar.Evidence {
			return "names a source"
		}
	}
	return ""
}

func whyOpinion(c grammar.Class) clean.Text {
	switch c {
	case grammar.Judging:
		return "is a judgement"
	case grammar.Loaded:
		return "is a loaded word"
	case grammar.Feeling:
		return "ascribes a feeling"
	case grammar.Motive:
		return "ascribes a motive or a state of mind"
	case grammar.Booster:
		return "adds force to a view"
	case grammar.Hedge:
		return "holds back from asserting"
	case grammar.Sweeping:
		return "claims it of all cases"
	case grammar.Abstract:
		return "interprets rather than tells"
	case grammar.Meaning:
		return "says what something means or does"
	case grammar.Opener:
		return "argues against or from what was said before"
	case grammar.Causal:
		return "draws a conclusion"
	case grammar.Deontic:
		return "says what ought to be"
	case grammar.Stance:
		return "gives the writer's own view"
	case grammar.Ranking:
		return "ranks or compares"
	case grammar.Sarcasm:
		return "marks distance or irony"
	case grammar.Question:
		return "asks without expecting an answer"
	case grammar.Mark:
		return "asks or exclaims"
	case grammar.Would, grammar.Might:
		return "speaks of what might be, not of what was"
	case grammar.First:
		return "speaks for the writer"
	case grammar.We:
		return "speaks for a “we”"
	case grammar.You:
		return "addresses the reader"
	case grammar.Be:
		return "says what something is, without a source"
	}
	return ""
}

func whyFact(c grammar.Class) clean.Text {
	switch c {
	case grammar.Figure, grammar.Quantity:
		return "gives a figure that could be checked"
	case grammar.Year, grammar.Month, grammar.Day:
		return "gives a date that could be checked"
	case grammar.Time:
		return "says when"
	case grammar.Event:
		return "tells of an act or event"
	case grammar.Past:
		return "tells what was"
	case grammar.Institution:
		return "names an office or institution"
	case grammar.Name:
		return "names who or where"
	case grammar.First:
		return "tells the writer's own experience"
	}
	return ""
}

func whyPrediction(c grammar.Class) clean.Text {
	switch c {
	case grammar.Will:
		return "says what will be"
	case grammar.Would:
		return "says what would be"
	case grammar.Might:
		return "says what may be"
	case grammar.Likelihood:
		return "says how likely it is"
	case grammar.Ahead, grammar.Future:
		return "speaks of the time to come"
	case grammar.Foretell:
		return "foretells something"
	}
	return ""
}

func whyFrame(k grammar.FrameKind) clean.Text {
	switch k {
	case grammar.Said, grammar.Added:
		return "reports what somebody said"
	case grammar.Asked:
		return "reports what somebody asked or called for"
	case grammar.Acted:
		return "reports what somebody declared"
	case grammar.Thought:
		return "reports what somebody believes or feels"
	case grammar.Wanted:
		return "reports what somebody wants"
	case grammar.Found:
		return "reports what a study, poll or document shows"
	case grammar.According:
		return "names a source"
	case grammar.Passive:
		return "reports what others said or expect"
	case grammar.NounThat:
		return "names a claim or report of others"
	case grammar.Labelled:
		return "names who is speaking"
	}
	return ""
}

// whyWording is the reason when only the trained model speaks for a label.
func whyWording(o blend.Outcome) clean.Text {
	switch o {
	case blend.Fact:
		return "is wording that tells rather than judges"
	case blend.Opinion:
		return "is wording that judges rather than tells"
	case blend.Attributed:
		return "is wording of reported speech"
	case blend.Prediction:
		return "is wording that looks ahead"
	}
	return ""
}
