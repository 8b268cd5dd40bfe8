package grammar

import (
	"slices"
	"strings"
)

// verbFrame reads a reporting verb at token i: finds its subject and what
// follows, and keeps the frame when the verb can be one of reporting here.
func (s *Sentence) verbFrame(i int) {
	t := &s.Tokens[i]
	e := t.entry
	f := Frame{verb: i, Cue: s.span(i, i+1)}
	f.That, f.Colon, f.Quote = s.complement(i)
	prev := s.low(i - 1)
	switch {
	case e.form&gerund != 0:
		if prev == "is" || prev == "are" || prev == "was" || prev == "were" || prev == "been" || prev == "'s" || auxiliary(prev) && s.be(i-2) || s.be(i-1) {
			break // is saying: finite
		}
		if determiner(prev) || possessive(prev) || preposition(prev) && prev != "by" && !f.That && !f.Quote {
			return // a noun: "the writing", "of understanding"
		}
		if i > 0 && s.Tokens[i-1].Word && !oneOf(prev, "by", "in", "as", "without", "then", "and", "while", "when", "also", "before", "after", "again", "repeatedly") {
			return // belongs to the noun before: "a poll asking", "against it admitting"
		}
		f.Gerund = true
	case prev == "to":
		f.Infinitive = true
	case e.form&baseForm != 0 && e.form&(pastForm|participle) == 0:
		// A base form is finite only after a plural subject.
		if determiner(prev) && !(pronounish(prev) && e.noun == 0 && s.clauseFollowsVerb(i)) || possessive(prev) || preposition(prev) {
			return
		}
	}
	if e.form == participle && !auxiliary(prev) && !oneOf(prev, "he's", "she's", "they've", "i've", "we've") {
		return // belongs to the noun before: "a paper written in 1950"
	}
	if nounLike(t.Low) && preposition(prev) {
		return
	}
	if prev == "as" && e.form&participle != 0 && s.low(i+1) == "by" && s.prefaces(i, i-1) {
		f.Kind, f.As, f.That, f.Preface = According, true, true, true // "As reported by X, …"
		f.from, f.to = s.phraseAfter(i + 2)
		f.Cue = s.span(i, i+2)
		s.add(f)
		return
	}
	if e.form&participle != 0 && s.passive(i) {
		s.passiveFrame(i, f)
		return
	}
	if e.form&gerund == 0 && (determiner(prev) && !pronounish(prev) || possessive(prev)) {
		return // an adjective: "the reported", "his stated"
	}
	f.from, f.to, f.antecedent = s.subject(i)
	if !f.Gerund && !f.Infinitive && f.That {
		s.resubject(&f, i)
	}
	if f.from >= f.to && !f.Gerund && !f.Infinitive || s.inverts(i) {
		if a, b, ok := s.inverted(i); ok {
			f.from, f.to, f.Inverted, f.antecedent = a, b, true, false
		}
	}
	if !f.agrees(s, e) {
		return
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		w := s.low(k)
		if w == "not" || w == "never" || w == "didn't" || w == "doesn't" || w == "don't" || w == "hasn't" || w == "haven't" || w == "nobody" || w == "won't" {
			f.Negated = true
		}
		if modal(w) && w != "to" && (w != "may" || !s.Tokens[k].Cap) {
			f.Modal = true
		}
		if !auxiliary(w) && w != "to" {
			break
		}
	}
	if s.low(f.from-1) == "as" {
		f.As = true
	}
	f.Embedded = f.antecedent || f.from > 0 && subordinator(s.low(f.from-1)) && !f.As && !s.coordinates(f.from-1)
	f.Preface = f.As && s.prefaces(i, f.from-1)
	if k, ok := s.kind(i, e, &f); ok {
		f.Kind = k
		s.add(f)
	}
}

// agrees says that the subject fits the verb's form: a plain form has a plural
// one, a third person none that ends in the plural.
func (f *Frame) agrees(s *Sentence, e entry) bool {
	if f.to <= f.from || f.Gerund || f.Infinitive || f.Modal || e.form&(pastForm|participle) != 0 {
		return true
	}
	h, name := s.head(f.from, f.to)
	w := s.low(h)
	for k := f.verb - 1; k >= max(0, f.verb-3); k-- {
		switch s.low(k) {
		case "did", "do", "does", "don't", "doesn't", "didn't":
			return true
		}
	}
	multiple := strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") || s.has(f.from, f.to, "and") || oneOf(w, "they", "we", "i", "you", "who", "people", "percent", "men", "women", "many", "some", "most", "others", "few", "several", "both", "all", "police",
		"media", "press", "data", "majority", "half", "congressmen", "politicians", "%", "those", "i've", "we've", "which")
	if e.form&baseForm != 0 && e.form&thirdForm == 0 {
		return multiple || s.token(h).Number
	}
	return name || !multiple || oneOf(w, "who", "press", "news", "times", "all") || strings.HasSuffix(w, "ss") || w == "percent"
}

