package blend

import (
	"math"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// form is how a sentence is written, and where it stands.
type form struct {
	*grammar.Sentence

	page  Page
	i, of int // the sentence's place among those of the text
	ending
	// first is the first token in small letters.
	first string

	words float32 // at least one
	// How many of the words have a capital, are in capitals, are numbers; and outside quotation marks, end in -ed,
	// -ing, -ly.
	capitals, uppers, numbers, pasts, ings, adverbs float32
	// Whether there is one outside quotation marks: was, were, had or did; a negation; if; than; have or has.
	auxiliary, negates, supposes, compares, perfect bool
}

// ending is how a sentence ends.
type ending struct{ asks, exclaims, announces, open bool }

// shapeFeatures tell of a sentence's form and place. The first is one that every sentence has, the second one that all of a
// text have that is no whole article.
var shapeFeatures = [...]struct {
	name string
	of   func(f *form) float32
}{
	{"always", func(*form) float32 { return 1 }},
	{"passage", func(f *form) float32 { return flag(f.page.Passage) }},
	{"length", func(f *form) float32 { return float32(math.Log(float64(f.words))) - 3 }},
	{"few", func(f *form) float32 { return flag(f.words < 5) }},
	{"short", func(f *form) float32 { return flag(f.words < 10) }},
	{"asks", func(f *form) float32 { return flag(f.asks) }},
	{"exclaims", func(f *form) float32 { return flag(f.exclaims) }},
	{"unended", func(f *form) float32 { return flag(f.open) }},
	{"capitals", func(f *form) float32 { return f.capitals / f.words }},
	{"uppers", func(f *form) float32 { return f.uppers / f.words }},
	{"pasts", func(f *form) float32 { return flag(f.pasts > 0) + f.pasts/f.words }},
	{"ings", func(f *form) float32 { return f.ings / f.words }},
	{"adverbs", func(f *form) float32 { return f.adverbs / f.words * 4 }},
	{"auxiliaries", func(f *form) float32 { return flag(f.auxiliary) }},
	{"numbers", func(f *form) float32 { return f.numbers / f.words * 4 }},
	{"opens", func(f *form) float32 { return flag(f.of > 1 && f.First) }}, // its block
	{"alone", func(f *form) float32 { return flag(f.of > 1 && f.First && f.Last) }},
	{"opinion", func(f *form) float32 { return flag(f.page.Kind == string(content.GenreOpinion)) }},
	{"news", func(f *form) float32 { return flag(f.page.Kind == string(content.GenreNews)) }},
	{"negates", func(f *form) float32 { return flag(f.negates) }},
	{"supposes", func(f *form) float32 { return flag(f.supposes) }},
	{"compares", func(f *form) float32 { return flag(f.compares) }},
	{"perfect", func(f *form) float32 { return flag(f.perfect) }},
	{"first", func(f *form) float32 { return flag(!f.page.Passage && f.i == 0) }},
	{"last", func(f *form) float32 { return flag(!f.page.Passage && f.i == f.of-1) }},
	{"end", func(f *form) float32 { return flag(!f.page.Passage && f.i >= f.of*9/10) }},
	{"speaks", func(f *form) float32 { return flag(f.first == "i" || f.first == "we" || f.first == "you") }},
	{"turn", func(f *form) float32 { return flag(f.Turn) }},
	{"colon", func(f *form) float32 { return flag(f.AfterColon) }},
	{"resumed", func(f *form) float32 { return flag(f.Resumed) }},
	{"announces", func(f *form) float32 { return flag(f.announces) }},
	{"firm", func(f *form) float32 { return flag(Firm(f.Sentence)) }},
	{"voiced", func(f *form) float32 { return flag(f.Voiced) }},
}

func (v *Vector) shape(f *form) {
	for k := range shapeFeatures {
		v[shapeAt+k] = shapeFeatures[k].of(f)
	}
}

// formOf is how a sentence is written.
func formOf(s *grammar.Sentence) form {
	bare := strings.TrimRight(s.Text, "\"'”’) ")
	f := form{Sentence: s, ending: ending{
		asks: strings.HasSuffix(bare, "?"), exclaims: strings.HasSuffix(bare, "!"), announces: strings.HasSuffix(s.Text, ":"),
		open: !strings.ContainsAny(s.Text[max(0, len(s.Text)-6):], ".!?…:"),
	}}
	if len(s.Tokens) > 0 {
		f.first = s.Tokens[0].Low
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !t.Word {
			continue
		}
		f.words++
		switch {
		case t.Number:
			f.numbers++
		case t.Upper && len(t.Low) > 1:
			f.uppers++
		case t.Cap:
			f.capitals++
		}
		if !t.Quoted {
			f.word(t.Low)
		}
	}
	f.words = max(f.words, 1)
	return f
}

// word notes what a word outside quotation marks says by its form. The negations are those that the weights were fitted
// with, fewer than those of package content/words.
func (f *form) word(w string) {
	switch {
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		f.pasts++
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		f.ings++
	case strings.HasSuffix(w, "ly") && len(w) > 4:
		f.adverbs++
	}
	switch w {
	case "was", "were", "had", "did":
		f.auxiliary = true
	case "not", "don't", "doesn't", "isn't", "aren't", "can't", "didn't", "no", "won't", "nor":
		f.negates = true
	case "if":
		f.supposes = true
	case "than":
		f.compares = true
	case "have", "has":
		f.perfect = true
	}
}
