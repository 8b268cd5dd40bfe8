package source

import (
	"math/rand/v2"
	"regexp/syntax"
	"strings"
	"testing"
)

// What a pattern matches holds one of its words: or else it would not be found.
func TestPatternsMatchOnlyBehindTheirWords(t *testing.T) {
	for _, g := range []guarded{interviewForm, filed, holder, pieceBy} {
		tree, err := syntax.Parse(g.pattern().String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		random := rand.New(rand.NewPCG(1, 2))
		matches := 0
		for range 4000 {
			var b strings.Builder
			example(&b, tree, random)
			if !g.pattern.in(b.String()) {
				continue
			}
			if matches++; !g.in(b.String()) {
				t.Fatalf("%q matches without one of %q", b.String(), g.words)
			}
		}
		if matches < 500 {
			t.Errorf("%s: only %d examples match", g.pattern(), matches)
		}
	}
}

// example writes a text that the expression matches, its anchors and borders of words aside.
func example(b *strings.Builder, e *syntax.Regexp, random *rand.Rand) {
	times := 1
	switch e.Op {
	case syntax.OpLiteral:
		b.WriteString(string(e.Rune))
	case syntax.OpCharClass:
		b.WriteRune(e.Rune[random.IntN(min(len(e.Rune), 4))])
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteByte('x')
	case syntax.OpAlternate:
		example(b, e.Sub[random.IntN(len(e.Sub))], random)
		return
	case syntax.OpQuest, syntax.OpStar:
		times = random.IntN(2)
	case syntax.OpRepeat:
		times = e.Min
	}
	for range times {
		for _, part := range e.Sub {
			example(b, part, random)
		}
	}
}

// A word is found in a long text whether it is looked for among many or alone.
func TestHoldsAmongMany(t *testing.T) {
	text := "the harbour master of ostby said on monday that the lamp of the old pier had been out since march, ä"
	none := []string{"quay", "ferry", "mooring", "tide", "buoy", "anchor", "keel"}
	for _, w := range []string{"the", "harbour master of ostby", "march", "out", "ä", "y", "of the old pier had been out since"} {
		if !holds(text, append(none, w)...) {
			t.Errorf("%q is not found", w)
		}
	}
	if holds(text, append(none, "harbours")...) || holds(text, append(none, "past")...) {
		t.Error("what is not there is found")
	}
}
