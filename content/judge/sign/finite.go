package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// form is what forms of a verb token i may be, by the list or by its ending.
func (f *finder) form(i int) form {
	t := f.at(i)
	if v := f.word(i).form; v != 0 && v != noun {
		return v
	}
	switch w := t.Low; {
	case strings.Contains(w, "-") && !strings.HasPrefix(w, "co-") && !strings.HasPrefix(w, "re-") && !strings.HasPrefix(w, "pre-") || t.Closed():
	case strings.HasPrefix(w, "un") && strings.HasSuffix(w, "ed") && !f.on(i, "undoing") && !strings.HasPrefix(w, "under"):
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !f.on(i, "unverbal"):
		return past | participle
	}
	return 0
}

// finite reports whether token i is a verb with a tense of its own, by its form and the
// words beside it.
func (f *finder) finite(i int) bool {
	t, v := &f.ts[i], f.form(i)
	if t.Low == "last" && (f.at(i+1).Is(grammar.Time) || f.at(i+1).Is(grammar.Day) || f.at(i+1).Is(grammar.Month) || f.low(i+1) == "night") {
		return false // "last week"
	}
	if t.Low == "back" && f.low(i+1) == "to" {
		return false // "dates back to"
	}
	if v&(base|third|past) == 0 || t.Cap && i > 0 && !t.Upper {
		return false
	}
	j := i - 1
	for j > 0 && f.at(j).Word && f.at(j).Adverb() {
		j--
	}
	before, after := f.at(j), f.at(i+1)
	object := after.Determiner() || after.Number || after.Pronoun() || after.Low == "that" && !f.auxiliaryAt(i+2) || after.Low == "to" || currency(after.Low)
	switch {
	case i == 0 || j < 0 || f.bars(i, j, v, object) || f.participial(i, j, v):
		return false
	case v&past != 0 && v&base == 0:
		if particle(after.Low) && f.low(i+2) == "by" {
			return false // "a release sent out by"
		}
		return after.Low != "by" && before.Low != "-"
	case !before.Word && before.Low != "," && (v&past == 0 || !object), before.Number && before.Low != "one":
		return false
	case v&past != 0: // put, cut, set: any form
		return (v&noun == 0 || object) && !adjective(before.Low)
	case v&third != 0:
		return f.thirdPerson(i, j, object)
	case f.on(i-2, "making") || f.on(i-3, "making") || f.on(i-4, "making"): // "make you wonder"
		return false
	}
	if (f.on(j, "nominative") && i == j+1 || before.Low == "who" && strings.HasSuffix(f.at(i-1).Low, "ly")) && v&base != 0 {
		return true // "They screen people", "who overwhelmingly support"
	}
	plural := f.on(j, "plural") || before.Adverb() ||
		strings.HasSuffix(before.Low, "s") && !strings.HasSuffix(before.Low, "ss") && !before.Determiner() && !before.Closed()
	return plural && before.Word && (v&noun == 0 || object)
}

// bars reports whether the word at j, before what may be a verb of form v at i, lets no finite
// verb follow: "the", "of", "to", "very".
func (f *finder) bars(i, j int, v form, object bool) bool {
	before := f.at(j)
	switch before.Low {
	case "to", "as", "than", "so", "very", "more", "most", "less", "least", "same":
		return true
	case "like":
		return false
	}
	subject := f.on(j, "determiner-pronoun") && (v&past == 0 || object || f.at(i+1).Preposition() || strings.HasSuffix(f.low(i+1), "ly"))
	return before.Preposition() || before.Determiner() && !subject
}

