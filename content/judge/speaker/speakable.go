package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// speakable is the name of a speaker without the clause that a phrase may have run into, or
// [content.Unnamed] where the words name nobody who could speak: a number, a day, an
// adjective of nation or creed, a clause.
func speakable(name string) string {
	s := grammar.Line(name)
	n := len(s.Tokens)
	if n == 0 {
		return content.Unnamed
	}
	first := &s.Tokens[0]
	source := hasSource(&s)
	if n > 2 && leadsTo(first) && english.Determiner(s.Low(1)) {
		return speakable(name[s.Tokens[1].Start:])
	}
	if first.Low == content.Unnamed {
		if n > 1 && !source && mute(&s.Tokens[n-1]) {
			return content.Unnamed
		}
		return name
	}
	if k := max(personBehind(&s), leadingIn(&s)); k > 0 {
		return speakable(name[s.Tokens[k].Start:])
	}
	if headline(&s) || shouted(&s) {
		return content.Unnamed
	}
	end := phraseEnd(&s)
	if last := s.Low(n - 1); n > 1 && oneOf(last, "democratic", "federal", "national", "islamic", "jewish", "catholic", "constitutional") ||
		n > 1 && !source && !s.Tokens[n-1].Cap && oneOf(last, "deaths", "costs", "prices", "rates", "sales", "taxes", "jobs") {
		return content.Unnamed // of whom, has been cut
	}
	if beginsMute(&s, source) || end == 1 && muteAlone(&s) || !source && mutePhrase(&s, end) {
		return content.Unnamed
	}
	if end == n {
		return name
	}
	return strings.TrimRight(name[:s.Tokens[end-1].End], " ,")
}

// leadsTo reports whether a word before an article leads to who speaks: "because the Coast Office", "prompted some of the
// islanders".
func leadsTo(t *grammar.Token) bool {
	return oneOf(t.Low, "because", "since", "when", "that", "while", "if", "how", "though", "although", "as") ||
		strings.HasSuffix(t.Low, "ed") && !t.Cap
}

// hasSource reports whether a word for a source stands in a name: "report", "officials".
func hasSource(s *grammar.Sentence) bool {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !english.Determiner(t.Low) && t.Noun()&(grammar.EvidenceNoun|grammar.SpeakerNoun|grammar.OutletNoun) != 0 {
			return true
		}
	}
	return false
}

// beginsMute reports whether a name begins as nobody's does: with a clause, a pointing word, an act, a number.
func beginsMute(s *grammar.Sentence, source bool) bool {
	first, n := &s.Tokens[0], len(s.Tokens)
	switch w := first.Low; {
	case english.Contracted(w), english.Subordinator(w) && w != "that",
		oneOf(w, "hide", "read", "click", "share", "photos", "photo") && n > 1 && s.Token(1).Cap: // what a page says beside the text
		return true
	case s.Low(n-1) == "ago", w == "back" && !s.Token(1).Cap, first.Upper && oneOf(w, "related", "watch", "video", "update", "breaking", "read", "more"),
		oneOf(w, "advertisement", "off", "up", "out"), w == "all" && s.Low(1) == "of" && oneOf(s.Low(2), "this", "that", "it"):
		return true
	case w == "no" && s.Low(1) != "one", s.Low(1) == "us" && !s.Tokens[1].Upper, strings.HasSuffix(w, "ed") && (s.Low(1) == "by" || !first.Cap && english.Preposition(s.Low(1))),
		oneOf(w, "might", "could", "would", "should", "can", "shall"), oneOf(w, "subsection", "paragraph", "myth"), pageSection(s),
		n > 2 && !first.Cap && strings.HasSuffix(s.Low(1), "ing") && english.Determiner(s.Low(2)) && first.Noun() == 0,
		n > 2 && !first.Cap && first.Noun() == 0 && !english.Closed(w) && english.Determiner(s.Low(1)), // "impose an order"
		n > 1 && !first.Cap && oneOf(w, "run", "help", "make", "take", "get", "go", "come", "join", "see", "books"):
		return true
	case oneOf(w, "this", "that", "aside", "whatever", "there", "here", "it", "i", "you", "these", "those"):
		return !source && !s.Token(1).Cap
	case strings.HasSuffix(w, "ing") && !first.Cap && n > 1 && first.Noun() == 0:
		return true
	}
	return first.Number && !oneOf(s.Low(1), "percent", "per", "%", "of", "in", "out", "-") && !s.Token(1).Cap && !strings.HasSuffix(s.Low(n-1), "s")
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
	for end > 1 && (english.Determiner(s.Low(end-1)) || english.Preposition(s.Low(end-1)) ||
		oneOf(s.Low(end-1), "and", "or", "that", "which", "who", "mr", "mrs", "ms")) {
		end--
	}
	return end
}

