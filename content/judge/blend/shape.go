package blend

import (
	"math"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// The features of a sentence's form and place.
const (
	always = iota
	length
	fewWords // fewer than five
	short    // fewer than ten
	asks
	exclaims
	unended
	capitals // shares of its words
	uppers
	pasts
	ings
	adverbs
	auxiliaries // was, were, had, did
	numbers
	opens // its block
	alone // in its block
	opinionPage
	newsPage
	negates
	supposes
	compares
	perfect
	firstOfPage
	lastOfPage
	nearEnd
	speaksUp // begins with I, we or you
	turn
	afterColon
	resumed
	announces
	firm
	voiced

	shapes = iota
)

var shapeNames = [shapes]string{
	"always", "length", "few", "short", "asks", "exclaims", "unended", "capitals", "uppers", "pasts", "ings", "adverbs",
	"auxiliaries", "numbers", "opens", "alone", "opinion", "news", "negates", "supposes", "compares", "perfect", "first", "last",
	"end", "speaks", "turn", "colon", "resumed", "announces", "firm", "voiced",
}

func (v *Vector) shape(page Page, ss []grammar.Sentence, i int) {
	s := &ss[i]
	a := v[shapeAt:nearAt]
	n := float32(max(v.words(s), 1))
	bare := strings.TrimRight(s.Text, "\"'”’) ")
	a[always] = 1
	a[length] = float32(math.Log(float64(n))) - 3
	a[fewWords] = flag(n < 5)
	a[short] = flag(n < 10)
	a[asks] = flag(strings.HasSuffix(bare, "?"))
	a[exclaims] = flag(strings.HasSuffix(bare, "!"))
	a[unended] = flag(!strings.ContainsAny(s.Text[max(0, len(s.Text)-6):], ".!?…:"))
	a[opinionPage] = flag(page.Kind == string(content.GenreOpinion))
	a[newsPage] = flag(page.Kind == string(content.GenreNews))
	a[turn] = flag(s.Turn)
	a[afterColon] = flag(s.AfterColon)
	a[resumed] = flag(s.Resumed)
	a[announces] = flag(strings.HasSuffix(s.Text, ":"))
	a[firm] = flag(Firm(s))
	a[voiced] = flag(s.Voiced)
	if len(s.Tokens) > 0 {
		first := s.Tokens[0].Low
		a[speaksUp] = flag(first == "i" || first == "we" || first == "you")
	}
	if len(ss) > 1 {
		a[opens] = flag(s.First)
		a[alone] = flag(s.First && s.Last)
	}
	if !page.Passage {
		a[firstOfPage] = flag(i == 0)
		a[lastOfPage] = flag(i == len(ss)-1)
		a[nearEnd] = flag(i >= len(ss)*9/10)
	}
}

// words counts the words of a sentence and fills the features of how they are written.
func (v *Vector) words(s *grammar.Sentence) int {
	a := v[shapeAt:nearAt]
	words := 0
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !t.Word {
			continue
		}
		words++
		switch {
		case t.Number:
			a[numbers]++
		case t.Upper && len(t.Low) > 1:
			a[uppers]++
		case t.Cap:
			a[capitals]++
		}
		if !t.Quoted {
			v.form(t.Low)
		}
	}
	n := float32(max(words, 1))
	a[capitals] /= n
	a[uppers] /= n
	a[pasts] = flag(a[pasts] > 0) + a[pasts]/n
	a[ings] /= n
	a[adverbs] = a[adverbs] / n * 4
	a[numbers] = a[numbers] / n * 4
	return words
}

// form notes what the form of a word outside quotation marks says.
func (v *Vector) form(w string) {
	a := v[shapeAt:nearAt]
	switch {
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		a[pasts]++
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		a[ings]++
	case strings.HasSuffix(w, "ly") && len(w) > 4:
		a[adverbs]++
	}
	switch w {
	case "was", "were", "had", "did":
		a[auxiliaries] = 1
	case "not", "don't", "doesn't", "isn't", "aren't", "can't", "didn't", "no", "won't", "nor":
		a[negates] = 1
	case "if":
		a[supposes] = 1
	case "than":
		a[compares] = 1
	case "have", "has":
		a[perfect] = 1
	}
}
