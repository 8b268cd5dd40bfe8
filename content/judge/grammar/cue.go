package grammar

import (
	"math/bits"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// findCues fills s.Cues, in room where there is enough of it, and s.Count from the word lists and from the shape of words.
// It returns the room that is left.
func (s *Sentence) findCues(l *lexicon.Lists, room []Cue) (left []Cue) {
	ts := s.Tokens
	s.Cues = room[:0]
	for i := range ts {
		t := &ts[i]
		if !t.Word {
			switch t.Low {
			case "?", "!":
				s.cue(i, i, lexicon.Mark)
			case "$", "£", "€", "%":
				s.cue(i, i, lexicon.Figure)
			}
			continue
		}
		if t.entry.Begins&lexicon.PhraseGroup != 0 {
			for _, p := range l.Phrases(t.Low, t.sum) {
				if matches(ts[i+1:], p.Words) {
					s.cue(i, i+len(p.Words), p.Class)
				}
			}
		}
		s.numberCue(i)
		s.personCue(i)
		if t.Cap && i > 0 && t.Low != "i" {
			s.cue(i, i, lexicon.Name)
		}
		for c := s.classes(i); c != 0; {
			k := bits.TrailingZeros64(c)
			s.cue(i, i, lexicon.Class(k))
			c &^= 1 << k
		}
	}
	s.Cues, left = taken(s.Cues, room)
	return left
}

// numberCue adds the cue of a year or another number at token i.
func (s *Sentence) numberCue(i int) {
	switch t := &s.Tokens[i]; {
	case t.Number && len(t.Low) == 4 && english.OneOf(t.Low[:2], "17", "18", "19", "20"):
		s.cue(i, i, lexicon.Year)
	case t.Number:
		s.cue(i, i, lexicon.Figure)
	}
}

// personCue adds the cue of a word at token i by which the writer or the reader is meant.
func (s *Sentence) personCue(i int) {
	switch t := &s.Tokens[i]; t.Low {
	case "i", "my", "me", "i'm", "i've", "myself":
		s.cue(i, i, lexicon.First)
	case "we", "our", "us", "we've", "we're", "ourselves":
		if t.Low != "us" || !t.Upper {
			s.cue(i, i, lexicon.We)
		}
	case "you", "your", "you're", "you've":
		s.cue(i, i, lexicon.You)
	}
}

// classes are those of the word at token i, a bit each, that it has with its capital or without one.
func (s *Sentence) classes(i int) uint64 {
	t := &s.Tokens[i]
	c := t.entry.Classes
	if t.Cap && i > 0 && s.Tokens[i-1].Word && !t.Upper {
		// A capital within the sentence is mostly part of a name: "Just Stop", "Good Morning".
		c &= 1<<lexicon.Month | 1<<lexicon.Day | 1<<lexicon.Institution | 1<<lexicon.Quantity | 1<<lexicon.Furniture
	}
	switch {
	case t.Low == "may" && t.Cap && i > 0:
		c &^= 1<<lexicon.Might | 1<<lexicon.Hedge
	case t.Low == "may", t.Low == "march" && !t.Cap:
		c &^= 1 << lexicon.Month
	}
	return c
}

func (s *Sentence) cue(from, to int, c lexicon.Class) {
	t := &s.Tokens[from]
	s.Cues = append(s.Cues, Cue{Span: content.Span{Start: t.Start, End: s.Tokens[to].End}, Class: c, Quoted: t.Quoted, token: from})
	if !t.Quoted && s.Count[c] < 255 {
		s.Count[c]++
	}
}

func matches(ts []Token, words []string) bool {
	if len(ts) < len(words) {
		return false
	}
	for i, w := range words {
		if ts[i].Low != w {
			return false
		}
	}
	return true
}

// Has reports whether a token from a to b, exclusive, is w.
func (s *Sentence) Has(a, b int, w string) bool {
	for i := max(a, 0); i < min(b, len(s.Tokens)); i++ {
		if s.Tokens[i].Low == w {
			return true
		}
	}
	return false
}

// Low is the small form of token i, or "" outside the sentence.
func (s *Sentence) Low(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Low
}

// Token is token i, or one that is no word outside the sentence.
func (s *Sentence) Token(i int) Token {
	if i < 0 || i >= len(s.Tokens) {
		return Token{}
	}
	return s.Tokens[i]
}
