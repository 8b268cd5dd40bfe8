package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// claimant says who a report's subject means.
type claimant struct {
	figure int // -1 when nobody is named
	// pronoun is the gender of the "he", "she" or "they" that stands there.
	pronoun   gender
	isPronoun bool
	// office is the office of a "the mayor", share that part of those asked is meant: "half of them".
	office string
	share  bool
	// definite says that the phrase takes up something named before: "the survey".
	definite bool
	// head is the main word of a phrase that is no name.
	head     string
	noun     nounGroup
	from, to int // tokens of the phrase
}

// claimants finds who each report of a sentence names.
func (c *cast) claimants(s *Sentence) []claimant {
	if len(s.Frames) == 0 {
		return nil
	}
	out := make([]claimant, len(s.Frames))
	for k := range s.Frames {
		out[k] = c.claimant(s, &s.Frames[k])
	}
	return out
}

func (c *cast) claimant(s *Sentence, f *Frame) claimant {
	none := claimant{figure: -1}
	switch {
	case f.Kind == Labelled:
		none.figure = c.labelled(s.text(f.from, f.to))
		return none
	case f.Gerund && (s.low(f.verb-1) == "," || s.low(f.verb-1) == "by") || f.from >= f.to && (f.Gerund || f.Infinitive):
		// "…, saying": the subject of the clause.
		if n := c.clauseSubject(s, f.verb); n.figure >= 0 || n.isPronoun {
			return n
		}
	}
	if s.coordinated(f) {
		return c.firstSubject(s, 0, f.verb)
	}
	if f.from >= f.to {
		return none
	}
	if w := s.low(f.to - 1); oneOf(w, "he", "she", "they") { // "fewer say they expect"
		return claimant{figure: -1, pronoun: pronounGender(w), isPronoun: true, from: f.to - 1, to: f.to}
	}
	if who := c.inverted(s, f); who >= 0 {
		return claimant{figure: who, from: f.verb + 1, to: f.to}
	}
	if f.Inverted && s.verbal(f.to) { // ", said Orr gave in": a clause, not the subject
		return c.firstSubject(s, 0, f.verb)
	}
	if who := c.enclosed(s, f); who >= 0 {
		return claimant{figure: who, from: f.from, to: f.to}
	}
	switch f.Party {
	case Author, Reader:
		return none
	case Pronoun:
		return claimant{figure: -1, pronoun: pronounGender(s.low(f.from)), isPronoun: true, from: f.from, to: f.to}
	case Thing:
		if w := s.low(f.from); f.to-f.from == 1 && (w == "it" || english.Closed(w) || !s.Tokens[f.from].Cap && !strings.HasSuffix(w, "s")) {
			if w == "it" {
				return claimant{figure: -1, pronoun: neuter, isPronoun: true, from: f.from, to: f.to}
			}
			return none
		}
	}
	if g := pronounGender(s.low(f.from)); g != anyGender && english.Pronoun(s.low(f.from)) {
		return claimant{figure: -1, pronoun: g, isPronoun: true, from: f.from, to: f.from + 1}
	}
	return c.subjectOf(s, f.from, f.to, f.Party)
}

// coordinated says that a report shares the subject of the verb before it: "Orr came and said".
func (s *Sentence) coordinated(f *Frame) bool {
	return f.from >= f.to && f.Kind <= Added && !f.Gerund && !f.Infinitive && !f.Modal && oneOf(s.low(f.verb-1), "and", "but")
}

// inverted is the person named after the verb: "— said Rep. Nell Orr", "reports Herald
// correspondent Nell Orr", "said the envoy to the islands, Nell Orr". Otherwise -1.
func (c *cast) inverted(s *Sentence, f *Frame) int {
	if s.token(f.verb-1).Word || f.Kind > Added && f.Kind != Found || oneOf(s.low(f.verb), "told", "tells") || s.inserted(f) {
		return -1
	}
	for k := f.verb + 1; k < min(len(s.Tokens), f.verb+14); k++ {
		t := &s.Tokens[k]
		if t.Quoted || english.Subordinator(t.Low) || english.Pronoun(t.Low) || oneOf(t.Low, ";", ":") || s.verbal(k) && !t.Cap {
			return -1
		}
		for _, m := range s.mentions {
			if m.from == k && m.person && m.full && !s.oblique(k) && !s.verbal(m.to) && !english.Possessive(s.low(m.to-1)) {
				return m.figure
			}
		}
	}
	return -1
}

