package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// longestPhrase is the number of tokens that a noun phrase may have.
const longestPhrase = 15

// phraseAfter is the noun phrase that begins at token i.
func (s *Sentence) phraseAfter(i int) (from, to int) {
	named := false
	for j := i; j < min(i+longestPhrase, len(s.Tokens)); j++ {
		t := &s.Tokens[j]
		switch {
		case t.Quoted:
			return i, j
		case !t.Word:
			if !s.markWithin(i, j) {
				return i, j
			}
			continue
		case j > i && (s.endsPhrase(j) || s.leadsOut(j, named)):
			return i, j
		case t.Cap && j > 0 && !english.Determiner(t.Low):
			named = true
		case named && !english.Preposition(t.Low) && t.Low != "and" && t.entry.Noun == 0 && !t.Cap:
			return i, j
		}
	}
	return i, min(i+longestPhrase, len(s.Tokens))
}

// markWithin reports whether the mark at j belongs to a name in the phrase that begins at i.
func (s *Sentence) markWithin(i, j int) bool {
	switch s.Low(j) {
	case "&", "/", "-":
		return true
	case "’", "'":
		return j > i
	case "!": // E! News
		return j > i && s.Token(j-1).Cap && len(s.Low(j-1)) == 1 && s.Token(j+1).Cap
	case ".":
		before := s.Token(j - 1)
		return j > i && before.Cap && len(before.Low) <= 5 && s.Token(j+1).Cap
	}
	return false
}

// endsPhrase reports whether token j cannot stand in a noun phrase after its beginning.
func (s *Sentence) endsPhrase(j int) bool {
	t := &s.Tokens[j]
	switch {
	case english.Subordinator(t.Low) && (!t.Cap || !s.Tokens[j-1].Cap),
		t.entry.Classes&(1<<lexicon.Day) != 0,
		t.entry.Classes&(1<<lexicon.Past) != 0 && t.entry.Noun == 0 && !t.Cap,
		s.Be(j), english.Modal(t.Low) && t.Low != "to":
		return true
	case t.Low == "and" || t.Low == "or":
		next := s.Token(j + 1)
		return j+1 < len(s.Tokens) && (!next.Cap || !s.Tokens[j-1].Cap) && next.entry.Noun == 0
	}
	return t.entry.Verb == lexicon.SayVerb && t.entry.Noun == 0 && !t.Cap && (t.Low != "state" || !english.Determiner(s.Low(j-1)))
}

// leadsOut reports whether token j is a preposition that begins what belongs to no noun: after a
// name only "of" goes on with it.
func (s *Sentence) leadsOut(j int, named bool) bool {
	w := s.Low(j)
	switch {
	case !english.Preposition(w) || w == "of" || s.carriedOn(j):
		return false
	case named || !english.OneOf(w, "for", "from", "at", "with", "by", "on"):
		return true
	}
	return w == "on" && s.Token(j+1).entry.Classes&(1<<lexicon.Day) != 0
}

// phraseBefore is the start of the noun phrase that ends before token end.
func (s *Sentence) phraseBefore(end int) int {
	j := end - 1
	for j >= 0 {
		t := &s.Tokens[j]
		switch {
		case t.Quoted || t.Close || t.Open:
			return s.trimLead(j+1, end)
		case !t.Word:
			before := s.beforeMark(j)
			if before == j {
				return s.trimLead(j+1, end)
			}
			j = before
			continue
		case j < end-1 && (english.Subordinator(t.Low) || s.verbWithin(j, end) || s.outside(j)):
			return s.trimLead(j+1, end)
		case (t.Low == "and" || t.Low == "or") && j > 0 && !s.joins(j, end):
			return s.trimLead(j+1, end)
		}
		j--
	}
	return s.trimLead(0, end)
}

// beforeMark is the token before the mark at j where the mark belongs to a name, else j.
func (s *Sentence) beforeMark(j int) int {
	switch s.Low(j) {
	case ".": // Gov., Sen., Jr.
		if j > 0 && s.Tokens[j-1].Cap && len(s.Tokens[j-1].Low) <= 5 {
			return j - 1
		}
	case "&", "/", "’", "'":
		return j - 1
	case ")": // (D-N.Y.)
		k := j
		for k > 0 && s.Low(k) != "(" {
			k--
		}
		if j-k < 7 && k > 0 {
			return k - 1
		}
	}
	return j
}

// joins reports whether the "and" at j joins names or nouns of the phrase that ends before token
// end; otherwise it joins clauses.
func (s *Sentence) joins(j, end int) bool {
	l, r := s.Token(j-1), s.Token(j+1)
	joined := l.Cap && r.Cap || l.entry.Noun != 0 && s.Token(end-1).entry.Noun != 0
	return joined && l.Low != ","
}

// verbWithin reports whether token j is a verb that ends the clause before the phrase.
func (s *Sentence) verbWithin(j, end int) bool {
	t := &s.Tokens[j]
	if s.Be(j) || english.OneOf(t.Low, "has", "have", "had", "hasn't", "haven't") || english.Modal(t.Low) && t.Low != "to" && !t.Cap {
		return true
	}
	return t.entry.Verb != lexicon.NoVerb && t.entry.Noun == 0 && !t.Cap && t.entry.Form&(lexicon.PastForm|lexicon.ThirdForm) != 0 &&
		j < end-2 && !english.Determiner(s.Low(j+1))
}

// outside reports whether token j is a word that no noun phrase has before its end.
func (s *Sentence) outside(j int) bool {
	t := &s.Tokens[j]
	return english.Pronoun(t.Low) || t.entry.Classes&(1<<lexicon.Past) != 0 && t.entry.Noun == 0 && !t.Cap && !english.Determiner(s.Low(j-1))
}

// trimLead drops an adverbial that opens the sentence: "On Tuesday Ada Marsh".
func (s *Sentence) trimLead(from, end int) int {
	for from < end-1 {
		switch {
		case s.leadsIn(from):
			from++
		case english.Preposition(s.Low(from)) && s.Low(from+1) != "&":
			// Skip to the last name, determiner or noun that can speak.
			k := end - 1
			for k > from+1 && s.Token(k-1).Cap && s.Token(k-1).Word {
				k--
			}
			if k > from+1 && english.Determiner(s.Low(k-1)) {
				k--
			}
			return k
		default:
			return from
		}
	}
	return from
}

// leadsIn reports whether token k belongs to a time or a joining word before a noun phrase.
func (s *Sentence) leadsIn(k int) bool {
	t, named := &s.Tokens[k], s.Token(k+1).Cap
	switch t.Low {
	case ".", ")", "&", "and", "today", "earlier", "later", "week", "month", "year", "even", "when", "recently":
		return true
	case "last":
		if !named {
			return true
		}
	}
	return t.entry.Classes&(1<<lexicon.Day|1<<lexicon.Opener) != 0 && !english.Determiner(t.Low) || t.entry.Classes&(1<<lexicon.Month) != 0 && t.Cap ||
		t.Number && len(t.Low) <= 4 && named
}
