package words

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Cut reports whether a clause ends between the tokens a and b.
func (s *Sentence) Cut(a, b int) bool {
	for i := a; i < b; i++ {
		t := &s.Tokens[i]
		if !t.Word && t.Low != "-" && t.Low != "." || t.Subordinator() || t.Low == "and" || t.Low == "or" || t.Pronoun() {
			return true
		}
	}
	return false
}

// Marked reports whether a mark, a pronoun or a word that begins a clause stands between the tokens
// a and b.
func (s *Sentence) Marked(a, b int) bool {
	for i := a; i < b; i++ {
		if t := &s.Tokens[i]; !t.Word && t.Low != "-" || t.Subordinator() || t.Pronoun() {
			return true
		}
	}
	return b-a < 3 // "came and signed with"
}

// Bearer reports whether right before the verb at token i a name or a pronoun stands that can only be its subject.
func (s *Sentence) Bearer(i int) bool {
	j := i - 1
	for j > 0 && s.At(j).Word && s.At(j).Adverb() {
		j--
	}
	return j >= 0 && (s.At(j).Cap || s.At(j).Pronoun()) && s.At(j).Word && !s.At(j).Closed()
}

// Nominative reports whether token i begins another clause: "think | they".
func (s *Sentence) Nominative(i int) bool { return english.Personal(s.Low(i)) }

// Title reports whether token i only leads on to a name: "Rep", "Mr".
func (s *Sentence) Title(i int) bool { return s.At(i).Cap && s.On(i, Title) }

// Stands reports whether token i, the last of a phrase, is a pronoun or a denial rather than the beginning of more: "by
// many", "as drastic as this", "the damage is not".
func (s *Sentence) Stands(i int) bool {
	t, after := s.At(i), i+1 == len(s.Tokens) || !s.At(i+1).Word && s.Low(i+1) != "$"
	switch {
	case t.Low == "not":
		return after
	case english.Owning(t.Low), english.OneOf(t.Low, "a", "an", "the", "no", "every"):
		return false
	}
	return t.Determiner() && (after || s.At(i+1).Subordinator())
}

// Tells reports whether the tokens a to b hold a word that is neither a function word nor
// a name.
func (s *Sentence) Tells(a, b int) bool {
	for i := a; i < b; i++ {
		t := &s.Tokens[i]
		switch {
		case s.On(i, Odds), s.On(i, Comment), i > a && (t.Low == "last" || t.Low == "first"):
			return true
		case !t.Word || t.Closed():
		case t.Number:
			return true
		case t.Cap && !t.Upper && i > 0 && !t.Is(lexicon.Month) && !t.Is(lexicon.Day):
		default:
			return true
		}
	}
	return false
}

// ClauseEnd is the first mark from token i on.
func (s *Sentence) ClauseEnd(i int) int {
	for i < len(s.Tokens) && s.Tokens[i].Word && !s.Tokens[i].Quoted {
		i++
	}
	return i
}
