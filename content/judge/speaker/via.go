package speaker

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// via is the outlet, report or place that carries the words of sentence i, spoken by
// who, or empty.
func (f *follower) via(i, who int) string {
	s := &f.all[i]
	// A report that carries another one is how it reached us: "media reports
	// that X said", "it was revealed by Y that X sent …, saying".
	for k := range s.Frames {
		c := f.claims[i][k].figure
		if c >= 0 && c != who && carries(&s.Frames[k]) && !f.claims[i][k].share {
			return f.cast.figures[c].name
		}
	}
	if m := f.main[i]; m >= 0 {
		if v := s.carrier(&s.Frames[m]); v != "" && v != f.cast.figures[who].name {
			return v
		}
		return ""
	}
	// Words that go on.
	if n := len(f.spoken); n > 1 && f.spoken[n-2].figure == who && f.spoken[n-2].sentence == i-1 && (s.OpenBefore || s.Resumed || !s.First) {
		return f.all[i-1].said.Via
	}
	return ""
}

// carriedBy is whose words a report carries: "it was revealed by X that Y sent a letter,
// saying: “…”", or -1 when the sentence is no such thing.
func (f *follower) carriedBy(i int) int {
	s := &f.all[i]
	for k := range s.Frames {
		outer := &s.Frames[k]
		if !carries(outer) || outer.Kind != grammar.Passive && outer.Kind != grammar.NounThat || f.claims[i][k].figure < 0 {
			continue
		}
		for j := range s.Frames {
			inner, who := &s.Frames[j], f.claims[i][j].figure
			if j != k && who >= 0 && who != f.claims[i][k].figure && !carries(inner) && (inner.Quote || inner.Colon) && len(s.Quotes) > 0 &&
				f.cast.figures[who].kind == personFigure {
				return who
			}
		}
	}
	return -1
}

// quotedIn is whose words a report quotes: "the Herald quoted Nell Orr as saying", or -1. It
// notes who quotes them.
func (f *follower) quotedIn(i int) int {
	s := &f.all[i]
	for k := range s.Frames {
		v := s.Frames[k].Verb
		if !english.OneOf(s.Low(v), "quoted", "quotes", "quoting") {
			continue
		}
		for _, p := range f.cast.occurrences[i] {
			if p.from > v && p.from <= v+6 && s.Low(p.to) == "as" && !p.oblique && !p.quoted {
				if who := f.claims[i][k].figure; who >= 0 && who != p.figure {
					s.said.Via = f.cast.figures[who].name
				}
				return p.figure
			}
		}
	}
	return -1
}

// carries reports whether the frame may carry the words of another.
func carries(f *grammar.Frame) bool {
	if f.Party != grammar.Body {
		return false
	}
	switch f.Kind {
	case grammar.According, grammar.Found, grammar.Passive, grammar.NounThat, grammar.Said, grammar.Added:
		return true
	}
	return false
}

// carrier is the outlet or place where it was said: "told the Herald", "in an
// interview with the Herald", "tweeted".
func (s *sentence) carrier(f *grammar.Frame) string {
	v := s.Low(f.Verb)
	if english.OneOf(v, "tweeted", "tweet", "tweets", "retweeted", "tweeting") {
		return "Twitter"
	}
	for k := f.Verb + 1; k < min(len(s.Tokens), f.Verb+14); k++ {
		tk := &s.Tokens[k]
		if tk.Quoted {
			continue
		}
		if tk.Cap && tk.Noun()&lexicon.OutletNoun != 0 {
			if prev := s.Low(f.Verb + 1); !english.OneOf(v, "told", "tells", "tell") && !s.Has(f.Verb, k, "in") && !s.Has(f.Verb, k, "on") &&
				!s.Has(f.Verb, k, "with") && !s.Has(f.Verb, k, "to") && !s.Has(f.Verb, k, "for") && prev != "on" {
				continue
			}
			from, to := k, k+1
			for from > f.Verb+1 && s.Token(from-1).Cap {
				from--
			}
			for to < len(s.Tokens) && s.Tokens[to].Cap {
				to++
			}
			return s.Words(from, to)
		}
		if tk.Low == "." || tk.Low == ";" {
			break
		}
	}
	return ""
}
