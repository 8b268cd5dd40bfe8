package sign

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// longestGoverned is how many tokens a phrase may have with what governs it.
const longestGoverned = 18

// finish makes every phrase whole, from the words that deny it to the end of its object, and drops those that
// cannot be told whole.
func (f *finder) finish() {
	out := f.out[:0]
	text := f.headline()
	for _, s := range f.out {
		if s.Span.Start >= text && f.mends(&s) {
			out = append(out, s)
		}
	}
	f.out = out
}

// mends makes one phrase whole and reports whether it may be told.
func (f *finder) mends(s *Sign) bool {
	a, b := f.Token(s.Span.Start), f.Token(s.Span.End-1)+1
	end, ok := f.untorn(a, b)
	if !ok {
		return s.Kind == Asks
	}
	for _, w := range []*content.Span{&s.Wide, &s.Whole} {
		if w.Len() > 0 {
			w.End = f.Tokens[f.Closed(f.Token(w.Start), f.Token(w.End-1)+1)-1].End
		}
	}
	if s.Kind == Asks && s.Span.End == s.Wide.End {
		return true
	}
	if end = f.Closed(a, end); end != b {
		s.Span.End = f.Tokens[end-1].End
		if s.Core.Len() > 0 {
			s.Core.End = s.Span.End
		}
	}
	switch s.Kind {
	case Asks, Comments, Dated, Calls:
		return true
	}
	if f.Low(a-1) == "alone" && f.Low(a-2) == "let" || f.befalls(a) {
		return false // "neither was honest, let alone | wise"
	}
	if w := f.Low(a); a == 0 && (w == "but" || w == "and") && end > a+1 {
		s.Span.Start = f.Tokens[1].Start
	}
	switch s.Kind {
	case Judges, Values, Rates:
		if end-a > 2 && f.Form(end-1)&words.Past != 0 && f.At(end).Determiner() && !f.inGroup(a) && f.Low(a) != "there" {
			end-- // "the hurried repair | reflected the"
			s.Span.End, s.Core, s.Wide, s.Whole = f.Tokens[end-1].End, content.Span{}, content.Span{}, content.Span{}
		}
	}
	if k := f.maybe(a); k < a && end-k <= longestGoverned {
		s.Span.Start, s.Core = f.Tokens[k].Start, content.Span{}
		for _, w := range []*content.Span{&s.Wide, &s.Whole} {
			if w.Len() > 0 {
				w.Start = min(w.Start, s.Span.Start)
			}
		}
		a = k
	}
	if k := f.intended(a, end); k <= a && end-k <= longestGoverned {
		switch s.Kind {
		case Judges, Values, Rates, Presses, Ranks:
			s.Kind, s.Head, s.Span.Start, s.Core, s.Wide, s.Whole = Ought, "supposed", f.Tokens[k].Start, content.Span{}, content.Span{}, content.Span{}
			return true
		}
	}
	from, open := f.governor(a, end)
	if from == a {
		return true
	}
	if end-from > longestGoverned {
		return false
	}
	s.Span.Start, s.Core, s.Not = f.Tokens[from].Start, content.Span{}, true
	s.Open = s.Open || open
	for _, w := range []*content.Span{&s.Wide, &s.Whole} {
		if w.Len() > 0 {
			w.Start, w.End = min(w.Start, s.Span.Start), max(w.End, s.Span.End)
		}
	}
	return true
}

// governor is where the words begin that deny what the tokens a to b say, in their own clause or in the one that it
// hangs on, or a; open says that it is left open: "it's not clear | what will come".
func (f *finder) governor(a, b int) (from int, open bool) {
	if w := f.Low(a); f.Low(a-1) == "not" && (w == "all" || w == "every" || w == "everyone" || w == "many" || w == "much") {
		return a - 1, false
	}
	for k := range f.found {
		g := &f.found[k]
		if g.from < a || g.from >= b || g.subject[0] > a {
			continue
		}
		if k := f.neither(g.subject[0]); k < g.subject[0] {
			return k, false
		}
		for i := g.subject[0]; i < a; i++ {
			if k > 0 && f.On(i+1, words.Chance) && (f.Low(i) == "little" || f.Low(i) == "no") && f.found[k-1].to == i {
				return f.bornBy(&f.found[k-1]), true // "there is little chance | the slip will open"
			}
			if f.Negates(i) && (i == 0 || !f.At(i-1).Preposition()) && f.Low(i) != "without" {
				return i, false
			}
		}
		return f.matrix(k, a)
	}
	return f.denier(a), false
}

