package grammar

// tags finds who speaks set apart by commas within or after what is said: "…, the
// mayor added.", "…, the brief states, …". What stands around is the report.
func (s *Sentence) tags() {
	ts := s.Tokens
	from := -1 // after the last comma
	for i := range ts {
		if ts[i].Word && !ts[i].Quoted {
			continue
		}
		if from > 0 && !ts[i].Quoted && (ts[i].Low == "," || i == len(ts)-1) && s.tag(from, i) {
			s.tagged(from, i-1)
		}
		from = -1
		if !ts[i].Quoted && ts[i].Low == "," && i > 1 {
			from = i + 1
		}
	}
}

// tagged notes the report by the speaker from a to the verb.
func (s *Sentence) tagged(a, verb int) {
	for k := range s.Frames {
		if f := &s.Frames[k]; f.verb == verb {
			f.Tag, f.That, f.Embedded = true, true, false
			return
		}
	}
	s.add(Frame{Kind: Said, Cue: s.span(verb, verb+1), Tag: true, That: true, verb: verb, from: a, to: verb})
}

// longestTag is the number of words that a tag may have.
const longestTag = 9

// tag says that the words from a to b are a speaker and what he does: a name or
// noun with what belongs to it, and a finite verb of saying at the end.
func (s *Sentence) tag(a, b int) bool {
	last := s.token(b - 1)
	if b-a < 2 || b-a > longestTag || last.Cap || !speaks(last) {
		return false
	}
	first := s.token(a)
	switch {
	case first.Low == "he", first.Low == "she", first.Low == "they":
		return b-a == 2
	case !first.Cap && !determiner(first.Low) && first.entry.noun&(speakerNoun|outletNoun|evidenceNoun) == 0:
		return false
	}
	for i := a; i < b-1; i++ {
		t := s.token(i)
		if t.Number || subordinator(t.Low) || auxiliary(t.Low) || t.Low == "and" || t.Low == "to" || t.entry.verb != noVerb && t.entry.noun == 0 && !t.Cap {
			return false
		}
	}
	if last.Low == "states" && (s.token(b-2).Cap || !oneOf(first.Low, "the", "this", "that", "his", "her", "its", "their")) {
		return false // hardly the verb
	}
	switch s.party(a, b-1) {
	case Author, Reader, Nobody:
		return false
	}
	return true
}

// speaks says that a word is a verb of saying or finding as it stands after its
// speaker, and hardly a noun.
func speaks(t Token) bool {
	switch t.Low {
	case "states":
		return true
	case "rate", "comment", "comments", "notes", "remark", "remarks", "joke", "jokes", "stress", "counter", "object", "objects", "state":
		return false
	}
	switch t.entry.verb {
	case sayVerb, findVerb, alsoVerb:
		return t.entry.noun == 0 && t.entry.form&(baseForm|thirdForm|pastForm) != 0
	}
	return false
}
