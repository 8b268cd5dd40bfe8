package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// way finds the longest of the ways to report that stands at token i and keeps it as a report. It gives
// the token behind it, or i where there is none.
func (s *Sentence) way(i int, ws []lexicon.Way) int {
	var best Frame
	end, words := i, -1
	next := s.Low(i + 1)
	degree := english.Degree(next)
	for k := range ws {
		w := &ws[k]
		if len(w.Words) <= words || !goesOn(w, next, degree) {
			continue
		}
		if f, to, ok := s.follows(i, w); ok {
			best, end, words = f, to, len(w.Words)
		}
	}
	if end > i {
		s.add(best)
	}
	return end
}

// goesOn reports whether a way to report may go on with a word behind its first, which is one of degree or not.
func goesOn(w *lexicon.Way, next string, degree bool) bool {
	return len(w.Words) == 0 || w.Words[0] == next || w.Words[0] == "*" || degree && w.Group == "said"
}

// follows reports whether a way to report stands at token i, with who says it and what is said,
// and where it ends.
func (s *Sentence) follows(i int, w *lexicon.Way) (f Frame, end int, ok bool) {
	f = Frame{Verb: i, Way: true}
	end = i + 1
	for n, word := range w.Words {
		if word == "*" {
			f.From, f.To = end, s.wayOwner(end, w.Words[n+1:])
			if end = f.To; f.To == f.From {
				return f, i, false
			}
			continue
		}
		for w.Group == "said" && s.Low(end) != word && english.Degree(s.Low(end)) {
			end++
		}
		if s.Low(end) != word || s.Tokens[end].Quoted {
			return f, i, false
		}
		end++
	}
	f.Cue = s.span(i, end)
	return f, end, s.wayFits(&f, w.Group, end)
}

// wayOwner is the token behind the name or noun that begins at token from and stands where a way to report has a "*"
// before the rest; it is from where there is none.
func (s *Sentence) wayOwner(from int, rest []string) int {
	const longest = 7
	end := from
	for end < min(from+longest, len(s.Tokens)) && s.Tokens[end].Word && !s.Tokens[end].Quoted && (end == from || s.Low(end) != rest[0]) {
		end++
	}
	if owner := s.Low(end - 1); owned(rest) && !english.Possessive(owner) && !english.OneOf(owner, "his", "her", "their") {
		return from
	}
	return end
}

// wayFits completes the report of a way of the group that ends before token end, and reports whether the sentence
// around it is one of those that the group stands in.
func (s *Sentence) wayFits(f *Frame, group string, end int) bool {
	i := f.Verb
	switch group {
	case "said":
		return s.waySaid(f, end)
	case "unnamed":
		f.Kind = Passive
		s.content(f, end)
		return (f.That || f.Quote) && s.heads(i)
	case "opens":
		f.Kind, f.That, f.Preface = According, true, true
		return s.heads(i) && s.Low(end) == ","
	case "aside":
		f.Kind, f.Tag = Passive, true
		return s.Low(i-1) == "," && (s.Low(end) == "," || s.Low(end) == "." && end == len(s.Tokens)-1)
	case "hearsay":
		f.Kind, f.That = Passive, true
		return (s.Be(i-1) || english.Auxiliary(s.Low(i-1)) || s.Verbal(end)) && s.mainClause(i)
	}
	return false
}

// owned reports whether what follows the name in a way to report is a thing of somebody's:
// "by Orr's own account", not "the way Orr sees it".
func owned(rest []string) bool {
	return len(rest) > 0 && !english.OneOf(rest[0], "is", "are", "sees", "see", "tells", "tell", "has", "would")
}