// inserted says that a report's subject is a person named in full before an insertion: "Nell
// Orr, who steered the ferry for years, wrote in her memoir, Slack Water:".
func (s *Sentence) inserted(f *Frame) bool {
	for _, m := range s.mentions {
		if m.to == f.to && m.to < f.verb && m.full && m.person && m.sure && !s.oblique(m.from) {
			return true
		}
	}
	return false
}

// verbal says that token k is likely a finite verb.
func (s *Sentence) verbal(k int) bool {
	t := s.token(k)
	if !t.Word || t.Cap {
		return false
	}
	return s.be(k) || english.Auxiliary(t.Low) || english.Modal(t.Low) && t.Low != "to" || t.entry.form&(pastForm|thirdForm) != 0 && t.entry.noun == 0 ||
		t.entry.classes&(1<<Past) != 0 && t.entry.noun == 0 || strings.HasSuffix(t.Low, "ed") && len(t.Low) > 4 && t.entry.noun == 0
}

// enclosed is the person named before an insertion that the report takes for its subject:
// "Nell Orr, director of the Centre for Piers, says". Otherwise -1.
func (c *cast) enclosed(s *Sentence, f *Frame) int {
	if s.low(f.from-1) != "," || s.low(f.verb-1) != "," {
		return -1
	}
	for _, m := range s.mentions {
		if m.to == f.from-1 && m.full && m.person && !s.oblique(m.from) {
			return m.figure
		}
	}
	return -1
}

func pronounGender(w string) gender {
	switch w {
	case "he", "his", "him", "he's", "he'd":
		return masculine
	case "she", "her", "she's", "she'd":
		return feminine
	case "they", "their", "them", "they're", "they've", "they'd":
		return plural
	case "it":
		return neuter
	}
	return anyGender
}

// labelled is the figure of a transcript's label.
func (c *cast) labelled(label string) int {
	label = strings.Trim(label, " .:()")
	low := strings.ToLower(label)
	last := english.Base(low[strings.LastIndexByte(low, ' ')+1:])
	if english.Office(last) || last == "lady" {
		if f := c.holder(english.LongTitle(last)); f >= 0 {
			return f
		}
	}
	if f, ok := c.named[low]; ok {
		return f
	}
	if list := c.last[last]; len(list) > 0 {
		return c.fitting(list, anyGender)
	}
	return c.phrase(label, personFigure)
}

// clauseSubject is the last person or body named before token v outside
// quotations, for a "saying" that has no subject of its own.
func (c *cast) clauseSubject(s *Sentence, v int) claimant {
	from := 0
	for k := v - 1; k > 0; k-- {
		if w := s.low(k); w == "that" || w == ";" {
			from = k
			break
		}
	}
	for _, start := range []int{from, 0} {
		if n := c.firstSubject(s, start, v); n.figure >= 0 || n.isPronoun {
			return n
		}
	}
	return claimant{figure: -1}
}

// firstSubject is who stands first as a subject between tokens a and b outside quotations, a person
// rather than a body.
func (c *cast) firstSubject(s *Sentence, a, b int) claimant {
	out, at := claimant{figure: -1}, b
	for k := a; k < b; k++ {
		if w := s.low(k); oneOf(w, "he", "she", "they") && !s.Tokens[k].Quoted {
			out, at = claimant{figure: -1, pronoun: pronounGender(w), isPronoun: true, from: k, to: k + 1}, k
			break
		}
	}
	if x, y := s.opening(); x < y && x >= a && y <= at && x < at {
		out, at = claimant{figure: c.phrase(s.text(x, y), s.phraseKind(x, y)), from: x, to: y}, x
	}
	for _, oblique := range []bool{false, true} {
		for _, m := range s.mentions {
			if m.from >= a && m.to <= at && !s.Tokens[m.from].Quoted && c.figures[m.figure].kind == personFigure && s.oblique(m.from) == oblique {
				return claimant{figure: m.figure, from: m.from, to: m.to}
			}
		}
		if out.figure >= 0 || out.isPronoun {
			return out
		}
	}
	for _, m := range s.mentions {
		if m.from >= a && m.to <= b && !s.Tokens[m.from].Quoted {
			return claimant{figure: m.figure, from: m.from, to: m.to}
		}
	}
	return out
}
