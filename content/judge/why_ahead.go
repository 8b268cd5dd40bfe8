package judge

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// tellsPrediction says what a phrase that looks ahead does, and that somebody else foretells or hopes it where he does.
func (d *decision) tellsPrediction(s sign.Sign) (weight float64, why clean.Text) {
	weight, why = d.tellsAhead(s)
	if weight > 0 && s.Kind >= sign.Will && s.Kind <= sign.Would && !s.Open && (s.Kind != sign.Would || !s.If) && d.foretold(s.Span) {
		why += ", as somebody else has it"
	}
	return weight, why
}

// tellsAhead is the same without who foretells it.
func (d *decision) tellsAhead(s sign.Sign) (weight float64, why clean.Text) {
	if s.Open && s.Kind >= sign.Will && s.Kind <= sign.Would {
		return .95, "leaves open what will happen"
	}
	switch s.Kind {
	case sign.Will:
		if s.Head == "be" {
			return 1, "says what will be"
		}
		return 1, "says what will happen"
	case sign.Odds:
		return 1, "says how likely it is"
	case sign.Foretells:
		return .9, "says what is expected"
	case sign.May:
		return .9, d.tellsPossible(s)
	case sign.Can:
		return .75, "says what can happen"
	case sign.Would:
		if s.If {
			return .9, "says what would follow if"
		}
		if s.Head == "be" {
			return .85, "says what would be"
		}
		return .85, "says what would happen"
	case sign.Ahead:
		return .6, "speaks of the time to come"
	}
	return 0, ""
}

// tellsPossible says what a phrase with "may", "might" or "could" does: only an event may happen.
func (d *decision) tellsPossible(s sign.Sign) clean.Text {
	text := d.sentence.Text
	switch {
	case s.Head == "be", existing(s.Head):
		return "says what may be"
	case strings.HasSuffix(s.Head, "ing") && strings.Contains(strings.ToLower(text[s.Span.Start:s.Span.End]), " be "+s.Head):
		return "supposes what is going on"
	case s.Modal == "could" && chooses(text):
		return "says what could be done" // "He could row, or he could sail"
	}
	return "says what may happen"
}

// chooses reports whether a sentence sets what somebody could do beside what else he could.
func chooses(text string) bool {
	for _, who := range [...]string{"he", "she", "they", "we", "it"} {
		if strings.Contains(text, " or "+who+" could ") {
			return true
		}
	}
	return false
}

// foretold reports whether a phrase stands in what somebody else is told to say or foresee: "He warns that the slip | will
// close".
func (d *decision) foretold(s content.Span) bool {
	return d.hoped(s) || slices.ContainsFunc(d.sentence.Frames, func(f grammar.Frame) bool {
		other := f.Party != grammar.Author && f.Party != grammar.Reader && f.Party != grammar.Thing && f.Party != grammar.Nobody
		return other && f.That && f.Kind != grammar.Labelled && f.Cue.End <= s.Start && !ends(d.sentence.Text[f.Cue.End:s.Start])
	})
}

// hoped reports whether a phrase stands in what is hoped, feared or trusted: "their confidence that they | will win".
func (d *decision) hoped(s content.Span) bool {
	const far = 5 // tokens
	n := 0
	for i := len(d.sentence.Tokens) - 1; i > 0 && n < far; i-- {
		t := &d.sentence.Tokens[i]
		if t.Start >= s.Start {
			continue
		}
		if n++; !t.Word {
			return false
		}
		if t.Low != "that" {
			continue
		}
		switch d.sentence.Low(i - 1) {
		case "confidence", "confident", "hope", "hopes", "hoping", "hopeful",
			"fear", "fears", "fearing", "belief", "promise", "promises", "expectation", "expectations", "worry":
			return true
		}
		return false
	}
	return false
}

// existing reports whether a verb, in small letters, tells how things are rather than what happens.
func existing(verb string) bool {
	switch verb {
	case "have", "know", "own", "want", "believe", "think", "need", "like", "seem", "sound", "look", "contain", "exist", "belong", "lie", "depend":
		return true
	}
	return false
}
