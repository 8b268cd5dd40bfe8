package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// verbFrame reads a reporting verb at token i: finds its subject and what
// follows, and keeps the frame when the verb can be one of reporting here.
func (s *Sentence) verbFrame(i int) {
	e := s.Tokens[i].entry
	f := Frame{Verb: i, Cue: s.span(i, i+1)}
	f.That, f.Colon, f.Quote = s.complement(i)
	if s.belongsToNoun(i, &f) {
		return
	}
	switch {
	case e.Form&lexicon.Gerund != 0 && !s.progressive(i):
		f.Gerund = true
	case e.Form&lexicon.Gerund == 0 && s.Low(i-1) == "to":
		f.Infinitive = true
	}
	switch {
	case s.asReportedBy(i):
		f.Kind, f.As, f.That, f.Preface = According, true, true, true
		f.From, f.To = s.phraseAfter(i + 2)
		f.Cue = s.span(i, i+2)
		s.add(f)
		return
	case e.Form&lexicon.Participle != 0 && s.passive(i):
		s.passiveFrame(i, f)
		return
	case s.describes(i):
		return
	}
	if k := s.Released(i); f.Gerund && k > 0 {
		f.From, f.To, f.antecedent = s.subject(k)
	} else {
		s.subjectOfFrame(i, &f)
	}
	if s.asksAround(i, &f) {
		s.Polls = true
		return
	}
	if !f.agrees(s, e) {
		return
	}
	f.Negated, f.Modal = s.auxiliariesBefore(i)
	f.As = s.Low(f.From-1) == "as"
	f.Embedded = f.antecedent || f.From > 0 && english.Subordinator(s.Low(f.From-1)) && !f.As && !s.coordinates(f.From-1)
	f.Preface = f.As && s.prefaces(i, f.From-1)
	if k, ok := s.kind(i, e, &f); ok {
		f.Kind = k
		s.add(f)
	}
}

// progressive reports whether the gerund at i is finite: "is saying".
func (s *Sentence) progressive(i int) bool {
	prev := s.Low(i - 1)
	return s.Be(i-1) || english.Auxiliary(prev) && s.Be(i-2)
}

// belongsToNoun reports whether the word at i is a noun or belongs to the noun before it, and
// reports nothing.
func (s *Sentence) belongsToNoun(i int, f *Frame) bool {
	e, prev := s.Tokens[i].entry, s.Low(i-1)
	switch {
	case e.Form&lexicon.Gerund != 0:
		if !s.progressive(i) && s.gerundOfNoun(i, f) {
			return true
		}
	case prev == "to":
	case e.Form&lexicon.BaseForm != 0 && e.Form&(lexicon.PastForm|lexicon.Participle) == 0:
		// A base form is finite only after a plural subject.
		if english.Determiner(prev) && !(english.Quantifier(prev) && e.Noun == 0 && s.clauseFollowsVerb(i)) || english.Possessive(prev) ||
			english.Preposition(prev) {
			return true
		}
	}
	if e.Form == lexicon.Participle && !english.Auxiliary(prev) && !english.OneOf(prev, "he's", "she's", "they've", "i've", "we've") {
		return true // "a paper written in 1950"
	}
	return english.NounLike(s.Low(i)) && english.Preposition(prev)
}

// gerundOfNoun reports whether the gerund at i is a noun, "the writing", "of understanding", or
// belongs to the noun before, "a poll asking", "against it admitting".
func (s *Sentence) gerundOfNoun(i int, f *Frame) bool {
	prev := s.Low(i - 1)
	if english.Determiner(prev) || english.Possessive(prev) || english.Preposition(prev) && prev != "by" && !f.That && !f.Quote {
		return true
	}
	if s.Released(i) > 0 {
		return false
	}
	return i > 0 && s.Tokens[i-1].Word && !english.OneOf(prev,
		"by", "in", "as", "without", "then", "and", "while", "when", "also", "before", "after", "again", "repeatedly")
}

// asReportedBy reports whether the participle at i stands in a preface: "As reported by X, …".
func (s *Sentence) asReportedBy(i int) bool {
	return s.Low(i-1) == "as" && s.Tokens[i].entry.Form&lexicon.Participle != 0 && s.Low(i+1) == "by" && s.prefaces(i, i-1)
}

// describes reports whether the word at i is an adjective: "the reported", "his stated".
func (s *Sentence) describes(i int) bool {
	prev := s.Low(i - 1)
	return s.Tokens[i].entry.Form&lexicon.Gerund == 0 && (english.Determiner(prev) && !english.Quantifier(prev) || english.Possessive(prev))
}

// subjectOfFrame finds the subject of the verb at i, before it or, inverted, after it.
func (s *Sentence) subjectOfFrame(i int, f *Frame) {
	f.From, f.To, f.antecedent = s.subject(i)
	if !f.Gerund && !f.Infinitive && f.That {
		s.resubject(f, i)
	}
	if f.From >= f.To && !f.Gerund && !f.Infinitive || s.inverts(i) {
		if a, b, ok := s.inverted(i); ok {
			f.From, f.To, f.Inverted, f.antecedent = a, b, true, false
		}
	}
}

// auxiliariesBefore reports what the auxiliaries before the verb at i make of it.
func (s *Sentence) auxiliariesBefore(i int) (negated, could bool) {
	for k := i - 1; k >= max(0, i-4); k-- {
		w := s.Low(k)
		if english.OneOf(w, "not", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "nobody", "won't") {
			negated = true
		}
		if english.Modal(w) && w != "to" && (w != "may" || !s.Tokens[k].Cap) {
			could = true
		}
		if !english.Auxiliary(w) && w != "to" {
			break
		}
	}
	return negated, could
}

// agrees reports whether the subject fits the verb's form: a plain form has a plural
// one, a third person none that ends in the plural.
func (f *Frame) agrees(s *Sentence, e lexicon.Entry) bool {
	if f.To <= f.From || f.Gerund || f.Infinitive || f.Modal || e.Form&(lexicon.PastForm|lexicon.Participle) != 0 {
		return true
	}
	h, name := s.Head(f.From, f.To)
	w := s.Low(h)
	for k := f.Verb - 1; k >= max(0, f.Verb-3); k-- {
		switch s.Low(k) {
		case "did", "do", "does", "don't", "doesn't", "didn't":
			return true
		}
	}
	multiple := strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") || s.Has(f.From, f.To, "and") ||
		several(w)
	if e.Form&lexicon.BaseForm != 0 && e.Form&lexicon.ThirdForm == 0 {
		return multiple || s.Token(h).Number
	}
	return name || !multiple || english.OneOf(w, "who", "press", "news", "times", "all") || strings.HasSuffix(w, "ss") || w == "percent"
}

// Be reports whether token i is a form of "be", alone or run into a pronoun: "she's".
func (s *Sentence) Be(i int) bool {
	switch s.Low(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "he's", "she's", "they're", "i'm", "we're", "it's":
		return true
	}
	return false
}

// trails reports whether the verb at i ends a report that follows what it reports:
// "…, the Herald reported."
func (s *Sentence) trails(i int) bool {
	n := s.Low(i + 1)
	return i > 3 && (n == "." || n == "" || n == "," || s.Token(i+1).entry.Classes&(1<<lexicon.Day) != 0) &&
		s.Token(i).entry.Form&(lexicon.PastForm|lexicon.ThirdForm) != 0
}
