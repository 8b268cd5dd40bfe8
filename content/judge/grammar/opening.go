package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Opening is the noun phrase that opens the sentence as its subject: "Most voters", "A group of
// engineers". It is empty when the sentence opens otherwise or with a bare name.
func (s *Sentence) Opening() (from, to int) {
	from = s.subjectStart()
	to = from
	for ; to < min(len(s.Tokens), from+10); to++ {
		t := &s.Tokens[to]
		if !t.Word || t.Quoted || to > from && s.endsSubject(to) {
			break
		}
	}
	if to == len(s.Tokens) || to == from+10 {
		return 0, 0
	}
	for to > from && (english.Preposition(s.Low(to-1)) || english.Determiner(s.Low(to-1)) || english.OneOf(s.Low(to-1), "and", "or")) {
		to--
	}
	if from == to || to-from == 1 && (english.Closed(s.Low(from)) || english.Leading(s.Low(from))) || english.Pronoun(s.Low(from)) ||
		english.Owning(s.Low(from)) {
		return 0, 0
	}
	for i := range s.Mentions {
		if m := &s.Mentions[i]; m.To == to && m.From <= from+1 {
			return 0, 0
		}
	}
	return from, to
}

// subjectStart is where the main clause begins: after a conjunction, after an adverbial that ends
// with a comma.
func (s *Sentence) subjectStart() int {
	k := 0
	for k < len(s.Tokens) && (s.Tokens[k].Open || english.OneOf(s.Low(k), "and", "but", "so", "yet", "even", "still", "now", "then", "meanwhile", "indeed",
		"instead", "today", "however", "moreover", "perhaps", "also")) {
		k++
	}
	if s.Low(k) == "," {
		k++
	}
	if english.Preposition(s.Low(k)) || english.Subordinator(s.Low(k)) && s.Low(k) != "that" ||
		english.OneOf(s.Low(k), "last", "this", "earlier", "later") && s.Has(k+1, k+6, ",") {
		for j := k + 1; j < min(len(s.Tokens), k+20); j++ {
			if s.Low(j) == "," {
				return j + 1
			}
		}
	}
	return k
}

// endsSubject reports whether token k is no part of a noun phrase any more: a verb, an adverb, a clause.
func (s *Sentence) endsSubject(k int) bool {
	t := &s.Tokens[k]
	w := t.Low
	if t.Cap || english.Determiner(s.Low(k-1)) {
		return false
	}
	switch {
	case s.Be(k), english.Modal(w) && w != "to", english.Auxiliary(w), english.Pronoun(w), english.Subordinator(w), english.Contracted(w):
		return true
	case t.entry.Classes&(1<<lexicon.Past) != 0 && t.entry.Noun == 0, finiteOnly(w):
		return true
	case t.entry.Verb != lexicon.NoVerb && t.entry.Noun == 0:
		return t.entry.Form&(lexicon.PastForm|lexicon.ThirdForm) != 0 || strings.HasSuffix(s.Low(k-1), "s")
	}
	return strings.HasSuffix(w, "ed") && len(w) > 4 && t.entry.Noun == 0
}
