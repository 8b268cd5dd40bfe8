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
	a, b := f.Verb, f.Verb
	for b < len(s.Tokens) && s.Tokens[b].End <= f.Cue.End {
		b++
	}
	b = max(b, a+1)
	if f.Kind == According && f.From >= b-1 && f.To > f.From {
		return s.span(a, min(f.To, a+most+3))
	}
	if f.Kind == NounThat && f.From < a && a-f.From < most {
		a = f.From
	}
	if f.Kind == Labelled {
		return s.span(f.From, f.To+1)
	}
	for f.Kind != NounThat && b < len(s.Tokens) && b < a+most && s.Tokens[b].Word && !s.Tokens[b].Quoted && !english.Subordinator(s.Low(b)) && !s.finiteAfter(b) {
		b++
	}
	for b < len(s.Tokens) && s.Tokens[b].Cap && s.Tokens[b-1].Cap && b < a+most+3 {
		b++
	}
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
	if f.That && !told(s.Low(f.Verb)) && f.Kind != Passive && f.Kind != According && f.Kind != NounThat {
		b = f.Verb + 1
	}
	for a > 0 && english.Auxiliary(s.Low(a-1)) && a > f.Verb-3 {
		a--
	}
	return s.span(a, b)
}
