package pattern_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/content/pattern"
)

// pieces are what texts are made of that nearly match.
func pieces() []string {
	return []string{
		"", " ", " ", ", ", ". ", "\n", "-", "'", "’", "“", "é", "É", "ß", "ſ", "K", "ä", "\xff", "\xc3", "_", "7", "2024", "By", "by ", "BY ", "the ", "The ",
		"is a ", "Anna", " Lindqvist", "author", "of ", "this ", "article", "views", "@", "(", ")", "http://", "x", "a", "Q",
	}
}

// near is an example of what an expression matches, with something before, after or within it.
func near(tree *syntax.Regexp, random *rand.Rand) string {
	var b strings.Builder
	example(&b, tree, random)
	s := b.String()
	some := pieces()
	for range random.IntN(3) {
		at := random.IntN(len(s) + 1)
		switch random.IntN(4) {
		case 0:
			s = s[:at] + some[random.IntN(len(some))] + s[at:]
		case 1:
			s = s[:at] + s[min(len(s), at+1+random.IntN(3)):]
		case 2:
			s = some[random.IntN(len(some))] + s
		case 3:
			s += some[random.IntN(len(some))]
		}
	}
	return s
}

// What a pattern finds is what its expression matches, also when it has looked at many texts.
func TestPatternsMatchAsTheirExpressions(t *testing.T) {
	expressions := []string{
		``, `^`, `$`, `a*`, `^$`, `(?m)^b$`, `(?m)$`, `(?s).b`, `.b`, `\bx\b`, `\Bx`, `x\B`, `(?i)k`, `(?i)straße`, `[^a]`, `[^a-y]\b`, `\A(?:a|ab)(?:c` +
			`|bcd)\z`, `\pL\PL`,
		`(?i)[k-l]é?$`, `^\W{0,3}by`, `(a|b)*c`, `a{2,4}$`, `[[:^alpha:]]x`, `\x{fffd}`, `(?U)a+b`,
	}
	for _, w := range every(t) {
		expressions = append(expressions, w.expression)
	}
	slices.Sort(expressions)
	matches := 0
	for _, e := range slices.Compact(expressions) {
		tree, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		random := rand.New(rand.NewPCG(3, 4))
		p, plain := pattern.New(e), regexp.MustCompile(e)
		for n := range 130 {
			s := near(tree, random)
			want := plain.FindStringSubmatchIndex(s)
			if p.In(s) != (want != nil) {
				t.Fatalf("%q in %q, text %d: %v", e, s, n, p.In(s))
			}
			if got := p().FindStringSubmatchIndex(s); !slices.Equal(got, want) {
				t.Fatalf("%q in %q, text %d: %v, want %v", e, s, n, got, want)
			}
			if got, want := p().ReplaceAllString(s, "<$0>"), plain.ReplaceAllString(s, "<$0>"); got != want {
				t.Fatalf("%q in %q, text %d: %q, want %q", e, s, n, got, want)
			}
			if want != nil {
				matches++
			}
		}
	}
	if matches < 2_500 {
		t.Errorf("only %d texts matched", matches)
	}
}

// Texts that differ in all that an expression asks for are still answered, one at a time and
// at once.
func TestPatternsWithManyStates(t *testing.T) {
	const e = `(?:a|b|c)*(?:a[^x]{12}b|b[^x]{11}c)[ab]*$`
	p, plain := pattern.New(e), regexp.MustCompile(e)
	var work sync.WaitGroup
	for seed := range uint64(4) {
		work.Go(func() {
			random := rand.New(rand.NewPCG(5, seed))
			for range 400 {
				var b strings.Builder
				for range 60 {
					b.WriteByte("abcx"[random.IntN(16)%7%4])
				}
				if s := b.String(); p.In(s) != plain.MatchString(s) {
					t.Errorf("%q: %v", s, p.In(s))
				}
			}
		})
	}
	work.Wait()
}

func FuzzPattern(f *testing.F) {
	const e = `(?i)(?:^|[ |•·,])(?:by|von|par):? ([^|•·0-9]{2,40}?)(?: (?:on|am|le) .{0,24}|[ ,]*[|•·].*|\bno\B)?$`
	p, plain := pattern.New(e), regexp.MustCompile(e)
	for n := range 300 {
		p.In(fmt.Sprint("By ", n))
	}
	f.Add("• by Anna Lindqvist on Monday")
	f.Add("von ſ|\xff")
	f.Fuzz(func(t *testing.T, s string) {
		if p.In(s) != plain.MatchString(s) {
			t.Errorf("%q: %v", s, p.In(s))
		}
	})
}
