package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// finite reports whether token i is a verb with a tense of its own, by its form and the
// words beside it.
func (f *finder) finite(i int) bool {
	t, v := &f.Tokens[i], f.Form(i)
	if t.Low == "last" && (f.At(i+1).Is(lexicon.Time) || f.At(i+1).Is(lexicon.Day) || f.At(i+1).Is(lexicon.Month) || f.Low(i+1) == "night") {
		return false // "last week"
	}
	if t.Low == "back" && f.Low(i+1) == "to" {
		return false // "dates back to"
	}
	if v&(words.Base|words.Third|words.Past) == 0 || t.Cap && i > 0 && !t.Upper {
		return false
	}
	j := i - 1
	for j > 0 && f.At(j).Word && f.At(j).Adverb() {
		j--
	}
	before, after := f.At(j), f.At(i+1)
	object := after.Determiner() || after.Number || after.Pronoun() || after.Low == "that" && !f.AuxiliaryAt(i+2) || after.Low == "to" ||
		words.Currency(after.Low)
	switch {
	case i == 0 || j < 0 || f.Bars(i, j, v, object) || f.participial(i, j, v):
		return false
	case v&words.Past != 0 && v&words.Base == 0:
		if words.Particle(after.Low) && f.Low(i+2) == "by" {
			return false // "a release sent out by"
		}
		return after.Low != "by" && before.Low != "-"
	case !before.Word && before.Low != "," && (v&words.Past == 0 || !object), before.Number && before.Low != "one":
		return false
	case v&words.Past != 0: // put, cut, set: any form
		return (v&words.Noun == 0 || object) && !words.Adjective(before.Low)
	case v&words.Third != 0:
		return f.ThirdPerson(i, j, object)
	case f.On(i-2, words.Making) || f.On(i-3, words.Making) || f.On(i-4, words.Making): // "make you wonder"
		return false
	}
	if (f.On(j, words.Nominative) && i == j+1 || before.Low == "who" && strings.HasSuffix(f.At(i-1).Low, "ly")) && v&words.Base != 0 {
		return true // "They screen people", "who overwhelmingly support"
	}
	plural := f.On(j, words.Plural) || before.Adverb() ||
		strings.HasSuffix(before.Low, "s") && !strings.HasSuffix(before.Low, "ss") && !before.Determiner() && !before.Closed()
	return plural && before.Word && (v&words.Noun == 0 || object)
}

// participial reports whether token i belongs to a noun, as participle or as another noun.
func (f *finder) participial(i, j int, v words.Form) bool {
	before, after := f.At(j), f.At(i+1)
	switch {
	case v&words.Past != 0 && v&words.Participle != 0 && !before.Word && before.Low != "." && before.Low != "-" && !before.Close:
		return !f.apposed(i) // "the stew, smothered with"
	case v&words.Third != 0 && (after.Low == "of" || after.Low == "by"): // "benefits of"
		return true
	case f.Low(i-1) == "and" && v&words.Past != 0 && f.At(i-3).Determiner() && f.At(i-2).Word && !f.inGroup(i-2) &&
		f.content(i+1): // "the new and improved pier"
		return true
	case v&words.Participle != 0 && !before.Cap && f.content(i+1) && !f.At(i+1).Cap && f.At(i+2).Cap && (f.Low(i-1) == "and" || f.Low(i-1) == ","):
		return true // "and retired surgeon Ann Orr"
	case v&words.Third != 0 && after.Low == "for" && f.Low(i-2) == "of" && !before.Cap:
		return true // "the end of harbour breaks for crews"
	case f.Low(i-1) == "not": // "issues not related to"
		return true
	case v&words.Participle != 0 && f.Low(i-1) == "it" && f.On(i-2, words.Wishing): // "want it left alone"
		return true
	case v&words.Participle != 0 && (before.Low == "be" || before.Low == "been" || before.Low == "being"): // "has yet to be repaired"
		return true
	case v&words.Participle != 0 && f.Form(i-1)&words.Participle != 0 && !f.At(i-1).Closed() && !f.At(i-1).Cap && f.content(i+1):
		return true // "a locked, unloaded licensed gun"
	}
	if v&words.Past == 0 && (v&words.Noun != 0 || v&words.Third == 0) && before.Word && f.inGroup(j) && f.Form(j)&(words.Base|words.Third) != 0 {
		return true // "did not take questions"
	}
	if v&words.Past == 0 && f.inGroup(j-1) && before.Word && !before.Cap && !before.Pronoun() && !before.Subordinator() &&
		before.Low != "and" && before.Low != "or" {
		return true // "has close ties", "imposes strict controls"
	}
	if v&words.Past == 0 && f.Form(j)&words.Gerund != 0 && f.At(j-1).Determiner() { // "the finishing touches"
		return true
	}
	if v&words.Past == 0 && f.Low(j-1) == "to" && f.Form(j)&words.Base != 0 { // "to take steps to"
		return true
	}
	return v&words.Past != 0 && before.Word && f.inGroup(i-1) // "provide targeted training"
}

// apposed reports whether the verb at token i follows what is said of its subject between commas: "Abe Orr, the
// town's pilot, declined to".
func (f *finder) apposed(i int) bool {
	next := f.At(i + 1)
	if f.Low(i) == "voted" && f.At(i-2).Cap {
		return true // "the two, Orr and Marsh, voted with the mayor"
	}
	if next.Preposition() && next.Low != "to" && f.Low(i-1) == "," && len(f.found) == 0 || next.Low == "by" || !next.Word || next.Adverb() {
		return false
	}
	if !f.At(0).Cap || f.At(0).Subordinator() && f.Low(0) != "but" {
		return false
	}
	for k := range f.found {
		if a := f.subject(k)[0]; !f.under(a) {
			return false
		}
	}
	return f.Has(0, i-1, ",") || f.Has(0, i-1, "–") || f.Has(0, i-1, "—")
}
