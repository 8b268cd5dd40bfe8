package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
)

// Report is the stretch that a reader would underline for a report: the words that report
// with whom they are said to, "told the council", or with the source, "according to a
// study".
func (s *Sentence) Report(f *Frame) content.Span {
	a, b := f.Verb, f.Verb
	for b < len(s.Tokens) && s.Tokens[b].End <= f.Cue.End {
		b++
	}
	b = max(b, a+1)
	switch {
	case f.Way:
		return f.Cue
	case f.Kind == Labelled:
		return s.span(f.From, f.To+1)
	case f.Kind == According && f.From >= b-1 && f.To > f.From:
		return s.span(a, min(f.To, a+longestReport+3))
	case f.Kind == NounThat && f.From < a && a-f.From < longestReport:
		a = f.From
	}
	b = s.reportTrimmed(a, s.reportEnd(a, b, f), f)
	for a > 0 && english.Auxiliary(s.Low(a-1)) && a > f.Verb-3 {
		a--
	}
	return s.span(a, b)
}

// longestReport is how many words of a report are underlined, names left out.
const longestReport = 7

// reportEnd is the token behind a report with whom it is said to, from a on and at least to b.
func (s *Sentence) reportEnd(a, b int, f *Frame) int {
	if f.Kind != NounThat {
		for b < min(len(s.Tokens), a+longestReport) && s.Tokens[b].Word && !s.Tokens[b].Quoted && !english.Subordinator(s.Low(b)) && !s.finiteAfter(b) {
			b++
		}
	}
	for b < min(len(s.Tokens), a+longestReport+3) && s.Tokens[b].Cap && s.Tokens[b-1].Cap {
		b++
	}
	return b
}

// reportTrimmed is b without what belongs to the words reported.
func (s *Sentence) reportTrimmed(a, b int, f *Frame) int {
	if b > f.Verb+1 && strings.HasSuffix(s.Low(f.Verb+1), "ing") {
		b = f.Verb + 1
	}
	if s.Low(b) == "." && english.Title(s.Low(b-1)) { // "say Mr. | Orr was late"
		b--
	}
	for b > a+1 && (english.Determiner(s.Low(b-1)) || english.Preposition(s.Low(b-1)) || english.Pronoun(s.Low(b-1))) {
		b--
	}
	// What was said may begin without a "that": then only the verb is the report.
	if f.That && !english.Tells(s.Low(f.Verb)) && f.Kind != Passive && f.Kind != According && f.Kind != NounThat {
		b = f.Verb + 1
	}
	return b
}
