package blend

import "github.com/standfirst/standfirst/content/judge/grammar"

// frames counts the reports of a sentence by kind and shape. Those by the writer
// or the reader are no reports; those without a speaker, denied, or only possible
// are weak ones.
func (v *Vector) frames(s *grammar.Sentence) {
	for k := range s.Frames {
		f := &s.Frames[k]
		at := frameAt + int(f.Kind)*len(frameShapes)
		v[partyAt+int(f.Party)] = 1
		switch f.Party {
		case grammar.Author, grammar.Reader:
			continue
		case grammar.Thing, grammar.Nobody:
			if f.Kind != grammar.Passive {
				v[at+3] = 1
				continue
			}
		}
		if f.Modal || f.Infinitive || f.Embedded || f.Negated {
			v[at+3] = 1
			continue
		}
		v[at] = 1
		if f.That || f.Colon {
			v[at+1] = 1
		}
		if f.Quote {
			v[at+2] = 1
		}
		if f.Party == grammar.Body {
			v[at+4] = 1
		}
	}
}

func (v *Vector) quotes(s *grammar.Sentence) {
	q := v[quoteAt:shapeAt]
	q[0] = s.QuoteShare
	q[1] = flag(s.QuoteShare > .5)
	q[2] = flag(s.QuoteShare > .9)
	q[3] = flag(s.OpenBefore)
	q[4] = flag(s.OpenAfter)
	q[5] = flag(s.QuoteShare > 0 && s.QuoteShare < .3 && len(s.Frames) == 0)
	q[6] = flag(len(s.Tokens) > 0 && s.Tokens[0].Open)
	q[7] = flag(s.QuoteShare > 0)
}

// Firm says that a sentence has a report that settles whose words it gives.
func Firm(s *grammar.Sentence) bool {
	for i := range s.Frames {
		if s.Frames[i].Firm() {
			return true
		}
	}
	return false
}