func (s *Sentence) be(i int) bool {
	switch s.low(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "he's", "she's", "they're", "i'm", "we're", "it's":
		return true
	}
	return false
}

func pronounish(w string) bool {
	return w == "all" || w == "both" || w == "some" || w == "many" || w == "most" || w == "few" || w == "several" || w == "one" || w == "others"
}

// kind decides whether the verb reports here, and what.
func (s *Sentence) kind(i int, e entry, f *Frame) (FrameKind, bool) {
	p := s.speaking(f)
	next := s.low(i + 1)
	try := func(g verbGroup) (FrameKind, bool) {
		switch g {
		case sayVerb:
			switch {
			case p == Thing && !f.Quote && !f.Colon && (e.noun != 0 || nounLike(s.Tokens[i].Low)):
				return 0, false
			case oneOf(s.Tokens[i].Low, "state", "states", "note", "notes", "object", "objects", "counter", "joke", "claims", "claim", "estimate", "estimates", "advocate", "author") && p == Nobody:
				return 0, false
			case oneOf(next, "goodbye", "yes", "no") && !f.Quote:
				return Said, true
			case p == Thing && !f.That && !f.Quote && !f.Colon && f.from >= f.to:
				return 0, false
			}
			if oneOf(s.Tokens[i].Low, "state", "states", "declare", "informed") && !s.trails(i) {
				return Said, f.That || f.Quote || f.Colon
			}
			return Said, p != Nobody || f.That || f.Quote || f.Colon
		case askVerb:
			return Asked, p != Nobody && p != Thing || f.That || f.Quote
		case actVerb:
			if p == Thing || nounLike(s.Tokens[i].Low) && p == People && !f.That && !f.Quote {
				return 0, false
			}
			return Acted, p != Nobody && p != Thing && p != Reader || f.Quote
		case alsoVerb:
			if f.That && p != Nobody && p != Thing && oneOf(s.Tokens[i].Low, "reported", "reports") {
				return Said, true
			}
			return Added, (f.That || f.Quote || f.Colon || f.As || s.trails(i) || next == "it" && oneOf(s.Tokens[i].Low, "put", "puts")) && p != Nobody
		case thinkVerb:
			if f.As && oneOf(s.Tokens[i].Low, "see", "sees", "saw") {
				return Thought, true
			}
			return Thought, p != Nobody && p != Reader
		case wantVerb:
			return Wanted, p != Nobody && p != Reader && p != Thing && (next == "to" || oneOf(s.Tokens[i].Low, "want", "wants", "wanted"))
		case findVerb:
			if next == "out" {
				return 0, false // learned it
			}
			if p == Body || p == People && f.That || f.Preface && p != Thing && p != Reader {
				return Found, true
			}
			if p == Person && (f.That || f.Quote || f.Colon) {
				return Found, true
			}
			return Found, f.That && p == Pronoun
		}
		return 0, false
	}
	if k, ok := try(e.verb); ok {
		return k, true
	}
	return try(e.also)
}

// trails says that the verb at i ends a report that follows what it reports:
// "…, the Herald reported."
func (s *Sentence) trails(i int) bool {
	n := s.low(i + 1)
	return i > 3 && (n == "." || n == "" || n == "," || s.token(i+1).entry.classes&(1<<Day) != 0) && s.token(i).entry.form&(pastForm|thirdForm) != 0
}

func oneOf(w string, list ...string) bool {
	return slices.Contains(list, w)
}

