package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// finder is a sentence in which phrases are looked for, and what has been found.
type finder struct {
	s     *grammar.Sentence
	ts    []grammar.Token
	words []word // of the tokens
	lists *wordLexicon
	found []group
	out   []Sign
}

// newFinder looks the words of a sentence up, once, in room where there is enough of it.
func newFinder(s *grammar.Sentence, room []word) finder {
	l := lexicon()
	for i := range s.Tokens {
		room = append(room, l.words[s.Tokens[i].Low])
	}
	return finder{s: s, ts: s.Tokens, words: room, lists: l}
}

// span is the stretch of the tokens a to b, trimmed.
func (f *finder) span(a, b int) content.Span {
	if a, b = f.trim(max(a, 0), min(b, len(f.ts))); a >= b {
		return content.Span{}
	}
	return content.Span{Start: f.ts[a].Start, End: f.ts[b-1].End}
}

// takenBack reports whether the clause that token i stands in opens with words that take all of it back: "Not exactly a
// council that listens", "Not that it will matter".
func (f *finder) takenBack(i int) bool {
	for k := range i {
		if f.low(k) == "breath" && f.low(k-1) == "your" && f.low(k-2) == "hold" {
			return true // "Don't hold your breath that"
		}
	}
	if f.low(0) != "not" || f.low(1) != "exactly" && f.low(1) != "that" {
		return false
	}
	for k := 2; k < i; k++ {
		if !f.at(k).Word && f.low(k) != "-" {
			return false
		}
	}
	return true
}

// trim takes marks from both ends, and from the end words that lead on to others.
func (f *finder) trim(a, b int) (int, int) {
	if a == 0 && b > 2 && f.ts[0].Number && (f.low(1) == ")" || f.low(1) == ".") {
		a = 2 // the number of a list
	}
	for a < b && !f.ts[a].Word && !currency(f.ts[a].Low) {
		a++
	}
	for b > a {
		t := &f.ts[b-1]
		switch {
		case t.Low == "%":
			return a, b
		case b-a > 1 && f.stands(b-1):
			return a, b
		case !t.Word, t.Determiner() && !t.Number && t.Low != "one", t.Preposition() && b-a > 2 && !f.belongs(b-1), t.Subordinator(),
			t.Low == "and", t.Low == "or", t.Low == "its", t.Low == "very", t.Low == "more", t.Low == "as", t.Low == "such", t.Low == "just",
			t.Low == "even", t.Low == "only", t.Low == "almost", t.Low == "nearly",
			b-a > 1 && (f.nominative(b-1) || t.Pronoun() && f.starts(b)), f.title(b - 1):
			b--
		default:
			return a, b
		}
	}
	return a, b
}

// stands reports whether token i, the last of a phrase, is a pronoun or a denial rather than the beginning of more: "by
// many", "as drastic as this", "the damage is not".
func (f *finder) stands(i int) bool {
	t, after := f.at(i), i+1 == len(f.ts) || !f.at(i+1).Word && f.low(i+1) != "$"
	switch t.Low {
	case "not":
		return after
	case "a", "an", "the", "no", "every", "his", "her", "its", "their", "our", "my", "your":
		return false
	}
	return t.Determiner() && (after || f.at(i+1).Subordinator())
}

// belongs reports whether the preposition at token i belongs to the verb before it: "fired | back".
func (f *finder) belongs(i int) bool {
	return particle(f.low(i)) && (f.inGroup(i-1) || f.low(i-2) == "to" && f.word(i-1).form&base != 0)
}

// nominative reports whether token i begins another clause: "think | they".
func (f *finder) nominative(i int) bool {
	switch f.low(i) {
	case "they", "he", "she", "we", "i":
		return true
	}
	return false
}

// title reports whether token i only leads on to a name: "Rep", "Mr".
func (f *finder) title(i int) bool { return f.at(i).Cap && f.on(i, "title") }

// tells reports whether the tokens a to b hold a word that is neither a function word nor
// a name.
func (f *finder) tells(a, b int) bool {
	for i := a; i < b; i++ {
		t := &f.ts[i]
		switch {
		case f.on(i, "odds"), f.on(i, "comment"), i > a && (t.Low == "last" || t.Low == "first"):
			return true
		case !t.Word || t.Closed():
		case t.Number:
			return true
		case t.Cap && !t.Upper && i > 0 && !t.Is(grammar.Month) && !t.Is(grammar.Day):
		default:
			return true
		}
	}
	return false
}

// conditional reports whether the sentence says under what condition.
func (f *finder) conditional() bool {
	for i := range f.ts {
		if (f.ts[i].Low == "if" || f.ts[i].Low == "unless") && !f.ts[i].Quoted {
			return true
		}
	}
	return false
}

func (f *finder) low(i int) string {
	if i < 0 || i >= len(f.ts) {
		return ""
	}
	return f.ts[i].Low
}

// on reports whether token i is on a list.
func (f *finder) on(i int, list string) bool {
	on := f.word(i).on
	return on != 0 && on&f.lists.bits[list] != 0
}

// word is what the lists say of token i.
func (f *finder) word(i int) word {
	if i < 0 || i >= len(f.words) {
		return word{}
	}
	return f.words[i]
}

// grouped reports whether a group of words, joined by _, is on a list.
func (f *finder) grouped(list, words string) bool {
	return f.lists.words[words].on&f.lists.bits[list] != 0
}

func (f *finder) at(i int) *grammar.Token {
	if i < 0 || i >= len(f.ts) {
		return &grammar.Token{}
	}
	return &f.ts[i]
}

// content reports whether token i is a word that may belong to a noun phrase: no function
// word, no verb of a group.
func (f *finder) content(i int) bool {
	t := f.at(i)
	if !t.Word || t.Quoted || t.Closed() || f.inGroup(i) {
		return false
	}
	return f.word(i).form != base || t.Cap || !strings.HasSuffix(f.low(i-1), "s") && f.low(i-1) != "hard" || f.on(i, "adjective")
}

func (f *finder) inGroup(i int) bool {
	for k := range f.found {
		if f.found[k].from <= i && i < f.found[k].to {
			return true
		}
	}
	return false
}

func currency(w string) bool { return w == "$" || w == "£" || w == "€" }

func particle(w string) bool {
	switch w {
	case "up", "down", "out", "off", "away", "back", "in", "on", "over", "through", "around":
		return true
	}
	return false
}
