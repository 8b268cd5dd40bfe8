package grammar

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// FactsInside are the clauses of a sentence that assert a fact by the way: with
// a figure, a date or an act, and without a word of judgement, duty or future.
// They are what a reader may want to check in an opinion.
func (s *Sentence) FactsInside() []content.Span {
	var out []content.Span
	for _, c := range s.clauses() {
		if !s.asserts(c[0], c[1]) {
			continue
		}
		if n := len(out); n > 0 && strings.TrimLeft(s.Text[out[n-1].End:s.Tokens[c[0]].Start], " ,") == "" {
			out[n-1].End = s.Tokens[c[1]-1].End
			continue
		}
		if len(out) < 3 {
			out = append(out, s.span(c[0], c[1]))
		}
	}
	return out
}

// clauses cuts the sentence at its marks and conjunctions.
func (s *Sentence) clauses() [][2]int {
	var out [][2]int
	start := 0
	cut := func(end, next int) {
		for end > start && !s.Tokens[end-1].Word && !english.OneOf(s.Tokens[end-1].Low, "%", ")") {
			end--
		}
		for start < end && (!s.Tokens[start].Word && !english.OneOf(s.Tokens[start].Low, "$", "£", "€") ||
			english.OneOf(s.Low(start), "and", "but", "yet", "so", "or")) {
			start++
		}
		if end-start >= 4 {
			out = append(out, [2]int{start, end})
		}
		start = next
	}
	for i := range s.Tokens {
		switch {
		case english.OneOf(s.Low(i), "who", "which", "where") && i > 0:
			cut(i, i) // they belong to the clause
		case s.divides(i):
			cut(i, i+1)
		}
	}
	cut(len(s.Tokens), len(s.Tokens))
	return out
}

// divides reports whether the mark or conjunction at i stands between clauses.
func (s *Sentence) divides(i int) bool {
	switch s.Low(i) {
	case ",":
		return !s.listing(i)
	case ";", ":", "—", "–", "(", ")":
		return true
	case "since", "because", "although", "though", "while", "when", "after", "before", "whereas", "despite", "as":
		return s.begins(i)
	case "and", "but":
		return s.clauseFollows(i)
	case "that":
		return i > 0 && s.Tokens[i-1].entry.Verb != lexicon.NoVerb
	}
	return false
}

// listing reports whether the comma at i stands between the items of a list of names.
func (s *Sentence) listing(i int) bool {
	return s.Token(i-1).Cap && s.Token(i+1).Cap && !s.finiteAfter(i+1)
}

// begins reports whether the conjunction at i begins a clause with a verb.
func (s *Sentence) begins(i int) bool {
	if s.Low(i) == "as" && (s.Low(i+1) == "a" || s.Low(i-1) == "such" || s.Low(i-1) == "as" || s.Low(i+2) == "as" || s.Low(i+1) == "such") {
		return false
	}
	return i == 0 || s.Tokens[i-1].Word || !s.Tokens[i-1].Word
}

// clauseFollows reports whether a subject and a verb come after a conjunction.
func (s *Sentence) clauseFollows(i int) bool {
	n := s.Token(i + 1)
	return (english.Pronoun(n.Low) || english.Determiner(n.Low) || n.Cap) && s.finite(i+1, min(i+8, len(s.Tokens)))
}

// finite reports whether a finite verb stands from a to b.
func (s *Sentence) finite(a, b int) bool {
	for k := a; k < b; k++ {
		t := &s.Tokens[k]
		c := t.entry.Classes
		if c&(lexicon.Auxiliaries|1<<lexicon.Past|1<<lexicon.Event) != 0 || english.OneOf(t.Low, "has", "have", "had", "do", "does", "did") ||
			t.entry.Verb != lexicon.NoVerb && t.entry.Form&(lexicon.ThirdForm|lexicon.PastForm) != 0 ||
			strings.HasSuffix(t.Low, "ed") && len(t.Low) > 4 && !english.Determiner(s.Low(k-1)) ||
			t.entry.Verb == lexicon.WantVerb && t.entry.Form&lexicon.BaseForm != 0 {
			return true
		}
		if !t.Word && t.Low != "%" && t.Low != "$" {
			return false
		}
	}
	return false
}

// asserts reports whether the clause from a to b asserts something that could be
// checked and judges nothing.
func (s *Sentence) asserts(a, b int) bool {
	if before := s.Low(a - 1); before == "if" || before == "unless" || before == "whether" {
		return false
	}
	if english.OneOf(s.Low(a), "if", "unless", "whether", "let", "imagine", "what", "why", "how") || s.Low(b) == "?" || !s.finite(a, b) && !s.counts(a, b) {
		return false
	}
	evidence := 0
	for _, q := range s.Cues {
		if q.token < a || q.token >= b || q.Quoted {
			continue
		}
		switch q.Class {
		case lexicon.Judging, lexicon.Loaded, lexicon.Feeling, lexicon.Deontic, lexicon.Stance, lexicon.Will, lexicon.Would, lexicon.Might,
			lexicon.Likelihood, lexicon.Sarcasm, lexicon.Question, lexicon.Foretell, lexicon.Future, lexicon.We, lexicon.You:
			return false
		case lexicon.Figure, lexicon.Year:
			evidence += 2
		case lexicon.Month, lexicon.Day, lexicon.Event:
			evidence += 2
		case lexicon.Quantity, lexicon.Time, lexicon.Past, lexicon.Name, lexicon.Institution:
			evidence++
		}
	}
	return evidence >= 2
}

// counts reports whether a clause after "since" or the like gives a figure; its verb may be a
// plain form that cannot be told from a noun: "since 40% of them work there".
func (s *Sentence) counts(a, b int) bool {
	if !english.OneOf(s.Low(a-1), "since", "because", "although", "though", "while", "when", "whereas") || b-a < 5 {
		return false
	}
	for k := a; k < b; k++ {
		if s.Tokens[k].Number {
			return true
		}
	}
	return false
}

// Hedged reports whether words outside quotation marks from a to b leave open whether it is so: "alleged",
// "perhaps", "reportedly".
func (s *Sentence) Hedged(span content.Span) bool {
	return slices.ContainsFunc(s.Cues, func(q Cue) bool {
		t := &s.Tokens[q.token]
		return q.Class == lexicon.Hedge && !q.Quoted && t.Start >= span.Start && t.End <= span.End
	})
}

// Denied reports whether a part of a sentence holds a word that stands only where something is denied, asked or
// supposed: "no suggestion that he had anything to do with the ferry".
func (s *Sentence) Denied(span content.Span) bool {
	return slices.ContainsFunc(s.Tokens, func(t Token) bool {
		return t.Start >= span.Start && t.End <= span.End && english.OneOf(t.Low, "anything", "anyone", "anybody", "ever", "any", "either")
	})
}