// participial reports whether token i belongs to a noun, as participle or as another noun.
func (f *finder) participial(i, j int, v form) bool {
	before, after := f.at(j), f.at(i+1)
	switch {
	case v&past != 0 && v&participle != 0 && !before.Word && before.Low != "." && before.Low != "-" && !before.Close:
		return !f.apposed(i) // "the stew, smothered with"
	case v&third != 0 && (after.Low == "of" || after.Low == "by"): // "benefits of"
		return true
	case f.low(i-1) == "and" && v&past != 0 && f.at(i-3).Determiner() && f.at(i-2).Word && !f.inGroup(i-2) && f.content(i+1): // "the new and improved pier"
		return true
	case v&participle != 0 && !before.Cap && f.content(i+1) && !f.at(i+1).Cap && f.at(i+2).Cap && (f.low(i-1) == "and" || f.low(i-1) == ","):
		return true // "and retired surgeon Ann Orr"
	case v&third != 0 && after.Low == "for" && f.low(i-2) == "of" && !before.Cap:
		return true // "the end of harbour breaks for crews"
	case f.low(i-1) == "not": // "issues not related to"
		return true
	case v&participle != 0 && f.low(i-1) == "it" && f.on(i-2, "wishing"): // "want it left alone"
		return true
	case v&participle != 0 && (before.Low == "be" || before.Low == "been" || before.Low == "being"): // "has yet to be repaired"
		return true
	case v&participle != 0 && f.form(i-1)&participle != 0 && !f.at(i-1).Closed() && !f.at(i-1).Cap && f.content(i+1): // "a locked, unloaded licensed gun"
		return true
	}
	if v&past == 0 && (v&noun != 0 || v&third == 0) && before.Word && f.inGroup(j) && f.form(j)&(base|third) != 0 { // "did not take questions"
		return true
	}
	if v&past == 0 && f.inGroup(j-1) && before.Word && !before.Cap && !before.Pronoun() && !before.Subordinator() && before.Low != "and" && before.Low != "or" {
		return true // "has close ties", "imposes strict controls"
	}
	if v&past == 0 && f.form(j)&gerund != 0 && f.at(j-1).Determiner() { // "the finishing touches"
		return true
	}
	if v&past == 0 && f.low(j-1) == "to" && f.form(j)&base != 0 { // "to take steps to"
		return true
	}
	return v&past != 0 && before.Word && f.inGroup(i-1) // "provide targeted training"
}

// thirdPerson reports whether a form such as "sets" at token i is a verb; j is the word before it.
func (f *finder) thirdPerson(i, j int, object bool) bool {
	before, after := f.at(j), f.at(i+1)
	switch before.Low {
	case "it", "he", "she":
		return true // "it looks like"
	}
	if i > j+1 && strings.HasSuffix(f.low(i-1), "ly") { // "consistently ranks"
		return true
	}
	if object && after.Low == "to" && f.form(i)&noun != 0 && (!f.on(i, "to-verb") || f.low(i) == "plans" && f.form(i+2)&base == 0) { // "campaign funds to cover"
		object = false
	}
	alone := !after.Word || after.Low == "and" || after.Low == "or"
	if alone && !before.Cap && !before.Pronoun() {
		return false // "text files or"
	}
	if !object && (!before.Word || before.Is(grammar.Judging) || f.form(i)&noun != 0) {
		return false
	}
	return (!strings.HasSuffix(before.Low, "s") || before.Cap || before.Pronoun() ||
		strings.HasSuffix(before.Low, "ss") || strings.HasSuffix(before.Low, "ics")) && !adjective(before.Low) && (before.Cap || !f.on(j, "evaluative"))
}

// adjective reports whether a word ends as adjectives do.
func adjective(w string) bool {
	for _, e := range []string{"al", "ive", "ic", "ous", "ful", "less", "able", "ible"} {
		if len(w) > len(e)+3 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// apposed reports whether the verb at token i follows what is said of its subject between commas: "Abe Orr, the
// town's pilot, declined to".
func (f *finder) apposed(i int) bool {
	next := f.at(i + 1)
	if f.low(i) == "voted" && f.at(i-2).Cap {
		return true // "the two, Orr and Marsh, voted with the mayor"
	}
	if next.Preposition() && next.Low != "to" && f.low(i-1) == "," && len(f.found) == 0 || next.Low == "by" || !next.Word || next.Adverb() {
		return false
	}
	if !f.at(0).Cap || f.at(0).Subordinator() && f.low(0) != "but" {
		return false
	}
	for k := range f.found {
		if a := f.subject(k)[0]; !f.under(a) {
			return false
		}
	}
	return f.has(0, i-1, ",") || f.has(0, i-1, "–") || f.has(0, i-1, "—")
}
