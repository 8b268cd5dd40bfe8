package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// facts finds what can be looked up: acts and events, numbers, dates, what something is.
func (f *finder) facts() {
	for k := range f.found {
		g := &f.found[k]
		if f.refuses(g) {
			f.addVerb(Did, g, true, lexicon.Classes) // "The yard would not say what"
		} else if g.modal != "" && !g.asks && !f.wondered(g) && g.end > g.to {
			f.addVerb(Provides, g, false, lexicon.Classes)
		}
		if g.modal != "" || g.asks || f.empty(g) || f.wondered(g) ||
			g.be && f.Low(g.to) == "expected" || f.On(g.main, words.Foreseen) && f.Low(g.to) == "to" {
			continue
		}
		switch {
		case f.writer(g) && !g.passive && !g.be:
			f.addVerb(Own, g, true, lexicon.First)
		case g.be || g.have:
			if g.end > g.to {
				f.addVerb(Is, g, false, lexicon.Be)
			}
		case g.ongoing && g.passive && !g.past:
			f.addVerb(Ongoing, g, false, lexicon.Event)
		case g.past && (g.passive || !f.person(g)):
			f.addVerb(Happened, g, false, lexicon.Event)
		case g.past:
			f.addVerb(Did, g, false, lexicon.Event)
		case g.ongoing:
			f.addVerb(Ongoing, g, false, lexicon.Event)
		case !g.passive && f.person(g):
			f.addVerb(Does, g, false, lexicon.Classes)
		default:
			f.addVerb(Works, g, false, lexicon.Classes)
		}
	}
	f.numbers()
	f.dates()
}

// empty reports whether a verb only leads on to another clause: "This comes after".
func (f *finder) empty(g *group) bool {
	if f.Low(g.to) == "to" && g.end <= g.to+1 { // "like he needed to"
		return true
	}
	looks := f.On(g.main, words.Appearing) && (!strings.HasPrefix(f.Low(g.main), "appear") || f.Low(g.to) == "to" || f.adjectival(g.to))
	if f.On(g.main, words.Empty) || looks || g.ongoing && f.Low(g.main) == "going" && f.Low(g.to) == "to" {
		return true
	}
	if f.On(g.main, words.Arriving) && g.subject[0] == g.subject[1] {
		return true // "came the news that"
	}
	switch f.Low(g.main) {
	case "comes", "came", "come", "happens", "happened":
		w := f.pronoun(g)
		return w == "this" || w == "that" || w == "it"
	}
	return false
}

// writer reports whether the subject of a verb is "I" or "we".
func (f *finder) writer(g *group) bool {
	w := f.pronoun(g)
	return w == "i" || w == "we"
}

// numbers finds numbers with what they count: "$2.3 billion", "7 to 2", "two in three islanders".
func (f *finder) numbers() {
	for i := 0; i < len(f.Tokens); i++ {
		t := &f.Tokens[i]
		if t.Quoted || !t.Number || strings.Trim(t.Low, "0123456789.,:") != "" || f.year(i) || f.numeral(i) || f.Clock(i) || t.Low == "911" {
			continue
		}
		a, b := i, i+1
		if words.Currency(f.Low(i - 1)) {
			a = i - 1
		}
		for b < len(f.Tokens) && b < i+7 {
			w := f.Low(b)
			switch {
			case w == "%" || f.At(b).Number || w == "-" || w == "/" || f.On(b, words.Scale):
				b++
				continue
			case (w == "to" || w == "in" || w == "out") && f.At(b+1).Number,
				w == "of" && (b == i+1 || f.At(b+1).Determiner() || f.Low(b-1) == "%" || f.Low(b-1) == "percent"):
				b++
				continue
			case f.At(b).Determiner() && f.Low(b-1) == "of",
				f.content(b) && b < i+5 && (!f.At(b).Cap || f.Low(b-1) != t.Low || strings.HasSuffix(f.Low(b), "s")):
				b++
				continue
			}
			break
		}
		if b == i+1 && a == i && len(t.Low) <= 3 && !f.content(i+1) && f.Low(i-1) != "to" {
			continue // an age, a numeral of a list, a score without what it counts
		}
		if a == i && (f.calendar(i) || len(t.Low) <= 2 && f.Month(i-1)) {
			continue // "the 2016 campaign", "an Oct. 4 ambush"
		}
		f.addAmount(a, b)
		i = b - 1
	}
}

// addAmount keeps the number in the tokens a to b, with the verb that it is the subject of: "147 million people | will shop".
func (f *finder) addAmount(a, b int) {
	const longest = 16
	before := a - 1
	for before >= 0 && f.On(before, words.Measuring) {
		before--
	}
	part := f.At(before).Preposition() || f.Low(before) == "per" // of something else that the verb is said of
	for k := range f.found {
		if g := &f.found[k]; !part && g.subject[0] <= a && b <= g.from && g.end > g.to && g.end-a <= longest && !g.under {
			n := len(f.out)
			if f.add(Amount, before+1, g.end, lexicon.Figure); len(f.out) > n {
				f.describe(&f.out[n], g)
			}
			return
		}
	}
	f.add(Amount, a, b, lexicon.Figure)
}

// numeral reports whether a number belongs to a name: "No. 16", "the Herald 400".
func (f *finder) numeral(i int) bool {
	before := f.At(i - 1)
	if before.Low == "." && f.Low(i-2) == "no" || before.Low == "no" {
		return true
	}
	return i > 1 && before.Word && before.Cap && !f.dated(i-1) && !before.Determiner()
}

func (f *finder) year(i int) bool {
	t := f.At(i)
	w := t.Low
	if len(w) != 4 || words.Currency(f.Low(i-1)) || f.content(i+1) {
		return false
	}
	switch w[:2] {
	case "17", "18", "19", "20", "21":
		return true
	}
	return false
}

// calendar reports whether a number is a year that tells which thing is meant: "2016 election".
func (f *finder) calendar(i int) bool {
	w := f.Low(i)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && f.Low(i+1) != "people" && f.content(i+1)
}

// dates finds "on Tuesday, 3 March 2026", "in 1911", "last year".
func (f *finder) dates() {
	for i := 0; i < len(f.Tokens); i++ {
		if f.Tokens[i].Quoted || !f.dated(i) {
			continue
		}
		a, b := i, i+1
		for b < len(f.Tokens) && (f.dated(b) || f.At(b).Number && len(f.Low(b)) <= 4 ||
			f.Low(b) == "," && (f.dated(b+1) || f.At(b+1).Number && len(f.Low(b+1)) == 4)) {
			b++
		}
		if f.At(a-1).Number && len(f.Low(a-1)) <= 2 {
			a--
		}
		for a > 0 && f.On(a-1, words.BeforeDate) {
			a--
		}
		for a < i && f.Low(a) == "of" {
			a++
		}
		f.add(Dated, a, b, lexicon.Month)
		i = b - 1
	}
}

func (f *finder) dated(i int) bool {
	t := f.At(i)
	if t.Number {
		return f.year(i)
	}
	return t.Cap && (t.Is(lexicon.Day) || t.Is(lexicon.Month) && (t.Low != "may" && t.Low != "march" || f.At(i+1).Number || f.At(i-1).Number))
}
