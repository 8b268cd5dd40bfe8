package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// Finder finds the phrases of sentences one after the other, in room that it keeps. The zero value is ready. It is for one
// goroutine at a time.
type Finder struct {
	words []words.Word
	found []group
	signs []Sign // the last stretch of room,
	left  []Sign // and what is left of it, for those to come
}

// Again makes room of that in which phrases were found, which are needed no longer.
func (r *Finder) Again() { r.left = r.signs }

// Find gives the phrases of a sentence outside quotation marks, in no order. The same words may be of several kinds. The
// phrases stay as they are when others are found.
func (r *Finder) Find(s *grammar.Sentence) []Sign {
	const fewest, stretch = 8, 48
	if len(r.left) < fewest {
		r.signs = make([]Sign, max(stretch, 2*len(r.signs)))
		r.left = r.signs
	}
	f := r.begin(s)
	f.out = r.left[:0]
	f.rareWords()
	f.groups()
	f.facts()
	f.opinions()
	f.ahead()
	f.finish()
	r.found = f.found
	n := len(f.out)
	r.left = r.left[min(n, len(r.left)):]
	return f.out[:n:n]
}

// Finite reports whether a sentence has a finite verb outside quotation marks.
func (r *Finder) Finite(s *grammar.Sentence) bool {
	f := r.begin(s)
	f.groups()
	r.found = f.found
	return len(f.found) > 0
}

// begin looks the words of a sentence up.
func (r *Finder) begin(s *grammar.Sentence) finder {
	if cap(r.words) < len(s.Tokens) {
		r.words = make([]words.Word, 0, 2*len(s.Tokens))
	}
	return finder{s: s, Sentence: words.Look(s.Tokens, r.words[:0]), found: r.found[:0]}
}

// finder is a sentence in which phrases are looked for, and what has been found.
type finder struct {
	words.Sentence
	s     *grammar.Sentence
	found []group
	out   []Sign
	has   rare
}

// rare says which words stand in a sentence that few have, so that the others need no search for what goes with them.
type rare struct {
	guess, supposed, whether bool
	condition                bool // "if", "unless"
}

// rareWords looks for the rare words.
func (f *finder) rareWords() {
	for i := range f.Tokens {
		switch w := f.Tokens[i].Low; {
		case w == "whether":
			f.has.whether = true
		case w == "supposed":
			f.has.supposed = true
		case w == "if", w == "unless":
			f.has.condition = f.has.condition || !f.Tokens[i].Quoted
		case f.On(i, words.Guessing):
			f.has.guess = true
		}
	}
}

// span is the stretch of the tokens a to b, trimmed.
func (f *finder) span(a, b int) content.Span {
	if a, b = f.trim(max(a, 0), min(b, len(f.Tokens))); a >= b {
		return content.Span{}
	}
	return content.Span{Start: f.Tokens[a].Start, End: f.Tokens[b-1].End}
}

// trim takes marks from both ends, and from the end words that lead on to others.
func (f *finder) trim(a, b int) (int, int) {
	if a == 0 && b > 2 && f.Tokens[0].Number && (f.Low(1) == ")" || f.Low(1) == ".") {
		a = 2 // the number of a list
	}
	for a < b && !f.Tokens[a].Word && !words.Currency(f.Tokens[a].Low) {
		a++
	}
	for b > a {
		t := &f.Tokens[b-1]
		switch {
		case t.Low == "%":
			return a, b
		case b-a > 1 && f.Stands(b-1):
			return a, b
		case !t.Word, t.Determiner() && !t.Number && t.Low != "one", t.Preposition() && b-a > 2 && !f.belongs(b-1), t.Subordinator(),
			t.Low == "and", t.Low == "or", t.Low == "its", t.Low == "very", t.Low == "more", t.Low == "as", t.Low == "such", t.Low == "just",
			t.Low == "even", t.Low == "only", t.Low == "almost", t.Low == "nearly",
			b-a > 1 && (f.Nominative(b-1) || t.Pronoun() && f.starts(b)), f.Title(b - 1):
			b--
		default:
			return a, b
		}
	}
	return a, b
}

// belongs reports whether the preposition at token i belongs to the verb before it: "fired | back".
func (f *finder) belongs(i int) bool {
	return words.Particle(f.Low(i)) && (f.inGroup(i-1) || f.Low(i-2) == "to" && f.Word(i-1).Form&words.Base != 0)
}

// content reports whether token i is a word that may belong to a noun phrase: no function
// word, no verb of a group.
func (f *finder) content(i int) bool {
	t := f.At(i)
	if !t.Word || t.Quoted || t.Closed() || f.inGroup(i) {
		return false
	}
	return f.Word(i).Form != words.Base || t.Cap || !strings.HasSuffix(f.Low(i-1), "s") && f.Low(i-1) != "hard" || f.On(i, words.Adjectives)
}

func (f *finder) inGroup(i int) bool {
	for k := range f.found {
		if f.found[k].from <= i && i < f.found[k].to {
			return true
		}
	}
	return false
}
