package grammar

import "github.com/standfirst/standfirst/content"

// FrameKind is how a report is made.
type FrameKind uint8

// The kinds of reports.
const (
	// Said: a verb of speech with its subject.
	Said FrameKind = iota
	// Asked: a verb of asking or urging.
	Asked
	// Acted: a verb that is both speech and act: announced, criticised.
	Acted
	// Added: a verb that reports only here: "put it", "went on".
	Added
	// Thought: belief or feeling with a clause: "believes that".
	Thought
	// Wanted: a wish or an aim.
	Wanted
	// Found: a study, poll or document and what it shows.
	Found
	// According: "according to", "in the words of", "in X's view".
	According
	// Passive: "it was revealed by X that", "is said to", "is expected to".
	Passive
	// NounThat: "reports that", "the claim that".
	NounThat
	// Labelled: "SMITH: …" in a transcript.
	Labelled

	FrameKinds = iota
)

// String names the kind.
func (k FrameKind) String() string {
	return [...]string{"said", "asked", "acted", "added", "thought", "wanted", "found", "according", "passive", "noun", "labelled"}[k]
}

// Party is what kind of words name the speaker.
type Party uint8

// The kinds of speakers.
const (
	Nobody Party = iota
	// Person is a name; Pronoun "he", "she", "they", and "it" where it says something; Body a poll, study,
	// document or outlet; People a common noun: "critics".
	Person
	Pronoun
	Body
	People
	// Author is the writer: "I", "we". Such a frame reports nobody else.
	Author
	// Reader is "you", Thing anything that can hardly speak.
	Reader
	Thing

	Parties = iota
)

// Frame is one report in a sentence.
type Frame struct {
	Kind  FrameKind
	Party Party
	// Cue are the words that report.
	Cue content.Span
	// Speaker is where the speaker is named, or empty.
	Speaker content.Span
	// That reports whether a clause follows: "that …", ": …", or a quotation.
	That, Colon, Quote bool
	// Modal reports whether it was not said but could be: "would say". Negated: "did not say".
	Modal, Negated bool
	// Gerund is "saying", "arguing that"; Infinitive "to say".
	Gerund, Infinitive bool
	// Embedded reports whether the frame stands in a subordinate clause: "as X said",
	// "the man who said".
	Embedded bool
	// As reports whether it is introduced by "as": "as Mill put it".
	As bool
	// Preface reports whether it opens the sentence and all that follows is what was said:
	// "As Mill put it, …".
	Preface bool
	// Inverted is "said X".
	Inverted bool
	// Tag reports whether it is set apart by commas within or after what is said.
	Tag bool
	// Way reports whether it is a way to report in several words: "was adamant that".
	Way bool
	// Lead is the share of the words before the cue.
	Lead float32

	// Verb is the token of the cue; From and To are those of the speaker.
	Verb, From, To int

	antecedent bool
}

// Firm reports whether a sentence with this report is hardly ever anything but
// attributed: in labelled articles more than nine times in ten.
func (f *Frame) Firm() bool {
	if f.Modal || f.Infinitive || f.Embedded || f.Negated {
		return false
	}
	if f.Tag {
		return true
	}
	if f.Way {
		return f.Party != Thing && f.Party != Author && f.Party != Reader && f.told()
	}
	switch f.Party {
	case Person, Pronoun, Body:
		return f.Preface || f.firmKind()
	case People:
		return f.Kind == Said && f.told() || f.Preface
	}
	return false
}

// firmKind reports whether a report of this kind by somebody named is firm.
func (f *Frame) firmKind() bool {
	shown := f.Party == Body && f.That
	switch f.Kind {
	case Said:
		return f.told()
	case According:
		return true
	case Added:
		return f.Quote || shown
	case Found, NounThat, Passive:
		return shown
	}
	return false
}

// told reports whether what was said follows: a clause, or words after a colon or in quotation marks.
func (f *Frame) told() bool { return f.That || f.Colon || f.Quote }

// add classifies the frame's speaker, measures its place and keeps it.
func (s *Sentence) add(f Frame) {
	f.Party = s.speaking(&f)
	if f.To > f.From {
		f.Speaker = s.span(f.From, f.To)
	}
	words := 0
	for i := range f.Verb {
		if s.Tokens[i].Word {
			words++
		}
	}
	if s.words > 0 {
		f.Lead = float32(words) / float32(s.words)
	}
	s.Frames = append(s.Frames, f)
}

// span is the stretch of tokens a to b, exclusive.
func (s *Sentence) span(a, b int) content.Span {
	b = min(b, len(s.Tokens))
	if a >= b {
		return content.Span{}
	}
	return content.Span{Start: s.Tokens[a].Start, End: s.Tokens[b-1].End}
}
