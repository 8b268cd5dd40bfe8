package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/wording"
)

// longestWhole is how many tokens the name of a body may go on for.
const longestWhole = 8

// Whole is a name with what belongs to it behind a preposition where a body is named: "the Club for Tides", "the
// Department of Piers and Slips".
func (s *Sentence) Whole(m Mention) Mention {
	if end := s.wholeEnd(m.To); end > m.To && !m.Sure {
		m.To, m.Full, m.Person = end, true, false
	}
	return m
}

// wholeEnd is the token behind the name of a body that ends before token end unless a preposition carries it on.
func (s *Sentence) wholeEnd(end int) int {
	if !s.carriedOn(end) {
		return end
	}
	to := end + 1
	if english.OneOf(s.Low(to), "the", "a", "an") {
		to++
	}
	for to < min(len(s.Tokens), end+longestWhole) && s.inWhole(to) {
		to++
	}
	for to > end && !s.Token(to-1).Cap { // "the Department of Piers and"
		to--
	}
	return to
}

// inWhole reports whether token k belongs to a name in which everything else has a capital.
func (s *Sentence) inWhole(k int) bool {
	t, next := &s.Tokens[k], s.Token(k+1)
	switch {
	case t.Cap && t.Word:
		person := next.Cap && next.Word && s.Token(k-1).Cap && (english.Title(t.Low) || t.entry.Gender != lexicon.AnyGender) // "… Professor Nell Orr"
		return t.entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) == 0 && !english.Possessive(s.Low(k-1)) && !person
	case t.Low == "and", t.Low == "&", t.Low == "of":
		return next.Cap && s.Token(k-1).Cap && !english.Organisation(wording.TrimPossessive(s.Low(k-1)))
	}
	return t.Low == "," && next.Cap && s.Low(k+2) == "and" && s.Token(k+3).Cap
}

// carriedOn reports whether the preposition at token k goes on with the name of a body that stands before it.
func (s *Sentence) carriedOn(k int) bool {
	after := s.Token(k + 1)
	if english.OneOf(after.Low, "the", "a", "an") {
		after = s.Token(k + 2)
	}
	if !s.Token(k-1).Cap || !after.Cap || !after.Word || after.Quoted != s.Token(k-1).Quoted || after.entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) != 0 {
		return false
	}
	switch head := s.Low(k - 1); s.Low(k) {
	case "of":
		return bodyOf(head)
	case "for", "on", "against", "to":
		return bodyFor(head)
	}
	return false
}
