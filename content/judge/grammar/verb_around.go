package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Released is the verb by which somebody gives out the statement that the gerund at i tells of, 0 where
// there is none: "released a memo saying", "sent a letter warning that".
func (s *Sentence) Released(i int) int {
	if !statement(s.Low(i - 1)) {
		return 0
	}
	for k := i - 2; k >= max(1, i-6); k-- {
		if releases(s.Low(k)) {
			return k
		}
	}
	return 0
}

// asksAround reports whether the verb at i tells of the question that a pollster put: "Gallup asked
// the islanders whether". That is how a poll was made, not what somebody says.
func (s *Sentence) asksAround(i int, f *Frame) bool {
	if !english.OneOf(s.Low(i), "asked", "asks", "ask", "polled") || f.Quote || f.To <= f.From {
		return false
	}
	h, _ := s.Head(f.From, f.To)
	return pollster(s.Low(h))
}

// Verbal reports whether token k is likely a finite verb.
func (s *Sentence) Verbal(k int) bool {
	t := s.Token(k)
	if !t.Word || t.Cap {
		return false
	}
	return s.Be(k) || english.Auxiliary(t.Low) || english.Modal(t.Low) && t.Low != "to" ||
		t.entry.Form&(lexicon.PastForm|lexicon.ThirdForm) != 0 && t.entry.Noun == 0 ||
		t.entry.Classes&(1<<lexicon.Past) != 0 && t.entry.Noun == 0 || strings.HasSuffix(t.Low, "ed") && len(t.Low) > 4 && t.entry.Noun == 0
}
