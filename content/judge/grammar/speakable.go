package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
)

// speakable is the name of a speaker without the clause that a phrase may have run into, or
// [content.Unnamed] where the words name nobody who could speak: a number, a day, an
// adjective of nation or creed, a clause.
func speakable(name string) string {
	s := Sentence{Text: name}
	s.Tokens = lexicon().tokenize(nil, name)
	n := len(s.Tokens)
	if n == 0 {
		return content.Unnamed
	}
	first := &s.Tokens[0]
	source := false // a word for a source stands in it
	for k := range s.Tokens {
		t := &s.Tokens[k]
		source = source || !english.Determiner(t.Low) && t.entry.noun&(evidenceNoun|speakerNoun|outletNoun) != 0
	}
	if w := first.Low; n > 2 && oneOf(w, "because", "since", "when", "that", "while", "if", "how", "though", "although", "as") && english.Determiner(s.low(1)) {
		return speakable(name[s.Tokens[1].Start:]) // "because the Coast Office"
	}
	switch w := first.Low; {
	case w == content.Unnamed:
		return name
	case english.Contracted(w), english.Subordinator(w) && w != "that",
		!source && oneOf(w, "this", "that", "aside", "whatever", "there", "here", "it", "i", "you", "these", "those") && !s.token(1).Cap:
		return content.Unnamed
	case strings.HasSuffix(w, "ing") && !first.Cap && n > 1 && first.entry.noun == 0:
		return content.Unnamed
	case first.Number && !oneOf(s.low(1), "percent", "per", "%", "of", "in", "out", "-") && !s.token(1).Cap &&
		!strings.HasSuffix(s.low(n-1), "s"):
		return content.Unnamed
	}
	end := n
	for k := 1; k < n; k++ {
		if t := &s.Tokens[k]; t.Word && !t.Cap && (s.be(k) || english.Modal(t.Low) && t.Low != "to" ||
			oneOf(t.Low, "but", "saying", "cites", "calls", "bears", "decried", "than") ||
			t.entry.verb == sayVerb && t.entry.noun == 0 && t.entry.form&(pastForm|thirdForm) != 0 && t.entry.form&participle == 0) {
			end = k
			break
		}
	}
	for end > 1 && (english.Determiner(s.low(end-1)) || english.Preposition(s.low(end-1)) || oneOf(s.low(end-1), "and", "or", "that", "which", "who")) {
		end--
	}
	if end == 1 && (mute(first) || n > 1 && !first.Cap && first.entry.noun == 0 && !strings.HasSuffix(first.Low, "s")) || !source && mutePhrase(&s, end) {
		return content.Unnamed
	}
	if end == n {
		return name
	}
	return strings.TrimRight(name[:s.Tokens[end-1].End], " ,")
}

// mute reports whether a word alone names nobody: a day, a month, a number, an adjective of nation
// or creed, one or two capitals.
func mute(t *Token) bool {
	switch {
	case t.Number, t.entry.classes&(1<<Day|1<<Month|1<<Quantity) != 0, english.Closed(t.Low) && !english.Indefinite(t.Low),
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
func mutePhrase(s *Sentence, end int) bool {
	if !english.Determiner(s.low(0)) || end < 2 {
		return false
	}
	k := 1
	for k+1 < end && !english.Preposition(s.low(k+1)) {
		k++
	}
	if t := &s.Tokens[k]; t.entry.classes&(1<<Time) != 0 && t.entry.noun == 0 && !t.Cap {
		return true
	}
	return oneOf(s.low(k), "mood", "reason", "tone", "issue", "problem", "point", "way", "week", "month", "year", "day",
		"time", "place", "thing", "answer", "fact", "question")
}
