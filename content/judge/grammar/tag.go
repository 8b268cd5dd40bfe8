package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// tags finds who speaks set apart by commas within or after what is said: "…, the
// mayor added.", "…, the brief states, …". What stands around is the report.
func (s *Sentence) tags() {
	ts := s.Tokens
	from := -1 // after the last comma
	for i := range ts {
		if ts[i].Word && !ts[i].Quoted || from > 0 && s.joint(i) {
			continue
		}
		closed := ts[i].Low == "," || from > 2 && i == len(ts)-1
		if from > 0 && !ts[i].Quoted && closed && s.tag(from, i) {
			s.tagged(from, i-1)
		}
		from = -1
		if !ts[i].Quoted && ts[i].Low == "," && (i > 1 || s.coordinates(0)) {
			from = i + 1
		}
	}
}

// joint reports whether the mark at token i stands within a name: "the Herald-Gazette", "Sen.
// Nell Orr".
func (s *Sentence) joint(i int) bool {
	before, after := s.Token(i-1), s.Token(i+1)
	switch s.Low(i) {
	case "-", "&":
		return before.Cap && after.Cap
	case ".":
		return before.Cap && after.Cap && len(before.Low) <= 4
	}
	return false
}

// tagged notes the report by the speaker from a to the verb.
func (s *Sentence) tagged(a, verb int) {
	for k := range s.Frames {
		if f := &s.Frames[k]; f.Verb == verb {
			f.Tag, f.That, f.Embedded = true, true, false
			return
		}
	}
	s.add(Frame{Kind: Said, Cue: s.span(verb, verb+1), Tag: true, That: true, Verb: verb, From: a, To: verb})
}

// longestTag is the number of words that a tag may have.
const longestTag = 9

// tag reports whether the words from a to b are a speaker and what he does: a name or
// noun with what belongs to it, and a finite verb of saying at the end.
func (s *Sentence) tag(a, b int) bool {
	last := s.Token(b - 1)
	if b-a < 2 || b-a > longestTag || last.Cap || !speaks(last) {
		return false
	}
	first := s.Token(a)
	switch {
	case first.Low == "he", first.Low == "she", first.Low == "they", first.Low == "it" && last.entry.Verb == lexicon.SayVerb:
		return b-a == 2 || b-a == 3 && english.Leads(s.Low(a+1))
	case !first.Cap && !english.Determiner(first.Low) && first.entry.Noun&(lexicon.SpeakerNoun|lexicon.OutletNoun|lexicon.EvidenceNoun) == 0:
		return false
	}
	for i := a; i < b-1; i++ {
		if t := s.Token(i); (i < b-2 || !english.Leads(t.Low)) && !t.inTag() {
			return false
		}
	}
	switch named := s.Token(b - 2).Cap; { // hardly the verb
	case last.Low == "states" && (named || !english.OneOf(first.Low, "the", "this", "that", "his", "her", "its", "their")), last.Low == "claims" && !named:
		return false
	}
	if english.Leads(s.Low(b - 2)) {
		b--
	}
	switch s.Party(a, b-1) {
	case Author, Reader, Nobody:
		return false
	}
	return true
}

// inTag reports whether a word may belong to who speaks in a tag.
func (t *Token) inTag() bool {
	switch {
	case t.Number, english.Subordinator(t.Low), english.Auxiliary(t.Low), t.Low == "and", t.Low == "to":
		return false
	}
	return t.entry.Verb == lexicon.NoVerb || t.entry.Noun != 0 || t.Cap
}

// speaks reports whether a word is a verb of saying or finding as it stands after its
// speaker, and hardly a noun.
func speaks(t Token) bool {
	switch t.Low {
	case "states", "claims":
		return true
	case "rate", "comment", "comments", "notes", "remark", "remarks", "joke", "jokes", "stress", "counter", "object", "objects", "state":
		return false
	}
	switch t.entry.Verb {
	case lexicon.SayVerb:
		return t.entry.Noun == 0 && t.entry.Form&(lexicon.BaseForm|lexicon.ThirdForm|lexicon.PastForm) != 0
	case lexicon.FindVerb, lexicon.AlsoVerb:
		return t.entry.Noun == 0 && t.entry.Form&(lexicon.ThirdForm|lexicon.PastForm) != 0
	}
	return false
}
