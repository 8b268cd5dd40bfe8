package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// bearer reports whether right before the verb at token i a name or a pronoun stands that can only be its subject.
func (f *finder) bearer(i int) bool {
	j := i - 1
	for j > 0 && f.at(j).Word && f.at(j).Adverb() {
		j--
	}
	return j >= 0 && (f.at(j).Cap || f.at(j).Pronoun()) && f.at(j).Word && !f.at(j).Closed()
}

// cut reports whether a clause ends between the tokens a and b.
func (f *finder) cut(a, b int) bool {
	for i := a; i < b; i++ {
		t := &f.ts[i]
		if !t.Word && t.Low != "-" && t.Low != "." || t.Subordinator() || t.Low == "and" || t.Low == "or" || t.Pronoun() {
			return true
		}
	}
	return false
}

// marked reports whether a mark, a pronoun or a word that begins a clause stands between the tokens
// a and b.
func (f *finder) marked(a, b int) bool {
	for i := a; i < b; i++ {
		if t := &f.ts[i]; !t.Word && t.Low != "-" || t.Subordinator() || t.Pronoun() {
			return true
		}
	}
	return b-a < 3 // "came and signed with"
}

// subject is the noun phrase before the k-th verb.
func (f *finder) subject(k int) [2]int {
	const longest = 8
	b := f.found[k].from
	low := 0
	if k > 0 {
		low = f.found[k-1].to
	}
	for b > low && f.ts[b-1].Adverb() {
		b--
	}
	a := b
	for a > low && b-a < longest {
		t := &f.ts[a-1]
		if !t.Word && t.Low != "-" && t.Low != "." || t.Quoted || t.Low == "and" && b-a < 1 {
			break
		}
		if t.Low == "to" && f.word(a).form&base != 0 { // "want voters to know | the delay"
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
	if a < b && f.ts[b-1].Pronoun() {
		a = b - 1
	}
	for a < b && (!f.ts[a].Word || f.ts[a].Low == "and" || f.ts[a].Low == "or") {
		a++
	}
	return [2]int{a, b}
}

// pronoun is the pronoun that is the subject of a verb, or the last word of its subject: "i" of "I've".
func (f *finder) pronoun(g *group) string {
	if head, tail, ok := strings.Cut(f.low(g.from), "'"); ok && tail != "t" {
		return head
	}
	return f.low(g.subject[1] - 1)
}

// under reports whether the clause whose subject begins at token a hangs on another: after "when", "who",
// "whether".
func (f *finder) under(a int) bool {
	if w := f.low(a); w == "who" || w == "which" || w == "that" && a > 0 && (f.at(a-1).Word || f.inGroup(a+1)) {
		return true
	}
	if a > 0 && f.on(a-1, "clausal") || a > 1 && f.low(a-1) == "." && f.title(a-2) && f.on(a-3, "clausal") {
		return true
	}
	a = f.unquoted(a)
	for k := a - 1; k >= max(0, a-2); k-- {
		switch w := f.low(k); {
		case w == "than":
			return false
		case w == "but" || w == "yet" || w == "so" && k == 0 || w == "then" || w == "even" || w == "still" || w == "not":
		case w == "that" && k == 0: // "That boat is"
			return false
		case f.at(k).Subordinator():
			return true
		case !f.at(k).Word || !f.at(k).Adverb():
			return false
		}
	}
	return false
}

// unquoted is where a subject begins the last words of which stand in quotation marks before token a: "that | a “Marsh effect” was".
func (f *finder) unquoted(a int) int {
	if !f.at(a - 1).Close {
		return a
	}
	b := a - 1
	for b > 0 && !f.at(b).Open {
		b--
	}
	if f.at(b - 1).Determiner() {
		b--
	}
	return b
}

// contact reports whether a verb belongs to the noun right before its subject: "the song | she wrote".
func (f *finder) contact(g *group) bool {
	a := g.subject[0]
	before := f.at(a - 1)
	return a > 0 && f.at(a).Pronoun() && f.low(a) != "that" && before.Word && !before.Closed() && !before.Adverb() && !f.inGroup(a-1) &&
		!before.Is(grammar.Time) && f.form(a-1)&gerund == 0
}

// sharesSubject reports whether a verb is joined by "and" to the one before and has no subject of its own: "killed two | and hurt".
func (f *finder) sharesSubject(g *group) bool {
	w := f.low(g.from - 1)
	if f.at(g.from - 1).Adverb() {
		w = f.low(g.from - 2)
	}
	return g.subject[0] >= g.subject[1] && (w == "and" || w == "or")
}

// wayOf reports whether a verb only tells of the noun right before its subject: "One way | pilots could".
func (f *finder) wayOf(g *group) bool {
	switch f.low(g.subject[0] - 1) {
	case "way", "ways", "reason", "reasons", "thing", "things", "time", "place":
		return g.subject[0] < g.subject[1]
	}
	return false
}

// person reports whether the subject of a verb can act: a name, a pronoun, people.
func (f *finder) person(g *group) bool {
	a, b := g.subject[0], g.subject[1]
	if a >= b {
		switch f.pronoun(g) { // "he's"
		case "he", "she", "they", "we", "i":
			return g.from == g.subject[0]
		}
		return false
	}
	if b-a == 1 {
		switch f.low(a) {
		case "he", "she", "they", "who", "we", "i":
			return true
		case "it", "that", "which", "this", "these", "there":
			return false
		}
	}
	return f.s.Speaks(a, b)
}
