package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
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
		return tellsPrediction(s)
	}
	return 0, ""
}

func (d *decision) tellsFact(s sign.Sign) (weight float64, why clean.Text) {
	if d.loaded(s) {
		switch s.Kind {
		case sign.Did, sign.Happened, sign.Ongoing:
			return .75, "tells an event, with a loaded word"
		case sign.Is, sign.Does, sign.Works:
			return .6, "says how things are, with a loaded word"
		}
		return 0, ""
	}
	switch s.Kind {
	case sign.Own:
		return 1, "tells of the writer’s own experience"
	case sign.Did, sign.Happened, sign.Ongoing:
		return d.tellsEvent(s)
	case sign.Amount:
		if s.Head != "" {
			return .76, "gives a number one can look up"
		}
		return .5, "is a number one can look up"
	case sign.Is, sign.Does, sign.Works:
		return tellsState(s)
	case sign.Provides:
		return .7, "says what is planned, laid down or possible"
	}
	return 0, ""
}

// tellsEvent says what a phrase that tells of an event does.
func (d *decision) tellsEvent(s sign.Sign) (weight float64, why clean.Text) {
	switch {
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

// loaded reports whether a word of judgement stands in the phrase.
func (d *decision) loaded(s sign.Sign) bool {
	for _, c := range d.sentence.Cues {
		if (c.Class == grammar.Judging || c.Class == grammar.Loaded) && !c.Quoted && s.Span.Start <= c.Span.Start && c.Span.End <= s.Span.End {
			return true
		}
	}
	return false
}

func (d *decision) tellsOpinion(s sign.Sign) (weight float64, why clean.Text) {
	switch s.Kind {
	case sign.Judges:
		if s.Cue == grammar.Loaded {
			return .9, "judges, with a loaded word"
		}
		return attributive(s, 1), "judges"
	case sign.Values:
		return attributive(s, .96), "judges"
	case sign.Comments:
		return 1.05, "judges what the sentence tells"
	case sign.Points:
		return .8, "says what the writer takes to be the point"
	case sign.Causes:
		return .7, "says what brings about what, as the writer sees it"
	case sign.Denies:
		return .65, "denies something in the writer’s own voice"
	case sign.Rates:
		if s.Core.Len() > 0 || s.Head != "" {
			return .75, "rates it by the writer’s own measure"
		}
		return .6, "rates it by the writer’s own measure"
	case sign.Ought:
		if s.Modal == "should" && !s.Who {
			return .95, "says what should be, by the writer’s own lights"
		}
		if s.Modal == "must" && (s.Head == "be" || s.Head == "have") {
			return .95, "says what must be, in the writer’s own voice"
		}
		return 1, "says what must or should be"
	case sign.Calls:
		return .9, "calls on the reader"
	case sign.Feels:
		return .95, "says what others feel, without a source"
	case sign.Wants:
		return .75, "says what others want or think, without a source"
	case sign.Pictures:
		return .8, "compares in a picture"
	case sign.Concludes:
		return d.tellsConclusion(s)
	case sign.Asks:
		if d.rhetorical(s.Span) {
			return 1.1, "asks without waiting for an answer"
		}
		return 1, "asks rather than asserts"
	case sign.Views:
		return 1, "gives the writer’s own view"
	case sign.Sweeps:
		return .55, "claims it of all cases"
	case sign.Ranks:
		return .85, "ranks or compares by the writer’s own measure"
	case sign.Doubts:
		return .9, "marks distance or irony"
	case sign.Supposes:
		if s.Modal != "" {
			return .58, "supposes rather than tells"
		}
		return .65, "supposes rather than tells"
	case sign.Means:
		return .65, "says what something means, as the writer sees it"
	case sign.Contrasts:
		return .75, "sets one reading against another"
	case sign.Presses:
		return .6, "presses a point"
	}
	return d.tellsPlainly(s)
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
	for _, begins := range []string{
		"who would", "who could", "who can", "who needs", "why should", "why would", "why not", "why bother", "why on earth", "how can", "how could", "how dare", "how else",
		"what else", "what if", "isn", "aren", "wasn", "don", "doesn", "didn", "won", "wouldn", "shouldn", "couldn", "can't", "do they really", "does anyone", "does anybody",
		"do we really", "do you really", "would you", "where is the", "since when", "is it any", "is that really", "is this really", "what kind of", "what sort of", "are we to",
	} {
		if strings.HasPrefix(q, begins) {
			return true
		}
	}
	return false
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

func tellsPrediction(s sign.Sign) (weight float64, why clean.Text) {
	if s.Open && s.Kind >= sign.Will && s.Kind <= sign.Would {
		return .95, "leaves open what will happen"
	}
	switch s.Kind {
	case sign.Will:
		return 1, "says what will happen"
	case sign.Odds:
		return 1, "says how likely it is"
	case sign.Foretells:
		return .9, "says what is expected"
	case sign.May:
		return .9, "says what may happen"
	case sign.Can:
		return .75, "says what can happen"
	case sign.Would:
		if s.If {
			return .9, "says what would follow if"
		}
		return .85, "says what would happen"
	case sign.Ahead:
		return .6, "speaks of the time to come"
	}
	return 0, ""
}

// stative reports whether a verb, in small letters, tells of no act.
func stative(verb string) bool {
	switch verb {
	case "account", "accounts", "remain", "remains", "include", "includes", "own", "owns", "hold", "holds", "know", "knows", "live", "lives", "cost", "costs",
		"face", "faces", "represent", "represents", "rank", "ranks", "stand", "stands", "belong", "belongs", "lack", "lacks", "depend", "depends", "have", "has",
		"share", "shares", "contain", "contains", "keep", "keeps", "enjoy", "enjoys", "see", "sees", "come", "comes", "lie", "lies", "exist", "exists":
		return true
	}
	return false
}

// tellsAhead says what a short prediction does as a whole, or is empty.
func tellsAhead(sentence string) clean.Text {
	for w := range strings.FieldsSeq(strings.ToLower(strings.TrimRight(sentence, ".!?\"”"))) {
		switch w {
		case "will", "won't", "won’t":
			return "says what will happen"
		case "may", "might", "could":
			return "says what may happen"
		case "would":
			return "says what would happen"
		}
		if strings.HasSuffix(w, "'ll") || strings.HasSuffix(w, "’ll") {
			return "says what will happen"
		}
	}
	return ""
}

// undecided says plainly that no phrase decides, and what the label rests on.
func (d *decision) undecided() clean.Text {
	perhaps := d.perhaps(0)
	switch {
	case perhaps == "":
		return d.rests()
	case d.best == blend.Opinion && d.among(blend.Opinion):
		return "no single phrase decides; it stands among opinions, and is " + perhaps
	}
	return "no single phrase decides; a close call: " + perhaps
}

// rests says what the label rests on where no phrase decides.
func (d *decision) rests() clean.Text {
	switch d.best {
	case blend.Fact:
		if d.sourced() {
			return "no single phrase decides; it tells rather than judges"
		}
		return "no single phrase decides; nothing is judged and no source is named"
	case blend.Opinion:
		if d.among(blend.Opinion) {
			return "no single phrase decides; it stands among opinions"
		}
		return "no single phrase decides; perhaps opinion in plain words"
	case blend.Attributed:
		return "no single phrase decides; it seems to go on with what others say"
	case blend.Prediction:
		return "no single phrase decides; it goes on with what is to come"
	}
	return "no single phrase decides"
}

// among reports whether a sentence right beside this one is most likely the outcome.
func (d *decision) among(o blend.Outcome) bool {
	for _, k := range [...]int{d.index - 1, d.index + 1} {
		if k >= 0 && k < len(d.all) && d.reading.probabilities[k][o] > .5 {
			return true
		}
	}
	return false
}

// wanting reports whether a verb, in small letters, tells of what is not done yet.
func wanting(verb string) bool {
	switch verb {
	case "want", "wants", "need", "needs", "plan", "plans", "hope", "hopes", "seek", "seeks", "intend", "intends":
		return true
	}
	return false
}
