package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// telling is how well a phrase convinces a reader of an outcome, 0 where it does not speak
// for it at all, and what it does, in words that go on after the phrase.
func (d *decision) telling(s sign.Sign, o blend.Outcome) (weight float64, why clean.Text) {
	switch o {
	case blend.Fact:
		return d.tellsFact(s)
	case blend.Opinion:
		return d.tellsOpinion(s)
	case blend.Prediction:
		return d.tellsPrediction(s)
	}
	return 0, ""
}

func (d *decision) tellsFact(s sign.Sign) (weight float64, why clean.Text) {
	if judges, loaded := d.loaded(s); judges {
		switch {
		case (s.Kind == sign.Did || s.Kind == sign.Happened || s.Kind == sign.Ongoing) && loaded:
			return .75, "tells an event, with a loaded word"
		case s.Kind == sign.Did, s.Kind == sign.Happened, s.Kind == sign.Ongoing:
			return .75, "tells an event, with a word that judges"
		case (s.Kind == sign.Is || s.Kind == sign.Does || s.Kind == sign.Works) && loaded:
			return .6, "says how things are, with a loaded word"
		case s.Kind == sign.Is, s.Kind == sign.Does, s.Kind == sign.Works:
			return .6, "says how things are, with a word that judges"
		}
		return 0, ""
	}
	switch s.Kind {
	case sign.Own:
		if names(s.Head) {
			return plain, "says what something is called"
		}
		return 1, "tells of the writer’s own experience"
	case sign.Did, sign.Happened, sign.Ongoing:
		return d.tellsEvent(s)
	case sign.Amount:
		if s.Head != "" {
			return .76, "gives a number one can look up"
		}
		return .5, "is a number one can look up"
	case sign.Is, sign.Does, sign.Works:
		if _, asked, _ := strings.Cut(d.sentence.Text[s.Span.Start:s.Span.End], " "); strings.HasPrefix(asked, "whether ") {
			return .75, "names an open question"
		}
		return tellsState(s)
	case sign.Foretells:
		return .76, "says what is planned or expected"
	case sign.Provides:
		if s.Modal == "will" {
			return .7, "says what is to come, as if settled"
		}
		return .7, "says what is planned, laid down or possible"
	}
	return 0, ""
}

// tellsEvent says what a phrase that tells of an event does.
func (d *decision) tellsEvent(s sign.Sign) (weight float64, why clean.Text) {
	switch {
	case laidDown(s.Head):
		return .75, "says what was planned or laid down"
	case s.Not && s.Past:
		return .9, "tells what did not happen"
	case s.Counts:
		return 1, "tells what happened, with a number one can look up"
	case s.Kind == sign.Did && s.Who:
		return 1, "tells what somebody did"
	case s.Kind == sign.Ongoing && s.Not:
		return .8, "tells what is not going on"
	case s.Kind == sign.Ongoing:
		return .85, "tells what is going on"
	}
	return .95, "tells what happened"
}

// tellsState says what a phrase that tells how things are does.
func tellsState(s sign.Sign) (weight float64, why clean.Text) {
	switch {
	case laidDown(s.Head):
		return .75, "says what is planned or laid down"
	case s.Head == "accused" || s.Head == "suspected":
		return .75, "says what somebody is accused of"
	case s.Not && s.Kind == sign.Is && s.Head == "has" || s.Head == "have" && s.Not:
		return .8, "tells what has not happened or is not there"
	case s.Not && s.Kind == sign.Is:
		return .7, "says what is not so"
	case s.Counts:
		return .95, "gives a number one can look up"
	case s.Kind == sign.Is:
		return .75, "says what something is or was"
	case wanting(s.Head):
		return .7, "says what somebody wants, needs or plans"
	case s.Kind == sign.Does && s.Who && !stative(s.Head):
		return .8, "tells what somebody does"
	}
	return .75, "describes how something is or works"
}

// loaded reports whether a word that judges stands in the phrase, and whether it is one loaded with a side.
func (d *decision) loaded(s sign.Sign) (judges, loaded bool) {
	signs := d.signs()
	for k := range signs {
		o := &signs[k]
		if (o.Kind == sign.Judges || o.Kind == sign.Values) && o.Word.Len() > 0 && s.Span.Start <= o.Word.Start && o.Word.End <= s.Span.End {
			judges, loaded = true, loaded || o.Cue == lexicon.Loaded
		}
	}
	return judges, loaded
}

// laidDown reports whether a participle, in small letters, tells of what is yet to be done: "was set to appear".
func laidDown(verb string) bool {
	switch verb {
	case "set", "supposed", "scheduled", "slated", "due":
		return true
	}
	return false
}
