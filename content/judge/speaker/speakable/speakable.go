// Package speakable tells of the words of a name whether they can be who speaks, and takes off what has run into them: a
// word of the page, a headline, a clause.
//
// It looks at the words alone and knows nobody of the article; package speaker does, and decides who speaks.
package speakable

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Name is the name of a speaker without the clause that a phrase may have run into, or
// [content.Unnamed] where the words name nobody who could speak: a number, a day, an
// adjective of nation or creed, a clause.
func Name(s *grammar.Sentence) string {
	name, n := s.Text, len(s.Tokens)
	if n == 0 {
		return content.Unnamed
	}
	first := &s.Tokens[0]
	source := HasSource(s)
	if n > 2 && leadsTo(first) && english.Determiner(s.Low(1)) {
		return behind(s, 1)
	}
	if first.Low == content.Unnamed {
		if n > 1 && !source && mute(&s.Tokens[n-1]) {
			return content.Unnamed
		}
		return name
	}
	if k := max(personBehind(s), leadingIn(s)); k > 0 {
		return behind(s, k)
	}
	if headline(s) || shouted(s) || occasion(s) {
		return content.Unnamed
	}
	end := phraseEnd(s)
	if last := s.Low(n - 1); n > 1 && english.OneOf(last, "democratic", "federal", "national", "islamic", "jewish", "catholic", "constitutional") ||
		n > 1 && !source && !s.Tokens[n-1].Cap && english.OneOf(last, "deaths", "costs", "prices", "rates", "sales", "taxes", "jobs") {
		return content.Unnamed // of whom, has been cut
	}
	if beginsMute(s, source) || end == 1 && muteAlone(s) || !source && mutePhrase(s, end) {
		return content.Unnamed
	}
	if end == n {
		return name
	}
	return strings.TrimRight(name[:s.Tokens[end-1].End], " ,")
}

// behind is what [Name] gives of the name from token k on.
func behind(s *grammar.Sentence, k int) string {
	rest := grammar.Line(s.Text[s.Tokens[k].Start:])
	return Name(&rest)
}

// leadsTo reports whether a word before an article leads to who speaks: "because the Coast Office", "prompted some of the
// islanders".
func leadsTo(t *grammar.Token) bool {
	return english.OneOf(t.Low, "because", "since", "when", "that", "while", "if", "how", "though", "although", "as") ||
		strings.HasSuffix(t.Low, "ed") && !t.Cap
}

// HasSource reports whether a word for a source stands in a name: "report", "officials".
func HasSource(s *grammar.Sentence) bool {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !english.Determiner(t.Low) && t.Noun()&(lexicon.EvidenceNoun|lexicon.SpeakerNoun|lexicon.OutletNoun) != 0 {
			return true
		}
	}
	return false
}

// beginsMute reports whether a name begins as nobody's does: with a clause, a pointing word, an act, a number.
func beginsMute(s *grammar.Sentence, source bool) bool {
	first, n := &s.Tokens[0], len(s.Tokens)
	w, next := first.Low, s.Low(1)
	switch {
	case opensPage(s), opensAct(s):
		return true
	case english.Contracted(w), english.Subordinator(w) && w != "that", english.Modal(w) && w != "may" && w != "will" && w != "must":
		return true
	case s.Low(n-1) == "ago", w == "back" && !s.Token(1).Cap, english.OneOf(w, "off", "up", "out"),
		w == "all" && next == "of" && english.OneOf(s.Low(2), "this", "that", "it"):
		return true
	case w == "no" && next != "one", next == "us" && !s.Tokens[1].Upper:
		return true
	case english.OneOf(w, "this", "that", "aside", "whatever", "there", "here", "it", "i", "you", "these", "those"):
		return !source && !s.Token(1).Cap
	}
	return first.Number && !english.OneOf(next, "percent", "per", "%", "of", "in", "out", "-") && !s.Token(1).Cap && !strings.HasSuffix(s.Low(n-1), "s")
}

// opensPage reports whether a name begins as what a page says beside the text, or as a part of it is called.
func opensPage(s *grammar.Sentence) bool {
	first := &s.Tokens[0]
	switch w := first.Low; {
	case besideText(w):
		return true
	case besideTextCapital(w):
		return s.Token(1).Cap
	case first.Upper && besideTextUpper(w):
		return true
	}
	return pageSection(s)
}

// opensAct reports whether a name begins with what somebody does: "suggesting the evidence", "pressed by the crews", "impose an
// order", "outright denying a report".
func opensAct(s *grammar.Sentence) bool {
	first, n := &s.Tokens[0], len(s.Tokens)
	w, next := first.Low, s.Low(1)
	switch {
	case n < 2:
		return false
	case strings.HasSuffix(w, "ed") && next == "by":
		return true
	case first.Cap:
		return false
	case strings.HasSuffix(w, "ed") && english.Preposition(next), strings.HasSuffix(w, "ing") && first.Noun() == 0:
		return true
	case english.OneOf(w, "run", "help", "make", "take", "get", "go", "come", "join", "see", "books"):
		return true
	}
	return n > 2 && first.Noun() == 0 && (strings.HasSuffix(next, "ing") && english.Determiner(s.Low(2)) || !english.Closed(w) && english.Determiner(next))
}