// beginsClause reports whether a clause that a name has run into begins with token k.
func beginsClause(s *grammar.Sentence, k int) bool {
	t := &s.Tokens[k]
	switch {
	case t.Cap && t.Low == "the" && !english.Preposition(s.Low(k-1)) && s.Low(k-1) != "and":
		return true
	case !t.Word || t.Cap:
		return false
	case t.Low == "to" && k == len(s.Tokens)-2 && k == 2, t.Low == "talks" && k == len(s.Tokens)-1:
		return true // "A study to learn", "The site talks"
	case s.Be(k), english.Modal(t.Low) && t.Low != "to", oneOf(t.Low, "also", "has", "have", "had", "but", "saying", "cites", "calls", "bears", "decried", "than"):
		return true
	case strings.HasSuffix(t.Low, "ed") && t.Noun() == 0 && t.Low != "aged" && (s.Low(k+1) == "no" || s.Token(k+1).Number || english.Determiner(s.Low(k+1))):
		return true // "these sites offered no evidence": what has an object is no participle
	}
	if k == len(s.Tokens)-1 && t.Low == "reports" && s.Tokens[k-1].Upper {
		return true // "ORLA NEWS reports"
	}
	return t.Says() && t.Noun() == 0 && t.Finite() && !t.Participle() ||
		oneOf(t.Low, "produces", "come", "comes", "came", "showed", "runs", "gave", "gives", "gets", "went", "goes", "makes", "made", "took",
			"takes", "puts") || t.Low == "show" && strings.HasSuffix(s.Low(0), "s") ||
		t.Low == "provided" && k == len(s.Tokens)-1 || oneOf(t.Low, "say", "think", "believe", "argue", "estimate") && t.Noun() == 0 ||
		oneOf(t.Low, "support", "suggest", "confirm") && english.Determiner(s.Low(k+1)) ||
		t.Reports() && strings.HasSuffix(t.Low, "s") && oneOf(s.Low(k+1), "the", "a", "an", "that") // "The yard claims the pilots"
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
	case t.Number, t.Is(grammar.Day), t.Is(grammar.Month), t.Is(grammar.Quantity), english.Closed(t.Low) && !english.Indefinite(t.Low),
		len(t.Low) < 3 && !oneOf(t.Low, "ap", "eu", "un", "ey", "hp"):
		return true
	}
	return oneOf(t.Low, "positive", "negative", "war", "peace", "leader", "chapter", "section", "books", "jewish", "muslim", "christian", "catholic", "islamic", "arab", "american", "british", "english", "french", "german",
		"italian", "spanish", "russian", "chinese", "israeli", "iranian", "european", "african", "asian", "irish", "scottish", "welsh", "canadian",
		"mexican", "japanese", "korean", "indian", "australian", "turkish", "palestinian", "ukrainian", "syrian", "latino", "hispanic", "democratic",
		"republican", "federal", "national", "family", "thing", "things")
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
	if t := &s.Tokens[k]; t.Is(grammar.Time) && t.Noun() == 0 && !t.Cap {
		return true
	}
	if k+1 == end && oneOf(s.Low(k), "range", "variety", "series", "array", "set", "string", "amount") {
		return true // of what, has been cut: "a wide range of figures"
	}
	if s.Tokens[k].Is(grammar.Month) || k+1 == end && s.Low(k) == "press" && s.Low(0) != "the" {
		return true // "the Oct" of a date, "a harbour press" of a press release
	}
	return oneOf(strings.TrimSuffix(s.Low(k), "s"), "broad", "argument", "effort", "gap", "slap", "difference", "shift", "increase", "decrease", "decline", "surge", "interaction", "encounter", "exchange", "moment", "mood", "reason", "tone", "issue", "problem", "point", "way", "week", "month", "year", "day",
		"time", "place", "thing", "answer", "fact", "question")
}

// timeWord reports whether token k tells when: "last week", "Monday".
func timeWord(s *grammar.Sentence, k int) bool {
	t := s.Token(k)
	return t.Is(grammar.Day) && t.Cap || oneOf(t.Low, "yesterday", "today", "last", "earlier", "here", "now", "right", "recently") ||
		oneOf(t.Low, "week", "month", "year", "night") && oneOf(s.Low(k-1), "last", "this", "earlier")
}