// waySaid finds who says it and what, for a way to report that stands between them.
func (s *Sentence) waySaid(f *Frame, end int) bool {
	f.Kind = Said
	s.content(f, end)
	if !f.That && !f.Colon && !f.Quote {
		return false
	}
	f.From, f.To, f.antecedent = s.subject(f.Verb)
	if f.That {
		s.resubject(f, f.Verb)
	}
	if f.From >= f.To {
		return false
	}
	if english.OneOf(s.Low(f.Verb), "raise", "raises", "raising") && s.Party(f.From, f.To) == Body {
		return false // a study raises a possibility in the writer's own words
	}
	f.Negated, f.Modal = s.auxiliariesBefore(f.Verb)
	f.Negated = f.Negated || s.Has(f.Verb, end, "not")
	f.Infinitive = s.Low(f.Verb-1) == "to"
	f.Embedded = f.antecedent || f.From > 0 && english.Subordinator(s.Low(f.From-1)) && !s.coordinates(f.From-1)
	return true
}

// content notes what is said behind a way to report that ends before a token: a clause after
// "that" or without it, words after a colon, a quotation.
func (s *Sentence) content(f *Frame, end int) {
	const between = 4 // words such as "to reporters on Monday"
	for k := end; k <= end+between; k++ {
		switch t := s.Token(k); {
		case t.Low == "that" || t.Low == "how" && k == end:
			f.That = true
		case t.Low == ":":
			f.That, f.Colon = true, true
		case t.Open, t.Low == "," && s.Token(k+1).Open:
			f.Quote = true
		case t.Word && !english.Subordinator(t.Low):
			continue
		}
		break
	}
	n := s.Token(end)
	if !f.That && !f.Quote && n.Word && (n.Cap || english.Determiner(n.Low) || english.Pronoun(n.Low)) {
		f.That = s.finiteAfter(end)
	}
}

// Hearsay reports whether a way to report says that somebody told it whom nobody names, and no other
// report says who.
func (s *Sentence) Hearsay() bool {
	is := false
	for k := range s.Frames {
		switch f := &s.Frames[k]; {
		case f.Way && f.Kind == Passive:
			is = is || f.Firm()
		case f.Weight(s) >= Firmly:
			return false
		}
	}
	return is && len(s.Quotes) == 0
}

// heads reports whether token i opens the sentence, but for a mark or a word that joins it to the
// one before.
func (s *Sentence) heads(i int) bool {
	for k := range i {
		if !s.Tokens[k].Open && !english.OneOf(s.Low(k), "and", "but", "yet", "so", "still", "now", ",") {
			return false
		}
	}
	return true
}

// mainClause reports whether nothing before token i begins another clause, and half of the
// sentence stands behind it.
func (s *Sentence) mainClause(i int) bool {
	for k := 1; k < i; k++ {
		if w := s.Low(k); english.Subordinator(w) || w == "," || w == "—" || w == ";" {
			return false
		}
	}
	return 2*i <= len(s.Tokens)
}

// position finds what somebody's words come to: "Orr's position is that …", "her message was
// simple: …". It reports whether there is such a thing at the noun at i.
func (s *Sentence) position(i int) bool {
	if !stand(s.Low(i)) {
		return false
	}
	end := i + 2
	for end < i+4 && s.Token(end).Word && s.Low(end) != "that" {
		end++
	}
	that := s.Low(end)
	if that != "that" && that != ":" {
		return false
	}
	from := i - 1
	for from >= 0 && from > i-3 && !english.Possessive(s.Low(from)) && !english.OneOf(s.Low(from), "his", "her", "their") {
		from--
	}
	if from < 0 || !english.Possessive(s.Low(from)) && !english.OneOf(s.Low(from), "his", "her", "their") {
		return false
	}
	f := Frame{Kind: Said, Way: true, Verb: i, Cue: s.span(i, end), That: true, Colon: that == ":", From: from, To: from + 1}
	if english.Possessive(s.Low(from)) {
		f.From = s.trimLead(s.phraseBefore(from+1), from+1)
	}
	f.Modal = english.Modal(s.Low(i + 1))
	s.add(f)
	return true
}