// complement says what follows the verb: a clause, a colon, a quotation; also a
// quotation that stands before it: “…,” X said.
func (s *Sentence) complement(i int) (that, colon, quote bool) {
	ts := s.Tokens
	that = s.clauseAfter(i)
	for k := i + 1; k < min(len(ts), i+12); k++ {
		w := ts[k].Low
		switch {
		case ts[k].Open || ts[k].Quoted:
			return that, colon, true
		case w == "that" && told(ts[i].Low) && s.tale(i):
			return that, colon, quote || s.quoteBefore(i)
		case w == "that" || w == "whether" || w == "how" || w == "why" || w == "what" || w == "if":
			return true, colon, quote || s.quoteBefore(i)
		case w == ":":
			return that, true, quote || s.quoteBefore(i)
		case w == "," || w == ";" || w == "." || w == "—":
			return that, colon, quote || s.quoteBefore(i)
		case k == i+1 && (oneOf(w, "he", "she", "they", "it", "we", "i", "there", "you", "this", "these", "those") || ts[k].Cap || determiner(w)):
			if s.finiteAfter(k) {
				return true, colon, quote || s.quoteBefore(i)
			}
		}
	}
	return that, colon, quote || s.quoteBefore(i)
}

// finiteAfter says that a finite verb follows within a few words: a clause
// without "that".
func (s *Sentence) finiteAfter(k int) bool {
	for j := k + 1; j < min(len(s.Tokens), k+9); j++ {
		w := s.Tokens[j].Low
		if s.Tokens[j].entry.classes&(1<<Be|1<<Will|1<<Would|1<<Might|1<<Deontic) != 0 || oneOf(w, "has", "have", "had", "do", "does", "did") {
			return true
		}
		if !s.Tokens[j].Word || subordinator(w) || preposition(w) && w != "of" {
			return false
		}
	}
	return false
}

// quoteBefore says that a quotation ends before the subject of the verb at i,
// or that a comma there sets off the words reported: “…,” X said.
func (s *Sentence) quoteBefore(i int) bool {
	for k := i - 1; k >= max(0, i-12); k-- {
		if s.Tokens[k].Quoted || s.Tokens[k].Close {
			return true
		}
		if w := s.Tokens[k].Low; w == ";" || w == ":" {
			return false
		}
	}
	return false
}

// passive says that the participle at i is one of a passive: was told, been
// reported.
func (s *Sentence) passive(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if s.be(k) {
			w := s.low(k) // "he's said" is mostly "he has said"
			return w != "he's" && w != "she's" && w != "'s" || s.has(i+1, i+3, "by") || s.has(i+1, i+2, "to")
		}
		if w := s.low(k); !auxiliary(w) {
			return false
		}
	}
	return false
}

// passiveFrame reads "it was exposed by X that", "is said to", "X was quoted as saying".
func (s *Sentence) passiveFrame(i int, f Frame) {
	f.Kind = Passive
	for k := i + 1; k < min(len(s.Tokens), i+14); k++ {
		switch w := s.low(k); {
		case w == "by" && k > i+6, w == "than":
			return // another verb's
		case w == "by":
			f.from, f.to = s.phraseAfter(k + 1)
			f.That = f.That || s.has(f.to, f.to+2, "that")
			f.Cue = s.span(i, k+1)
			s.add(f)
			return
		case w == "that" || w == ":":
			f.That = true
		case w == "to" && k == i+1 || w == "as" && k == i+1:
			// is expected to, is known as, was quoted as saying
			if s.low(k+1) == "saying" || s.low(k+1) == "telling" || s.low(k+1) == "asking" {
				f.from, f.to, f.antecedent = s.subject(i)
				f.Kind = Said
				f.Cue = s.span(i, k+2)
				s.add(f)
				return
			}
			if w == "to" && s.Tokens[i].entry.verb != askVerb && s.Tokens[i].entry.verb != wantVerb {
				f.Cue = s.span(i, k+1)
				s.add(f)
			}
			return
		case w == ",", w == ";":
			if f.That {
				s.add(f)
			}
			return
		case f.That:
			s.add(f)
			return
		}
	}
	if f.That {
		s.add(f)
	}
}

// nounLike says that the third person of a verb is as often the plural of a noun.
func nounLike(w string) bool {
	return oneOf(w, "tweets", "reports", "claims", "demands", "calls", "comments", "remarks", "promises", "estimates", "posts", "quotes", "credits", "attacks", "requests", "plans", "hopes", "fears", "worries", "needs", "doubts",
		"views", "concerns", "projects", "lists", "ranks", "rates", "measures", "documents", "shows", "challenges", "questions", "jokes", "notes", "states", "statements", "signals", "hints", "disputes", "issues", "labels", "brands")
}