// denier is where the words begin that deny the words at token a, which have no verb of their own: "wasn't, by any
// measure, | honest", or a.
func (f *finder) denier(a int) int {
	const far = 14 // tokens
	low := max(0, a-far)
	for k := range f.found {
		if g := &f.found[k]; g.subject[0] <= a && a < g.from {
			low = max(low, g.subject[0])
		}
	}
	for k := a - 1; k >= low; k-- {
		t := f.At(k)
		switch {
		case t.Quoted:
			return a
		case t.Low == "," && f.aside(k) < k:
			k = f.aside(k)
		case !t.Word && t.Low != "-":
			return a
		case f.Negates(k):
			if g := f.denies(k); g != nil {
				return g.from
			}
			return k
		case f.inGroup(k):
			return f.deniedBy(k, a)
		case t.Low == "but", t.Low == "rather", t.Low == "instead", t.Subordinator():
			return a
		}
	}
	return a
}

// deniedBy is where the verb at token k begins, with what denies it, or a where nothing does.
func (f *finder) deniedBy(k, a int) int {
	for n := range f.found {
		g := &f.found[n]
		if k < g.from || k >= g.to {
			continue
		}
		for i := g.subject[0]; i < g.from; i++ {
			if f.Negates(i) && !f.At(i-1).Preposition() {
				return i
			}
		}
		if g.negated {
			return g.from
		}
	}
	return a
}

// denies is the verb that the denial at token k belongs to, or nil: "was | not".
func (f *finder) denies(k int) *group {
	for n := range f.found {
		if g := &f.found[n]; g.negated && g.from <= k && k <= g.to+1 {
			return g
		}
	}
	return nil
}

// aside is the comma that opens the words set apart that the comma at token k closes, right behind a verb, or k.
func (f *finder) aside(k int) int {
	const longest = 8
	for j := k - 1; j > max(0, k-longest); j-- {
		if f.Low(j) == "," {
			if f.inGroup(j-1) || f.Negates(j-1) {
				return j
			}
			return k
		}
	}
	return k
}

// matrix is where the clause begins that denies or leaves open the one of the k-th verb, or a: "nobody knows | whether it
// will", "I don't think | it will", "it's not clear | what will".
func (f *finder) matrix(k, a int) (from int, open bool) {
	if k == 0 {
		return a, false
	}
	g, m := &f.found[k], &f.found[k-1]
	begins := min(a, g.subject[0])
	comp := begins
	for comp > m.to && f.At(comp-1).Subordinator() {
		comp--
	}
	asks := comp < len(f.Tokens) && f.AsksWhat(comp)
	that := comp < begins && f.Low(comp) == "that"
	doubts := slices.Contains([]string{"doubt", "doubts", "doubted", "denies", "denied", "deny"}, f.Low(m.main))
	if !asks && !that && (comp != m.to || !doubts && !f.On(m.main, words.Thinking)) {
		return a, false
	}
	const far = 4 // tokens
	denied := m.negated || doubts
	for i := m.subject[0]; i < m.from; i++ {
		denied = denied || f.Negates(i)
	}
	if comp-m.to > far {
		return a, false
	}
	for i := m.to; i < comp; i++ {
		switch t := f.At(i); {
		case f.Negates(i), t.Low == "little" && f.On(i+1, words.Chance), t.Low == "unclear", t.Low == "uncertain", t.Low == "unknown":
			denied = true
		case !t.Word, t.Low == "and", t.Low == "but", t.Determiner():
			return a, false
		}
	}
	if !denied {
		return a, false
	}
	return f.bornBy(m), asks || m.be && comp > m.to
}
