package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// clauseAfter reports whether a clause without "that" follows the verb at i: "said oak is
// best", "told me the boat had left", "said late on Monday it was over".
func (s *Sentence) clauseAfter(i int) bool {
	switch w := s.Low(i); {
	case english.Tells(w):
		return s.addressed(i) && s.predicates(i+2, i+16)
	case english.Utters(w):
	default:
		return false
	}
	switch n := s.Token(i + 1); {
	case !n.Word, english.OneOf(n.Low, "so", "yes", "no", "much", "little", "nothing", "something", "anything", "goodbye", "as", "when", "after", "before",
		"while", "because"):
		return false
	case n.Low == "a" && s.Low(i+2) == "lot", n.Low == "the" && english.OneOf(s.Low(i+2), "same", "words", "word"):
		return false
	case english.Preposition(n.Low), n.entry.Classes&(1<<lexicon.Day) != 0, strings.HasSuffix(n.Low, "ly"):
		return s.predicates(i+2, i+14)
	}
	k := i + 1
	for k < len(s.Tokens) && s.Tokens[k].Word && !s.Tokens[k].Quoted {
		k++
	}
	const shortest = 4 // words of a clause
	return k > i+shortest || s.predicates(i+2, k)
}

// prefaces reports whether the verb at i, with an "as" at token k, only says whose words the
// sentence gives: "As Mill put it, …". Going on, holding and the like do not.
func (s *Sentence) prefaces(i, k int) bool {
	e := s.Tokens[i].entry
	switch {
	case k > 1 || k == 1 && !s.Tokens[0].Open && !english.OneOf(s.Low(0), "and", "but", "yet", "so"):
		return false
	case e.Verb == lexicon.SayVerb, e.Verb == lexicon.FindVerb:
	case e.Verb != lexicon.AlsoVerb || !english.OneOf(s.Low(i), "put", "puts", "reported", "reports", "observed", "observes", "suggested", "suggests") &&
		s.Low(i+1) != "out":
		return false
	}
	for j := i + 1; j < min(len(s.Tokens)-3, i+12); j++ {
		if t := &s.Tokens[j]; !t.Word && t.Low == "," {
			return true
		}
	}
	return false
}

// addressed reports whether whom the verb at i tells follows it, and no story or joke.
func (s *Sentence) addressed(i int) bool {
	n := s.Token(i + 1)
	return n.Word && !english.Preposition(n.Low) && !english.Subordinator(n.Low) && !s.tale(i)
}

// tale reports whether the verb at i tells a story or a joke.
func (s *Sentence) tale(i int) bool {
	for k := i + 1; k < i+5; k++ {
		if english.OneOf(s.Low(k), "story", "stories", "truth", "lie", "lies", "joke", "tale", "time", "difference") {
			return true
		}
	}
	return false
}

// predicates reports whether a finite verb stands among the tokens a to b, exclusive, before
// a mark or a conjunction that begins another clause.
func (s *Sentence) predicates(a, b int) bool {
	for j := a; j < min(len(s.Tokens), b); j++ {
		t := &s.Tokens[j]
		w := t.Low
		switch {
		case !t.Word && w != "-" && w != "/", t.Quoted, english.Subordinator(w) && w != "not" && w != "even", w == "to" && j < a+3:
			return false
		case s.Be(j), t.entry.Classes&lexicon.Auxiliaries != 0 && !t.Cap, english.OneOf(w, "has", "have", "had", "do", "does", "did"):
			return true
		case strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "'re"), strings.HasSuffix(w, "'ll"), strings.HasSuffix(w, "'ve"):
			return true
		case t.Cap || t.entry.Noun != 0:
		case t.entry.Classes&(1<<lexicon.Past) != 0, strings.HasSuffix(w, "ed") && len(w) > 4, t.Reports() && t.Finite():
			return true
		}
	}
	return false
}

// speaking is what kind of words name the speaker of a report. Whoever or whatever
// says or claims something speaks, though its noun is on no list; so does the
// "it" of "it said".
func (s *Sentence) speaking(f *Frame) Party {
	p := s.Party(f.From, f.To)
	if p != Thing || f.Gerund || f.Infinitive {
		return p
	}
	if h, _ := s.Head(f.From, f.To); f.Way && f.To > f.From && english.Collective(s.Low(h)) {
		return People
	}
	verb := s.Low(f.Verb)
	if f.To-f.From > 1 {
		if (english.Utters(verb) || english.Tells(verb)) && s.Token(f.Verb).entry.Verb == lexicon.SayVerb && !english.NounLike(verb) {
			return People
		}
		return p
	}
	if s.Low(f.From) == "it" && toldByIt(verb) {
		return Pronoun
	}
	if t := s.Token(f.From); t.Word && !english.Closed(t.Low) && english.Utters(verb) && strings.HasSuffix(t.Low, "s") {
		return People
	}
	return p
}

// clauseFollowsVerb reports whether what follows the verb at i is a clause, with or
// without "that".
func (s *Sentence) clauseFollowsVerb(i int) bool {
	return s.Low(i+1) == "that" || s.predicates(i+2, i+14)
}

// resubject mends the subject of a verb that reports a clause, where other words
// than its own stand before it: "The study of ferries, the third this year, has
// found", "A survey made in May shows", "The engineer opened a pier and found".
func (s *Sentence) resubject(f *Frame, i int) {
	p := s.Party(f.From, f.To)
	k := i - 1
	for k > 0 && english.Auxiliary(s.Low(k)) {
		k--
	}
	joined := english.OneOf(s.Low(k), "and", "but")
	apart := english.OneOf(s.Low(k), ",", "—", "–", ")")
	if f.antecedent || p != Nobody && p != Thing && !joined {
		return
	}
	a := s.subjectStart()
	b := a
	for ; b < min(k+1, a+12) && s.Tokens[b].Word && !s.Tokens[b].Quoted; b++ {
		if b > a && s.endsSubject(b) {
			break
		}
	}
	if b == a || b > k || b-a == 1 && english.Closed(s.Low(a)) {
		return
	}
	switch q := s.Party(a, b); {
	case q == Body, q != Thing && q != Nobody && (joined || apart), q == Thing && (joined || apart) && b-a > 1 &&
		(english.Utters(s.Low(i)) || english.Tells(s.Low(i))):
		f.From, f.To, f.antecedent = a, b, false
	}
}

// coordinates reports whether token i joins the sentence to the one before rather than
// a clause to another: "But", "Yet" at its start.
func (s *Sentence) coordinates(i int) bool {
	for k := range i {
		if !s.Tokens[k].Open && !english.OneOf(s.Low(k), "and", "but", "yet", "so") {
			return false
		}
	}
	return english.OneOf(s.Low(i), "but", "yet", "so", "then", "even", "nor", "still", "and")
}
