package sign

import (
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// question finds a question that no interviewer asks: by its opening words.
func (f *finder) question() {
	n := len(f.Tokens)
	for n > 0 && f.Tokens[n-1].Close {
		n--
	}
	if n == 0 || f.Low(n-1) != "?" || f.Tokens[n-1].Quoted {
		return
	}
	a := n - 1
	for a > 0 && (f.Tokens[a-1].Low != "." || f.Title(a-2)) && f.Tokens[a-1].Low != "—" && f.Tokens[a-1].Low != ":" && f.Tokens[a-1].Low != ";" {
		a--
	}
	if f.Opens(0) {
		a = 0
	}
	a = f.Asked(a, n)
	b := a
	const whole, part = 26, 12
	longest := part
	if n-1-a <= whole {
		longest = whole
	}
	for b < min(n-1, a+longest) && !f.Tokens[b].Quoted {
		b++
	}
	for most := b + 3; b < min(n-1, most) && f.content(b); {
		b++ // not before its noun
	}
	k := len(f.out)
	if f.add(Asks, a, b, lexicon.Question); len(f.out) == k {
		if n-1-a < 3 {
			return
		}
		b = n - 1 // "What will Orr do": a question, though it says nothing
		f.out = append(f.out, Sign{Kind: Asks, Span: f.span(a, b), Cue: lexicon.Question})
	}
	f.out[k].Wide = f.span(a, n-1)
	if b == n-1 {
		f.out[k].Span.End = f.Tokens[b-1].End
		f.out[k].Wide = f.out[k].Span
	}
}

// imperative finds a demand on the reader: "Imagine a town", "Do not vote for", "Let us mend",
// "If it rains, wear a coat".
func (f *finder) imperative() {
	for i := range f.Tokens {
		if f.Tokens[i].Quoted || !f.commands(i) || f.subjected(i) || f.Low(i) == "have" && f.Form(i+1)&words.Participle != 0 {
			continue
		}
		w := f.Low(i)
		if w == "last" || w == "make" && f.Low(i+1) == "no" && f.Low(i+2) == "mistake" {
			continue // "Last night’s vote", and what only presses a point
		}
		to := i + 1
		switch v := f.Word(i).Form; {
		case w == "let" && (f.Low(i+1) == "us" || f.Low(i+1) == "me"), w == "let's",
			(w == "do" && f.Low(i+1) == "not" || w == "don't" || w == "never") && f.Form(i+1)|f.Form(i+2) != 0:
			if to = i + 2; w == "do" || w == "let" {
				to++
			}
		case w == "back" && f.At(i+1).Preposition(), w == "thank":
			continue
		case w == "be" && !f.At(i+1).Determiner():
		case v&words.Base == 0 || v&(words.Past|words.Participle) != 0 || !f.At(i+1).Word || f.IsBe(i+1):
			continue
		case v&words.Noun != 0 && !f.At(i+1).Determiner() && !f.At(i+1).Pronoun():
			continue
		}
		f.add(Calls, i, f.end(&group{to: to}), lexicon.Deontic)
	}
}

// subjected reports whether token i belongs to the subject of a verb: "Unite Orla is trying".
func (f *finder) subjected(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.subject[0] <= i && i+1 < g.subject[1] && (f.At(i+1).Cap || !g.under && f.At(i+1).Preposition()) {
			return true
		}
	}
	return false
}

// commands reports whether a clause that has no subject may begin at token i.
func (f *finder) commands(i int) bool {
	j := i - 1
	for j >= 0 && f.On(j, words.Leading) {
		j--
	}
	if j < 0 {
		return true
	}
	if mark := f.Low(j); mark != "—" && mark != ":" && mark != ";" && mark != "," || f.offered(i) {
		return false
	}
	switch f.Low(j) {
	case "—":
		return !f.Has(0, j, "—") // none that closes what is set apart: "the fight — and the vote — | show"
	case ":", ";":
		return true
	case ",": // after words without a verb, or a condition: "No, just wait", "If it rains, wear a coat"
		if w := f.Low(i); f.Word(i).Form&words.Noun != 0 && w != "let's" {
			return false
		}
		a := j
		for a > 0 && f.Low(a-1) != ":" && f.Low(a-1) != ";" && f.Low(a-1) != "—" && f.Low(a-1) != "," {
			a--
		}
		if f.Low(a) == "if" || f.Low(a) == "when" || f.Low(a) == "unless" || f.Low(a) == "before" || f.Low(a) == "after" {
			return len(f.found) == 0 || f.found[0].from > a // not "to row and, when it rains, | wear a coat"
		}
		for k := range f.found {
			if a <= f.found[k].from && f.found[k].from < j {
				return false
			}
		}
		return a == 0 || f.Low(a-1) != ","
	}
	return false
}

// offered reports whether token i stands behind words that say that what follows is what may be done: "one of two things:
// | raise fares or cut crews".
func (f *finder) offered(i int) bool {
	for k := range i {
		if f.Low(k) == ":" && f.offers(k) {
			return true
		}
	}
	return false
}

// offers reports whether the words before the colon at token j say that what follows is what may be done.
func (f *finder) offers(j int) bool {
	for k := range j {
		if f.On(k, words.Offering) {
			return true
		}
	}
	return false
}
