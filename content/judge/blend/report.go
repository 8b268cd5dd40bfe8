package blend

import "github.com/standfirst/standfirst/content/judge/grammar"

// frameFeatures are the ways in which each kind of report is counted. A weak report is one without a speaker, denied, or
// only possible. The first is asked for by its place.
var frameFeatures = [...]struct {
	name string
	has  func(f *grammar.Frame, weak bool) bool
}{
	{"plain", func(_ *grammar.Frame, weak bool) bool { return !weak }},
	{"that", func(f *grammar.Frame, weak bool) bool { return !weak && (f.That || f.Colon) }},
	{"quote", func(f *grammar.Frame, weak bool) bool { return !weak && f.Quote }},
	{"weak", func(_ *grammar.Frame, weak bool) bool { return weak }},
	{"body", func(f *grammar.Frame, weak bool) bool { return !weak && f.Party == grammar.Body }},
}

// frames counts the reports of a sentence by kind and shape. Those by the writer
// or the reader are no reports.
func (v *Vector) frames(s *grammar.Sentence) {
	for k := range s.Frames {
		f := &s.Frames[k]
		v[partyAt+int(f.Party)] = 1
		if f.Party == grammar.Author || f.Party == grammar.Reader {
			continue
		}
		nobody := (f.Party == grammar.Thing || f.Party == grammar.Nobody) && f.Kind != grammar.Passive
		weak := nobody || f.Modal || f.Infinitive || f.Embedded || f.Negated
		for n := range frameFeatures {
			if frameFeatures[n].has(f, weak) {
				v[frameAt+int(f.Kind)*len(frameFeatures)+n] = 1
			}
		}
	}
}

// quoteFeatures tell of the quotation marks of a sentence.
var quoteFeatures = [...]struct {
	name string
	of   func(s *grammar.Sentence) float32
}{
	{"share", func(s *grammar.Sentence) float32 { return s.QuoteShare }},
	{"half", func(s *grammar.Sentence) float32 { return flag(s.QuoteShare > .5) }},
	{"whole", func(s *grammar.Sentence) float32 { return flag(s.QuoteShare > .9) }},
	{"before", func(s *grammar.Sentence) float32 { return flag(s.OpenBefore) }},
	{"after", func(s *grammar.Sentence) float32 { return flag(s.OpenAfter) }},
	{"scare", func(s *grammar.Sentence) float32 {
		return flag(s.QuoteShare > 0 && s.QuoteShare < .3 && len(s.Frames) == 0)
	}},
	{"start", func(s *grammar.Sentence) float32 { return flag(len(s.Tokens) > 0 && s.Tokens[0].Open) }},
	{"any", func(s *grammar.Sentence) float32 { return flag(s.QuoteShare > 0) }},
}

func (v *Vector) quotes(s *grammar.Sentence) {
	for k := range quoteFeatures {
		v[quoteAt+k] = quoteFeatures[k].of(s)
	}
}

// Firm reports whether a sentence has a report that settles whose words it gives.
func Firm(s *grammar.Sentence) bool {
	for i := range s.Frames {
		if s.Frames[i].Firm() {
			return true
		}
	}
	return false
}
