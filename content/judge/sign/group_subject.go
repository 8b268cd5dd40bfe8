package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// subject is the noun phrase before the k-th verb.
func (f *finder) subject(k int) [2]int {
	const longest = 8
	b := f.found[k].from
	low := 0
	if k > 0 {
		low = f.found[k-1].to
	}
	for b > low && f.Tokens[b-1].Adverb() {
		b--
	}
	a := b
	for a > low && b-a < longest {
		t := &f.Tokens[a-1]
		if !t.Word && t.Low != "-" && t.Low != "." && t.Low != "%" || t.Quoted || t.Low == "and" && b-a < 1 {
			break
		}
		if t.Low == "to" && f.Word(a).Form&words.Base != 0 { // "want voters to know | the delay"
			a++
			break
		}
		if t.Subordinator() {
			if t.Low == "who" || t.Low == "which" || t.Low == "that" {
				if a == b {
					a--
				}
			}
			break
		}
		a--
	}
	if a < b && f.Tokens[b-1].Pronoun() {
		a = b - 1
	}
	for a < b && (!f.Tokens[a].Word || f.Tokens[a].Low == "and" || f.Tokens[a].Low == "or") {
		a++
	}
	return [2]int{a, b}
}

// pronoun is the pronoun that is the subject of a verb, or the last word of its subject: "i" of "I've".
func (f *finder) pronoun(g *group) string {
	verb := f.Low(g.from)
	if k := strings.IndexByte(verb, '\''); k >= 0 && verb[k+1:] != "t" {
		return verb[:k]
	}
	return f.Low(g.subject[1] - 1)
}

// under reports whether the clause whose subject begins at token a hangs on another: after "when", "who",
// "whether".
func (f *finder) under(a int) bool {
	if w := f.Low(a); w == "who" || w == "which" || w == "that" && a > 0 && (f.At(a-1).Word || f.inGroup(a+1)) {
		return true
	}
	if a > 0 && f.On(a-1, words.Clausal) || a > 1 && f.Low(a-1) == "." && f.Title(a-2) && f.On(a-3, words.Clausal) {
		return true
	}
	a = f.Unquoted(a)
	for k := a - 1; k >= max(0, a-2); k-- {
		switch w := f.Low(k); {
		case w == "than":
			return false
		case w == "but" || w == "yet" || w == "so" && k == 0 || w == "then" || w == "even" || w == "still" || w == "not":
		case w == "that" && k == 0: // "That boat is"
			return false
		case f.At(k).Subordinator():
			return true
		case !f.At(k).Word || !f.At(k).Adverb():
			return false
		}
	}
	return false
}

// contact reports whether a verb belongs to the noun right before its subject: "the song | she wrote".
func (f *finder) contact(g *group) bool {
	a := g.subject[0]
	before := f.At(a - 1)
	return a > 0 && f.At(a).Pronoun() && f.Low(a) != "that" && before.Word && !before.Closed() && !before.Adverb() && !f.inGroup(a-1) &&
		!before.Is(lexicon.Time) && f.Form(a-1)&words.Gerund == 0
}

// sharesSubject reports whether a verb is joined by "and" to the one before and has no subject of its own: "killed two | and hurt".
func (f *finder) sharesSubject(g *group) bool {
	w := f.Low(g.from - 1)
	if f.At(g.from - 1).Adverb() {
		w = f.Low(g.from - 2)
	}
	return g.subject[0] >= g.subject[1] && (w == "and" || w == "or")
}

// wayOf reports whether a verb only tells of the noun right before its subject: "One way | pilots could".
func (f *finder) wayOf(g *group) bool {
	switch f.Low(g.subject[0] - 1) {
	case "way", "ways", "reason", "reasons", "thing", "things", "time", "place":
		return g.subject[0] < g.subject[1]
	}
	return false
}

// person reports whether the subject of a verb can act: a name, a pronoun, people.
func (f *finder) person(g *group) bool {
	a, b := g.subject[0], g.subject[1]
	if a >= b {
		return english.Personal(f.pronoun(g)) && g.from == g.subject[0] // "he's"
	}
	if b-a == 1 {
		switch w := f.Low(a); {
		case w == "who", english.Personal(w):
			return true
		case english.OneOf(w, "it", "that", "which", "this", "these", "there"):
			return false
		}
	}
	return f.s.Speaks(a, b)
}
