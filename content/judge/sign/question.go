package sign

import (
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// question finds a question that no interviewer asks: by its opening words.
func (f *finder) question() {
	n := len(f.ts)
	for n > 0 && f.ts[n-1].Close {
		n--
	}
	if n == 0 || f.low(n-1) != "?" || f.ts[n-1].Quoted {
		return
	}
	a := n - 1
	for a > 0 && (f.ts[a-1].Low != "." || f.title(a-2)) && f.ts[a-1].Low != "—" && f.ts[a-1].Low != ":" && f.ts[a-1].Low != ";" {
		a--
	}
	if f.opens(0) {
		a = 0
	}
	a = f.asked(a, n)
	b := a
	const whole, part = 26, 12
	longest := part
	if n-1-a <= whole {
		longest = whole
	}
	for b < min(n-1, a+longest) && !f.ts[b].Quoted {
		b++
	}
	for most := b + 3; b < min(n-1, most) && f.content(b); {
		b++ // not before its noun
	}
	k := len(f.out)
	if f.add(Asks, a, b, grammar.Question); len(f.out) == k {
		if n-1-a < 3 {
			return
		}
		b = n - 1 // "What will Orr do": a question, though it says nothing
		f.out = append(f.out, Sign{Kind: Asks, Span: f.span(a, b), Cue: grammar.Question})
	}
	f.out[k].Wide = f.span(a, n-1)
	if b == n-1 {
		f.out[k].Span.End = f.ts[b-1].End
		f.out[k].Wide = f.out[k].Span
	}
}

// imperative finds a demand on the reader: "Imagine a town", "Do not vote for", "Let us mend",
// "If it rains, wear a coat".
func (f *finder) imperative() {
	for i := range f.ts {
		if f.ts[i].Quoted || !f.commands(i) || f.subjected(i) || f.low(i) == "have" && f.form(i+1)&participle != 0 {
			continue
		}
		w := f.low(i)
		to := i + 1
		switch v := f.word(i).form; {
		case w == "let" && (f.low(i+1) == "us" || f.low(i+1) == "me"), w == "let's",
			(w == "do" && f.low(i+1) == "not" || w == "don't" || w == "never") && f.form(i+1)|f.form(i+2) != 0:
			if to = i + 2; w == "do" || w == "let" {
				to++
			}
		case w == "back" && f.at(i+1).Preposition(), w == "thank":
			continue
		case w == "be" && !f.at(i+1).Determiner():
		case v&base == 0 || v&(past|participle) != 0 || !f.at(i+1).Word || f.isBe(i+1):
			continue
		case v&noun != 0 && !f.at(i+1).Determiner() && !f.at(i+1).Pronoun():
			continue
		}
		f.add(Calls, i, f.end(&group{to: to}), grammar.Deontic)
	}
}

// subjected reports whether token i belongs to the subject of a verb: "Unite Orla is trying".
func (f *finder) subjected(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.subject[0] <= i && i+1 < g.subject[1] && (f.at(i+1).Cap || !g.under && f.at(i+1).Preposition()) {
			return true
		}
	}
	return false
}

// commands reports whether a clause that has no subject may begin at token i.
func (f *finder) commands(i int) bool {
	j := i - 1
	for j >= 0 && f.on(j, "leading") {
		j--
	}
	if j < 0 {
		return true
	}
	for k := range i {
		if f.low(k) == ":" && f.offers(k) {
			return false // "one of two things: | raise fares or cut crews"
		}
	}
	switch f.low(j) {
	case ":", ";", "—":
		return true
	case ",": // after words without a verb, or a condition: "No, just wait", "If it rains, wear a coat"
		if w := f.low(i); f.word(i).form&noun != 0 && w != "let's" {
			return false
		}
		a := j
		for a > 0 && f.low(a-1) != ":" && f.low(a-1) != ";" && f.low(a-1) != "—" && f.low(a-1) != "," {
			a--
		}
		if f.low(a) == "if" || f.low(a) == "when" || f.low(a) == "unless" || f.low(a) == "before" || f.low(a) == "after" {
			return true
		}
		for k := range f.found {
			if a <= f.found[k].from && f.found[k].from < j {
				return false
			}
		}
		return a == 0 || f.low(a-1) != ","
	}
	return false
}

// offers reports whether the words before the colon at token j say that what follows is what may be done.
func (f *finder) offers(j int) bool {
	for k := range j {
		switch f.low(k) {
		case "things", "options", "ways", "choices", "choice", "option", "alternatives", "goal", "goals", "job", "task", "plan", "to", "steps":
			return true
		}
	}
	return false
}

// asked is where the question itself begins behind words that lead to it: "After all this time, | what might", or a.
func (f *finder) asked(a, n int) int {
	if w := f.low(a); f.opens(a) && w != "when" && w != "where" && (w != "but" && w != "and" || f.low(a+1) != "when") {
		return a
	}
	for k := n - 2; k > a; k-- {
		_, aux := auxiliary(f.low(k))
		begins := f.at(k).Cap && !f.at(k).Upper && (aux || f.on(k, "wh-word")) // behind a heading
		if f.low(k-1) != "," && !begins && (f.low(a) != "if" || !aux || !f.nominative(k+1)) {
			continue
		}
		if f.opens(k) {
			return k
		}
	}
	return a
}

// opens reports whether a question opens at token k: with "who", "why" or an auxiliary before its subject.
func (f *finder) opens(k int) bool {
	if w := f.low(k); w == "but" || w == "and" || w == "so" || w == "or" {
		k++
	}
	if f.on(k, "wh-word") {
		return true
	}
	_, ok := auxiliary(f.low(k))
	return ok && (f.at(k+1).Pronoun() || f.at(k+1).Determiner() || f.at(k+1).Cap)
}
