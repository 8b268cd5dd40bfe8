package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/wording"
)

// claimant says who a report's subject means.
type claimant struct {
	figure int // -1 when nobody is named
	// pronoun is the gender of the "he", "she" or "they" that stands there.
	pronoun   lexicon.Gender
	isPronoun bool
	// office is the office of a "the mayor", share that part of those asked is meant: "half of them".
	office string
	share  bool
	// definite reports whether the phrase takes up something named before: "the survey".
	definite bool
	// head is the main word of a phrase that is no name.
	head     string
	noun     lexicon.Noun
	from, to int // tokens of the phrase
}

// claimants finds who each report of a sentence names.
func (c *cast) claimants(s *sentence) []claimant {
	if len(s.Frames) == 0 {
		return nil
	}
	out := make([]claimant, len(s.Frames))
	for k := range s.Frames {
		out[k] = c.claimant(s, &s.Frames[k])
	}
	return out
}

// claimant is who one report names.
func (c *cast) claimant(s *sentence, f *grammar.Frame) claimant {
	if f.Kind == grammar.Labelled {
		return claimant{figure: c.labelled(s.Words(f.From, f.To))}
	}
	if f.Gerund && english.OneOf(s.Low(f.Verb-1), ",", "by") || f.From >= f.To && (f.Gerund || f.Infinitive) {
		// "…, saying": the subject of the clause.
		if n := c.clauseSubject(s, f.Verb); n.figure >= 0 || n.isPronoun {
			return n
		}
	}
	if s.Coordinated(f) {
		return c.firstSubject(s, 0, f.Verb)
	}
	if f.From >= f.To {
		return claimant{figure: -1}
	}
	if w := s.Low(f.To - 1); english.Third(w) { // "fewer say they expect"
		return pronounClaimant(pronounGender(w), f.To-1, f.To)
	}
	if who := c.inverted(s, f); who >= 0 {
		return claimant{figure: who, from: f.Verb + 1, to: f.To}
	}
	if f.Inverted && s.Verbal(f.To) { // ", said Orr gave in": a clause, not the subject
		return c.firstSubject(s, 0, f.Verb)
	}
	if who := c.enclosed(s, f); who >= 0 {
		return claimant{figure: who, from: f.From, to: f.To}
	}
	return c.subject(s, f)
}

// subject is who the subject of a report names, which stands before the verb.
func (c *cast) subject(s *sentence, f *grammar.Frame) claimant {
	w := s.Low(f.From)
	switch {
	case f.Party == grammar.Author, f.Party == grammar.Reader:
		return claimant{figure: -1}
	case f.Party == grammar.Pronoun:
		return pronounClaimant(pronounGender(w), f.From, f.To)
	case f.Party != grammar.Thing || f.To-f.From > 1:
	case w == "it":
		return pronounClaimant(lexicon.Neuter, f.From, f.To)
	case english.Closed(w), !s.Tokens[f.From].Cap && !strings.HasSuffix(w, "s"):
		return claimant{figure: -1}
	}
	if g := pronounGender(w); g != lexicon.AnyGender && english.Pronoun(w) {
		return pronounClaimant(g, f.From, f.From+1)
	}
	return c.subjectOf(s, f.From, f.To, f.Party)
}

// pronounClaimant is a claimant whom a pronoun from a to b stands for.
func pronounClaimant(g lexicon.Gender, a, b int) claimant {
	return claimant{figure: -1, pronoun: g, isPronoun: true, from: a, to: b}
}

// inverted is the person named after the verb: "— said Rep. Nell Orr", "reports Herald
// correspondent Nell Orr", "said the envoy to the islands, Nell Orr". Otherwise -1.
func (c *cast) inverted(s *sentence, f *grammar.Frame) int {
	if s.Token(f.Verb-1).Word || f.Kind > grammar.Added && f.Kind != grammar.Found || english.OneOf(s.Low(f.Verb), "told", "tells") || s.inserted(f) {
		return -1
	}
	for k := f.Verb + 1; k < min(len(s.Tokens), f.Verb+14); k++ {
		t := &s.Tokens[k]
		if t.Quoted || english.Subordinator(t.Low) || english.Pronoun(t.Low) || english.OneOf(t.Low, ";", ":") || s.Verbal(k) && !t.Cap {
			return -1
		}
		for _, m := range s.mentions {
			if m.From == k && m.Person && m.Full && !s.oblique(k) && !s.Verbal(m.To) && !english.Possessive(s.Low(m.To-1)) {
				return m.figure
			}
		}
	}
	return -1
}

