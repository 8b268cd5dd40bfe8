package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// facts finds what can be looked up: acts and events, numbers, dates, what something is.
func (f *finder) facts() {
	for k := range f.found {
		g := &f.found[k]
		if f.refuses(g) {
			f.addVerb(Did, g, true, grammar.Classes) // "The yard would not say what"
		} else if g.modal != "" && !g.asks && !f.wondered(g) && g.end > g.to {
			f.addVerb(Provides, g, false, grammar.Classes)
		}
		if g.modal != "" || g.asks || f.empty(g) || f.wondered(g) ||
			g.be && f.low(g.to) == "expected" || f.on(g.main, "foreseen") && f.low(g.to) == "to" {
			continue
		}
		switch {
		case f.writer(g) && !g.passive && !g.be:
			f.addVerb(Own, g, true, grammar.First)
		case g.be || g.have:
			if g.end > g.to {
				f.addVerb(Is, g, false, grammar.Be)
			}
		case g.ongoing && g.passive && !g.past:
			f.addVerb(Ongoing, g, false, grammar.Event)
		case g.past && (g.passive || !f.person(g)):
			f.addVerb(Happened, g, false, grammar.Event)
		case g.past:
			f.addVerb(Did, g, false, grammar.Event)
		case g.ongoing:
			f.addVerb(Ongoing, g, false, grammar.Event)
		case !g.passive && f.person(g):
			f.addVerb(Does, g, false, grammar.Classes)
		default:
			f.addVerb(Works, g, false, grammar.Classes)
		}
	}
	f.numbers()
	f.dates()
}

// empty reports whether a verb only leads on to another clause: "This comes after".
func (f *finder) empty(g *group) bool {
	if f.low(g.to) == "to" && g.end <= g.to+1 { // "like he needed to"
		return true
	}
	looks := f.on(g.main, "appearing") && (!strings.HasPrefix(f.low(g.main), "appear") || f.low(g.to) == "to" || f.adjectival(g.to))
	if f.on(g.main, "empty") || looks || g.ongoing && f.low(g.main) == "going" && f.low(g.to) == "to" {
		return true
	}
	if f.on(g.main, "arriving") && g.subject[0] == g.subject[1] {
		return true // "came the news that"
	}
	switch f.low(g.main) {
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
	for i := 0; i < len(f.ts); i++ {
		t := &f.ts[i]
		if t.Quoted || !t.Number || strings.Trim(t.Low, "0123456789.,:") != "" || f.year(i) || f.numeral(i) || f.clock(i) || t.Low == "911" {
			continue
		}
		a, b := i, i+1
		if currency(f.low(i - 1)) {
			a = i - 1
		}
		for b < len(f.ts) && b < i+7 {
			w := f.low(b)
			switch {
			case w == "%" || f.at(b).Number || w == "-" || w == "/" || f.on(b, "scale"):
				b++
				continue
			case (w == "to" || w == "in" || w == "out") && f.at(b+1).Number,
				w == "of" && (b == i+1 || f.at(b+1).Determiner() || f.low(b-1) == "%" || f.low(b-1) == "percent"):
				b++
				continue
			case f.at(b).Determiner() && f.low(b-1) == "of", f.content(b) && b < i+5 && (!f.at(b).Cap || f.low(b-1) != t.Low || strings.HasSuffix(f.low(b), "s")):
				b++
				continue
			}
			break
		}
		if b == i+1 && a == i && len(t.Low) <= 3 && !f.content(i+1) && f.low(i-1) != "to" {
			continue // an age, a numeral of a list, a score without what it counts
		}
		if a == i && (f.calendar(i) || len(t.Low) <= 2 && f.month(i-1)) {
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
	for before >= 0 && f.on(before, "measuring") {
		before--
	}
	part := f.at(before).Preposition() || f.low(before) == "per" // of something else that the verb is said of
	for k := range f.found {
		if g := &f.found[k]; !part && g.subject[0] <= a && b <= g.from && g.end > g.to && g.end-a <= longest && !g.under {
			n := len(f.out)
			if f.add(Amount, before+1, g.end, grammar.Figure); len(f.out) > n {
				f.describe(&f.out[n], g)
			}
			return
		}
	}
	f.add(Amount, a, b, grammar.Figure)
}

// clock reports whether a number is a time of day, or stuck to what stands before it.
func (f *finder) clock(i int) bool {
	switch f.low(i + 1) {
	case "/", "p.m", "a.m", "pm", "am":
		return true
	}
	return i > 0 && f.ts[i].Start == f.ts[i-1].End && !currency(f.low(i-1))
}

// numeral reports whether a number belongs to a name: "No. 16", "the Herald 400".
func (f *finder) numeral(i int) bool {
	before := f.at(i - 1)
	if before.Low == "." && f.low(i-2) == "no" || before.Low == "no" {
		return true
	}
	return i > 1 && before.Word && before.Cap && !f.dated(i-1) && !before.Determiner()
}

func (f *finder) year(i int) bool {
	t := f.at(i)
	w := t.Low
	if len(w) != 4 || currency(f.low(i-1)) || f.content(i+1) {
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
	w := f.low(i)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && f.low(i+1) != "people" && f.content(i+1)
}

// dates finds "on Tuesday, 3 March 2026", "in 1911", "last year".
func (f *finder) dates() {
	for i := 0; i < len(f.ts); i++ {
		if f.ts[i].Quoted || !f.dated(i) {
			continue
		}
		a, b := i, i+1
		for b < len(f.ts) && (f.dated(b) || f.at(b).Number && len(f.low(b)) <= 4 || f.low(b) == "," && (f.dated(b+1) || f.at(b+1).Number && len(f.low(b+1)) == 4)) {
			b++
		}
		if f.at(a-1).Number && len(f.low(a-1)) <= 2 {
			a--
		}
		for a > 0 && f.on(a-1, "before-date") {
			a--
		}
		for a < i && f.low(a) == "of" {
			a++
		}
		f.add(Dated, a, b, grammar.Month)
		i = b - 1
	}
}

// month reports whether token i is a month, or the full stop of one.
func (f *finder) month(i int) bool {
	if f.low(i) == "." {
		i--
	}
	return f.at(i).Is(grammar.Month) && f.at(i).Cap
}

func (f *finder) dated(i int) bool {
	t := f.at(i)
	if t.Number {
		return f.year(i)
	}
	return t.Cap && (t.Is(grammar.Day) || t.Is(grammar.Month) && (t.Low != "may" && t.Low != "march" || f.at(i+1).Number || f.at(i-1).Number))
}
