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
	const most = 7
	if f.Way {
		return f.Cue
	}
	a, b := f.verb, f.verb
	for b < len(s.Tokens) && s.Tokens[b].End <= f.Cue.End {
		b++
	}
	b = max(b, a+1)
	if f.Kind == According && f.from >= b-1 && f.to > f.from {
		return s.span(a, min(f.to, a+most+3))
	}
	if f.Kind == NounThat && f.from < a && a-f.from < most {
		a = f.from
	}
	if f.Kind == Labelled {
		return s.span(f.from, f.to+1)
	}
	for f.Kind != NounThat && b < len(s.Tokens) && b < a+most && s.Tokens[b].Word && !s.Tokens[b].Quoted && !english.Subordinator(s.low(b)) && !s.finiteAfter(b) {
		b++
	}
	for b < len(s.Tokens) && s.Tokens[b].Cap && s.Tokens[b-1].Cap && b < a+most+3 {
		b++
	}
	if b > f.verb+1 && strings.HasSuffix(s.low(f.verb+1), "ing") {
		b = f.verb + 1
	}
	if s.low(b) == "." && english.Title(s.low(b-1)) { // "say Mr. | Orr was late"
		b--
	}
	for b > a+1 && (english.Determiner(s.low(b-1)) || english.Preposition(s.low(b-1)) || english.Pronoun(s.low(b-1))) {
		b--
	}
	// What was said may begin without a "that": then only the verb is the report.
	if f.That && !told(s.low(f.verb)) && f.Kind != Passive && f.Kind != According && f.Kind != NounThat {
		b = f.verb + 1
	}
	for a > 0 && english.Auxiliary(s.low(a-1)) && a > f.verb-3 {
		a--
	}
	return s.span(a, b)
}