// inserted reports whether a report's subject is a person named in full before an insertion: "Nell
// Orr, who steered the ferry for years, wrote in her memoir, Slack Water:".
func (s *sentence) inserted(f *grammar.Frame) bool {
	for _, m := range s.mentions {
		if m.To == f.To && m.To < f.Verb && m.Full && m.Person && m.Sure && !s.oblique(m.From) {
			return true
		}
	}
	return false
}

// enclosed is the person named before an insertion that the report takes for its subject:
// "Nell Orr, director of the Centre for Piers, says". Otherwise -1.
func (c *cast) enclosed(s *sentence, f *grammar.Frame) int {
	if s.Low(f.From-1) != "," || s.Low(f.Verb-1) != "," && !s.Seat(f.From) {
		return -1
	}
	for _, m := range s.mentions {
		if m.To == f.From-1 && m.Full && m.Person && !s.oblique(m.From) {
			return m.figure
		}
	}
	return -1
}

func pronounGender(w string) lexicon.Gender {
	switch {
	case isHe(w):
		return lexicon.Masculine
	case isShe(w):
		return lexicon.Feminine
	case isThey(w):
		return lexicon.Plural
	case w == "it":
		return lexicon.Neuter
	}
	return lexicon.AnyGender
}

// labelled is the figure of a transcript's label.
func (c *cast) labelled(label string) int {
	label = strings.Trim(label, " .:()")
	low := strings.ToLower(label)
	last := wording.TrimPossessive(low[strings.LastIndexByte(low, ' ')+1:])
	if english.Office(last) || last == "lady" {
		if f := c.holder(english.LongTitle(last)); f >= 0 {
			return f
		}
	}
	if f, ok := c.named[low]; ok {
		return f
	}
	if list := c.last[last]; len(list) > 0 {
		return c.fitting(list, lexicon.AnyGender)
	}
	return c.phrase(label, personFigure)
}

// clauseSubject is the last person or body named before token v outside
// quotations, for a "saying" that has no subject of its own.
func (c *cast) clauseSubject(s *sentence, v int) claimant {
	from := 0
	for k := v - 1; k > 0; k-- {
		if w := s.Low(k); w == "that" || w == ";" {
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
func (c *cast) firstSubject(s *sentence, a, b int) claimant {
	out, at := claimant{figure: -1}, b
	for k := a; k < b; k++ {
		if w := s.Low(k); english.Third(w) && !s.Tokens[k].Quoted {
			out, at = claimant{figure: -1, pronoun: pronounGender(w), isPronoun: true, from: k, to: k + 1}, k
			break
		}
	}
	if x, y := s.Opening(); x < y && x >= a && y <= at && x < at {
		out, at = claimant{figure: c.phrase(s.Words(x, y), s.phraseKind(x, y)), from: x, to: y}, x
	}
	for _, oblique := range []bool{false, true} {
		for _, m := range s.mentions {
			if m.From >= a && m.To <= at && !s.Tokens[m.From].Quoted && c.figures[m.figure].kind == personFigure && s.oblique(m.From) == oblique {
				return claimant{figure: m.figure, from: m.From, to: m.To}
			}
		}
		if out.figure >= 0 || out.isPronoun {
			return out
		}
	}
	for _, m := range s.mentions {
		if m.From >= a && m.To <= b && !s.Tokens[m.From].Quoted && !english.OneOf(s.Low(m.From-1), "in", "near", "at", "outside") {
			return claimant{figure: m.figure, from: m.From, to: m.To}
		}
	}
	return out
}
