package blend

import (
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// means are those of a page's sentences.
type means struct {
	signs
	first float32
	p     [Outcomes]float32
}

// typical is the page of which nothing is known: the means of the labelled
// articles. It counts as typicalSize sentences beside those of the page, so that
// a sentence or two do not make a page of their own kind.
var typical = means{
	signs: signs{reported: .17, judging: .29, plain: .35, quoted: .10},
	first: .05,
	p:     [Outcomes]float32{.25, .41, .21, .04, .09},
}

const typicalSize = 8

func pageMeans(ss []grammar.Sentence, p [][Outcomes]float32) *means {
	m := &means{}
	share := 1 / float32(len(ss)+typicalSize)
	m.add(&typical, share*typicalSize)
	for i := range ss {
		one := means{signs: signs{judging: judging(&ss[i]), plain: plain(&ss[i]), quoted: ss[i].QuoteShare}}
		one.reported = flag(reports(&ss[i]))
		one.first = flag(ss[i].Count[lexicon.First] > 0)
		if p != nil {
			one.p = p[i]
		}
		m.add(&one, share)
	}
	return m
}

func (m *means) add(o *means, share float32) {
	m.reported += float32(o.reported * share)
	m.judging += float32(o.judging * share)
	m.plain += float32(o.plain * share)
	m.quoted += float32(o.quoted * share)
	m.first += float32(o.first * share)
	for c := range m.p {
		m.p[c] += float32(o.p[c] * share)
	}
}

// reports reports whether somebody's saying is reported, by whomever but the writer.
func reports(s *grammar.Sentence) bool {
	for i := range s.Frames {
		if f := &s.Frames[i]; f.Kind <= grammar.Acted && f.Party != grammar.Author {
			return true
		}
	}
	return false
}
