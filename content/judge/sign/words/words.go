// Package words tells what a word of a sentence may be by itself and the words right beside it: which forms of a verb,
// which auxiliary, on which list of package sign's rules, whether it denies, asks, opens a clause, closes a quotation.
//
// It finds no verb with its subject and no phrase; package sign does, and says what they do. Single words of the whole
// language are in package english, cues and reports in package grammar.
package words

import (
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/spelling"
)

// Sentence is the tokens of a sentence with what the lists say of each. Places in it are numbers of tokens; those outside
// it are no words.
type Sentence struct {
	Tokens []grammar.Token
	words  []Word // of the tokens
	lists  *spelling.Table[Word]
}

// Look looks the words of a sentence up, in room where there is enough of it.
func Look(ts []grammar.Token, room []Word) Sentence {
	l := lists()
	for i := range ts {
		room = append(room, l.Find(ts[i].Low, ts[i].Sum()))
	}
	return Sentence{Tokens: ts, words: room, lists: l}
}

// Low is token i in small letters, or "" outside the sentence.
func (s *Sentence) Low(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Low
}

// At is token i, or one that is no word outside the sentence.
func (s *Sentence) At(i int) *grammar.Token {
	if i < 0 || i >= len(s.Tokens) {
		return &grammar.Token{}
	}
	return &s.Tokens[i]
}

// On reports whether token i is on a list, or on one of several.
func (s *Sentence) On(i int, list List) bool {
	return i >= 0 && i < len(s.words) && s.words[i].on&list != 0
}

// Word is what the lists say of token i.
func (s *Sentence) Word(i int) Word {
	if i < 0 || i >= len(s.words) {
		return Word{}
	}
	return s.words[i]
}

// longestGroup is how many bytes a word or group of words on a list has at most.
const longestGroup = 32

// Grouped reports whether a group of words, joined by _, is on a list.
func (s *Sentence) Grouped(list List, group []byte) bool {
	if len(group) > longestGroup {
		return false
	}
	words := string(group)
	return s.lists.Find(words, spelling.Sum(words)).on&list != 0
}

// Has reports whether one of the tokens a to b is w.
func (s *Sentence) Has(a, b int, w string) bool {
	for i := max(a, 0); i < min(b, len(s.Tokens)); i++ {
		if s.Low(i) == w {
			return true
		}
	}
	return false
}

// Is reports whether a word of the class stands among the tokens a to b.
func (s *Sentence) Is(a, b int, classes ...lexicon.Class) bool {
	for i := max(a, 0); i < min(b, len(s.Tokens)); i++ {
		for _, c := range classes {
			if s.Tokens[i].Is(c) && !s.Tokens[i].Quoted {
				return true
			}
		}
	}
	return false
}

// Token is the token that holds the byte at.
func (s *Sentence) Token(at int) int {
	for i := range s.Tokens {
		if s.Tokens[i].End > at {
			return i
		}
	}
	return len(s.Tokens)
}

// Currency reports whether a mark stands for money.
func Currency(w string) bool { return w == "$" || w == "£" || w == "€" }

// Particle reports whether a word may belong to the verb before it: "sent | out".
func Particle(w string) bool {
	switch w {
	case "up", "down", "out", "off", "away", "back", "in", "on", "over", "through", "around":
		return true
	}
	return false
}
