package pattern

import (
	"regexp"
	"regexp/syntax"
	"sync"
	"sync/atomic"
)

// Expression is a compiled expression. It matches what the [regexp.Regexp] in it matches, and looks
// at a text in which there is no match in less time once it has seen many.
type Expression struct {
	*regexp.Regexp

	seen atomic.Int32
	once sync.Once
	fast *automaton
}

// often is after how many texts an expression is worth an automaton: a single page has most
// expressions look at fewer.
const often = 200

// may reports whether there is a match in s, or may be one.
func (f *Expression) may(s string) (may, sure bool) {
	if f.seen.Load() < often {
		f.seen.Add(1)
		return true, false
	}
	f.once.Do(func() {
		if tree, err := syntax.Parse(f.String(), syntax.Perl); err == nil {
			if program, err := syntax.Compile(tree.Simplify()); err == nil {
				f.fast = newAutomaton(program)
			}
		}
	})
	if f.fast == nil {
		return true, false
	}
	match, ok := f.fast.in(s)
	return match || !ok, ok
}

// MatchString reports whether there is a match in s.
func (f *Expression) MatchString(s string) bool {
	may, sure := f.may(s)
	return may && (sure || f.Regexp.MatchString(s))
}

// FindStringSubmatch is that of [regexp.Regexp].
func (f *Expression) FindStringSubmatch(s string) []string {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringSubmatch(s)
}

// FindStringIndex is that of [regexp.Regexp].
func (f *Expression) FindStringIndex(s string) []int {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringIndex(s)
}

// FindStringSubmatchIndex is that of [regexp.Regexp].
func (f *Expression) FindStringSubmatchIndex(s string) []int {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringSubmatchIndex(s)
}

// ReplaceAllString is that of [regexp.Regexp].
func (f *Expression) ReplaceAllString(s, with string) string {
	if may, _ := f.may(s); !may {
		return s
	}
	return f.Regexp.ReplaceAllString(s, with)
}