// phraseEnd is the token behind the noun phrase that a name begins with.
func phraseEnd(s *grammar.Sentence) int {
	end := 1
	for end < len(s.Tokens) && !beginsClause(s, end) {
		end++
	}
	for end > 2 && (timeWord(s, end-1) || strings.HasSuffix(s.Low(end-1), "ing") && !s.Tokens[end-1].Cap && s.Tokens[end-1].Noun() == 0) {
		end-- // "Nell Orr last week", "his team waiting"
	}
	for end > 1 && (english.Determiner(s.Low(end-1)) || english.Preposition(s.Low(end-1)) || leftBehind(s.Low(end-1))) {
		end--
	}
	return end
}

// beginsClause reports whether a clause that a name has run into begins with token k.
func beginsClause(s *grammar.Sentence, k int) bool {
	t, next := &s.Tokens[k], s.Low(k+1)
	last := len(s.Tokens) - 1
	switch {
	case t.Cap && t.Low == "the":
		return !english.Preposition(s.Low(k-1)) && s.Low(k-1) != "and" // "via ORLA The story"
	case !t.Word || t.Cap:
		return false
	case t.Low == "to" && k == last-1 && k == 2, k == last && endsClause(s):
		return true // "A study to learn", "The site talks"
	case s.Be(k), english.Modal(t.Low) && t.Low != "to", clauseVerb(t),
		english.OneOf(t.Low, "support", "suggest", "confirm", "show") && english.Determiner(next):
		return true
	case strings.HasSuffix(t.Low, "ed") && t.Noun() == 0 && t.Low != "aged" && (next == "no" || s.Token(k+1).Number || english.Determiner(next)):
		return true // "these sites offered no evidence": what has an object is no participle
	}
	return t.Says() && t.Noun() == 0 && t.Finite() && !t.Participle() ||
		t.Reports() && strings.HasSuffix(t.Low, "s") && english.OneOf(next, "the", "a", "an", "that") // "The yard claims the pilots"
}

// clauseVerb reports whether a word of a name can only be a verb or begin a clause.
func clauseVerb(t *grammar.Token) bool {
	if english.OneOf(t.Low, "say", "think", "believe", "argue", "estimate") {
		return t.Noun() == 0
	}
	return inClause(t.Low)
}

// endsClause reports whether the last word of a name is the verb of a clause that is cut off: "ORLA reports", "The site talks".
func endsClause(s *grammar.Sentence) bool {
	n := len(s.Tokens)
	switch s.Low(n - 1) {
	case "reports":
		return s.Tokens[n-2].Upper
	case "talks", "provided":
		return true
	}
	return false
}

// muteAlone reports whether the first word of a name names nobody by itself.
func muteAlone(s *grammar.Sentence) bool {
	first := &s.Tokens[0]
	return mute(first) || len(s.Tokens) > 1 && !first.Cap && first.Noun() == 0 && !strings.HasSuffix(first.Low, "s")
}

// mute reports whether a word alone names nobody: a day, a month, a number, an adjective of nation
// or creed, one or two capitals.
func mute(t *grammar.Token) bool {
	switch {
	case t.Number, t.Is(lexicon.Day), t.Is(lexicon.Month), t.Is(lexicon.Quantity), english.Closed(t.Low) && !english.Indefinite(t.Low),
		len(t.Low) < 3 && !english.OneOf(t.Low, "ap", "eu", "un", "ey", "hp"):
		return true
	}
	return isMute(t.Low)
}

// mutePhrase reports whether a phrase of the article's own words names a thing that says nothing:
// "the mood in the camp", "the reason".
func mutePhrase(s *grammar.Sentence, end int) bool {
	if !english.Determiner(s.Low(0)) || end < 2 {
		return false
	}
	k := 1
	for k+1 < end && !english.Preposition(s.Low(k+1)) {
		k++
	}
	if t := &s.Tokens[k]; t.Is(lexicon.Time) && t.Noun() == 0 && !t.Cap {
		return true
	}
	if k+1 == end && english.OneOf(s.Low(k), "range", "variety", "series", "array", "set", "string", "amount") {
		return true // of what, has been cut: "a wide range of figures"
	}
	if s.Tokens[k].Is(lexicon.Month) || k+1 == end && s.Low(k) == "press" && s.Low(0) != "the" {
		return true // "the Oct" of a date, "a harbour press" of a press release
	}
	return muteNoun(strings.TrimSuffix(s.Low(k), "s"))
}

// timeWord reports whether token k tells when: "last week", "Monday".
func timeWord(s *grammar.Sentence, k int) bool {
	t := s.Token(k)
	return t.Is(lexicon.Day) && t.Cap || english.OneOf(t.Low, "yesterday", "today", "last", "earlier", "here", "now", "right", "recently") ||
		english.OneOf(t.Low, "week", "month", "year", "night") && english.OneOf(s.Low(k-1), "last", "this", "earlier")
}
