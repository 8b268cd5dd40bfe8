package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// frames finds the reports in the writer's own words, and a report that frames a quotation
// from inside.
func (s *Sentence) frames() {
	s.labelled()
	ts := s.Tokens
	l := lexicon.Load()
	past := 0 // what stands before it has been read
	for i := range ts {
		t := &ts[i]
		if !t.Word || t.Quoted || i < past {
			continue
		}
		if t.entry.Begins&lexicon.WayGroup != 0 {
			if past = s.way(i, l.Ways(t.Low, t.sum)); past > i {
				continue
			}
		}
		switch t.Low {
		case "according":
			if s.Low(i+1) == "to" {
				s.according(i, i+2)
				continue
			}
		case "per":
			if i == 0 || s.Low(i-1) == "," || s.Low(i-1) == "as" {
				if s.Token(i+1).Cap || s.Low(i+1) == "the" {
					s.according(i, i+1)
				}
			}
		case "in":
			s.inTheWords(i)
			s.inPoll(i)
		}
		switch {
		case s.Be(i+1) && s.position(i):
			continue
		case t.entry.Noun&lexicon.ClaimNoun != 0:
			s.nounThat(i)
		}
		if t.entry.Verb != lexicon.NoVerb && (!t.Cap || i == 0 || t.Upper) {
			s.verbFrame(i)
		}
	}
}

// according reads the noun phrase after "according to".
func (s *Sentence) according(i, np int) {
	f := Frame{Kind: According, Cue: s.span(i, np), Verb: i, That: true}
	f.From, f.To = s.phraseAfter(np)
	s.add(f)
}

// inTheWords finds "in the words of X", "in X's view", "in their eyes".
func (s *Sentence) inTheWords(i int) {
	for k := i + 1; k < min(i+9, len(s.Tokens)); k++ {
		switch s.Low(k) {
		case "view", "words", "eyes", "opinion", "telling", "mind", "judgment", "estimation", "account":
			if k == i+1 {
				return
			}
			if s.Low(k+1) == "of" {
				f := Frame{Kind: According, Cue: s.span(i, k+2), Verb: i, That: true}
				f.From, f.To = s.phraseAfter(k + 2)
				s.add(f)
				return
			}
			last := s.Token(k - 1)
			switch {
			case last.Low == "his" || last.Low == "her" || last.Low == "their":
				f := Frame{Kind: According, Cue: s.span(i, k+1), Verb: i, That: true, From: k - 1, To: k}
				s.add(f)
			case english.Possessive(last.Low):
				f := Frame{Kind: According, Cue: s.span(i, k+1), Verb: i, That: true, From: i + 1, To: k}
				s.add(f)
			}
			return
		case ",", ".", "that", ";":
			return
		}
	}
}

// inPoll finds "In a Herald poll, …": what a poll or study found, without a verb.
func (s *Sentence) inPoll(i int) {
	if i > 0 && s.Tokens[i-1].Word || !english.Determiner(s.Low(i+1)) || english.OneOf(s.Low(i+1), "our", "my", "its", "his", "her", "their") {
		return
	}
	poll := false
	for k := i + 2; k < min(i+14, len(s.Tokens)); k++ {
		t := &s.Tokens[k]
		switch {
		case t.Low == "," && poll && s.Low(i+2) != "final" && s.Low(i+2) != "last":
			s.add(Frame{Kind: According, Cue: s.span(i, i+1), Verb: i, That: true, From: i + 1, To: k})
			return
		case !t.Word && t.Low != "/" && t.Low != "-" && t.Low != "." || t.Quoted || english.Subordinator(t.Low):
			return
		case english.OneOf(t.Low, "poll", "survey", "study", "analysis"):
			poll = true
		}
	}
}

// relative reports whether the "that" before token i stands for the noun before it: "a
// report that was", "statements that make".
func (s *Sentence) relative(i int) bool {
	switch w := s.Low(i); w {
	case "is", "was", "were", "are", "has", "had", "have", "could", "can", "may", "might", "will", "would", "do", "does", "did", "never", "make", "makes",
		"made", "support", "supports", "contradict", "contradicts", "seem", "seems", "came", "come":
		return true
	}
	return false
}

// claims reports whether what somebody says follows the noun of a claim at i: after "that", a colon, or a comma before a
// quotation.
func (s *Sentence) claims(i int) bool {
	if s.Low(i) == "saying" && s.Low(i-1) == "," {
		return false // the verb
	}
	switch s.Low(i + 1) {
	case "that":
		return !s.relative(i + 2)
	case "arise", "arose", "emerge", "emerged", "surface", "surfaced", "circulate", "circulated", "abound", "swirl", "swirled", "persist", "persisted",
		"came", "spread", "reached":
		return s.Low(i+2) == "that"
	case ":": // and no heading: "Opinion: …", "The Orla Report: …"
		return i > 0 && (!s.Tokens[i].Cap || !s.Tokens[0].Cap)
	case ",":
		return s.Token(i + 2).Open
	}
	return false
}

// beforeClaim reports whether token k may belong to the noun phrase of a claim: "the mayor's".
func (s *Sentence) beforeClaim(k int) bool {
	t := &s.Tokens[k]
	if !t.Word || english.Subordinator(t.Low) || english.Preposition(t.Low) || english.Auxiliary(t.Low) {
		return false
	}
	return t.entry.Verb == lexicon.NoVerb || t.entry.Noun != 0 || t.Cap
}

// nounThat finds "reports that", "X's claim that", "the allegation that".
func (s *Sentence) nounThat(i int) {
	if !s.claims(i) {
		return
	}
	f := Frame{Kind: NounThat, Cue: s.span(i, i+1), Verb: i, That: true, Colon: s.Low(i+1) == ":"}
	from := i
	for from > max(0, i-6) && s.beforeClaim(from-1) {
		from--
	}
	switch first := s.Token(from); first.Low {
	case "his", "her", "their", "my", "our":
		f.From, f.To = from, from+1
	default:
		for k := from; k < i; k++ {
			if english.Possessive(s.Low(k)) {
				f.From, f.To = from, k+1
			}
		}
		if english.Pronoun(s.Low(from)) {
			from++
		}
		if f.To == 0 && (i == from || !english.Determiner(first.Low) || i-from > 1) {
			f.From, f.To = from, i+1 // "media reports"
		}
	}
	s.add(f)
}
