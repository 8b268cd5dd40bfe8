package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// enumerated is one past the commas by which adjectives follow each other before a noun, so that none is
// left without it: "complex social, cultural and political | phenomenon", or i.
func (f *finder) enumerated(i int) int {
	const longest = 6
	last := i - 1
	if f.content(i) && f.adjectival(i) {
		last = i
	}
	if f.Low(last+1) != "," || !f.adjectival(last) || !f.adjectival(last+2) {
		return i
	}
	for k := last + 2; k < last+longest; k++ {
		switch w := f.Low(k); {
		case f.adjectival(k), w == ",", w == "and", w == "or":
		case f.content(k):
			return k
		default:
			return i
		}
	}
	return i
}

// adjectival reports whether token i looks like an adjective by its form.
func (f *finder) adjectival(i int) bool {
	t := f.At(i)
	if !t.Word || t.Cap || t.Quoted || f.inGroup(i) || t.Closed() {
		return false
	}
	if f.On(i, words.Adjectives) || t.Is(lexicon.Judging) || f.On(i, words.Evaluative) || strings.Contains(t.Low, "-") {
		return true
	}
	for _, end := range []string{"al", "ive", "ous", "ic", "ful", "less", "able", "ible", "iple", "ary", "ish"} {
		if len(t.Low) > len(end)+2 && strings.HasSuffix(t.Low, end) {
			return true
		}
	}
	return false
}

// goesOn is where a noun phrase goes on behind the mark at token i, or i: behind the comma between two
// adjectives, or words in quotation marks before their noun: "the bipartisan “Gang of Eight” bill".
func (f *finder) goesOn(i int) int {
	if f.Low(i) == "," {
		return f.enumerated(i)
	}
	const longest = 6
	led := f.At(i-1).Preposition() || f.At(i-1).Determiner() || f.On(i-1, words.Distant)
	if !f.At(i).Open || !f.content(i-1) && !f.At(i-1).Determiner() && !led {
		return i
	}
	for k := i + 1; k < i+longest; k++ {
		if f.At(k).Close {
			if led || f.content(k+1) {
				return k + 1 // "a course of “thrift”"
			}
			return i
		}
	}
	return i
}
