package grammar

// via is the outlet, report or place that carries the words of sentence i, spoken by
// who, or empty.
func (f *follower) via(i, who int) string {
	s := &f.all[i]
	// A report that carries another one is how it reached us: "media reports
	// that X said", "it was revealed by Y that X sent …, saying".
	for k := range s.Frames {
		c := f.claims[i][k].figure
		if c >= 0 && c != who && s.Frames[k].carries() && !f.claims[i][k].share {
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
		return f.all[i-1].Via
	}
	return ""
}

// carriedBy is whose words a report carries: "it was revealed by X that Y sent a letter,
// saying: “…”", or -1 when the sentence is no such thing.
func (f *follower) carriedBy(i int) int {
	s := &f.all[i]
	for k := range s.Frames {
		outer := &s.Frames[k]
		if !outer.carries() || outer.Kind != Passive && outer.Kind != NounThat || f.claims[i][k].figure < 0 {
			continue
		}
		for j := range s.Frames {
			inner, who := &s.Frames[j], f.claims[i][j].figure
			if j != k && who >= 0 && who != f.claims[i][k].figure && !inner.carries() && (inner.Quote || inner.Colon) && len(s.Quotes) > 0 &&
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
		v := s.Frames[k].verb
		if !oneOf(s.low(v), "quoted", "quotes", "quoting") {
			continue
		}
		for _, p := range f.cast.places[i] {
			if p.from > v && p.from <= v+6 && s.low(p.to) == "as" && !p.oblique && !p.quoted {
				if who := f.claims[i][k].figure; who >= 0 && who != p.figure {
					s.Via = f.cast.figures[who].name
				}
				return p.figure
			}
		}
	}
	return -1
}

// carries says that the frame may carry the words of another.
func (f *Frame) carries() bool {
	return f.Party == Body && (f.Kind == According || f.Kind == Found || f.Kind == Passive || f.Kind == NounThat || f.Kind == Said || f.Kind == Added)
}

// carrier is the outlet or place where it was said: "told the Herald", "in an
// interview with the Herald", "tweeted".
func (s *Sentence) carrier(f *Frame) string {
	v := s.low(f.verb)
	if oneOf(v, "tweeted", "tweet", "tweets", "retweeted", "tweeting") {
		return "Twitter"
	}
	for k := f.verb + 1; k < min(len(s.Tokens), f.verb+14); k++ {
		tk := &s.Tokens[k]
		if tk.Quoted {
			continue
		}
		if tk.Cap && tk.entry.noun&outletNoun != 0 {
			if prev := s.low(f.verb + 1); !oneOf(v, "told", "tells", "tell") && !s.has(f.verb, k, "in") && !s.has(f.verb, k, "on") &&
				!s.has(f.verb, k, "with") && !s.has(f.verb, k, "to") && !s.has(f.verb, k, "for") && prev != "on" {
				continue
			}
			from, to := k, k+1
			for from > f.verb+1 && s.token(from-1).Cap {
				from--
			}
			for to < len(s.Tokens) && s.Tokens[to].Cap {
				to++
			}
			return s.text(from, to)
		}
		if tk.Low == "." || tk.Low == ";" {
			break
		}
	}
	return ""
}
