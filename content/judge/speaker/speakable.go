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
	source := false // a word for a source stands in it
	for k := range s.Tokens {
		t := &s.Tokens[k]
		source = source || !english.Determiner(t.Low) && t.Noun()&(grammar.EvidenceNoun|grammar.SpeakerNoun|grammar.OutletNoun) != 0
	}
	if w := first.Low; n > 2 && oneOf(w, "because", "since", "when", "that", "while", "if", "how", "though", "although", "as") && english.Determiner(s.Low(1)) {
		return speakable(name[s.Tokens[1].Start:]) // "because the Coast Office"
	}
	if n > 2 && strings.HasSuffix(first.Low, "ed") && !first.Cap && english.Determiner(s.Low(1)) {
		return speakable(name[s.Tokens[1].Start:]) // "prompted some of the islanders"
	}
	switch w := first.Low; {
	case w == content.Unnamed:
		return name
	case oneOf(w, "hide", "read", "click", "share", "photos", "photo") && n > 1 && s.Token(1).Cap: // what a page says beside the text
		return content.Unnamed
	case english.Contracted(w), english.Subordinator(w) && w != "that",
		!source && oneOf(w, "this", "that", "aside", "whatever", "there", "here", "it", "i", "you", "these", "those") && !s.Token(1).Cap:
		return content.Unnamed
	case strings.HasSuffix(w, "ing") && !first.Cap && n > 1 && first.Noun() == 0:
		return content.Unnamed
	case first.Number && !oneOf(s.Low(1), "percent", "per", "%", "of", "in", "out", "-") && !s.Token(1).Cap &&
		!strings.HasSuffix(s.Low(n-1), "s"):
		return content.Unnamed
	}
	end := n
	for k := 1; k < n; k++ {
		if t := &s.Tokens[k]; t.Word && !t.Cap && (s.Be(k) || english.Modal(t.Low) && t.Low != "to" ||
			oneOf(t.Low, "but", "saying", "cites", "calls", "bears", "decried", "than") ||
			t.Says() && t.Noun() == 0 && t.Finite() && !t.Participle()) {
			end = k
			break
		}
	}
	for end > 2 && timeWord(&s, end-1) { // "Nell Orr last week"
		end--
	}
	for end > 1 && (english.Determiner(s.Low(end-1)) || english.Preposition(s.Low(end-1)) || oneOf(s.Low(end-1), "and", "or", "that", "which", "who")) {
		end--
	}
	if end == 1 && (mute(first) || n > 1 && !first.Cap && first.Noun() == 0 && !strings.HasSuffix(first.Low, "s")) || !source && mutePhrase(&s, end) {
		return content.Unnamed
	}
	if end == n {
		return name
	}
	return strings.TrimRight(name[:s.Tokens[end-1].End], " ,")
}

// mute reports whether a word alone names nobody: a day, a month, a number, an adjective of nation
// or creed, one or two capitals.
func mute(t *grammar.Token) bool {
	switch {
	case t.Number, t.Is(grammar.Day), t.Is(grammar.Month), t.Is(grammar.Quantity), english.Closed(t.Low) && !english.Indefinite(t.Low),
		len(t.Low) < 3 && !oneOf(t.Low, "ap", "eu", "un", "ey", "hp"):
		return true
	}
	return oneOf(t.Low, "jewish", "muslim", "christian", "catholic", "islamic", "arab", "american", "british", "english", "french", "german",
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
	return oneOf(s.Low(k), "mood", "reason", "tone", "issue", "problem", "point", "way", "week", "month", "year", "day",
		"time", "place", "thing", "answer", "fact", "question")
}

// timeWord reports whether token k tells when: "last week", "Monday".
func timeWord(s *grammar.Sentence, k int) bool {
	t := s.Token(k)
	return t.Is(grammar.Day) && t.Cap || oneOf(t.Low, "yesterday", "today", "last", "earlier") ||
		oneOf(t.Low, "week", "month", "year", "night") && oneOf(s.Low(k-1), "last", "this", "earlier")
}
