package words

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Form is what forms of a verb token i may be, by the list or by its ending.
func (s *Sentence) Form(i int) Form {
	t := s.At(i)
	if v := s.Word(i).Form; v != 0 && v != Noun {
		return v
	}
	switch w := t.Low; {
	case strings.IndexByte(w, '-') >= 0 && !strings.HasPrefix(w, "co-") && !strings.HasPrefix(w, "re-") && !strings.HasPrefix(w, "pre-") || t.Closed():
	case strings.HasPrefix(w, "un") && strings.HasSuffix(w, "ed") && !s.On(i, Undoing) && !strings.HasPrefix(w, "under"):
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !s.On(i, Unverbal):
		return Past | Participle
	}
	return 0
}

// Bars reports whether the word at j, before what may be a verb of form v at i, lets no finite
// verb follow: "the", "of", "to", "very".
func (s *Sentence) Bars(i, j int, v Form, object bool) bool {
	before := s.At(j)
	switch before.Low {
	case "to", "as", "than", "so", "very", "more", "most", "less", "least", "same":
		return true
	case "like":
		return false
	}
	subject := s.On(j, DeterminerPronoun) && (v&Past == 0 || object || s.At(i+1).Preposition() || strings.HasSuffix(s.Low(i+1), "ly"))
	return before.Preposition() || before.Determiner() && !subject
}

// ThirdPerson reports whether a form such as "sets" at token i is a verb; j is the word before it.
func (s *Sentence) ThirdPerson(i, j int, object bool) bool {
	before, after := s.At(j), s.At(i+1)
	switch before.Low {
	case "it", "he", "she":
		return true // "it looks like"
	}
	if i > j+1 && strings.HasSuffix(s.Low(i-1), "ly") { // "consistently ranks"
		return true
	}
	if object && after.Low == "to" && s.Form(i)&Noun != 0 && (!s.On(i, ToVerb) || s.Low(i) == "plans" && s.Form(i+2)&Base == 0) { // "campaign funds to cover"
		object = false
	}
	alone := !after.Word || after.Low == "and" || after.Low == "or"
	if alone && !before.Cap && !before.Pronoun() {
		return false // "text files or"
	}
	if !object && (!before.Word || before.Is(lexicon.Judging) || s.Form(i)&Noun != 0) {
		return false
	}
	return (!strings.HasSuffix(before.Low, "s") || before.Cap || before.Pronoun() ||
		strings.HasSuffix(before.Low, "ss") || strings.HasSuffix(before.Low, "ics")) && !Adjective(before.Low) && (before.Cap || !s.On(j, Evaluative))
}

// Adjective reports whether a word ends as adjectives do.
func Adjective(w string) bool {
	for _, e := range []string{"al", "ive", "ic", "ous", "ful", "less", "able", "ible"} {
		if len(w) > len(e)+3 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// IsBe reports whether token i is a form of "be".
func (s *Sentence) IsBe(i int) bool {
	a, ok := Auxiliary(s.Low(i))
	return ok && a.Verb == "be"
}

// AuxiliaryAt reports whether token i is an auxiliary verb.
func (s *Sentence) AuxiliaryAt(i int) bool {
	_, ok := Auxiliary(s.Low(i))
	return ok
}

// Within reports whether token j may stand between an auxiliary and its verb: "has | already, yet, so far | closed".
func (s *Sentence) Within(j int) bool {
	switch s.Low(j) {
	case "very":
		return s.Low(j+1) == "well"
	case "no", "doubt":
		return s.Low(j) == "no" && s.Low(j+1) == "doubt" || s.Low(j-1) == "no" // "will no doubt include"
	case "all", "both", "indeed", "well", "perhaps", "instead":
		return true
	case "but":
		return s.Low(j-1) == "all" // "will all but end"
	case "yet":
		a, _ := Auxiliary(s.Low(j - 1))
		base := s.Form(j+1)&Base != 0
		return s.Form(j+1)&Participle != 0 || s.Denied(j-1) && (base || s.Low(j+1) == "have") || a.Modal != "" && base // "may yet open", "don’t yet have"
	case "first":
		return s.Form(j+1)&Participle != 0
	case "far":
		return s.Low(j-1) == "so" || s.Low(j-1) == "thus"
	case "so":
		return s.Low(j+1) == "far" || s.At(j).Adverb()
	}
	return s.At(j).Adverb()
}

// Inserted is the comma behind a few words set apart by commas from token i on, before a verb, or i: "should|, of course,
// address".
func (s *Sentence) Inserted(i int) int {
	const longest = 5
	for k := i + 1; k < i+longest; k++ {
		switch t := s.At(k); {
		case t.Low == "," && k > i+1:
			if s.Form(k+1)&(Base|Participle|Gerund) != 0 {
				return k
			}
			return i
		case !t.Word || t.Quoted:
			return i
		}
	}
	return i
}

// Linked is the verb that joins a word of judgement at token i to its subject, or -1: "seemed very good".
func (s *Sentence) Linked(i int) int {
	k := i - 1
	for k > 0 && s.On(k, Intensifier) {
		k--
	}
	if s.On(k, Linking) && !s.At(k).Quoted {
		return k
	}
	return -1
}

// Predicate reports whether token i is said of something by "is", "seems" or the like.
func (s *Sentence) Predicate(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		t := s.At(k)
		if a, ok := Auxiliary(t.Low); ok && (a.Verb == "be" || t.Low == "be" || t.Low == "been") || s.On(k, Linking) {
			return true
		}
		if !t.Word || !t.Adverb() && !s.On(k, Intensifier) && t.Low != "not" && t.Low != "a" && t.Low != "an" && t.Low != "the" {
			return false
		}
	}
	return false
}

// Changes reports whether token i tells that something came to be so: "became | clear".
func (s *Sentence) Changes(i int) bool {
	switch s.Low(i) {
	case "making", "became", "become", "becomes", "becoming", "made", "make", "makes":
		return true
	}
	return false
}
